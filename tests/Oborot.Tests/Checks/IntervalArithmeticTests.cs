using FsCheck;
using FsCheck.Fluent;
using Interval = Oborot.Model.Interval;

namespace Oborot.Tests.Checks;

public class IntervalArithmeticTests
{
    private static readonly Gen<decimal> Numbers = Gen.Choose(-2000, 2000).Select(n => n / 8m);

    // An interval with a member of it; a third of the ends are open.
    private static readonly Gen<(Interval Range, decimal Member)> Members =
        from member in Numbers
        from below in Gen.Choose(0, 400)
        from above in Gen.Choose(0, 400)
        from open in Gen.Choose(0, 5)
        select (new Interval(open == 0 ? null : member - (below / 8m), open == 1 ? null : member + (above / 8m)), member);

    [Fact]
    public void Sums_hold_the_sums_of_members() => ForPairs((a, b) => (a.Range + b.Range).Contains(a.Member + b.Member));

    [Fact]
    public void Differences_hold_the_differences_of_members() => ForPairs((a, b) => (a.Range - b.Range).Contains(a.Member - b.Member));

    [Fact]
    public void Products_hold_the_products_of_members() => ForPairs((a, b) => (a.Range * b.Range).Contains(a.Member * b.Member));

    [Fact]
    public void Quotients_hold_the_quotients_of_members() =>
        ForPairs((a, b) => b.Member == 0 || Holds(a.Range / b.Range, a.Member / b.Member));

    [Fact]
    public void What_both_hold_the_intersection_holds() =>
        ForPairs((a, b) => !b.Range.Contains(a.Member) || (a.Range.TryIntersect(b.Range, out var common) && common.Contains(a.Member)));

    [Fact]
    public void The_intersection_holds_nothing_else() =>
        ForPairs((a, b) => !a.Range.TryIntersect(b.Range, out var common) || !common.Contains(a.Member) || (a.Range.Contains(a.Member) && b.Range.Contains(a.Member)));

    // Division rounds in the twenty-eighth digit.
    private static bool Holds(Interval range, decimal value) => !(value < range.Low - 1e-18m) && !(value > range.High + 1e-18m);

    private static void ForPairs(Func<(Interval Range, decimal Member), (Interval Range, decimal Member), bool> property) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Two(Members).Select(t => (t.Item1, t.Item2)).ToArbitrary(), p => property(p.Item1, p.Item2)));
}
