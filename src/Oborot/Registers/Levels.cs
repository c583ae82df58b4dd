using Oborot.Model;

namespace Oborot.Registers;

/// <summary>The figures that tell how far a target has come: amounts of the same indicator between the same parties in the same currency.</summary>
internal sealed class Levels
{
    private readonly ILookup<(string, string, string, string), Claim> levels;

    /// <summary>Sorts the claims.</summary>
    public Levels(IEnumerable<Claim> claims) => levels = claims
        .Where(c => c is { Kind: ClaimKind.Level, Modality: Modality.Stated, Period: not null, Subject: { Reporter: not null, Partner: not null, Product: null } })
        .OrderBy(c => c.Period!.Value.End).ThenBy(c => c.Published ?? DateOnly.MinValue).ThenBy(c => c.Id, StringComparer.Ordinal)
        .ToLookup(c => Key(c.Subject.Reporter!, c.Subject.Partner!, c.Subject.Indicator, c.Value.Unit));

    /// <summary>The figures of a target, earliest period first; of one period the last one published comes last.</summary>
    /// <param name="tellings">The traits of its tellings.</param>
    public IReadOnlyList<Claim> Of(IReadOnlyList<Traits> tellings) =>
        tellings.FirstOrDefault(t => t.IsTarget) is { Countries: { Count: 2 } pair } target
            ? [.. levels[Key(pair.First(), pair.Last(), tellings.SelectMany(t => t.Indicators).Order(StringComparer.Ordinal).LastOrDefault() ?? Subject.Turnover, target.Telling.Value!.Value.Unit)]] : [];

    /// <summary>The first figure that reaches a target after it was set: in whole, by words that do not bend it down. Null for none.</summary>
    public static Claim? Reaches(IReadOnlyList<Claim> levels, Commitment target, DateOnly? since) =>
        since is not { } day ? null
        : levels.FirstOrDefault(l => l.Period!.Value.End > day && l.Value.Hedge is Hedge.Exact or Hedge.MoreThan or Hedge.Range && l.Value.Low >= target.Value!.Value.Figure);

    private static (string, string, string, string) Key(string a, string b, string indicator, string unit)
    {
        // Exports go one way: the pair keeps its order for all but the turnover.
        var swap = indicator == Subject.Turnover && string.CompareOrdinal(a, b) > 0;
        return swap ? (b, a, indicator, unit) : (a, b, indicator, unit);
    }
}
