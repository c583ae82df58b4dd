using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Tests.Support;

namespace Oborot.Tests.Reviews;

/// <summary>What decisions make of that which was read: nothing is lost, the later word counts, everything can be taken back.</summary>
public sealed class ReviewBookTests
{
    private static readonly IReadOnlyList<Claim> Read = [SomeClaims.Full(), SomeClaims.Growth(), SomeClaims.Bare("kg", 90), SomeClaims.Bare("kg", 95, Subject.Imports)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Fact]
    public void Without_decisions_it_is_what_was_read()
    {
        Assert.Same(Read, ReviewBook.Empty.Of("kg", Read).Standing);
        Assert.Null(ReviewBook.Empty.Of("kg", Read).Standing[0].Review);
    }

    [Fact]
    public void Who_accepts_is_told_and_nothing_else_changes()
    {
        var left = Left(SomeDecisions.Accept(Read[0], 1)).Standing;
        Assert.Equal(Read, left);
        Assert.Equal((ReviewState.Accepted, "Айгуль", SomeDecisions.At(1), null), (left[0].Review!.State, left[0].Review!.By, left[0].Review!.At, left[0].Review!.Of));
        Assert.Null(left[1].Review);
    }

    [Fact]
    public void What_is_rejected_counts_no_more_and_is_listed()
    {
        var left = Left(SomeDecisions.Reject(Read[1], 1));
        Assert.Equal([Read[0], Read[2], Read[3]], left.Standing);
        Assert.Equal((ReviewState.Rejected, "другая страна"), (Assert.Single(left.Rejected).Review!.State, left.Rejected[0].Review!.Reason));
    }

    [Fact]
    public void A_correction_is_another_claim_that_names_what_it_supersedes()
    {
        var left = Left(SomeDecisions.Amend(Read[0], 1, ("value", "143000000"), ("hedge", "more_than"), ("period", "2023"), ("speaker", null))).Standing[0];
        Assert.Equal((143_000_000m, null, Hedge.MoreThan, 1_000_000m), (left.Value.Low, left.Value.High, left.Value.Hedge, left.Value.LastDigit));
        Assert.Equal((Period.Year(2023), null), (left.Period, left.Speaker));
        Assert.Equal((Read[0].Evidence, Read[0].Id), (left.Evidence, left.Review!.Of));
        Assert.NotEqual(Read[0].Id, left.Id);
        Assert.Equal(
            [new("value", "133000000", "143000000"), new("hedge", "about", "more_than"), new("period", "2024", "2023"), new FieldChange("speaker", "министр", null)], left.Review.Changes);
    }

    [Fact]
    public void Corrections_add_up_and_one_of_them_can_be_taken_back()
    {
        var (first, second) = (SomeDecisions.Amend(Read[0], 1, ("period", "2023")), SomeDecisions.Amend(Read[0], 2, ("unit", "EUR")));
        Assert.Equal((Period.Year(2023), "EUR"), (Left(first, second).Standing[0].Period, Left(first, second).Standing[0].Value.Unit));
        var left = Left(first, second, SomeDecisions.Undo(first, 3)).Standing[0];
        Assert.Equal((Period.Year(2024), "EUR"), (left.Period, left.Value.Unit));
    }

    [Fact]
    public void The_later_word_counts_whatever_order_a_ledger_came_by_it()
    {
        var (reject, accept) = (SomeDecisions.Reject(Read[0], 1), SomeDecisions.Accept(Read[0], 2));
        Assert.Equal(ReviewState.Accepted, Left(reject with { Number = 2 }, accept with { Number = 1 }).Standing[0].Review!.State);
        Assert.Single(Left(reject with { Number = 2 }, SomeDecisions.Accept(Read[0], 1) with { Number = 1 }).Rejected);
    }

    [Fact]
    public void A_note_changes_no_word()
    {
        var left = Left(SomeDecisions.Reject(Read[0], 1), SomeDecisions.Note(Read[0], 2)).Rejected[0];
        Assert.Equal((ReviewState.Rejected, "спросить министерство"), (left.Review!.State, Assert.Single(left.Review.Notes).Text));
        Assert.Equal(ReviewState.Noted, Left(SomeDecisions.Note(Read[0], 2)).Standing[0].Review!.State);
    }

    [Fact]
    public void Taking_back_an_undoing_brings_back_what_it_undid()
    {
        var reject = SomeDecisions.Reject(Read[0], 1);
        var undo = SomeDecisions.Undo(reject, 2);
        var again = SomeDecisions.Undo(undo, 3);
        Assert.Empty(Left(reject, undo).Rejected);
        Assert.Single(Left(reject, undo, again).Rejected);
        Assert.Empty(Left(reject, undo, again, SomeDecisions.Undo(again, 4)).Rejected);
        Assert.Single(Left(reject, SomeDecisions.Undo(reject, -5), SomeDecisions.Undo(SomeDecisions.Undo(reject, -5), -9)).Rejected);
    }

    [Fact]
    public void What_a_person_enters_is_a_claim_of_that_person()
    {
        var book = new ReviewBook([SomeDecisions.Enter(1)]);
        var reading = Assert.Single(AsLeft.Of([], book));
        var claim = Assert.Single(reading.Claims);
        Assert.Equal((ReviewState.Entered, "Айгуль", new DateOnly(2025, 10, 31), "по телефону с таможни"), (claim.Review!.State, claim.Sources[0].Name, claim.Published, claim.Evidence.Quote));
        Assert.Equal((new Subject("exports", "KG", "BY"), 52_000_000m, Period.Year(2024)), (claim.Subject, claim.Value.Figure, claim.Period));
        Assert.Equal(claim.Evidence.Quote, reading.Document.Slice(claim.Evidence.Start, claim.Evidence.End));
    }

