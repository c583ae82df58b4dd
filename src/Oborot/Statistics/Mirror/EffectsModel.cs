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
        var mean = new double[used.Length];
        var explained = 0d;
        foreach (var product in products)
        {
            var (weight, sum, columns) = (productWeights[product], productSums[product], Array.ConvertAll(used, c => byProduct[product][c]));
            Absorb(system, side, columns, weight, sum);
            AddTo(mean, columns, 1 / (weight * products.Length));
            explained += sum * sum / weight;
        }
        HoldSums(system, kinds);
        if (Cholesky.Factor(system) is not { } factor)
        {
            return null;
        }
        var effects = factor.Solve(side);
        var left = squares - explained - Dot(effects, side);
        var level = products.Average(p => productSums[p] / productWeights[p]) - Dot(effects, mean);
        var noise = products.Sum(p => 1 / productWeights[p]) / products.Length / products.Length;
        return new EffectsFit(used, kinds, factor, effects, mean, level, noise, left > squares * EffectsFit.Rounding ? left / free : 0, counts);
    }

    private int KindOf(int column) => column < starts[1] ? 0 : column < starts[2] ? 1 : 2;

    private static void Absorb(double[][] system, double[] side, double[] columns, double weight, double sum)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var share = columns[i] / weight;
            if (share > 0)
            {
                side[i] -= share * sum;
                AddTo(system[i], columns, -share);
            }
        }
    }

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
internal sealed class EffectsFit
{
    /// <summary>A share of the sum of squares that rounding may leave unexplained where the effects explain all.</summary>
    public const double Rounding = 1e-12;

    private readonly Dictionary<int, int> places;
    private readonly int[] kinds;
    private readonly Cholesky factor;
    private readonly double[] effects;
    private readonly double[] productMean;
    private readonly double productNoise;
    private readonly int[] counts;

    internal EffectsFit(int[] columns, int[] kinds, Cholesky factor, double[] effects, double[] productMean, double level, double productNoise, double variance, int[] counts)
    {
        places = columns.Index().ToDictionary(c => c.Item, c => c.Index);
        (this.kinds, this.factor, this.effects, this.productMean, this.productNoise, this.counts) = (kinds, factor, effects, productMean, productNoise, counts);
        (Level, Variance) = (level, variance);
    }

    /// <summary>The mean of all, each exporter, importer, year and product counting alike.</summary>
    public double Level { get; }

    /// <summary>The variance of a row of weight 1 that the effects leave.</summary>
    public double Variance { get; }

    /// <summary>The mean of one exporter, importer or year, the others' effects being at their averages.</summary>
    /// <param name="column">Exporters come first, then importers, then years.</param>
    /// <returns>The mean, its standard error and the rows it rests on; null where no row has it.</returns>
    public (double Mean, double StandardError, int Rows)? MeanOf(int column)
    {
        if (!places.TryGetValue(column, out var place))
        {
            return null;
        }
        var contrast = new double[effects.Length];
        for (var i = 0; i < contrast.Length; i++)
        {
            contrast[i] = (kinds[i] == kinds[place] ? 0 : 1d / kinds.Count(k => k == kinds[i])) - productMean[i];
        }
        contrast[place]++;
        return (Level + effects[place], Math.Sqrt(Variance * (productNoise + factor.InverseSquare(contrast))), counts[column]);
    }
}
