namespace Oborot.Statistics.Mirror;

/// <summary>
/// Weighted least squares of one number on the effects of exporter, importer, year and product, none of which meets the others.
/// Rows are taken in one by one and not kept; what is kept grows with the numbers of effects only.
/// </summary>
/// <remarks>
/// Products, of which there are thousands, are absorbed: given the other effects, a product's own is the weighted mean of what they
/// leave. The rest is a dense system of a few hundred equations, solved exactly; the effects of each kind add up to zero there.
/// </remarks>
internal sealed class EffectsModel
{
    // The share of the sum of squares that rounding may leave where the effects explain all.
    private const double Rounding = 1e-12;

    private readonly int[] starts;
    private readonly double[][] cross;
    private readonly double[] right;
    private readonly double[][] byProduct;
    private readonly double[] productWeights;
    private readonly double[] productSums;
    private readonly int[] counts;
    private double squares;
    private int rows;

    /// <summary>Prepares for so many effects of each kind; those that no row has do no harm.</summary>
    public EffectsModel(int exporters, int importers, int years, int products)
    {
        starts = [0, exporters, exporters + importers, exporters + importers + years];
        cross = LowerTriangle(starts[^1]);
        right = new double[starts[^1]];
        counts = new int[starts[^1]];
        byProduct = new double[products][];
        productWeights = new double[products];
        productSums = new double[products];
    }

    /// <summary>Takes a row in.</summary>
    /// <param name="flow">Tells which effects it has.</param>
    /// <param name="value">The number that the effects are to explain.</param>
    /// <param name="weight">Above zero.</param>
    public void Add(in MirrorFlow flow, double value, double weight)
    {
        var (exporter, importer, year) = (flow.Exporter, starts[1] + flow.Importer, starts[2] + flow.Year);
        cross[importer][exporter] += weight;
        cross[year][exporter] += weight;
        cross[year][importer] += weight;
        var product = byProduct[flow.Product] ??= new double[right.Length];
        foreach (var column in (ReadOnlySpan<int>)[exporter, importer, year])
        {
            cross[column][column] += weight;
            right[column] += weight * value;
            product[column] += weight;
            counts[column]++;
        }
        productWeights[flow.Product] += weight;
        productSums[flow.Product] += weight * value;
        squares += weight * value * value;
        rows++;
    }

    /// <summary>Estimates the effects.</summary>
    /// <returns>Null where the rows cannot tell some effects apart, or are no more than the effects.</returns>
    public EffectsFit? Solve()
    {
        var used = Enumerable.Range(0, right.Length).Where(c => counts[c] > 0).ToArray();
        var kinds = Array.ConvertAll(used, KindOf);
        var products = Enumerable.Range(0, byProduct.Length).Where(p => byProduct[p] is not null).ToArray();
        var free = rows - (used.Length - kinds.Distinct().Count() + products.Length);
        if (free <= 0)
        {
            return null;
        }
        var system = Array.ConvertAll(used, row => used.TakeWhile(c => c <= row).Select(c => cross[row][c]).ToArray());
        var side = Array.ConvertAll(used, c => right[c]);
        var mean = Absorb(products, used, system, side);
        HoldSums(system, kinds);
        if (Cholesky.Factor(system) is not { } factor)
        {
            return null;
        }
        var effects = factor.Solve(side);
        var left = squares - products.Sum(p => productSums[p] * productSums[p] / productWeights[p]) - Dot(effects, side);
        return new EffectsFit(used, counts)
        {
            Kinds = kinds,
            Factor = factor,
            Effects = effects,
            ProductMean = mean,
            ProductNoise = products.Sum(p => 1 / productWeights[p]) / products.Length / products.Length,
            Level = products.Average(p => productSums[p] / productWeights[p]) - Dot(effects, mean),
            Variance = left > squares * Rounding ? left / free : 0,
        };
    }

    // Takes out of the system what products explain; gives the shares of the other effects in a product, on average.
    private double[] Absorb(int[] products, int[] used, double[][] system, double[] side)
    {
        var mean = new double[used.Length];
        foreach (var product in products)
        {
            var shares = Array.ConvertAll(used, c => byProduct[product][c] / productWeights[product]);
            for (var i = 0; i < shares.Length; i++)
            {
                if (shares[i] > 0)
                {
                    side[i] -= shares[i] * productSums[product];
                    AddTo(system[i], shares, -shares[i] * productWeights[product]);
                }
            }
            AddTo(mean, shares, 1d / products.Length);
        }
        return mean;
    }

    private int KindOf(int column) => column < starts[1] ? 0 : column < starts[2] ? 1 : 2;

    // Adds the condition that the effects of each kind add up to zero, on the scale of the rest.
    private static void HoldSums(double[][] system, int[] kinds)
    {
        var scale = system.Select((row, i) => row[i]).Average() is > 0 and var average ? average : 1;
        for (var i = 0; i < system.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                system[i][j] += kinds[i] == kinds[j] ? scale : 0;
            }
        }
    }

    private static void AddTo(double[] sums, double[] values, double factor)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += factor * values[i];
        }
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double[][] LowerTriangle(int size) => [.. Enumerable.Range(1, size).Select(length => new double[length])];
}

/// <summary>Effects as they were estimated, and the least squares means that follow.</summary>
/// <param name="columns">The effects that some row has, in their order: exporters, importers, years.</param>
/// <param name="counts">How many rows have each effect, whether any has it or not.</param>
internal sealed class EffectsFit(int[] columns, int[] counts)
{
    /// <summary>The mean of all, each exporter, importer, year and product counting alike.</summary>
    public required double Level { get; init; }

    /// <summary>The variance of a row of weight 1 that the effects leave.</summary>
    public required double Variance { get; init; }

    /// <summary>Of each column, whether it is an exporter, an importer or a year.</summary>
    public required int[] Kinds { get; init; }

    /// <summary>The system that the effects were solved from.</summary>
    public required Cholesky Factor { get; init; }

    /// <summary>The effects by column.</summary>
    public required double[] Effects { get; init; }

    /// <summary>The share of each column's rows in a product, averaged over products.</summary>
    public required double[] ProductMean { get; init; }

    /// <summary>The variance of the mean of the products' own means, of rows of variance 1.</summary>
    public required double ProductNoise { get; init; }

    /// <summary>The mean of one exporter, importer or year, the others' effects being at their averages.</summary>
    /// <param name="column">Exporters come first, then importers, then years.</param>
    /// <returns>The mean, its standard error and the rows it rests on; null where no row has it.</returns>
    public (double Mean, double StandardError, int Rows)? MeanOf(int column)
    {
        var place = Array.BinarySearch(columns, column);
        if (place < 0)
        {
            return null;
        }
        var contrast = new double[Effects.Length];
        for (var i = 0; i < contrast.Length; i++)
        {
            contrast[i] = (Kinds[i] == Kinds[place] ? 0 : 1d / Kinds.Count(k => k == Kinds[i])) - ProductMean[i];
        }
        contrast[place]++;
        return (Level + Effects[place], Math.Sqrt(Variance * (ProductNoise + Factor.InverseSquare(contrast))), counts[column]);
    }
}
