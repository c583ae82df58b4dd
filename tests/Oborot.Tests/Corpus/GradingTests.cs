using Oborot.Edges.Corpus;
using Oborot.Text;

namespace Oborot.Tests.Corpus;

public class GradingTests
{
    private static readonly Annotation Gold = new(10, 22, "$133 million", "about $133 million")
    {
        Kind = "level",
        Indicator = "trade_turnover",
        Reporter = "KG",
        Partner = "BY",
        Low = 133e6,
        High = 133e6,
        Hedge = "about",
        Unit = "USD",
        PeriodStart = new DateOnly(2024, 1, 1),
        PeriodEnd = new DateOnly(2024, 12, 31),
        Speaker = "Minister Azamat Toktoev",
    };

    [Fact]
    public void The_same_claim_is_wholly_right() => Assert.Equal(Level.Whole, Grading.Of(Gold, Gold).Level);

    [Theory]
    [InlineData(133.1e6, Level.Whole)]
    [InlineData(133.2e6, Level.None)]
    public void Values_agree_within_a_thousandth(double value, Level level) =>
        Assert.Equal(level, Grading.Of(Gold, Gold with { Low = value, High = value }).Level);

    [Fact]
    public void An_open_end_is_not_a_closed_one() =>
        Assert.Equal(["value"], Grading.Of(Gold, Gold with { High = null }).Wrong);

    [Fact]
    public void Turnover_takes_its_parties_in_any_order() =>
        Assert.Equal(Level.Whole, Grading.Of(Gold, Gold with { Reporter = "BY", Partner = "KG" }).Level);

    [Fact]
    public void Exports_do_not()
    {
        var exports = Gold with { Indicator = "exports" };
        Assert.Equal(["parties"], Grading.Of(exports, exports with { Reporter = "BY", Partner = "KG" }).Wrong);
    }

    [Fact]
    public void A_target_is_graded_by_its_deadline()
    {
        var target = Gold with { Kind = "target", PeriodStart = null };
        Assert.Equal(Level.Whole, Grading.Of(target, target with { PeriodStart = new DateOnly(2024, 1, 1) }).Level);
    }

    [Fact]
    public void Any_period_will_do_where_none_is_told() =>
        Assert.Equal(Level.Whole, Grading.Of(Gold with { PeriodStart = null, PeriodEnd = null }, Gold).Level);

    [Theory]
    [InlineData("almost", Level.Whole)]
    [InlineData("exact", Level.Core)]
    public void Hedges_are_graded_by_class(string hedge, Level level) =>
        Assert.Equal(level, Grading.Of(Gold, Gold with { Hedge = hedge }).Level);

    [Fact]
    public void A_forecast_may_be_a_target() =>
        Assert.Equal(Level.Whole, Grading.Of(Gold with { Modality = "forecast" }, Gold with { Modality = "forecast", Kind = "target" }).Level);

    [Theory]
    [InlineData("Toktoev", Level.Whole)]
    [InlineData("Beridze", Level.Full)]
    [InlineData(null, Level.Full)]
    public void Speakers_are_alike_by_half_of_their_words(string? speaker, Level level) =>
        Assert.Equal(level, Grading.Of(Gold, Gold with { Speaker = speaker }).Level);

    [Fact]
    public void Counted_things_may_be_plain_items() =>
        Assert.Equal(Level.Whole, Grading.Of(Gold with { Kind = "count", Unit = "companies" }, Gold with { Kind = "count", Unit = "items" }).Level);

    [Fact]
    public void Each_claim_is_matched_once()
    {
        var evaluation = new Evaluation();
        evaluation.Add(new AnnotatedArticle(new Document("a", "text"), [Gold]), [Gold with { Hedge = "exact" }, Gold]);
        Assert.Equal((1, 2, 0.5, 1.0), (evaluation.All.Gold, evaluation.All.Read, evaluation.All.Precision(Level.Whole), evaluation.All.Recall(Level.Whole)));
        Assert.Equal(["extra"], evaluation.Errors.Select(e => e.Fault));
    }

    [Fact]
    public void A_figure_far_longer_than_the_annotated_one_is_another() =>
        Assert.Equal(0, Evaluate(Gold with { End = 60 }).All.Recall(Level.Detect));

    private static Evaluation Evaluate(Annotation read)
    {
        var evaluation = new Evaluation();
        evaluation.Add(new AnnotatedArticle(new Document("a", "text"), [Gold]), [read]);
        return evaluation;
    }
}
