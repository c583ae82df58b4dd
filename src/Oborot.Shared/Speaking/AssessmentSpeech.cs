using System.Globalization;
using Oborot.Statistics;

namespace Oborot.Shared.Speaking;

/// <summary>What official statistics say of a figure, in one language.</summary>
internal sealed class AssessmentSpeech(Speech speech, Assessment assessment)
{
    private const decimal Negligible = 0.0005m;

    private readonly Phrases phrases = speech.Phrases;

    /// <summary>The verdict with what is counted by whom.</summary>
    public string Tell()
    {
        var verdict = phrases.Of("verdicts", assessment.Verdict);
        var list = List();
        return list.Length > 0 ? phrases.Fill("official", "verdict", ("verdict", verdict), ("list", list)) : phrases.Fill("official", "only", ("verdict", verdict));
    }

    /// <summary>What is counted by whom, and how far the figure is from it.</summary>
    public string List() => string.Join(phrases["official", "next"], Measures().Concat(Goods()));

    private IEnumerable<string> Goods() => assessment.Statement?.Goods is not { } goods ? []
        : goods.Limits.TryGetValue(phrases["official", "language"], out var limits)
            ? [phrases.Fill("official", "goods_within", ("codes", goods.Told), ("limits", limits.TrimEnd('.')))] : [phrases.Fill("official", "goods", ("codes", goods.Told))];

    private IEnumerable<string> Measures() => assessment.Obstacle is { } obstacle ? [phrases.Of("obstacles", obstacle)]
        : assessment.Yardsticks.Select(Yardstick).Concat(assessment.Totals.Where(t => !t.IsSuperseded || t == assessment.Best).Select(Total).Distinct())
            .Concat(assessment.MissingSides.Select(m => phrases.Fill("official", "missing", ("party", speech.PartyOf(m)))));

    private string Total(OfficialTotal total)
    {
        var counted = phrases.Fill("official", total.Side is null ? "estimated" : "counted",
            ("party", speech.PartyOf(total.Side)), ("source", total.Publication.Source), ("counted", Amount(total.Value)));
        return Apart(counted, assessment.Statement!.Above(total.Value), assessment.Statement.Base is null ? "percent" : "percentage_points");
    }

    private string Yardstick(Yardstick yardstick)
    {
        var latest = phrases.Fill("official", "latest", ("party", speech.PartyOf(yardstick.Latest.Side)), ("source", yardstick.Latest.Publication.Source),
            ("counted", Amount(yardstick.Latest.Value)), ("year", yardstick.Year.ToString(CultureInfo.InvariantCulture)));
        var against = Apart(yardstick.Expected == yardstick.Latest.Value ? latest
            : phrases.Fill("official", yardstick.IsProRata ? "in_proportion" : "same_months", ("latest", latest), ("expected", Amount(yardstick.Expected))), yardstick.Change);
        return (yardstick.Usual, yardstick.Fits) switch
        {
            ({ }, { } fits) => phrases.Fill("official", fits ? "usual" : "unusual", ("against", against)),
            (null, false) => phrases.Fill("official", "beyond_year", ("against", against)),
            _ => against,
        };
    }

    private string Apart(string counted, decimal? difference, string unit = "percent") => difference switch
    {
        null => counted,
        { } d when Math.Abs(d) < Negligible => phrases.Fill("official", "same", ("counted", counted)),
        { } d => phrases.Fill("official", d > 0 ? "above" : "below", ("counted", counted), ("percent", speech.Figures.Bounds(Percent(d), Percent(d), unit))),
    };

    private static decimal Percent(decimal share) => Math.Round(Math.Abs(share) * 100, 1);

    private string Amount(decimal value) => assessment.Statement!.Base is null
        ? assessment.Statement.IsWeight ? speech.Figures.Bounds(value / 1000, value / 1000, "tonne") : speech.Figures.Bounds(value, value, assessment.Statement.Currency) : speech.Figures.Bounds((value - 1) * 100, (value - 1) * 100, "percent");
}
