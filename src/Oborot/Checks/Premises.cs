using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What a finding takes for granted, and what is left of a contradiction when that is dropped.</summary>
internal sealed class Premises(Policy policy, Sides sides)
{
    /// <summary>The assumptions of a finding.</summary>
    /// <param name="claims">Its claims.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="own">Those that its check knows of.</param>
    public IReadOnlyList<Assumption> Of(IReadOnlyList<Claim> claims, FindingKind kind, IReadOnlyList<Assumption> own)
    {
        var found = new SortedSet<Assumption>(own);
        if (kind == FindingKind.Confirmed)
        {
            return [.. found];
        }
        found.UnionWith(OfSides(claims));
        if (claims.Any(c => Tolerance.RestsOnWords(c.Value)))
        {
            found.Add(Assumption.WordsTolerance);
        }
        if (Contradictions.Is(kind))
        {
            found.UnionWith(OfStatistics(claims));
        }
        return [.. found];
    }

    /// <summary>In which cases the claims of a contradiction do not contradict each other; empty where there are none.</summary>
    public static string Unless(FindingKind kind, IReadOnlyList<Assumption> assumptions)
    {
        string[] ways = [.. assumptions.Select(Dropped).Where(d => d.Length > 0)];
        return Contradictions.Is(kind) && ways.Length > 0 ? $"; no contradiction if {string.Join(" or ", ways)}" : "";
    }

    private static string Dropped(Assumption assumption) => assumption switch
    {
        Assumption.SameCoverage => "they count different things",
        Assumption.CalendarYear => "the year is a business year",
        Assumption.UnpublishedPart => "one side leaves a part unpublished",
        _ => "",
    };

    // One claim alone, or claims that all name one owner, need no assumption about whose figures they are.
    private IEnumerable<Assumption> OfSides(IReadOnlyList<Claim> claims)
    {
        if (claims.Count < 2 || (claims[0].Side is { } told && claims.All(c => c.Side == told)))
        {
            return [];
        }
        return sides.Differ(claims) && claims.Any(c => c.Side is null) ? [Assumption.OutletSide] : [Assumption.SameSide];
    }

    private IEnumerable<Assumption> OfStatistics(IReadOnlyList<Claim> claims)
    {
        if (claims.Any(c => c.Period is { IsCalendarYear: true } && Parties(c).Any(policy.BusinessYears.Contains)))
        {
            yield return Assumption.CalendarYear;
        }
        if (claims is [var one, var other] && sides.Differ(claims) && IsPartly(one.Value.Figure < other.Value.Figure ? one : other))
        {
            yield return Assumption.UnpublishedPart;
        }
    }

    // What is left out can only make the smaller figure too small.
    private bool IsPartly(Claim claim) =>
        Topic.Of(claim).IsTrade && sides.Of(claim) is { } side && policy.Unpublished.TryGetValue(side, out var since) && claim.Period?.End.Year >= since;

    private static IEnumerable<string> Parties(Claim claim) => new[] { claim.Subject.Reporter, claim.Subject.Partner }.OfType<string>();
}
