using Oborot.Checks;

namespace Oborot.Tests.Checks;

/// <summary>Recomputes every step with doubles and its own rules, knowing nothing of the judge.</summary>
public class ProofTests
{
    [Fact]
    public void Every_step_follows_from_its_terms() =>
        Assert.All(Findings(), f => Assert.All(f.Proof, s => Recompute(f, s)));

    [Fact]
    public void Every_contradiction_ends_in_an_empty_intersection() =>
        Assert.All(Findings().Where(f => f.Kind is FindingKind.Conflict or FindingKind.SidesDisagree), f =>
            Assert.True(f.Proof[^1] is { Relation: Relation.Intersection, IsEmpty: true }, f.Why));

    [Fact]
    public void No_contradiction_survives_without_one_of_its_claims()
    {
        var contradictions = Findings().Where(f => f.Kind is FindingKind.Conflict or FindingKind.SidesDisagree && f.Claims.Count > 1);
        Assert.All(contradictions, f => Assert.All(f.Claims, left => Assert.DoesNotContain(
            Checker.Run([.. f.Claims.Where(c => c != left)], CheckPages.Policy),
            g => g.Kind is FindingKind.Conflict or FindingKind.SidesDisagree)));
    }

    [Fact]
    public void What_is_stated_holds_the_figure() =>
        Assert.All(Findings(), f => Assert.All(f.Proof.Where(s => s.Relation == Relation.Stated), s =>
            Assert.True(s.Terms[0].Range.Contains(f.Claims[s.Terms[0].Claim!.Value].Value.Figure!.Value), f.Why)));

    private static IEnumerable<Finding> Findings() => CheckPages.Examples.SelectMany(e => Checker.Run(e.Claims, CheckPages.Policy));

    private static void Recompute(Finding finding, ProofStep step)
    {
        var terms = step.Terms.Select(t => Scale(Bounds(finding, t), (double)t.Factor)).ToArray();
        (double Low, double High) expected = step.Relation switch
        {
            Relation.Stated or Relation.Assumed => terms.Single(),
            Relation.Sum => (terms.Sum(t => t.Low), terms.Sum(t => t.High)),
            Relation.Product => terms.Aggregate(Multiply),
            Relation.Quotient => Multiply(terms[0], (1 / terms[1].High, 1 / terms[1].Low)),
            Relation.Intersection => (terms.Max(t => t.Low), terms.Min(t => t.High)),
            Relation.AtMost => (double.NegativeInfinity, terms.Single().High),
            Relation.AtLeast => (terms.Single().Low, double.PositiveInfinity),
            _ => throw new InvalidOperationException(),
        };
        Near(expected.Low, (double?)step.Low ?? double.NegativeInfinity);
        Near(expected.High, (double?)step.High ?? double.PositiveInfinity);
    }

    private static (double Low, double High) Bounds(Finding finding, ProofTerm term)
    {
        var bounds = ((double?)term.Range.Low ?? double.NegativeInfinity, (double?)term.Range.High ?? double.PositiveInfinity);
        if (term.Step is { } index)
        {
            var step = finding.Proof[index];
            Assert.Equal((step.Low, step.High), (term.Range.Low, term.Range.High));
        }
        return bounds;
    }

    private static (double Low, double High) Scale((double Low, double High) x, double factor) => Multiply(x, (factor, factor));

    private static (double Low, double High) Multiply((double Low, double High) x, (double Low, double High) y)
    {
        double[] corners = [Times(x.Low, y.Low), Times(x.Low, y.High), Times(x.High, y.Low), Times(x.High, y.High)];
        return (corners.Min(), corners.Max());
    }

    private static double Times(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private static void Near(double expected, double real) =>
        Assert.True(expected == real || Math.Abs(expected - real) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{expected} is not {real}");
}
