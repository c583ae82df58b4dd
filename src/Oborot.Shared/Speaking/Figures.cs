using System.Globalization;
using Oborot.Model;

namespace Oborot.Shared.Speaking;

/// <summary>Figures as people write them: <c>$133 million</c>, <c>5.5 %</c>, <c>40.4 thousand tonnes</c>; <c>133 млн долл.</c></summary>
internal sealed class Figures
{
    private static readonly (decimal Size, string Word)[] Scales =
        [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million"), (1_000m, "thousand")];

    // What numbers without a unit have; a ratio near one says all behind its point.
    private const string Ratio = "items";
    private const int RatioPlaces = 4;

    private readonly Phrases phrases;
    private readonly NumberFormatInfo marks;

    /// <summary>Writes in the language of the phrases.</summary>
    public Figures(Phrases phrases)
    {
        this.phrases = phrases;
        marks = new NumberFormatInfo { NumberDecimalSeparator = phrases["numbers", "decimal"], NumberGroupSeparator = phrases["numbers", "group"] };
    }

    /// <summary>An amount with its hedge and its unit.</summary>
    public string Of(Quantity value)
    {
        var hedge = phrases.Of("hedges", value.Hedge);
        return value.Figure is null || hedge.Length == 0 ? Bare(value) : phrases.Fill("numbers", "hedged", ("hedge", hedge), ("figure", Bare(value, IsAfterPreposition(value.Hedge))));
    }

    /// <summary>An amount with its unit and without its hedge.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="isGenitive">Whether a word stands before it that asks for another form of its unit.</param>
    public string Bare(Quantity value, bool isGenitive = false) =>
        value.Figure is not { } figure ? phrases["numbers", "none"]
        : value is { Low: { } low, High: { } high } && low != high ? Range(low, high, value)
        : WithUnit(figure, value.LastDigit, value.Unit, isGenitive);

    /// <summary>The hedge of a change, with a space behind; nothing where there is none.</summary>
    public string HedgeOfChange(Hedge hedge) => phrases.Of("hedges_of_changes", hedge) is { Length: > 0 } word ? word + " " : "";

    /// <summary>A computed range in a unit, to four digits; open ends in words.</summary>
    public string Bounds(decimal? low, decimal? high, string unit)
    {
        var places = unit == Ratio ? RatioPlaces : 2;
        var (from, to) = (Rounded(low, places), Rounded(high, places));
        return (from, to) switch
        {
            (null, null) => phrases["numbers", "any"],
            (null, { } most) => phrases.Fill("numbers", "at_most", ("figure", WithUnit(most, most, unit, true))),
            ({ } least, null) => phrases.Fill("numbers", "at_least", ("figure", WithUnit(least, least, unit, true))),
            ({ } a, { } b) when a == b => WithUnit(a, a, unit, false),
            ({ } a, { } b) => phrases.Fill("numbers", "between", ("low", WithUnit(a, a, unit, true)), ("short_low", Short(a, b)), ("high", WithUnit(b, b, unit, true))),
        };
    }

    /// <summary>A number without a unit, with so many decimals.</summary>
    public string Plain(decimal number, int decimals) => (number < 0 ? "−" : "") + Math.Abs(number).ToString($"N{decimals}", marks);

    /// <summary>A factor of a computation.</summary>
    public string Factor(decimal factor) => factor.ToString("0.######", marks);

    // "About" and the like ask for the genitive in languages that have one; "almost" does not.
    private static bool IsAfterPreposition(Hedge hedge) => hedge != Hedge.Almost;

    private static decimal? Rounded(decimal? value, int places)
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
        return step > 1 ? Math.Round(told / step) * step : Math.Round(told, places);
    }

    // The low end without its unit, and without its scale where the high end has the same.
    private string Short(decimal low, decimal high)
    {
        var (from, to) = (Number(Math.Abs(low), low), Number(Math.Abs(high), high));
        return (low < 0 ? "−" : "") + (from.Scale == to.Scale ? from.Digits : Scaled(from));
    }

    private string Range(decimal low, decimal high, Quantity value)
    {
        var (from, to) = (Number(low, value.LastDigit), Number(high, value.LastDigit));
        var shared = from.Scale.Length > 0 && from.Scale == to.Scale ? from.Digits : Scaled(from);
        return Dress($"{shared}–{Scaled(to)}", to.Scale.Length > 0, high, value.Unit, false);
    }

    private string WithUnit(decimal figure, decimal lastDigit, string unit, bool isGenitive)
    {
        var number = Number(Math.Abs(figure), lastDigit);
        return (figure < 0 ? "−" : "") + Dress(Scaled(number), number.Scale.Length > 0, Math.Abs(figure), unit, isGenitive);
    }

    private string Dress(string number, bool isScaled, decimal figure, string unit, bool isGenitive)
    {
        var name = phrases.Find("units", unit) ?? (phrases.Find(PhraseKeys.Labels, unit) is { } label ? AfterName(label) : unit.Replace('_', ' '));
        var form = Form(name, isScaled, figure, isGenitive);
        return form.Length == 0 ? number
            : form.Contains("{number}", StringComparison.Ordinal) ? Phrases.Filled(form, ("number", number))
            : phrases.Fill("numbers", "measured", ("number", number), ("unit", form));
    }

    private static string AfterName(string label) => label.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? label[(bar + 1)..] : label;

    // "One | two to four | five and more": a fraction takes the second form, a scale word the third.
    private static string Form(string unit, bool isScaled, decimal figure, bool isGenitive)
    {
        var forms = unit.Split('|', StringSplitOptions.TrimEntries);
        if (forms.Length < 3)
        {
            return forms[0];
        }
        var (last, lastTwo) = (figure % 10, figure % 100);
        return isScaled ? forms[2]
            : decimal.Truncate(figure) != figure ? forms[1]
            : last == 1 && lastTwo != 11 ? forms[isGenitive ? 1 : 0]
            : last is >= 2 and <= 4 && lastTwo is < 12 or > 14 ? forms[isGenitive ? 2 : 1]
            : forms[2];
    }

    private string Scaled((string Digits, string Scale) number) =>
        number.Scale.Length == 0 ? number.Digits : phrases.Fill("numbers", "scaled", ("number", number.Digits), ("scale", number.Scale));

    private (string Digits, string Scale) Number(decimal figure, decimal lastDigit)
    {
        foreach (var (size, word) in Scales)
        {
            if (figure >= size && Decimals(figure / size, lastDigit, size) is { } decimals)
            {
                return ((figure / size).ToString($"N{decimals}", marks), phrases["scales", word]);
            }
        }
        return (figure.ToString($"N{Written(figure, lastDigit, 1)}", marks), "");
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
