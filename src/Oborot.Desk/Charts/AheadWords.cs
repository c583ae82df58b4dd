using System.Globalization;

namespace Oborot.Desk.Charts;

/// <summary>What lies ahead, in the reader's language.</summary>
internal static class AheadWords
{
    /// <summary>Whose figures it starts from.</summary>
    public static string Title(View view, SideAhead side) => view.Fill("pair", "ahead_of", ("party", view.Speech.PartyOf(side.Side)));

    /// <summary>What a forecast rests on, with its method.</summary>
    public static string Rests(View view, SideAhead side) =>
        view.Fill("pair", "rests_on", ("party", view.Speech.PartyOf(side.Side)), ("from", Year(side.From!.Value)), ("until", Year(side.Until!.Value)));

    /// <summary>A year in words, for the pointer.</summary>
    public static string Told(View view, SideAhead side, YearAhead year)
    {
        var parts = new List<string> { $"{Year(year.Year)}, {Title(view, side)}" };
        if (year.Needed is not null)
        {
            parts.Add($"{view["pair", "path"]}: {Number(view, year.Needed)}");
        }
        if (year.Middle is not null)
        {
            parts.Add($"{view["pair", "middle"]}: {Number(view, year.Middle)}");
            parts.Add($"{view["pair", "half"]}: {Range(view, year.Half)}");
            parts.Add($"{view["pair", "most"]}: {Range(view, year.Most)}");
        }
        return string.Join("; ", parts);
    }

    /// <summary>A year.</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Million USD without decimals where they say nothing; a dash for none.</summary>
    public static string Number(View view, decimal? value) => value is not { } told ? "–" : view.Speech.Figures.Plain(told, told < 100 ? 1 : 0);

    /// <summary>From one to the other.</summary>
    public static string Range(View view, (decimal Low, decimal High)? range) => range is not { } told || told.Low == told.High ? "–" : $"{Number(view, told.Low)}–{Number(view, told.High)}";
}
