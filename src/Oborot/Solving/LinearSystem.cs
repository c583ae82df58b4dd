using System.Numerics;

namespace Oborot.Solving;

/// <summary>Why tellings and linear equations cannot all hold (Farkas 1902).</summary>
/// <param name="Combination">
/// Tellings of different unknowns, each with a factor: whole numbers without a common divisor. By the equations the unknowns
/// times their factors add up to nothing or less; of what is told, the low ends where the factor is positive and the high ends
/// where it is negative add up to more.
/// </param>
/// <param name="Equations">The numbers of the equations it follows from, in their order.</param>
internal sealed record Certificate(IReadOnlyList<(int Telling, decimal Factor)> Combination, IReadOnlyList<int> Equations);

/// <summary>
/// Decides whether linear equations can hold with what is told, telling by telling and exactly: the general simplex of Dutertre
/// and de Moura (2006), "A fast linear-arithmetic solver for DPLL(T)".
/// </summary>
/// <remarks>
/// Each equation gets a column for the value of its sum, which is zero, or zero at most, and starts as a row of its own. The
/// values keep to the equations and nonbasic columns to their bounds at all times; a check brings the basic ones to theirs.
/// </remarks>
internal sealed class LinearSystem
{
    private readonly Dictionary<int, int> columns = [];
    private readonly IReadOnlyList<int> equations;
    private readonly Dictionary<int, Rational>?[] rows;
    private readonly Rational[] values;
    private readonly Bound?[] lows;
    private readonly Bound?[] highs;
    private (int Column, Bound? Low, Bound? High) before;

    /// <summary>Starts with nothing told, when zero everywhere is a solution.</summary>
    /// <param name="network">Where the equations stand.</param>
    /// <param name="equations">The numbers of the equations; products are passed over.</param>
    public LinearSystem(Network network, IEnumerable<int> equations)
    {
        this.equations = [.. equations.Where(e => network.Equations[e].Form != Form.Product)];
        foreach (var unknown in this.equations.SelectMany(e => network.Equations[e].Unknowns))
        {
            columns.TryAdd(unknown, columns.Count);
        }
        var width = columns.Count + this.equations.Count;
        (rows, values, lows, highs) = (new Dictionary<int, Rational>?[width], new Rational[width], new Bound?[width], new Bound?[width]);
        for (var i = 0; i < this.equations.Count; i++)
        {
            AddRow(columns.Count + i, network.Equations[this.equations[i]]);
        }
    }

    /// <summary>Takes in a telling of one of the unknowns.</summary>
    /// <param name="telling">What is told.</param>
    /// <param name="number">How the telling is called in a certificate.</param>
    /// <returns>Why it cannot be true with the others, or null when it can. After a certificate call <see cref="TakeBack"/>.</returns>
    public Certificate? Tell(Telling telling, int number)
    {
        var column = columns[telling.Unknown];
        before = (column, lows[column], highs[column]);
        return Bind(telling, number) ?? Check();
    }

    /// <summary>Takes in tellings together, which costs one check for all.</summary>
    /// <returns>As for one; they cannot be taken back.</returns>
    public Certificate? Tell(IEnumerable<(Telling Telling, int Number)> tellings)
    {
        foreach (var (telling, number) in tellings)
        {
            if (Bind(telling, number) is { } certificate)
            {
                return certificate;
            }
        }
        return Check();
    }

    /// <summary>Forgets the last telling.</summary>
    public void TakeBack() => (lows[before.Column], highs[before.Column]) = (before.Low, before.High);

    private void AddRow(int sum, Equation equation)
    {
        var row = new Dictionary<int, Rational>(equation.Unknowns.Count);
        for (var i = 0; i < equation.Unknowns.Count; i++)
        {
            row[columns[equation.Unknowns[i]]] = equation.Factors[i];
        }
        rows[sum] = row;
        highs[sum] = new Bound(0m, -1);
        lows[sum] = equation.Form == Form.Sum ? highs[sum] : null;
    }

    private Certificate? Bind(Telling telling, int number)
    {
        var column = columns[telling.Unknown];
        if (telling.Range.Low is { } low && !(lows[column] is { } least && !(least.Value < low)))
        {
            lows[column] = new Bound(low, number);
        }
        if (telling.Range.High is { } high && !(highs[column] is { } most && !(most.Value > high)))
        {
            highs[column] = new Bound(high, number);
        }
        if (lows[column] is { } from && highs[column] is { } to && from.Value > to.Value)
        {
            return new Certificate(Whole([(from.Telling, 1m), (to.Telling, -1m)]), []);
        }
        if (rows[column] is null && Broken(column) is { } bound)
        {
            Move(column, bound.Value - values[column]);
        }
        return null;
    }

