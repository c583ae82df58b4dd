using System.Globalization;
using CsvHelper;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>A row of a file of stated figures.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Fields">All its fields by column.</param>
/// <param name="Statement">What it states; null where tables cannot speak of it.</param>
/// <param name="Obstacle">Then the reason.</param>
public sealed record StatedRow(int Line, IReadOnlyList<KeyValuePair<string, string>> Fields, Statement? Statement, Obstacle? Obstacle);

/// <summary>
/// Reads stated figures from a CSV file: <c>pair, period, flow, exporter, importer, value_usd_mn, hedge, reported_by, stated_growth</c>; further columns are kept as they are.
/// </summary>
/// <remarks>
/// Flows: T turnover, X and M the flow from exporter to importer, told by the one or the other. Periods: 2024, 2024-01..2024-09, 2024-Q1, 2024-01; a question mark
/// behind one says that it is a guess. Parties: codes of two or three letters. A row without an amount states its growth over the year before.
/// </remarks>
/// <param name="areas">Who can be named.</param>
/// <param name="policy">How far words bend a figure.</param>
public sealed class StatementFile(Areas areas, Policy policy)
{
    private const decimal Coarsest = 0.2m;
    private static readonly string[] Needed = ["pair", "period", "flow", "value_usd_mn"];
    private static readonly (string Word, Hedge Hedge)[] Hedges =
    [
        ("almost", Hedge.Almost), ("about", Hedge.About), ("forecast", Hedge.About), ("exceed", Hedge.MoreThan), ("more than", Hedge.MoreThan), ("over", Hedge.MoreThan),
        ("less than", Hedge.LessThan), ("up to", Hedge.UpTo),
    ];

    private readonly Tolerance tolerance = new(policy);

    /// <summary>Reads the rows.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="shown">The file as the user wrote it.</param>
    /// <exception cref="StatisticsException">A column is missing, or a field cannot be understood.</exception>
    public IEnumerable<StatedRow> Read(TextReader reader, string shown)
    {
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        if (!csv.Read())
        {
            throw new StatisticsException(shown, null, "the file is empty");
        }
        var columns = csv.Record!;
        if (Needed.FirstOrDefault(n => !columns.Contains(n)) is { } missing)
        {
            throw new StatisticsException(shown, "line 1", $"the column '{missing}' is missing", $"name the columns: {string.Join(", ", Needed)}");
        }
        while (csv.Read())
        {
            var row = csv.Record!;
            if (row.Length != columns.Length)
            {
                throw new StatisticsException(shown, Line(csv.RawRow), $"{row.Length} fields where the head has {columns.Length}");
            }
            yield return Row(shown, csv.RawRow, [.. columns.Zip(row, KeyValuePair.Create)]);
        }
    }

    private StatedRow Row(string shown, int line, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        string Field(string name) => fields.FirstOrDefault(f => f.Key == name).Value?.Trim() ?? "";
        StatedRow Not(Obstacle obstacle) => new(line, fields, null, obstacle);
        if (Field("flow") is not ("T" or "X" or "M"))
        {
            return Not(Obstacle.NotTrade);
        }
        if (PartiesOf(Field("pair"), Field("exporter"), Field("importer"), Field("flow")) is not var (reporter, partner))
        {
            return Not(Obstacle.NoParties);
        }
        if (PeriodOf(Field("period")) is not { } period)
        {
            return Field("period").Length == 0 ? Not(Obstacle.NoPeriod)
                : throw new StatisticsException(shown, Line(line), $"'{Field("period")}' is no period", "write 2024, 2024-01..2024-09, 2024-Q1 or 2024-01");
        }
        if (ValueOf(Field("value_usd_mn"), Field("stated_growth")) is not var (quantity, isGrowth))
        {
            return Not(Obstacle.NotTrade);
        }
        quantity = quantity with { Hedge = isGrowth ? quantity.Hedge : HedgeOf(Field("hedge")) };
        return new StatedRow(line, fields, new Statement(reporter, partner, FlowOf(Field("flow")), period, quantity.Figure!.Value, tolerance.Admits(quantity))
        {
            Base = isGrowth ? period.AddYears(-1) : null,
            Side = areas.FromCode(Field("reported_by")),
        }, null);
    }

    // A flow is told by the one it leaves, or by the one it reaches; turnover by anybody.
    private (string Reporter, string Partner)? PartiesOf(string pair, string exporter, string importer, string flow)
    {
        var (first, second) = pair.Split('-') is [var a, var b] ? (areas.FromCode(a), areas.FromCode(b)) : (null, null);
        var (from, to) = (areas.FromCode(exporter), areas.FromCode(importer));
        return flow switch
        {
            "X" when (from ?? Other(to)) is { } x && (to ?? Other(from)) is { } m => (x, m),
            "M" when (to ?? Other(from)) is { } m && (from ?? Other(to)) is { } x => (m, x),
            "T" when first is not null && second is not null => (first, second),
            _ => null,
        };
        string? Other(string? one) => one == first ? second : one == second ? first : null;
    }

    private static StatedFlow FlowOf(string flow) => flow switch { "X" => StatedFlow.Exports, "M" => StatedFlow.Imports, _ => StatedFlow.Turnover };

    private static Period? PeriodOf(string written)
    {
        var plain = written.TrimEnd('?');
        if (plain.Split("..") is [var from, var to])
        {
            return Month(from) is { } first && Month(to) is { } last && last >= first ? new Period(first, Period.LastDay(last.Year, last.Month)) : null;
        }
        if (plain.Length == 7 && plain[5] == 'Q' && int.TryParse(plain.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && plain[6] is >= '1' and <= '4')
        {
            var quarter = plain[6] - '0';
            return Period.Months(year, (3 * quarter) - 2, 3 * quarter);
        }
        return plain.Length == 4 && int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole > 0 ? Period.Year(whole)
            : Month(plain) is { } month ? Period.Months(month.Year, month.Month, month.Month) : null;
    }

    private static DateOnly? Month(string written) => Days.OrNone(written + "-01");

    private static (Quantity Quantity, bool IsGrowth)? ValueOf(string millions, string growth)
    {
        if (decimal.TryParse(millions, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return (new Quantity(value * 1_000_000, value * 1_000_000, LastDigit(millions, value) * 1_000_000, Hedge.Exact, "USD"), false);
        }
        var figure = growth.TrimStart('+').TrimEnd('%');
        if (growth.EndsWith('%') && decimal.TryParse(figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent))
        {
            var ratio = 1 + (percent / 100);
            return (new Quantity(ratio, ratio, FinestDigit(figure) / 100, Hedge.Exact, "times"), true);
        }
        return null;
    }

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

    private static Hedge HedgeOf(string words) => Hedges.FirstOrDefault(h => words.Contains(h.Word, StringComparison.OrdinalIgnoreCase)).Hedge;

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");
}
