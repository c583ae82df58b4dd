using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Checks;

/// <summary>OB301: amounts and growth of trade held against official statistics of both sides.</summary>
internal sealed class AgainstStatistics : ICheck
{
    private const int MostTellings = 8;
    private const int KilogramsInTonne = 1000;
    private const string Dollar = "USD";
    private const string Tonne = "tonne";

    /// <inheritdoc/>
    public string Code => "OB301";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) => context.Statistics is { } statistics
        ? from cell in context.Board.Cells
          where cell.Unknown.Measured is Measured.Level or Measured.Growth && (cell.Topic.IsTrade || cell.Topic.Indicator == Subject.Balance)
          from told in cell.Facts.GroupBy(f => (f.Claim.Value, f.Claim.Direction, f.Claim.Subject.Indicator))
          where context.Background.Count == 0 || told.Any(f => !context.Background.Contains(f.Document))
          let assessment = Assess(statistics, told.First())
          where assessment is not null
          select Told(context, [.. told.DistinctBy(f => f.Document).Take(MostTellings)], assessment)
        : [];

    // Null for what tables never speak of: it has no verdict, not even that there is none.
    private static Assessment? Assess(OfficialEvidence statistics, Fact fact)
    {
        var (topic, claim) = (fact.Topic, fact.Claim);
        if (topic.From.Length == 0 || topic.To.Length == 0 || topic.Document.Length > 0 || claim.Modality != Modality.Stated)
        {
            return null;
        }
        var goods = claim.Subject.Product is { } label ? statistics.GoodsOf(label) : null;
        return Obstacle(fact, goods) is { } obstacle ? Assessment.Not(obstacle) : Statement(fact, goods) is { } statement ? statistics.Assess(statement) : null;
    }

    private static Obstacle? Obstacle(Fact fact, StatedGoods? goods) =>
        fact.Period is null ? Statistics.Obstacle.NoPeriod
        : fact.Topic.Coverage.Length > 0 ? Statistics.Obstacle.OtherCoverage
        : fact.Claim.Subject.Product is not null && goods is null ? Statistics.Obstacle.UnknownGoods
        : fact.Unknown.Measured == Measured.Level && fact.Unit != Dollar && !IsWeight(fact) ? Statistics.Obstacle.OtherCurrency
        : null;

    /// <summary>What a fact states, for tables; null where it tells no number or no time.</summary>
    internal static Statement? Statement(Fact fact, StatedGoods? goods) => fact.Value.Nominal() is not { } figure || fact.Period is not { Start: not null } period ? null
        : new Statement(fact.Topic.From, fact.Topic.To, FlowOf(fact.Topic), period, IsWeight(fact) ? figure * KilogramsInTonne : figure, InKilograms(fact))
        {
            Base = fact.Unknown.Measured == Measured.Growth ? fact.Unknown.Base : null,
            Side = fact.Side.Length > 0 ? fact.Side : null,
            Goods = goods,
            IsWeight = IsWeight(fact),
        };

    private static bool IsWeight(Fact fact) => fact.Unknown.Measured == Measured.Level && fact.Unit == Tonne && fact.Claim.Subject.Product is not null;

    private static Interval InKilograms(Fact fact) => IsWeight(fact) ? fact.Range * Interval.Exactly(KilogramsInTonne) : fact.Range;

    /// <summary>The flow of a topic; a directed one is seen from where the goods come from.</summary>
    internal static StatedFlow FlowOf(Topic topic) => topic.Indicator switch
    {
        Topic.Trade => StatedFlow.Exports,
        Subject.Balance => StatedFlow.Balance,
        _ => StatedFlow.Turnover,
    };

    private Finding Told(CheckContext context, IReadOnlyList<Fact> tellings, Assessment assessment)
    {
        var proof = context.Judge.StartProof();
        Prove(proof, tellings[0], assessment);
        var claims = tellings.Select(t => t.Claim).ToList();
        var assumptions = new List<Assumption> { Assumption.SameCoverage };
        if (assessment.Totals.Concat(assessment.Yardsticks.Select(y => y.Latest)).Any(t => IsPartlyUnpublished(context.Policy, t)))
        {
            assumptions.Add(Assumption.UnpublishedPart);
        }
        return new Finding(Code, FindingKind.Verdict, SeverityOf(context.Policy, tellings[0], assessment), Why(claims[0], assessment), claims, assumptions, [.. proof.Steps])
        {
            Assessment = assessment,
        };
    }

    // What only the other side's statistics count differently is expected to differ; what is far away, or between countries that only
    // the text around it names, is rather of a part, or of something else.
    private static Severity SeverityOf(Policy policy, Fact fact, Assessment assessment) =>
        assessment.Verdict is Verdict.Differs or Verdict.ContradictsBoth && (IsOfOtherSide(fact, assessment) || Math.Abs(assessment.Difference ?? 0) > policy.FarApart || IsOfElsewhere(fact.Claim))
            ? policy.OtherSideSeverity : policy.VerdictSeverity.GetValueOrDefault(assessment.Verdict);

    private static bool IsOfOtherSide(Fact fact, Assessment assessment) => assessment.Verdict == Verdict.Differs && fact.Side.Length > 0 && assessment.Best!.Side != fact.Side;

    private static bool IsOfElsewhere(Claim claim) => claim.Inherited.Any(i => i is { Key: "reporter" or "partner", Value: Scope.Document or Scope.Headline });

    private static bool IsPartlyUnpublished(Policy policy, OfficialTotal total) =>
        total.Side is { } side && policy.Unpublished.TryGetValue(side, out var since) && total.Terms[0].Official.Observation.Period.End.Year >= since;

    private static string Why(Claim claim, Assessment assessment) => $"{Plain.Sentence(Plain.About(claim))}: {Plain.Said(claim)}; {VerdictWords.Of(assessment)}";

    // What is stated, divided by what is counted; by nothing counted nothing can be divided.
    private static void Prove(Proof proof, Fact fact, Assessment assessment)
    {
        var measure = assessment.Best ?? (assessment.Yardsticks is [{ } first, ..] ? first.Latest : null);
        if (measure is null or { Value: 0 })
        {
            return;
        }
        var counted = Sum(fact, measure.Terms);
        var official = assessment.Yardsticks is [{ } yardstick, ..] ? InProportion(fact, counted, yardstick)
            : measure.BaseTerms.Count == 0 ? counted
            : new Expression.Quotient(Name(fact, Aspect.CountedTogether), counted, Sum(fact, measure.BaseTerms));
        proof.Add(new Expression.Quotient(Name(fact, Aspect.AgainstCounted), fact.Value, official));
    }

    private static Expression InProportion(Fact fact, Expression year, Yardstick yardstick) => yardstick.Expected == yardstick.Latest.Value ? year
        : yardstick.IsProRata
            ? new Expression.Quotient(Name(fact, Aspect.CountedTogether), new Operand(year, fact.Period!.Value.MonthCount!.Value), new Expression.Assumed(Interval.Exactly(12), Aspect.Months, "arithmetic.months"))
            : new Expression.Assumed(Interval.Exactly(IsWeight(fact) ? yardstick.Expected / KilogramsInTonne : yardstick.Expected), Aspect.Counted, Source(yardstick.Latest.Terms[0].Official));

    private static Expression Sum(Fact fact, IReadOnlyList<OfficialTerm> terms)
    {
        Operand[] counted = [.. terms.Select(t => new Operand(new Expression.Assumed(Interval.Exactly(Counted(fact, t.Official.Observation)), Aspect.Counted, Source(t.Official)), t.Sign))];
        return counted is [{ Factor: 1 } only] ? only.Value : new Expression.Sum(Name(fact, Aspect.CountedTogether), counted);
    }

    // In the unit of the claim.
    private static decimal Counted(Fact fact, Observation observation) => IsWeight(fact) ? observation.NetWeight!.Value / KilogramsInTonne : observation.Value!.Value;

    private static string Source(Official official) => $"{official.Publication.Source}: {official.Publication.File}, {official.Observation.Place}";

    private static Naming Name(Fact fact, Aspect aspect) => fact.Unknown.Naming.By(aspect);
}
