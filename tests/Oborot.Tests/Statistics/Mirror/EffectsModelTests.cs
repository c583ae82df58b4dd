using Oborot.Statistics.Mirror;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Equation 5: weighted least squares with absorbed products gives what a plain one gives.</summary>
public sealed class EffectsModelTests
{
    private const int Exporters = 5, Importers = 4, Years = 3, Products = 6;

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 200)]
    [InlineData(3, 45)]
    public void Means_and_errors_are_those_of_a_plain_regression(int seed, int count)
    {
        var rows = Rows(seed, count);
        var fit = Fit(rows)!;
        var plain = new PlainRegression(rows);
        for (var c = 0; c < Exporters + Importers + Years; c++)
        {
            var (mean, error, _) = fit.MeanOf(c)!.Value;
            var (expectedMean, expectedError) = plain.MeanOf(c);
            Assert.Equal(expectedMean, mean, 1e-9);
            Assert.Equal(expectedError, error, 1e-9);
        }
        Assert.Equal(plain.Variance, fit.Variance, 1e-9);
    }

    [Fact]
    public void Effects_without_rows_do_no_harm()
    {
        var rows = Rows(1, 100);
        var model = new EffectsModel(Exporters + 2, Importers, Years + 1, Products + 3);
        foreach (var (flow, value, weight) in rows)
        {
            model.Add(flow, value, weight);
        }
        var wide = model.Solve()!;
        Assert.Equal(Fit(rows)!.MeanOf(0)!.Value.StandardError, wide.MeanOf(0)!.Value.StandardError, 1e-12);
        Assert.Null(wide.MeanOf(Exporters));
        Assert.Equal(rows.Count(r => r.Flow.Exporter == 2), wide.MeanOf(2)!.Value.Rows);
    }

    [Fact]
    public void Nothing_is_told_where_effects_cannot_be_told_apart()
    {
        // Exporter 0 appears in year 0 only, and nobody else does.
        var rows = Rows(4, 300).Where(r => r.Flow.Exporter == 0 == (r.Flow.Year == 0)).ToList();
        Assert.Null(Fit(rows));
        Assert.Null(Fit(Rows(1, 12)));
    }

    [Fact]
    public void Values_that_effects_explain_leave_no_error()
    {
        var fit = Fit([.. Rows(1, 100).Select(r => (r.Flow, 0.25, r.Weight))])!;
        Assert.Equal(0.25, fit.Level, 1e-12);
        Assert.Equal((0.25, 0.0), (fit.MeanOf(1)!.Value.Mean, fit.MeanOf(1)!.Value.StandardError));
    }

    private static EffectsFit? Fit(IReadOnlyList<(MirrorFlow Flow, double Value, double Weight)> rows)
    {
        var model = new EffectsModel(Exporters, Importers, Years, Products);
        foreach (var (flow, value, weight) in rows)
        {
            model.Add(flow, value, weight);
        }
        return model.Solve();
    }

    private static List<(MirrorFlow Flow, double Value, double Weight)> Rows(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (
            new MirrorFlow((short)random.Next(Exporters), (short)random.Next(Importers), (short)random.Next(Years), random.Next(Products), 1, 1),
            random.NextDouble(), 0.5 + random.NextDouble()))];
    }

    /// <summary>The same with a column for each effect, the last of each kind being less the others, and the inverse by elimination.</summary>
    private sealed class PlainRegression
    {
        private static readonly int[] Sizes = [Exporters, Importers, Years, Products];

        private readonly double[][] inverse;
        private readonly double[] effects;

        public PlainRegression(List<(MirrorFlow Flow, double Value, double Weight)> rows)
        {
            var size = 1 + Sizes.Sum(s => s - 1);
            var matrix = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => rows.Sum(r => r.Weight * Coded(r.Flow)[i] * Coded(r.Flow)[j])).ToArray()).ToArray();
            inverse = Inverse(matrix);
            var right = Enumerable.Range(0, size).Select(i => rows.Sum(r => r.Weight * r.Value * Coded(r.Flow)[i])).ToArray();
            effects = [.. inverse.Select(row => Dot(row, right))];
            Variance = rows.Sum(r => r.Weight * Math.Pow(r.Value - Dot(Coded(r.Flow), effects), 2)) / (rows.Count - size);
        }

        public double Variance { get; }

        public (double Mean, double Error) MeanOf(int column)
        {
            var (kind, level) = column < Exporters ? (0, column) : column < Exporters + Importers ? (1, column - Exporters) : (2, column - Exporters - Importers);
            var contrast = new double[effects.Length];
            contrast[0] = 1;
            Code(contrast, kind, level);
            return (Dot(contrast, effects), Math.Sqrt(Variance * Dot(contrast, [.. inverse.Select(row => Dot(row, contrast))])));
        }

        private static double[] Coded(MirrorFlow flow)
        {
            var coded = new double[1 + Sizes.Sum(s => s - 1)];
            coded[0] = 1;
            foreach (var (kind, level) in new[] { flow.Exporter, flow.Importer, flow.Year, flow.Product }.Index())
            {
                Code(coded, kind, level);
            }
            return coded;
        }

        private static void Code(double[] coded, int kind, int level)
        {
            var start = 1 + Sizes.Take(kind).Sum(s => s - 1);
            for (var i = 0; i < Sizes[kind] - 1; i++)
            {
                coded[start + i] = level == i ? 1 : level == Sizes[kind] - 1 ? -1 : 0;
            }
        }

        private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

        private static double[][] Inverse(double[][] matrix)
        {
            var size = matrix.Length;
            var wide = matrix.Select((row, i) => row.Concat(Enumerable.Range(0, size).Select(j => i == j ? 1.0 : 0)).ToArray()).ToArray();
            for (var i = 0; i < size; i++)
            {
                var pivot = Enumerable.Range(i, size - i).MaxBy(r => Math.Abs(wide[r][i]));
                (wide[i], wide[pivot]) = (wide[pivot], wide[i]);
                wide[i] = [.. wide[i].Select(x => x / wide[i][i])];
                for (var r = 0; r < size; r++)
                {
                    if (r != i)
                    {
                        var factor = wide[r][i];
                        wide[r] = [.. wide[r].Zip(wide[i], (x, y) => x - (factor * y))];
                    }
                }
            }
            return [.. wide.Select(row => row[size..])];
        }
    }
}
