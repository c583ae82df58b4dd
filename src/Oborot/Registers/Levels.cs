using Oborot.Model;

namespace Oborot.Registers;

/// <summary>The figures that tell how far a target has come: amounts of what it aims at, between the same parties in the same currency.</summary>
/// <remarks>
/// What a target aims at is known from the claim of its figure, which the reader of figures made: "to 500 million" is an aim at a level,
/// "by 500 million" is none. A target without such a claim is never shown to be reached.
/// </remarks>
internal sealed class Levels
{
    private readonly ILookup<(string, string, decimal), Claim> targets;
    private readonly ILookup<(string, string, string), Claim> levels;

    /// <summary>Sorts the claims.</summary>
    public Levels(IEnumerable<Claim> claims)
    {
        var whole = claims.Where(c => c.Subject is { Reporter: not null, Partner: not null, Product: null, Coverage: null }).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        targets = whole.Where(c => c is { Kind: ClaimKind.Target, Value.Figure: not null }).ToLookup(c => (Pair(c.Subject), c.Value.Unit, c.Value.Figure!.Value));
        levels = whole.Where(c => c is { Kind: ClaimKind.Level, Modality: Modality.Stated, Period: not null })
            .OrderBy(c => c.Period!.Value.End).ThenBy(c => c.Published ?? DateOnly.MinValue).ToLookup(c => (Flow(c.Subject), c.Subject.Indicator, c.Value.Unit));
    }

    /// <summary>The figures of a target, earliest period first; of one period the last one published comes last.</summary>
    /// <param name="tellings">The traits of its tellings.</param>
    public IReadOnlyList<Claim> Of(IReadOnlyList<Traits> tellings) =>
        tellings.FirstOrDefault(t => t.IsTarget) is { Countries.Count: 2 } target && target.Telling.Value is { } value
        && targets[(string.Join(' ', target.Countries.Order(StringComparer.Ordinal)), value.Unit, value.Figure!.Value)].FirstOrDefault() is { } aim
            ? [.. levels[(Flow(aim.Subject), aim.Subject.Indicator, value.Unit)]] : [];

    /// <summary>The first figure that reaches a target after it was set, by words that do not bend it down. Null for none.</summary>
    /// <param name="levels">The figures.</param>
    /// <param name="target">A telling of the target.</param>
    /// <param name="since">The day it was first told; null where no telling has a date, and then nothing is known to have come after.</param>
    public static Claim? Reaches(IReadOnlyList<Claim> levels, Commitment target, DateOnly? since) =>
        levels.FirstOrDefault(l => l.Period!.Value.End > since && l.Value.Hedge is Hedge.Exact or Hedge.MoreThan or Hedge.Range && l.Value.Low >= target.Value!.Value.Figure);

    private static string Pair(Subject subject) => string.Join(' ', new[] { subject.Reporter!, subject.Partner! }.Order(StringComparer.Ordinal));

    // Exports and imports go one way; the turnover is the same from both ends.
    private static string Flow(Subject subject) => subject.Indicator == Subject.Turnover ? Pair(subject) : $"{subject.Reporter} {subject.Partner}";
}
