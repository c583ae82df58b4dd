using Oborot.Model;

namespace Oborot.Checks;

/// <summary>
/// OB105: one quantity told twice. Told alike by independent ends it is confirmed, by one end repeated; told differently it
/// is restated (one speaker or outlet), a disagreement of sides, or a conflict.
/// </summary>
internal sealed class ToldTwice : ICheck
{
    private const int AllPairsUpTo = 16;
    private const int MostTellings = 8;
    private const int BandPlaces = 6;
    private const double Widest = 1e6;

    /// <inheritdoc/>
    public string Code => "OB105";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        context.Board.Cells.Where(c => c.Facts.Count > 1 && (c.Period is not null || c.Unknown.Measured == Measured.Level))
            .SelectMany(c => Alike(context, c.Facts).Concat(Unlike(context, c.Facts)));

    private IEnumerable<Finding> Alike(CheckContext context, IReadOnlyList<Fact> facts)
    {
        foreach (var tellings in facts.GroupBy(f => (f.Claim.Value.Figure, f.Claim.Direction)).Select(g => g.DistinctBy(f => f.Document).ToList()).Where(g => g.Count > 1))
        {
            if (Independent(context, tellings) is var (one, other))
            {
                yield return context.Judge.Decide(Same(context, one, other, Support.Holds), context.Board)!;
            }
            else if (tellings.FindAll(f => !f.Range.IsDisjointFrom(tellings[0].Range)) is { Count: > 1 } alike)
            {
                yield return Repeated(context, alike);
            }
        }
        foreach (var finding in Rounded(context, facts))
        {
            yield return finding;
        }
    }

    // The first two that support each other.
    private static (Fact One, Fact Other)? Independent(CheckContext context, List<Fact> tellings)
    {
        for (var i = 0; i < Math.Min(tellings.Count, AllPairsUpTo); i++)
        {
            if (tellings.Skip(i + 1).FirstOrDefault(f => !f.Range.IsDisjointFrom(tellings[i].Range) && AreIndependent(context, tellings[i], f)) is { } other)
            {
                return (tellings[i], other);
            }
        }
        return null;
    }

    // 16.6 % and 17 %: one figure, rounded differently by independent ends.
    private IEnumerable<Finding> Rounded(CheckContext context, IReadOnlyList<Fact> facts) =>
        from pair in Pairs(facts)
        where pair.A.Claim.Value.Figure != pair.B.Claim.Value.Figure && pair.A.Period is not null && AreIndependent(context, pair.A, pair.B)
        let finding = context.Judge.Decide(Same(context, pair.A, pair.B, Support.Near), context.Board)
        where finding?.Kind == FindingKind.Confirmed
        select finding;

    // Different origins; but two officials of one side on one visit repeat one note.
    private static bool AreIndependent(CheckContext context, Fact a, Fact b) =>
        a.Document != b.Document && Ends.AreDifferent(a.Claim, b.Claim)
        && !(a.Side == b.Side && a.Claim.Published is { } x && b.Claim.Published is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= context.Policy.SameVisitDays);

    private Finding Repeated(CheckContext context, List<Fact> tellings)
    {
        Claim[] claims = [.. tellings.Take(MostTellings).Select(t => t.Claim)];
        var why = $"{Plain.About(claims[0])}: {Plain.Said(claims[0])} stands in {tellings.Count} documents, but no two name different sources: a repetition, not a confirmation";
        return new Finding(Code, FindingKind.Repeated, context.Policy.SeverityOf(Code, FindingKind.Repeated), Plain.Sentence(why), claims, [], []);
    }

    // Sides that tell one figure do not differ, however far apart they were in other years.
    private IEnumerable<Finding> Unlike(CheckContext context, IReadOnlyList<Fact> facts) =>
        from pair in Pairs(facts)
        where pair.A.Period?.Start is not null || IsOneOccasion(context, pair.A.Claim, pair.B.Claim)
        where !IsRoundedInWords(context, pair.A.Claim.Value, pair.B.Claim.Value)
        where !IsMirror(pair.A, pair.B) || pair.A.Range.IsDisjointFrom(pair.B.Range)
        let finding = context.Judge.Decide(Same(context, pair.A, pair.B, Support.None), context.Board)
        where finding is not null
        group (pair, finding) by (pair.A.Document, pair.B.Document) into documents
        select documents.MinBy(d => Coarseness(d.pair.A.Claim.Value) + Coarseness(d.pair.B.Claim.Value)).finding;

