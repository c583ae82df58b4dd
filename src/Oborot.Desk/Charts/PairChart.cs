using System.Text.Json;
using Oborot.Briefs;
using Oborot.Checks;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Desk.Charts;

/// <summary>A bar or a dot of the chart: a figure over the days it speaks of. Amounts in million USD.</summary>
/// <param name="Who">The series: a side whose statistics it is, or what was said.</param>
/// <param name="Group">0 and 1 for the two sides, 2 for what was said, 3 for aims.</param>
/// <param name="Start">The first day; null for a deadline.</param>
/// <param name="End">The last day.</param>
/// <param name="Low">The least that the words admit.</param>
/// <param name="High">The most.</param>
/// <param name="Value">The figure.</param>
/// <param name="Told">The figure with its period, in words.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Quote">The quote of a claim; null for statistics.</param>
/// <param name="Link">The claim's page; null for statistics.</param>
internal sealed record ChartFigure(string Who, int Group, DateOnly? Start, DateOnly End, decimal? Low, decimal? High, decimal Value, string Told, string Source, string? Quote, string? Link);

/// <summary>Official figures of both sides and what was said, for one pair and one way of its trade.</summary>
public sealed class PairChart
{
    private const decimal Million = 1_000_000m;
    private const int Decimals = 3;
    private const int MostYears = 15;

    private readonly View view;
    private readonly PairKey key;
    private readonly PairFlow flow;

    private PairChart(View view, PairKey key, PairFlow flow)
    {
        (this.view, this.key, this.flow) = (view, key, flow);
        Ahead = key.B is null ? null : ChartAhead.Of(view.Now.Cooperation, key, s => PairFlows.Of(s, key.A) == flow);
        Figures = [.. Claimed().Concat(Counted()).OrderBy(f => f.Group).ThenBy(f => f.End).ThenBy(f => f.Start).ThenBy(f => f.Value)];
    }

    /// <summary>Sides first, then claims, by time.</summary>
    internal IReadOnlyList<ChartFigure> Figures { get; }

    /// <summary>The target that lies ahead, with the ways to it; null where there is none.</summary>
    internal ChartAhead? Ahead { get; }

    /// <summary>The chart of a pair.</summary>
    internal static PairChart Of(View view, PairKey key, PairFlow flow) => new(view, key, flow);

    /// <summary>The flow that an address asks for.</summary>
    public static PairFlow FlowOf(string? asked) => asked switch { "out" => PairFlow.Out, "back" => PairFlow.Back, _ => PairFlow.Turnover };

    /// <summary>What the page's script draws.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("unit", view["pair", "chart_lead"]);
            json.WriteStartArray("figures");
            foreach (var figure in Figures)
            {
                Write(json, figure);
            }
            json.WriteEndArray();
            WriteAhead(json);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private void WriteAhead(Utf8JsonWriter json)
    {
        json.WriteStartArray("ahead");
        foreach (var (side, year) in Ahead?.Sides.SelectMany(s => s.Years.Select(y => (s, y))) ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("group", side.Group);
            json.WriteString("end", ChartAhead.DayOf(year.Year));
            Number(json, "needed", year.Needed);
            Number(json, "middle", year.Middle);
            Number(json, "halfLow", year.Half?.Low);
            Number(json, "halfHigh", year.Half?.High);
            Number(json, "mostLow", year.Most?.Low);
            Number(json, "mostHigh", year.Most?.High);
            json.WriteString("told", AheadWords.Told(view, side, year));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("names");
        json.WriteString("path", view["pair", "path"]);
        json.WriteString("fan", view["pair", "fan"]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ChartFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("who", figure.Who);
        json.WriteNumber("group", figure.Group);
        json.WriteString("start", Day(figure.Start ?? figure.End));
        json.WriteString("end", Day(figure.End));
        Number(json, "low", figure.Low);
        Number(json, "high", figure.High);
        json.WriteNumber("value", figure.Value);
        json.WriteString("told", figure.Told);
        json.WriteString("source", figure.Source);
        json.WriteString("quote", figure.Quote);
        json.WriteString("link", figure.Link);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } told)
        {
            json.WriteNumber(name, told);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private IEnumerable<ChartFigure> Claimed()
    {
        var tolerance = new Tolerance(view.Shelf.Street.Policy);
        foreach (var claim in view.Now.FindPair(key)?.Claims ?? [])
        {
            if (IsDrawn(claim) && view.Now.ArticleOf(claim.Id) is { } article)
            {
                var range = tolerance.Admits(claim.Value);
                var isAim = claim.Kind == ClaimKind.Target;
                yield return new ChartFigure(view["pair", isAim ? "aimed" : "claimed"], isAim ? 3 : 2, claim.Period!.Value.Start, claim.Period.Value.End,
                    Scaled(range.Low), Scaled(range.High), Scaled(claim.Value.Figure)!.Value, $"{view.Speech.PeriodOf(claim)}: {view.Speech.Value(claim)}",
                    view.Speech.Source(claim), claim.Evidence.Quote, Links.To(article, claim));
            }
        }
    }

    private bool IsDrawn(Claim claim) =>
        claim is { Kind: ClaimKind.Level or ClaimKind.Target, Value: { Unit: "USD", Figure: not null }, Period: not null, Subject: { Product: null, Coverage: null } subject }
        && (claim.Kind == ClaimKind.Target || claim.Period.Value.Start is not null) && PairFlows.Of(subject, key.A) == flow;

    private IEnumerable<ChartFigure> Counted() => key.B is null ? [] : Side(key.A, key.B, 0).Concat(Side(key.B, key.A, 1));

    // What a side itself reports, by year: both flows for turnover.
    private IEnumerable<ChartFigure> Side(string side, string other, int group)
    {
        var years = Vintages.Latest(view.Shelf.Books.All.Reports(side, other, [Series.AllGoods]))
            .Where(o => o.Publication.Kind == SourceKind.Reported && o.Observation is { Value: not null, Currency: "USD", Period.IsCalendarYear: true })
            .GroupBy(o => o.Observation.Period).OrderByDescending(g => g.Key).Take(MostYears);
        foreach (var year in years)
        {
            var exports = year.FirstOrDefault(o => o.Observation.Series.Flow == TradeFlow.Exports);
            var imports = year.FirstOrDefault(o => o.Observation.Series.Flow == TradeFlow.Imports);
            if (Total(side, exports.Observation.Value, imports.Observation.Value) is { } value)
            {
                var publication = (exports.Publication ?? imports.Publication)!;
                yield return new ChartFigure(view.Fill("pair", "reported", ("party", view.Speech.PartyOf(side))), group, year.Key.Start, year.Key.End, null, null, Scaled(value)!.Value,
                    $"{view.Speech.Of(year.Key)}: {view.Speech.Figures.Bounds(value, value, "USD")}", $"{publication.Source}: {publication.Agency}", null, null);
            }
        }
    }

    private decimal? Total(string side, decimal? exports, decimal? imports) => flow switch
    {
        PairFlow.Turnover => exports + imports,
        PairFlow.Out => side == key.A ? exports : imports,
        _ => side == key.A ? imports : exports,
    };

    private static decimal? Scaled(decimal? value) => value is { } told ? Math.Round(told / Million, Decimals) : null;
}
