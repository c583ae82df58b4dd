using Oborot.Model;
using Oborot.Registers;
using static Oborot.Tests.Support.SomeCommitments;

namespace Oborot.Tests.Registers;

/// <summary>The status moves by evidence alone; what shows the delivery moves apart from it.</summary>
public sealed class StatusTests
{
    private const string Roadmap = "a roadmap for economic cooperation until 2030";

    [Fact]
    public void A_later_and_lower_telling_undoes_nothing()
    {
        var thing = One(Told(CommitmentStatus.Planned, 1), Told(CommitmentStatus.Signed, 10), Told(CommitmentStatus.Named, 20));
        Assert.Equal([(CommitmentStatus.Planned, 1), (CommitmentStatus.Signed, 10)], Moves(thing));
        Assert.Equal(CommitmentStatus.Signed, thing.Status);
        Assert.Equal(Delivery.None, thing.Delivery);
    }

    [Fact]
    public void A_cancellation_ends_it_and_being_spoken_of_does_not_revive_it()
    {
        var thing = One(Told(CommitmentStatus.Signed, 1), Told(CommitmentStatus.Cancelled, 10), Told(CommitmentStatus.Discussed, 20));
        Assert.Equal(CommitmentStatus.Cancelled, thing.Status);
        Assert.Equal(CommitmentStatus.Agreed, One(Told(CommitmentStatus.Signed, 1), Told(CommitmentStatus.Cancelled, 10), Told(CommitmentStatus.Agreed, 20)).Status);
    }

    [Fact]
    public void In_one_day_a_cancellation_has_the_last_word() =>
        Assert.Equal([CommitmentStatus.Planned, CommitmentStatus.Cancelled], One(Told(CommitmentStatus.Cancelled, 5, "a"), Told(CommitmentStatus.Planned, 5, "b")).Moves.Select(m => m.Status));

    [Fact]
    public void A_denial_takes_it_back_to_what_was_told_below()
    {
        var thing = One(Told(CommitmentStatus.Discussed, 1), Told(CommitmentStatus.Signed, 10), Told(CommitmentStatus.Signed, 20) with { IsNegated = true });
        Assert.Equal([(CommitmentStatus.Discussed, 1), (CommitmentStatus.Signed, 10), (CommitmentStatus.Discussed, 20)], Moves(thing));
    }

    [Fact]
    public void What_is_only_denied_is_told_as_not_so_until_somebody_says_it()
    {
        var denied = Told(CommitmentStatus.Agreed, 1) with { IsNegated = true };
        Assert.True(One(denied).IsNegated);
        Assert.Equal((false, CommitmentStatus.Offered), One(denied, Told(CommitmentStatus.Offered, 2)) is var t ? (t.IsNegated, t.Status) : default);
    }

    [Theory]
    [InlineData(CommitmentStatus.Signed, Delivery.None)]
    [InlineData(CommitmentStatus.Agreed, Delivery.None)]
    [InlineData(CommitmentStatus.InProgress, Delivery.Claimed)]
    [InlineData(CommitmentStatus.InForce, Delivery.Claimed)]
    [InlineData(CommitmentStatus.Done, Delivery.Claimed)]
    public void Words_that_it_is_done_claim_the_delivery(CommitmentStatus status, Delivery delivery) =>
        Assert.Equal(delivery, One(Told(CommitmentStatus.Planned, 1), Told(status, 2)).Delivery);

    [Fact]
    public void A_deadline_that_moves_on_postpones()
    {
        var plant = Of(CommitmentType.Project, CommitmentStatus.Planned, "a ferroalloy plant in Osh", "a", 1) with { Deadline = Year(2025) };
        var later = Of(CommitmentType.Project, CommitmentStatus.Planned, "the ferroalloy plant in Osh", "b", 2) with { Deadline = Year(2027) };
        Assert.True(One(plant, later).IsPostponed);
        Assert.False(One(plant with { Published = later.Published, Evidence = plant.Evidence with { Document = "c" } }, later with { Published = plant.Published }).IsPostponed);
        Assert.False(One(plant).IsPostponed);
    }

    [Fact]
    public void An_outcome_told_of_a_project_is_somebodys_word()
    {
        var plan = Of(CommitmentType.Project, CommitmentStatus.Planned, "a ferroalloy plant with new transformers", "a", 1);
        var outcome = Of(CommitmentType.Outcome, CommitmentStatus.Done, "the ferroalloy plant got its transformers", "b", 300);
        Assert.Equal(Delivery.Claimed, One(plan, outcome).Delivery);
        Assert.Equal(CommitmentType.Project, One(plan, outcome).Type);
        Assert.Equal(Delivery.Claimed, One(outcome).Delivery);
    }

    [Fact]
    public void A_figure_that_reaches_the_target_shows_it_and_a_lower_or_an_earlier_one_does_not()
    {
        var target = Of(CommitmentType.Pledge, CommitmentStatus.Planned, "bring trade turnover to $500 million", "a", 1) with { Value = Dollars(500_000_000) };
        Assert.Equal(Delivery.Shown, Shown(target, Level(520_000_000, 2026)));
        Assert.Equal(Delivery.None, Shown(target, Level(480_000_000, 2026)));
        Assert.Equal(Delivery.None, Shown(target, Level(520_000_000, 2019)));
        Assert.Equal(Delivery.None, Shown(target, Level(520_000_000, 2026) with { Value = Dollars(520_000_000, Hedge.Almost) }));
        Assert.Equal(Delivery.None, Shown(target, Level(520_000_000, 2026) with { Subject = new Subject(Subject.Exports, "KG", "BY") }));
    }

    [Fact]
    public void A_target_whose_figure_is_no_aim_at_a_level_is_never_reached()
    {
        var more = Of(CommitmentType.Pledge, CommitmentStatus.Planned, "increase trade turnover by $500 million", "a", 1) with { Value = Dollars(500_000_000) };
        Assert.Equal(Delivery.None, Assert.Single(Register([more], [Level(900_000_000, 2026)]).Things).Delivery);
    }

    private static Delivery Shown(Commitment target, Claim level) =>
        Assert.Single(Register([target], [level, Level(500_000_000, 2030) with { Kind = ClaimKind.Target, Subject = new Subject(Subject.Turnover, "BY", "KG") }]).Things).Delivery;

    private static Claim Level(decimal amount, int year) => new()
    {
        Evidence = new Evidence("c", 0, 5, "$1", "$1"),
        Kind = ClaimKind.Level,
        Subject = new Subject(Subject.Turnover, "KG", "BY"),
        Value = Dollars(amount),
        Period = Period.Year(year),
    };

    private static Commitment Told(CommitmentStatus status, int day, string document = "a") =>
        Of(CommitmentType.Roadmap, status, Roadmap, $"{document}{day}", day) with { Deadline = Year(2030) };

    private static IEnumerable<(CommitmentStatus, int)> Moves(Thing thing) =>
        thing.Moves.Select(m => (m.Status, m.Evidence.Published!.Value.DayNumber - new DateOnly(2025, 1, 1).DayNumber));
}
