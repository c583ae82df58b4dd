using Oborot.Model;

namespace Oborot.Checks;

/// <summary>One telling of an aim: by one side, with one deadline, in one document, however many sentences repeat it.</summary>
/// <param name="Claims">The sentences, in the order of the text; at least one.</param>
/// <param name="Deadline">By when; null where the text does not tell.</param>
/// <param name="IsDeadlineOwn">False where the deadline stands elsewhere in the text: it is none of the speaker's words then.</param>
public sealed record TargetTelling(IReadOnlyList<Claim> Claims, Period? Deadline, bool IsDeadlineOwn)
{
    /// <summary>The sentence that stands for the telling: the first with a deadline of its own, else the first.</summary>
    public Claim Claim { get; } = Claims.FirstOrDefault(HasOwnDeadline) ?? Claims[0];

    /// <summary>The amount aimed at, as said.</summary>
    public Quantity Level => Claim.Value;

    /// <summary>The day it was published; null where unknown.</summary>
    public DateOnly? Published => Claim.Published;

    /// <summary>The document.</summary>
    public string Document => Claim.Evidence.Document;

    /// <summary>The side that the text says it is of; never assumed.</summary>
    public string? Side => Claims.Select(c => c.Side).FirstOrDefault(s => s is not null);

    /// <summary>Who says it, as written; null where the text does not tell.</summary>
    public string? Speaker => Claims.Select(c => c.Speaker).FirstOrDefault(s => s is not null);

    /// <summary>The deadline, where the telling itself has one.</summary>
    internal Period? OwnDeadline => IsDeadlineOwn ? Deadline : null;

    /// <summary>True for a claim whose deadline does not come from elsewhere in the text.</summary>
    internal static bool HasOwnDeadline(Claim claim) =>
        claim.Period is not null && !claim.Inherited.Any(i => i.Key.StartsWith("period", StringComparison.Ordinal) && i.Value >= Scope.Document);

    /// <summary>True when one amount may be the other, told to fewer places.</summary>
    internal static bool IsOneLevel(Quantity a, Quantity b, decimal near)
    {
        var (x, y) = (a.Figure!.Value, b.Figure!.Value);
        var gap = Math.Abs(x - y);
        return gap == 0 || (gap <= (a.LastDigit + b.LastDigit) / 2 && gap <= near * Math.Max(Math.Abs(x), Math.Abs(y)));
    }

    /// <summary>The tellings of one level in one document.</summary>
    internal static IEnumerable<TargetTelling> Of(IReadOnlyList<Claim> document) => document.GroupBy(c => c.Side).SelectMany(side => OfSide([.. side]));

    // What tells no deadline repeats the one told beside it.
    private static IEnumerable<TargetTelling> OfSide(List<Claim> claims)
    {
        var own = claims.Where(HasOwnDeadline).Select(c => DeadlineOf(c)!.Value).Distinct().ToList();
        if (own.Count == 0)
        {
            yield return new TargetTelling(claims, claims.Select(DeadlineOf).FirstOrDefault(p => p is not null), IsDeadlineOwn: false);
            yield break;
        }
        foreach (var deadline in own)
        {
            yield return new TargetTelling([.. claims.Where(c => Nearest(c, own) == deadline)], deadline, IsDeadlineOwn: true);
        }
    }

    // In 2030 is by the end of it.
    private static Period? DeadlineOf(Claim claim) => claim.Period is { } told ? new Period(null, told.End) : null;

    private static Period Nearest(Claim claim, List<Period> own) => DeadlineOf(claim) is { } told && own.Contains(told) ? told : own[0];
}
