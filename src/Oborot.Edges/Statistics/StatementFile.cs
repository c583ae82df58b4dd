using System.Globalization;
using Oborot.Checks;
using Oborot.Edges.Statistics.Tables;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>A row of a file of stated figures.</summary>
/// <param name="Line">Where it stands; of a row with line breaks the last line.</param>
/// <param name="Fields">All its fields by column.</param>
/// <param name="Statement">What it states; null where tables cannot speak of it.</param>
/// <param name="Obstacle">Then the reason.</param>
public sealed record StatedRow(int Line, IReadOnlyList<KeyValuePair<string, string>> Fields, Statement? Statement, Obstacle? Obstacle)
{
    /// <summary>Of a row that is not of its form, one line for people; else null.</summary>
    public string? Problem { get; init; }

    /// <summary>The field of a column, whatever its case, without the blanks around it; empty where there is none.</summary>
    public string this[string column] => Fields.FirstOrDefault(f => f.Key.Equals(column, StringComparison.OrdinalIgnoreCase)).Value?.Trim() ?? "";
}

/// <summary>
/// Reads stated figures from a CSV file: <c>pair, period, flow, exporter, importer, value_usd_mn, hedge, reported_by, stated_growth</c>; further columns are kept as they are.
/// </summary>
/// <remarks>
/// Flows: T turnover, X and M the flow from exporter to importer, told by the one or the other; who is not named is the one who tells. Periods: 2024, 2024-01..2024-09,
/// 2024-Q1, 2024-01; a question mark behind one says that it is a guess. Parties: codes of two or three letters. A row without an amount states its growth over the year
/// before: +4.1%, x2.1. Separators: a comma, a semicolon or a tab.
/// </remarks>
/// <param name="areas">Who can be named.</param>
/// <param name="policy">How far words bend a figure.</param>
public sealed class StatementFile(Areas areas, Policy policy)
{
    private const decimal Coarsest = 0.2m;
    private const decimal Million = 1_000_000;
    private const decimal Largest = 1_000_000_000_000;
    private const NumberStyles Signed = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly string[] Needed = ["pair", "period", "flow", "value_usd_mn"];
    private static readonly (string Word, Hedge Hedge)[] Hedges =
    [
        ("almost", Hedge.Almost), ("nearly", Hedge.Almost), ("about", Hedge.About), ("around", Hedge.About), ("approximately", Hedge.About), ("roughly", Hedge.About), ("forecast", Hedge.About),
        ("exceed", Hedge.MoreThan), ("more than", Hedge.MoreThan), ("over", Hedge.MoreThan), ("at least", Hedge.MoreThan), ("less than", Hedge.LessThan), ("below", Hedge.LessThan), ("up to", Hedge.UpTo),
    ];

    private readonly Tolerance tolerance = new(policy);

    /// <summary>Reads the rows; one that is not of its form has a problem and stands in the way of no other.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="StatisticsException">A column is missing or stands twice, or a quote is never closed.</exception>
    public IEnumerable<StatedRow> Read(StatisticsFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var rows = new CsvRows(file.OpenText(), SeparatorOf(file.HeadText), file.Shown);
        if (!rows.Read())
        {
            throw new StatisticsException(file.Shown, null, "the file has no rows");
        }
        var columns = ColumnsOf(rows, file.Shown);
        while (rows.Read())
        {
            yield return Row(file.Shown, rows, columns);
        }
    }

    private static char SeparatorOf(string head)
    {
        var line = head.AsSpan().TrimStart().ToString().Split('\n')[0];
        return Separators.MaxBy(s => line.Count(c => c == s));
    }