    private Certificate? Check()
    {
        while (FirstBroken() is var basic and >= 0)
        {
            var bound = Broken(basic)!;
            var isTooLow = values[basic] < bound.Value;
            var helper = FirstHelper(rows[basic]!, isTooLow);
            if (helper < 0)
            {
                return Certify(basic, isTooLow);
            }
            Move(helper, (bound.Value - values[basic]) / rows[basic]![helper]);
            Pivot(basic, helper);
        }
        return null;
    }

    // The bound that a column's value breaks.
    private Bound? Broken(int column) =>
        lows[column] is { } low && values[column] < low.Value ? low : highs[column] is { } high && values[column] > high.Value ? high : null;

    // To take the first here and below is Bland's rule: no basis comes again, so that a check ends.
    private int FirstBroken()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is not null && Broken(i) is not null)
            {
                return i;
            }
        }
        return -1;
    }

    // The first nonbasic column that has room to bring the row's value up, or down.
    private int FirstHelper(Dictionary<int, Rational> row, bool up)
    {
        var first = -1;
        foreach (var (column, factor) in row)
        {
            if ((first < 0 || column < first) && HasRoom(column, up == factor.Sign > 0))
            {
                first = column;
            }
        }
        return first;
    }

    private bool HasRoom(int column, bool up) =>
        up ? highs[column] is not { } high || values[column] < high.Value : lows[column] is not { } low || values[column] > low.Value;

    private void Move(int column, Rational step)
    {
        values[column] += step;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is { } row && row.TryGetValue(column, out var factor))
            {
                values[i] += factor * step;
            }
        }
    }

    // The basic column's row becomes the other's, which is put in wherever that one stood.
    private void Pivot(int basic, int other)
    {
        var row = rows[basic]!;
        row.Remove(other, out var factor);
        foreach (var column in row.Keys)
        {
            row[column] = -row[column] / factor;
        }
        row[basic] = (Rational)1m / factor;
        (rows[basic], rows[other]) = (null, row);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i != other && rows[i] is { } into && into.Remove(other, out var times))
            {
                AddTo(into, row, times);
            }
        }
    }

    private static void AddTo(Dictionary<int, Rational> into, Dictionary<int, Rational> row, Rational times)
    {
        foreach (var (column, factor) in row)
        {
            var sum = into.GetValueOrDefault(column) + (factor * times);
            if (sum.Sign == 0)
            {
                into.Remove(column);
            }
            else
            {
                into[column] = sum;
            }
        }
    }

    // The basic column less its row is zero whatever the values. With every column of the row at the bound that helps most it
    // is still above zero, or below, when all signs are turned.
    private Certificate Certify(int basic, bool isTooLow)
    {
        var (terms, used) = (new List<(int Telling, Rational Factor)>(), new List<int>());
        Rational sign = isTooLow ? 1m : -1m;
        AddTerm(basic, sign);
        foreach (var (column, factor) in rows[basic]!)
        {
            AddTerm(column, -factor * sign);
        }
        return new Certificate(Whole(terms), [.. used.Order()]);

        void AddTerm(int column, Rational factor)
        {
            if (column < columns.Count)
            {
                terms.Add(((factor.Sign > 0 ? lows : highs)[column]!.Telling, factor));
            }
            else
            {
                used.Add(equations[column - columns.Count]);
            }
        }
    }

    private static IReadOnlyList<(int Telling, decimal Factor)> Whole(List<(int Telling, Rational Factor)> terms)
    {
        var (above, below) = (BigInteger.Zero, BigInteger.One);
        foreach (var (_, factor) in terms)
        {
            above = BigInteger.GreatestCommonDivisor(above, factor.Above);
            below = below / BigInteger.GreatestCommonDivisor(below, factor.Below) * factor.Below;
        }
        var whole = terms.OrderBy(t => t.Telling).Select(t => (t.Telling, Factor: t.Factor.Above / above * (below / t.Factor.Below))).ToList();
        var isTooLarge = whole.Exists(t => BigInteger.Abs(t.Factor) > (BigInteger)decimal.MaxValue);
        return [.. whole.Select(t => (t.Telling, isTooLarge ? 0 : (decimal)t.Factor))];
    }

    // A bound with the telling it comes from.
    private sealed record Bound(Rational Value, int Telling);
}
