using System.Globalization;
using Oborot.Model;

namespace Oborot.Cli.Views;

/// <summary>Figures as people write them: <c>$133 million</c>, <c>5.5 %</c>, <c>40.4 thousand tonnes</c>.</summary>
internal static class Figures
{
    private static readonly (decimal Size, string Word)[] Scales =
        [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million"), (1_000m, "thousand")];

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal) { ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£" };

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["KGS"] = "soms",
        ["KZT"] = "tenge",
        ["RUB"] = "Russian rubles",
        ["BYN"] = "Belarusian rubles",
        ["UZS"] = "Uzbek soms",
        ["CNY"] = "yuan",
        ["tonne"] = "tonnes",
        ["percentage_points"] = "percentage points",
        ["times"] = "times",
        ["index_percent"] = "% of the base",
        ["percent"] = "%",
        ["items"] = "",
    };

    /// <summary>An amount with its hedge and its unit.</summary>
    public static string Of(Quantity value)
    {
        if (value.Figure is null)
        {
            return "no amount (the text lost its size)";
        }
        var figure = value is { Low: { } low, High: { } high } && low != high ? Range(low, high, value) : Amount(value.Figure.Value, value);
        return HedgeWord(value.Hedge) is { Length: > 0 } hedge ? $"{hedge} {figure}" : figure;
    }

    /// <summary>The word of a hedge; nothing where the text has none.</summary>
    public static string HedgeWord(Hedge hedge) => hedge switch
    {
        Hedge.About => "about",
        Hedge.Almost => "almost",
        Hedge.MoreThan => "more than",
        Hedge.LessThan => "less than",
        Hedge.UpTo => "up to",
        _ => "",
    };

    /// <summary>A computed range in a unit, to four digits; open ends in words.</summary>
    public static string Bounds(decimal? low, decimal? high, string unit)
    {
        var (from, to) = (Rounded(low), Rounded(high));
        return (from, to) switch
        {
            (null, null) => "any amount",
            (null, { } most) => $"at most {WithUnit(most, most, unit)}",
            ({ } least, null) => $"at least {WithUnit(least, least, unit)}",
            ({ } a, { } b) when a == b => WithUnit(a, a, unit),
            ({ } a, { } b) => $"{WithUnit(a, a, unit)} to {WithUnit(b, b, unit)}",
        };
    }

    private static decimal? Rounded(decimal? value)
    {
        if (value is not { } told || told == 0)
        {
            return value;
        }
        var step = 1m;
        while (Math.Abs(told) >= step * 10_000m && step < 1e20m)
        {
            step *= 10;
        }
        return step > 1 ? Math.Round(told / step) * step : Math.Round(told, 2);
    }

    private static string Amount(decimal figure, Quantity value) => WithUnit(figure, value.LastDigit, value.Unit);

    private static string Range(decimal low, decimal high, Quantity value)
    {
        var (from, to) = (Number(low, value.LastDigit), Number(high, value.LastDigit));
        var (a, b) = (from.Split(' '), to.Split(' '));
        var shared = a.Length == 2 && b.Length == 2 && a[1] == b[1] ? a[0] : from;
        return Dress($"{shared}–{to}", value.Unit);
    }

    private static string WithUnit(decimal figure, decimal lastDigit, string unit) =>
        (figure < 0 ? "−" : "") + Dress(Number(Math.Abs(figure), lastDigit), unit);

    private static string Dress(string number, string unit) =>
        Signs.TryGetValue(unit, out var sign) ? sign + number : $"{number} {Names.GetValueOrDefault(unit) ?? unit.Replace('_', ' ')}".TrimEnd();

    private static string Number(decimal figure, decimal lastDigit)
    {
        foreach (var (size, word) in Scales)
        {
            if (figure >= size && Decimals(figure / size, lastDigit, size) is { } decimals)
            {
                return $"{(figure / size).ToString($"N{decimals}", CultureInfo.InvariantCulture)} {word}";
            }
        }
        return figure.ToString($"N{Written(figure, lastDigit, 1)}", CultureInfo.InvariantCulture);
    }

    // "40.4 thousand", but "1,250": a scale word is for what can be said with at most two decimals (one for thousands).
    private static int? Decimals(decimal scaled, decimal lastDigit, decimal size)
    {
        var decimals = Written(scaled, lastDigit, size);
        return decimals <= (size == 1_000m ? 1 : 2) ? decimals : null;
    }

    private static int Written(decimal scaled, decimal lastDigit, decimal size)
    {
        var decimals = 0;
        for (var place = size; lastDigit > 0 && place > lastDigit && decimals < 6; place /= 10)
        {
            decimals++;
        }
        var needed = 0;
        while (needed < 6 && Math.Round(scaled, needed) != scaled)
        {
            needed++;
        }
        return Math.Max(needed, lastDigit >= size || decimals > 2 ? 0 : decimals);
    }
}
