namespace Oborot.Statistics.Mirror;

/// <summary>Solves a symmetric positive definite system of equations exactly, as far as rounding goes.</summary>
internal sealed class Cholesky
{
    private const double Smallest = 1e-9;

    private readonly double[][] rows;

    private Cholesky(double[][] rows) => this.rows = rows;

    /// <summary>Factorises a matrix in its place.</summary>
    /// <param name="lower">Its rows up to the diagonal; they become the factor's.</param>
    /// <returns>Null when one equation follows from the others.</returns>
    public static Cholesky? Factor(double[][] lower)
    {
        for (var i = 0; i < lower.Length; i++)
        {
            var row = lower[i];
            for (var j = 0; j < i; j++)
            {
                row[j] = (row[j] - Dot(row, lower[j], j)) / lower[j][j];
            }
            var pivot = row[i] - Dot(row, row, i);
            if (!(pivot > Smallest * row[i]))
            {
                return null;
            }
            row[i] = Math.Sqrt(pivot);
        }
        return new Cholesky(lower);
    }

    /// <summary>Solves the system for one right side.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var x = Halfway(right);
        for (var i = x.Length - 1; i >= 0; i--)
        {
            x[i] /= rows[i][i];
            for (var j = 0; j < i; j++)
            {
                x[j] -= rows[i][j] * x[i];
            }
        }
        return x;
    }

    /// <summary>The square of a vector in the inverse: v′A⁻¹v.</summary>
    public double InverseSquare(ReadOnlySpan<double> v)
    {
        var half = Halfway(v);
        return Dot(half, half, half.Length);
    }

    private double[] Halfway(ReadOnlySpan<double> right)
    {
        var x = right.ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (x[i] - Dot(rows[i], x, i)) / rows[i][i];
        }
        return x;
    }

    private static double Dot(double[] a, double[] b, int length)
    {
        var sum = 0d;
        for (var k = 0; k < length; k++)
        {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
