using Oborot.Model;

namespace Oborot.Checks;

/// <summary>How firmly claims were read, and which contradictions a looser reading explains better than a mistake of the text.</summary>
/// <remarks>
/// A contradiction that rests on words far from a figure is more often a slip of the reader than of the author. It is dropped where the text
/// itself, or other texts of the same side, show what the figure is of instead. Claims that were not read but given are never doubted, nor those that a person accepted.
/// </remarks>
internal static class Doubts
{
    /// <summary>The looseness of a claim whose months or indicator come from another clause.</summary>
    public const int Loosest = 2;

    private const int MostTellings = 8;

    /// <summary>
    /// How far from a figure the reader had to look for what it is of: 0 where all stands in its clause, 1 where the text's date, its other
    /// party or its goods were needed, <see cref="Loosest"/> where the months or the indicator are those of another clause.
    /// </summary>
    public static int Looseness(Claim claim)
    {
        if (claim.Review is { State: ReviewState.Accepted })
        {
            return 0;
        }
        var looseness = 0;
        foreach (var (field, scope) in claim.Inherited)
        {
            looseness = Math.Max(looseness, field switch
            {
                "period" => scope == Scope.Document ? 1 : Loosest,
                "indicator" => Loosest,
                "partner" or "product" => 1,
                _ => 0,
            });
        }
        return looseness;
    }

    /// <summary>True when a field of a claim was not told in its own clause.</summary>
    public static bool IsInherited(Claim claim, string field) => claim.Inherited.Any(i => i.Key == field);

    /// <summary>The claims of a text but for those that clash with another telling of the same quantity in it that was read at least as firmly.</summary>
    /// <remarks>
    /// Nobody tells one quantity twice in different ways without saying so: the loose one is of something else, the year before or another
    /// partner. Of two that are equally loose nobody knows which one it is, and neither is taken.
    /// </remarks>
    public static List<Claim> Firm(List<Claim> text, Sides sides, Tolerance tolerance)
    {
        if (!text.Exists(c => Looseness(c) > 0))
        {
            return text;
        }
        var tellings = text.Select(c => Fact.Of(c, sides, tolerance)).OfType<Fact>().Where(f => f.Period is not null).GroupBy(f => f.Unknown).Where(g => g.Skip(1).Any());
        var doubtful = tellings.SelectMany(g => Clashing([.. g], sides)).Select(f => f.Claim.Id).ToHashSet(StringComparer.Ordinal);
        return doubtful.Count == 0 ? text : text.FindAll(c => !doubtful.Contains(c.Id));
    }

    private static IEnumerable<Fact> Clashing(IReadOnlyList<Fact> tellings, Sides sides)
    {
        var some = tellings.DistinctBy(f => f.Claim.Value).Take(MostTellings).ToList();
        return tellings.Where(loose => Looseness(loose.Claim) > 0 && some.Exists(f => Clash(f, loose, sides) && IsNoLooser(f, loose)));
    }

    private static bool IsNoLooser(Fact fact, Fact loose) =>
        Looseness(fact.Claim).CompareTo(Looseness(loose.Claim)) is var order && (order == 0 || (order < 0 && fact.Place < loose.Place));

    // What is told in words is told roughly.
    private static bool Clash(Fact a, Fact b, Sides sides) =>
        a.Claim.Value.Wording == Wording.Digits && b.Claim.Value.Wording == Wording.Digits && a.Range.IsDisjointFrom(b.Range) && !sides.Differ([a.Claim, b.Claim]);

    /// <summary>True when a slip that would explain a contradiction is one that the reader may well have made: the label was not told beside the figure.</summary>
    public static bool IsOfReading(Slip slip, IReadOnlyList<Claim> claims) => slip.Name switch
    {
        "period_label" or "year_off_by_one" => IsInherited(claims[slip.Claim], "period"),
        "part_as_total" or "total_as_part" => IsInherited(claims[slip.Claim], "indicator") || IsInherited(claims[slip.Claim], "product"),
        _ => false,
    };

    /// <summary>True when what the one text of a contradiction tells of another period would fit in the place of a figure, and not all periods in it were told beside their figures.</summary>
    public static bool IsOfOtherPeriod(Expression left, Expression right, IReadOnlyList<Claim> claims, Board board, Judge judge) =>
        Sides.AreOfOneDocument(claims) && claims.Any(c => IsInherited(c, "period"))
        && claims.Any(c => InOtherPeriods(c, board).Except(claims).Any(o => judge.Meet(left.With(c, o), right.With(c, o))));

    private static IEnumerable<Claim> InOtherPeriods(Claim claim, Board board) =>
        board.FactOf(claim) is { Period: not null } told
            ? board.Of(told.Topic).Where(c => c.Unknown.Measured == told.Unknown.Measured && c.Unit == told.Unit && c.Period != told.Period).SelectMany(c => c.In(told.Document)).Select(f => f.Claim)
            : [];
}