    [Fact]
    public void What_was_entered_can_be_corrected_rejected_and_taken_back()
    {
        var enter = SomeDecisions.Enter(1);
        var entered = new ReviewBook([enter]).Entered[0].Claim!;
        var amend = SomeDecisions.Amend(entered, 2, ("value", "53000000"));
        Assert.Equal(53_000_000m, Assert.Single(Assert.Single(AsLeft.Of([], new ReviewBook([enter, amend]))).Claims).Value.Figure);
        Assert.Single(Assert.Single(AsLeft.Of([], new ReviewBook([enter, amend, SomeDecisions.Reject(entered, 3)]))).Rejected);
        Assert.Empty(AsLeft.Of([], new ReviewBook([enter, amend, SomeDecisions.Undo(enter, 3)])));
    }

    [Fact]
    public void Commitments_are_corrected_as_well()
    {
        var told = SomeCommitments.Full();
        var amend = Decision.Amend(Citation.Of(told), [new("status", "signed"), new("parties", "KG:host, BY"), new("deadline", "by 2026"), new("negated", "false")], "Bakyt", SomeDecisions.At(1), "signed on the day");
        var left = Assert.Single(new ReviewBook([amend]).Of("kg", [told]).Standing);
        Assert.Equal((CommitmentStatus.Signed, false, "2026-12-31"), (left.Status, left.IsNegated, left.Deadline!.ToString()));
        Assert.Equal([new CommitmentParty("KG", PartyRole.Host), new CommitmentParty("BY", PartyRole.Participant)], left.Parties);
        Assert.Equal((told.Id, told.Evidence, told.People), (left.Review!.Of, left.Evidence, left.People));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_decided_nothing_is_lost(int seed)
    {
        var decisions = Random(seed, 30);
        var left = new ReviewBook(decisions).Of("kg", Read);
        Assert.Equal(Read.Select(c => c.Id).Order(), left.Standing.Concat(left.Rejected).Select(c => c.Review?.Of ?? c.Id).Order());
        Assert.Equal(Read.Select(c => c.Evidence).ToHashSet(), left.Standing.Concat(left.Rejected).Select(c => c.Evidence).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_in_which_a_ledger_comes_by_decisions_changes_nothing(int seed)
    {
        var decisions = Random(seed, 30);
        var shuffled = decisions.ToArray();
        new Random(seed + 1).Shuffle(shuffled);
        Assert.Equal(Told(new ReviewBook(decisions)), Told(new ReviewBook(shuffled)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Taking_everything_back_gives_what_was_read(int seed)
    {
        var decisions = Random(seed, 20);
        var book = new ReviewBook(decisions);
        List<Decision> undone = [.. decisions, .. decisions.Where(d => d.Kind != DecisionKind.Undo && book.IsInForce(d)).Select((d, i) => SomeDecisions.Undo(d, 1000 + i))];
        var left = new ReviewBook(undone).Of("kg", Read);
        Assert.Equal(Read, left.Standing);
        Assert.All(left.Standing, c => Assert.Null(c.Review));
        Assert.Equal(undone.Count, new ReviewBook(undone).History.Count);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Taking_back_and_bringing_back_is_as_if_nothing_had_been_done(int seed)
    {
        var decisions = Random(seed, 20);
        var undo = SomeDecisions.Undo(decisions[seed % decisions.Count], 1000);
        Assert.Equal(Told(new ReviewBook(decisions)), Told(new ReviewBook([.. decisions, undo, SomeDecisions.Undo(undo, 1001)])));
    }

    [Fact]
    public void A_correction_that_makes_no_sense_any_more_is_left_out_and_listed()
    {
        var (low, high) = (SomeDecisions.Amend(Read[0], 1, ("low", "1"), ("high", "5")), SomeDecisions.Amend(Read[0], 2, ("high", "3")));
        var left = Left(low, high, SomeDecisions.Undo(low, 3));
        Assert.Equal(Read, left.Standing);
        Assert.DoesNotContain(high, left.Placed);
    }

    private static Reviewed<Claim> Left(params Decision[] decisions) => new ReviewBook(decisions).Of("kg", Read);

    private static string Told(ReviewBook book)
    {
        var left = book.Of("kg", Read);
        return string.Join('\n', left.Standing.Concat(left.Rejected).Select(c => $"{c.Id} {c.Review?.State} {c.Review?.By} {c.Review?.At:O} {c.Review?.Of} {string.Join(',', c.Review?.Changes ?? [])} {c.Review?.Notes.Count}"));
    }

    private static List<Decision> Random(int seed, int count)
    {
        var (random, decisions) = (new Random(seed), new List<Decision>());
        for (var i = 0; i < count; i++)
        {
            var claim = Read[random.Next(Read.Count)];
            decisions.Add(random.Next(7) switch
            {
                0 => SomeDecisions.Accept(claim, i),
                1 => SomeDecisions.Reject(claim, i),
                2 => SomeDecisions.Note(claim, i),
                3 or 4 => SomeDecisions.Amend(claim, i, random.Next(2) == 0 ? ("period", $"{2020 + random.Next(5)}") : ("value", $"{random.Next(1, 900)}000000")),
                _ when decisions.Count > 0 => SomeDecisions.Undo(decisions[random.Next(decisions.Count)], i),
                _ => SomeDecisions.Accept(claim, i),
            });
        }
        return decisions;
    }
}
