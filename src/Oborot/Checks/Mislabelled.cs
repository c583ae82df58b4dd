using Oborot.Model;

namespace Oborot.Checks;

/// <summary>
/// Finds claims that give a figure another label (months, direction, indicator) than other texts of the same side give it, where that label
/// was not told beside the figure: the reader, not the author, took it from the wrong place.
/// </summary>
internal static class Mislabelled
{
    // Figures of three digits and more are seldom the same by chance.
    private const int Precise = 100;

    /// <summary>The ids of such claims among those of a board.</summary>
    public static HashSet<string> In(Board board)
    {
        if (!board.Claims.Any(c => Doubts.Looseness(c) > 0))
        {
            return [];
        }
        var levels = board.Cells.Where(c => c.Unknown.IsLevel).SelectMany(c => c.All).Where(f => f.Side.Length > 0 && IsPrecise(f.Claim.Value)).ToList();
        var loose = levels.FindAll(f => Doubts.Looseness(f.Claim) > 0);
        var firmest = levels.OrderBy(f => Doubts.Looseness(f.Claim)).DistinctBy(f => (f.Unknown, f.Document, f.Side, f.Claim.Value.Figure));
        var tellings = firmest.ToLookup(f => (f.Side, f.Unit, f.Claim.Value.Figure));
        var doubtful = loose.FindAll(f => IsMislabelled(f, [.. tellings[(f.Side, f.Unit, f.Claim.Value.Figure)]], board));
        // A text that turns one flow round turns the other round as well.
        var turned = doubtful.Where(f => IsPairInherited(f.Claim)).Select(f => (f.Document, f.Period, f.Topic.Reversed())).ToHashSet();
        return doubtful.Concat(loose.Where(f => IsPairInherited(f.Claim) && turned.Contains((f.Document, f.Period, f.Topic)))).Select(f => f.Claim.Id).ToHashSet(StringComparer.Ordinal);
    }

    // More texts give it the other label; or as many, and one of them tells the label itself, or another one tells another figure here.
    private static bool IsMislabelled(Fact fact, IReadOnlyList<Fact> tellings, Board board)
    {
        var own = Texts(tellings.Where(t => t.Unknown == fact.Unknown));
        return tellings.Where(t => t.Document != fact.Document && IsOpenTo(t.Unknown, fact)).GroupBy(t => t.Unknown)
            .Any(g => Texts(g) is var texts && (texts > own || (texts == own && (g.Any(t => Doubts.Looseness(t.Claim) < Doubts.Looseness(fact.Claim)) || IsToldOtherwise(fact, board)))));
    }

    private static int Texts(IEnumerable<Fact> tellings) => tellings.Select(t => t.Document).Distinct(StringComparer.Ordinal).Count();

    private static bool IsToldOtherwise(Fact fact, Board board) =>
        board.Cell(fact.Unknown).Facts.Any(f => f.Document != fact.Document && f.Side == fact.Side && f.Range.IsDisjointFrom(fact.Range));

    // What else the figure may be of, if what was not told beside it is wrong.
    private static bool IsOpenTo(Unknown other, Fact fact)
    {
        var told = fact.Unknown;
        if (other.Topic == told.Topic)
        {
            return other != told && Doubts.IsInherited(fact.Claim, "period") && IsNear(other.Period!.Value, told.Period!.Value);
        }
        return other.Period == told.Period && other.Topic.ForAllGoods() == other.Topic
            && (Doubts.IsInherited(fact.Claim, "indicator") || (IsPairInherited(fact.Claim) && other.Topic == told.Topic.Reversed()));
    }

    private static bool IsNear(Period a, Period b) => a.Start == b.Start || a == b.AddYears(1) || a == b.AddYears(-1);

    private static bool IsPairInherited(Claim claim) => Doubts.IsInherited(claim, "reporter") && Doubts.IsInherited(claim, "partner");

    private static bool IsPrecise(Quantity value) => value.LastDigit > 0 && Math.Abs(value.Figure!.Value) / value.LastDigit >= Precise;
}