    private static List<string> ColumnsOf(CsvRows rows, string shown)
    {
        List<string> columns = [.. Enumerable.Range(0, rows.Width).Select(i => rows.Text(i).Trim())];
        if (Needed.FirstOrDefault(n => !columns.Contains(n, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            throw new StatisticsException(shown, rows.Place(0), $"the column '{missing}' is missing", $"name the columns: {string.Join(", ", Needed)}");
        }
        return columns.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new StatisticsException(shown, rows.Place(0), $"the column '{twice.Key}' stands twice", "give each column a name of its own") : columns;
    }

    private StatedRow Row(string shown, CsvRows rows, List<string> columns)
    {
        var row = new StatedRow(rows.Line, [], null, Obstacle.Unreadable);
        try
        {
            row = row with { Fields = [.. columns.Select((c, i) => KeyValuePair.Create(c, rows.Text(i)))] };
            return rows.Width == columns.Count ? Stated(row) : throw new FormatException($"{rows.Width} fields where the head has {columns.Count}");
        }
        catch (FormatException e)
        {
            return row with { Problem = new StatisticsException(shown, rows.Place(0), e.Message).Message };
        }
        catch (StatisticsException e)
        {
            return row with { Problem = e.Message };
        }
    }

    // A format exception tells what of the row cannot be understood.
    private StatedRow Stated(StatedRow row)
    {
        var flow = row["flow"].ToUpperInvariant();
        if (flow is not ("T" or "X" or "M"))
        {
            return row with { Obstacle = Obstacle.NotTrade };
        }
        var (period, amount, side) = (PeriodOf(row["period"]), AmountOf(row), areas.FromCode(row["reported_by"]));
        if (PartiesOf(row, flow, side) is not var (reporter, partner))
        {
            return row with { Obstacle = Obstacle.NoParties };
        }
        if (period is not { } days)
        {
            return row with { Obstacle = Obstacle.NoPeriod };
        }
        var growth = amount is null ? GrowthOf(row) : null;
        if ((amount ?? growth) is not var (figure, admitted))
        {
            return row with { Obstacle = Obstacle.NotTrade };
        }
        var statement = new Statement(reporter, partner, FlowOf(flow), days, figure, admitted) { Base = growth is null ? null : days.AddYears(-1), Side = side };
        return row with { Statement = statement, Obstacle = null };
    }

    // A flow is told by the one it leaves, or by the one it reaches; turnover by anybody.
    private (string Reporter, string Partner)? PartiesOf(StatedRow row, string flow, string? side)
    {
        var (first, second) = row["pair"].Split('-') is [var a, var b] ? (areas.FromCode(a), areas.FromCode(b)) : (null, null);
        var (from, to) = (areas.FromCode(row["exporter"]), areas.FromCode(row["importer"]));
        if (from is null && to is null && side is not null && (side == first || side == second))
        {
            (from, to) = flow == "X" ? (side, to) : (from, side);
        }
        var (leaves, reaches) = (from ?? Other(to), to ?? Other(from));
        return flow == "T" ? Both(first, second) : flow == "X" ? Both(leaves, reaches) : Both(reaches, leaves);

        string? Other(string? one) => one is null ? null : one == first ? second : one == second ? first : null;
        static (string, string)? Both(string? one, string? other) => one is not null && other is not null ? (one, other) : null;
    }

    private static StatedFlow FlowOf(string flow) => flow switch { "X" => StatedFlow.Exports, "M" => StatedFlow.Imports, _ => StatedFlow.Turnover };

    private static Period? PeriodOf(string written) => written.Length == 0 ? null
        : Days(written.TrimEnd('?')) ?? throw new FormatException($"'{written}' is no period; write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01");

    private static Period? Days(string plain)
    {
        if (plain.Split("..") is [var from, var to])
        {
            return Month(from) is { } first && Month(to) is { } last && last >= first ? new Period(first, Period.LastDay(last.Year, last.Month)) : null;
        }
        if (plain.Length == 7 && plain[5] == 'Q' && Year(plain[..4]) is { } year && plain[4] == '-' && plain[6] is >= '1' and <= '4')
        {
            var quarter = plain[6] - '0';
            return Period.Months(year, (3 * quarter) - 2, 3 * quarter);
        }
        return Year(plain) is { } whole ? Period.Year(whole) : Month(plain) is { } month ? Period.Months(month.Year, month.Month, month.Month) : null;
    }

    private static int? Year(string written) =>
        written.Length == 4 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    private static DateOnly? Month(string written) => Oborot.Edges.Days.OrNone(written.Trim() + "-01");

    private (decimal Figure, Interval Admitted)? AmountOf(StatedRow row)
    {
        var written = row["value_usd_mn"];
        if (written.Length == 0)
        {
            return null;
        }
        if (!decimal.TryParse(written, Signed, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) >= Largest)
        {
            throw new FormatException($"'{written}' is no number of millions; write 1181 or 455.702");
        }
        var amount = value * Million;
        return (amount, tolerance.Admits(new Quantity(amount, amount, LastDigit(written, value) * Million, HedgeOf(row["hedge"]), "USD")));
    }

    // The ratio of new to old. Words bend what is told: "almost +4%" the four percent, "almost x1.5" the one and a half.
    private (decimal Figure, Interval Admitted)? GrowthOf(StatedRow row)
    {
        var written = row["stated_growth"];
        if (written.Length == 0)
        {
            return null;
        }
        var (told, isRatio) = (written.Split(' ')[^1].Replace('−', '-'), written.Split(' ')[^1].StartsWith('x'));
        var number = isRatio ? told[1..] : told.TrimStart('+').TrimEnd('%');
        if (!(isRatio || told.EndsWith('%')) || !decimal.TryParse(number, Signed, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) >= Largest)
        {
            throw new FormatException($"'{written}' is no growth; write +4.1%, -8% or x2.1");
        }
        var admitted = tolerance.Admits(new Quantity(value, value, FinestDigit(number), HedgeOf($"{row["hedge"]} {written}"), isRatio ? "times" : "percent"));
        return isRatio ? (value, admitted) : (Ratio(value), new Interval(admitted.Low is { } low ? Ratio(low) : null, admitted.High is { } high ? Ratio(high) : null));
    }

    private static decimal Ratio(decimal percent) => 1 + (percent / 100);

    // The zeros at the end of a round number were not counted: 5000 million is "5 billion". But nobody tells 100 for what may be 50.
    private static decimal LastDigit(string number, decimal value)
    {
        if (number.Contains('.', StringComparison.Ordinal))
        {
            return FinestDigit(number);
        }
        var last = 1m;
        while (value != 0 && value % (last * 10) == 0 && last * 10 <= Coarsest * Math.Abs(value))
        {
            last *= 10;
        }
        return last;
    }

    private static decimal FinestDigit(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 1 : new decimal(1, 0, 0, false, (byte)Math.Min(28, number.Length - point - 1));
    }

    // A word may go on ("exceeded") but must begin there: "turnover" is not "over".
    private static Hedge HedgeOf(string words) => Hedges.FirstOrDefault(h => $" {words.Replace('-', ' ')}".Contains($" {h.Word}", StringComparison.OrdinalIgnoreCase)).Hedge;
}
