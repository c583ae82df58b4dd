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

    // Figures of three digits and more are seldom the same by chance.
    private const int Precise = 100;

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

    /// <summary>How far from its figure a claim was told what its figure is of: 0 beside it, 2 where not even the indicator or the months were.</summary>
    public static int Looseness(Claim claim) => claim.Inherited.Select(i => i.Key switch
    {
        "period" => i.Value == Scope.Document ? 1 : 2,
        "indicator" => 2,
        "partner" or "product" => 1,
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    /// <summary>True when a part of what a claim's figure is of was not told in its own clause.</summary>
    public static bool IsLoose(Claim claim) => Looseness(claim) > 0;

    /// <summary>True when a field of a claim was not told in its own clause.</summary>
    public static bool IsInherited(Claim claim, string field) => claim.Inherited.Any(i => i.Key == field);

    /// <summary>The claims of a group that give a figure another label than its side gives it elsewhere, where the label was not told beside the figure.</summary>
    public static HashSet<string> Mislabelled(Board board)
    {
        var loose = board.Cells.Where(c => c.Unknown.IsLevel).SelectMany(c => c.All).Where(f => IsLoose(f.Claim) && f.Side.Length > 0 && IsPrecise(f.Claim.Value)).ToList();
        if (loose.Count == 0)
        {
            return [];
        }
        var tellings = board.Cells.Where(c => c.Unknown.IsLevel).SelectMany(c => c.All).ToLookup(f => (f.Side, f.Unit, f.Claim.Value.Figure));
        var doubtful = loose.Where(f => IsMislabelled(f, [.. tellings[(f.Side, f.Unit, f.Claim.Value.Figure)]], board)).ToList();
        return doubtful.Concat(loose.Where(f => doubtful.Exists(d => AreOfOneDirection(d, f)))).Select(f => f.Claim.Id).ToHashSet(StringComparer.Ordinal);
    }

    // A text that turns one flow round turns the other round as well.
    private static bool AreOfOneDirection(Fact a, Fact b) =>
        a.Document == b.Document && a.Period == b.Period && a.Topic == b.Topic.Reversed() && a.Topic != b.Topic && IsPairInherited(a.Claim) && IsPairInherited(b.Claim);

    private static bool IsPairInherited(Claim claim) => IsInherited(claim, "reporter") && IsInherited(claim, "partner");

    // More texts give it the other label; or as many, and one tells the label itself or tells another figure here.
    private static bool IsMislabelled(Fact fact, IReadOnlyList<Fact> tellings, Board board)
    {
        var own = Texts(tellings.Where(t => t.Unknown == fact.Unknown));
        return tellings.Where(t => t.Document != fact.Document && IsLikelier(t.Unknown, fact)).GroupBy(t => t.Unknown)
            .Any(g => Texts(g) is var texts && (texts > own || (texts == own && (g.Any(t => Looseness(t.Claim) < Looseness(fact.Claim)) || IsToldOtherwise(fact, board)))));
    }

    private static bool IsToldOtherwise(Fact fact, Board board) =>
        board.Cell(fact.Unknown).Facts.Any(f => f.Document != fact.Document && f.Side == fact.Side && f.Range.IsDisjointFrom(fact.Range));

    private static int Texts(IEnumerable<Fact> tellings) => tellings.Select(t => t.Document).Distinct(StringComparer.Ordinal).Count();

    // What else the figure may be of, if what was not told beside it is wrong.
    private static bool IsLikelier(Unknown other, Fact fact)
    {
        var (claim, told) = (fact.Claim, fact.Unknown);
        if (other.Topic == told.Topic)
        {
            return IsInherited(claim, "period") && (other.Period?.Start == told.Period?.Start || other.Period == told.Period?.AddYears(1) || other.Period == told.Period?.AddYears(-1)) && other != told;
        }
        return other.Period == told.Period && other.Topic.ForAllGoods() == other.Topic && ((IsPairInherited(claim) && other.Topic == told.Topic.Reversed()) || IsInherited(claim, "indicator"));
    }

    private static bool IsPrecise(Quantity value) => value.LastDigit > 0 && Math.Abs(value.Figure!.Value) / value.LastDigit >= Precise;

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
            var looseness = Looseness(fact.Claim);
            if (looseness > 0 && some.Exists(f => Clash(f, fact, sides) && Looseness(f.Claim) is var other && (looseness == other || (looseness > other && f.Place < fact.Place))))
            {
                yield return fact;
            }
        }
    }

    // What is told in words is told roughly.
    private static bool Clash(Fact a, Fact b, Sides sides) =>
        a.Claim.Value.Wording == Wording.Digits && b.Claim.Value.Wording == Wording.Digits && a.Range.IsDisjointFrom(b.Range) && !sides.Differ([a.Claim, b.Claim]);
}