    // "A quarter" beside 24.1 %.
    private static bool IsRoundedInWords(CheckContext context, Quantity a, Quantity b) =>
        (a.Wording == Wording.Digits) != (b.Wording == Wording.Digits) && context.Judge.AreNear(a.Figure, b.Figure);

    // Of a headline's 17 % and the text's 16.6 % the finer figure is the better evidence.
    private static decimal Coarseness(Quantity value) => value.Figure is { } figure and not 0 ? Math.Abs(value.LastDigit / figure) : 1;

    // Few tellings: every pair. Many: one telling per side and figure stands for the rest.
    private static IEnumerable<(Fact A, Fact B)> Pairs(IReadOnlyList<Fact> facts)
    {
        var some = facts.Count <= AllPairsUpTo ? facts : [.. facts.DistinctBy(f => (f.Side, f.Claim.Value)).Take(AllPairsUpTo)];
        return from i in Enumerable.Range(0, some.Count)
               from j in Enumerable.Range(i + 1, some.Count - i - 1)
               select (some[i], some[j]);
    }

    // Without a period only one speaker on one occasion can be taken to mean the same time.
    private static bool IsOneOccasion(CheckContext context, Claim a, Claim b) =>
        a.Period is null && a.Kind != ClaimKind.Count && Ends.Speaker(a) is { } speaker && speaker == Ends.Speaker(b)
        && a.Evidence.Document != b.Evidence.Document && a.Published is { } x && b.Published is { } y
        && Math.Abs(x.DayNumber - y.DayNumber) <= context.Policy.SameOccasionDays;

    private Constraint Same(CheckContext context, Fact a, Fact b, Support support) => new()
    {
        Check = Code,
        Of = a.Unknown.Naming,
        Left = a.Value,
        Right = IsMirror(a, b) ? Banded(b, Band(context, a, b)) : b.Value,
        Support = support,
        Guessed = a.Period is null,
        Contradicts = a.Document != b.Document && Ends.Same(a.Claim, b.Claim) ? FindingKind.Restated : FindingKind.Conflict,
        Why = o => Why(a, b, o),
    };

    private static bool IsMirror(Fact a, Fact b) =>
        a.Topic.Indicator == Topic.Trade && a.Unknown.Measured == Measured.Level
        && a.Side != b.Side && a.Side.Length > 0 && b.Side.Length > 0 && a.Document != b.Document;

    private static Expression.Product Banded(Fact fact, Expression band) => new(
        fact.Unknown.Naming.By(Aspect.WithinBand), fact.Value, band);

    // What the pair's own history makes usual; for a pair without one, what is usual of any.
    private static Expression.Assumed Band(CheckContext context, Fact a, Fact b) =>
        context.Statistics is { } statistics && AgainstStatistics.Statement(a, null) is { } statement
            && statistics.Band(statement, b.Side, a.Side, context.Policy.MirrorCoverage) is { } band && band.High <= Widest
            ? new(new Interval(decimal.Round((decimal)band.Low, BandPlaces), decimal.Round((decimal)band.High, BandPlaces)), Aspect.Band, "mirror.coverage")
            : new(new Interval(1 / context.Policy.MirrorBand, context.Policy.MirrorBand), Aspect.Band, "mirror.default_band");

    private static string Why(Fact a, Fact b, Outcome outcome)
    {
        var (first, second) = ($"{Plain.Said(a.Claim)} ({Who(a)})", $"{Plain.Said(b.Claim)} ({Who(b)})");
        var gap = a.Unknown.Measured is Measured.Level or Measured.Share && !IsMirror(a, b) ? Plain.Gap(outcome, "; the gap is ", a.Unit) : "";
        return Plain.Sentence(Plain.About(a.Claim)) + ": " + outcome.Kind switch
        {
            FindingKind.Confirmed => $"{first} and {second} agree, told by different sources",
            FindingKind.SidesDisagree => $"the sides differ: {first} against {second}{gap}",
            FindingKind.Restated => $"told anew with another value: {first}, then {second}{gap}",
            FindingKind.Suspicious => $"{first} against {second}, if both mean the same time",
            _ => $"{first} against {second}{gap}",
        };
    }

    private static string Who(Fact fact) =>
        (fact.Claim.Side is { } side ? $"data of {Plain.Party(side)}" : fact.Side.Length > 0 ? $"probably data of {Plain.Party(fact.Side)}" : "owner not named")
        + (fact.Claim.Speaker is { } speaker ? $", {speaker}" : "");
}
