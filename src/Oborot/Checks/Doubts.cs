using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Finds the claims of a text that were most likely misread: those read from afar that clash with what the same text tells firmly.</summary>
/// <remarks>
/// An author does not tell one quantity twice in different ways without saying so. Where a text seems to, and what the later figure is of was
/// not found in its own clause, it is more likely of something else: the year before, another partner, another direction.
/// </remarks>
internal static class Doubts
{
    private const int MostTellings = 8;

    /// <summary>The claims of a text without those that it speaks against itself.</summary>
    public static List<Claim> Firm(List<Claim> text, Sides sides, Tolerance tolerance)
    {
        if (!text.Exists(IsLoose))
        {
            return text;
        }
        var facts = text.Select(c => Fact.Of(c, sides, tolerance)).OfType<Fact>().Where(f => f.Period is not null).GroupBy(f => f.Unknown);
        var doubtful = facts.Where(g => g.Skip(1).Any()).SelectMany(g => Clashing([.. g], sides)).Select(f => f.Claim.Id).ToHashSet(StringComparer.Ordinal);
        return doubtful.Count == 0 ? text : text.FindAll(c => !doubtful.Contains(c.Id));
    }

    /// <summary>True when a part of what a claim's figure is of was not told in its own clause.</summary>
    public static bool IsLoose(Claim claim) => claim.Inherited.Any(i => i.Key is "period" or "indicator" or "partner" or "product");

    /// <summary>True when a field of a claim was not told in its own clause.</summary>
    public static bool IsInherited(Claim claim, string field) => claim.Inherited.Any(i => i.Key == field);

    /// <summary>True when a slip that would explain a contradiction is one that the reader may well have made: the label was not told beside the figure.</summary>
    public static bool IsOfReading(Slip slip, IReadOnlyList<Claim> claims) => slip.Name switch
    {
        "period_label" or "year_off_by_one" => IsInherited(claims[slip.Claim], "period"),
        "part_as_total" or "total_as_part" => IsInherited(claims[slip.Claim], "indicator") || IsInherited(claims[slip.Claim], "product"),
        _ => false,
    };

    /// <summary>True when what a text tells of another period would fit in the place of a figure, and not all the periods in the contradiction were told beside their figures.</summary>
    public static bool IsOfOtherPeriod(Expression left, Expression right, IReadOnlyList<Claim> claims, Board board, Judge judge) =>
        Sides.AreOfOneDocument(claims) && claims.Any(c => IsInherited(c, "period")) && claims.Any(c => InOtherPeriods(c, board).Except(claims).Any(o => judge.Meet(left.With(c, o), right.With(c, o))));

    private static IEnumerable<Claim> InOtherPeriods(Claim claim, Board board) =>
        board.FactOf(claim) is { Period: not null } told
            ? board.Of(told.Topic).Where(c => c.Unknown.Measured == told.Unknown.Measured && c.Unit == told.Unit && c.Period != told.Period).SelectMany(c => c.In(told.Document)).Select(f => f.Claim)
            : [];

    // Of a firm telling and a loose one the loose one is misread; of two loose ones nobody knows which.
    private static IEnumerable<Fact> Clashing(IReadOnlyList<Fact> tellings, Sides sides)
    {
        var some = tellings.DistinctBy(f => f.Claim.Value).Take(MostTellings).ToList();
        foreach (var fact in tellings)
        {
            if (IsLoose(fact.Claim) && some.Exists(f => Clash(f, fact, sides) && (f.Place < fact.Place || IsLoose(f.Claim))))
            {
                yield return fact;
            }
        }
    }

    // What is told in words is told roughly.
    private static bool Clash(Fact a, Fact b, Sides sides) =>
        a.Claim.Value.Wording == Wording.Digits && b.Claim.Value.Wording == Wording.Digits && a.Range.IsDisjointFrom(b.Range) && !sides.Differ([a.Claim, b.Claim]);
}
