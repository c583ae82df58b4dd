using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Tests.Checks;

/// <summary>What tellings of one thing without a figure have against each other.</summary>
public sealed class RetoldCommitmentsTests
{
    private static int places;

    [Fact]
    public void Interest_here_and_agreed_there()
    {
        var found = Assert.Single(Compare(Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, "livestock", "agriculture"), Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, "agriculture", "livestock")));
        Assert.Equal(("one", "two"), (found.Retold.Evidence.Document, found.Told.Evidence.Document));
        Assert.Equal(new ToldChange(ToldPart.Force, "wished", "agreed"), Assert.Single(found.Changes));
    }

    [Fact]
    public void What_is_signed_is_a_fact()
    {
        var named = Telling("one", CommitmentStatus.Named, CommitmentType.Roadmap, "trade") with { Deadline = new ToldTime("до 2030 года", Period.Year(2030)) };
        var signed = Telling("two", CommitmentStatus.Signed, CommitmentType.Roadmap, "other") with { Deadline = new ToldTime("until 2030", Period.Year(2030)) };
        Assert.Equal(new ToldChange(ToldPart.Force, "discussed", null), Assert.Single(Compare(named, signed)).Changes[0]);
        Assert.Empty(Compare(named, signed with { Deadline = null }));
    }

    [Fact]
    public void One_thing_in_a_list_of_topics() =>
        Assert.Single(Compare(Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Discussed, CommitmentType.Topic, "health", "culture", "sport", "tourism")));

    [Fact]
    public void Of_several_tellings_the_most_like_is_taken()
    {
        var found = Compare(Telling("one", CommitmentStatus.Interest, CommitmentType.Project, "machinery", "agriculture"), Telling("two", CommitmentStatus.Offered, CommitmentType.Project, "machinery"),
            Telling("two", CommitmentStatus.Agreed, CommitmentType.Project, "machinery", "agriculture"));
        Assert.Contains(found, f => f.Retold.Evidence.Document == "one" && f.Told.Status == CommitmentStatus.Agreed);
        Assert.Equal(found.Count, found.Select(f => (f.Retold.Id, f.Told.Id)).Distinct().Count());
    }

    [Theory]
    [InlineData("trade", "trade")]
    [InlineData("tourism", "energy")]
    public void Other_things_are_left_alone(string one, string other) =>
        Assert.Empty(Compare(Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, one), Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, other)));

    [Fact]
    public void Other_parties_other_occasions_and_the_same_status_are_left_alone()
    {
        var (one, two) = (Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, "tourism"));
        Assert.Single(Compare(one, two));
        Assert.Empty(Compare(one, two with { Parties = [new CommitmentParty("KZ", PartyRole.Participant), new CommitmentParty("KG", PartyRole.Participant)] }));
        Assert.Empty(RetoldCommitments.Of([one, two], []));
        Assert.Empty(RetoldCommitments.Of([one, two], [["one"], ["two", "three"]]));
        Assert.Empty(Compare(one, two with { Status = CommitmentStatus.Interest }));
    }

    [Fact]
    public void What_is_denied_there()
    {
        var found = Assert.Single(Compare(Telling("one", CommitmentStatus.Agreed, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, "tourism") with { IsNegated = true }));
        Assert.Equal(new ToldChange(ToldPart.Negation, null, "not"), Assert.Single(found.Changes));
        Assert.True(found.IsDrift);
    }

    [Fact]
    public void A_speaker_alone_is_no_drift()
    {
        var (one, two) = (Telling("one", CommitmentStatus.Interest, CommitmentType.Project, "machinery", "agriculture"), Telling("two", CommitmentStatus.Interest, CommitmentType.Project, "agriculture", "machinery") with { Speaker = "A. Guest" });
        var found = Assert.Single(Compare(one, two));
        Assert.Equal(new ToldChange(ToldPart.Speaker, null, "A. Guest"), Assert.Single(found.Changes));
        Assert.False(found.IsDrift);
        Assert.Empty(Compare(one, two with { Evidence = two.Evidence with { Document = "one" }, Sentence = "Another." }));
    }

    [Fact]
    public void One_speaker_in_two_cases_of_his_name()
    {
        var (one, two) = (Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, "tourism") with { Speaker = "Адылбека Касымалиева" }, Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, "tourism") with { Speaker = "Адылбек Касымалиев" });
        Assert.Equal(ToldPart.Force, Assert.Single(Assert.Single(Compare(one, two)).Changes).Part);
        Assert.Equal(new ToldChange(ToldPart.Speaker, "Адылбека Касымалиева", "Александр Турчин"), Assert.Single(Compare(one, two with { Speaker = "Александр Турчин" })).Changes[^1]);
    }

    [Theory]
    [InlineData(CommitmentStatus.InForce, CommitmentStatus.Signed, ToldPart.Status)]
    [InlineData(CommitmentStatus.Promised, CommitmentStatus.Planned, ToldPart.Force)]
    [InlineData(CommitmentStatus.InProgress, CommitmentStatus.Planned, ToldPart.Force)]
    public void One_count(CommitmentStatus here, CommitmentStatus there, ToldPart part)
    {
        var fifty = Telling("one", here, CommitmentType.Agreement, "other") with { Amount = new Passage("one", 1, 2, "50 treaties"), Value = Counted(50) };
        var again = Telling("two", there, CommitmentType.Agreement, "other") with { Amount = new Passage("two", 1, 2, "50 agreements"), Value = Counted(50) };
        var found = Assert.Single(Compare(fifty, again));
        Assert.Equal(part, Assert.Single(found.Changes).Part);
        Assert.Equal(part != ToldPart.Status, found.IsDrift);
        Assert.Empty(Compare(fifty, again with { Value = Counted(40) }));
    }

    [Fact]
    public void Understandings_of_one_meeting()
    {
        var (one, two) = (Telling("one", CommitmentStatus.Agreed, CommitmentType.Agreement, "other"), Telling("two", CommitmentStatus.Agreed, CommitmentType.Agreement, "other") with { Speaker = "B. Host" });
        Assert.False(Assert.Single(Compare(one, two)).IsDrift);
        Assert.Empty(Compare(one, two with { Sectors = ["energy"] }));
    }

    [Fact]
    public void Signed_on_a_day_after_the_other_was_published()
    {
        var late = Telling("one", CommitmentStatus.Signed, CommitmentType.Agreement, "other") with { Date = new ToldTime("накануне", new Period(Day(29), Day(29))) };
        var early = Telling("two", CommitmentStatus.Signed, CommitmentType.Agreement, "other") with { Published = Day(28) };
        var found = Assert.Single(Compare(early, late));
        Assert.Equal(("one", "two"), (found.Retold.Evidence.Document, found.Told.Evidence.Document));
        Assert.Equal(new ToldChange(ToldPart.Date, "2025-09-29", "2025-09-28"), Assert.Single(found.Changes));
        Assert.Single(Compare(early with { Published = null, Date = new ToldTime("on 28 September", new Period(Day(28), Day(28))) }, late));
        Assert.Empty(Compare(early with { Published = Day(29) }, late));
        Assert.Empty(Compare(early with { Published = null }, late));
        Assert.Empty(Compare(early with { Type = CommitmentType.Roadmap }, late));
        Assert.Empty(Compare(early with { Evidence = early.Evidence with { Document = "one" } }, late));
    }

    [Fact]
    public void One_text_that_says_it_twice_in_the_same_words()
    {
        var below = Telling("one", CommitmentStatus.Promised, CommitmentType.Pledge, "trade") with { Sentence = "Below." };
        var head = Telling("one", CommitmentStatus.Agreed, CommitmentType.Pledge, "trade") with { Sentence = "Head." };
        below = below with { Evidence = below.Evidence with { Quote = "both presidents stressed their resolve that bilateral trade" } };
        head = head with { Evidence = head.Evidence with { Quote = "how much they want bilateral trade to grow" } };
        Assert.Single(Compare(below, head));
        Assert.Empty(Compare(below, head with { Sentence = below.Sentence }));
        Assert.Empty(Compare(below, head with { Sectors = ["energy"] }));
        Assert.Empty(Compare(below, head with { Evidence = head.Evidence with { Quote = "the two sides on the whole" } }));
    }

    [Fact]
    public void Findings_hold_the_passages()
    {
        var (one, two) = (Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, "tourism") with { Speaker = "A. Guest" });
        var finding = Assert.Single(Checker.Run([], CheckPages.Policy, retellings: new Retellings([two, one], [["two", "one"]])));
        Assert.Equal(("OB205", FindingKind.Drift, Severity.Info), (finding.Check, finding.Kind, finding.Severity));
        Assert.Equal("Kyrgyzstan and Belarus: \"words\" (two) is told as \"words\" (one): agreed becomes wished; the speaker A. Guest is lost", finding.Why);
        Assert.Equal([one, two], finding.Commitments);
        Assert.Empty(finding.Claims);
        Assert.Equal(finding.Id, Assert.Single(Checker.Run([], CheckPages.Policy, retellings: new Retellings([one, two], [["one", "two"]]))).Id);
        Assert.NotEqual(finding.Id, Assert.Single(Checker.Run([], CheckPages.Policy, retellings: new Retellings([one, two with { Status = CommitmentStatus.Offered }], [["one", "two"]]))).Id);
    }

    [Fact]
    public void What_figures_show_is_not_said_twice()
    {
        var claims = CheckPages.Examples.First(e => e.Code == "OB203").Claims;
        var known = Assert.Single(Checker.Run(claims, CheckPages.Policy), f => f.Kind == FindingKind.Drift);
        Commitment[] told = [Over(known.Claims[0], CommitmentStatus.Interest), Over(known.Claims[1], CommitmentStatus.Agreed)];
        Assert.DoesNotContain(Checker.Run(claims, CheckPages.Policy, retellings: new Retellings(told, [])), f => f.Commitments.Count > 0);
        Assert.Contains(Checker.Run([], CheckPages.Policy, retellings: new Retellings(told, [])), f => f.Commitments.Count > 0);
    }

    private static Commitment Over(Claim claim, CommitmentStatus status) => Telling(claim.Evidence.Document, status, CommitmentType.Pledge, "tourism") with
    {
        Evidence = new Passage(claim.Evidence.Document, claim.Evidence.Start, claim.Evidence.End, claim.Evidence.Figure),
        Sentence = claim.Id,
    };

    private static DateOnly Day(int day) => new(2025, 9, day);

    private static Quantity Counted(decimal count) => new(count, count, 1, Hedge.Exact, "agreements");

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        Commitment[] all = [Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Discussed, CommitmentType.Topic, "tourism")];
        Assert.Equal(Compare(all).Select(Ids), Compare([.. all.Reverse()]).Select(Ids));
    }

    private static (string Retold, string Told) Ids(RetoldCommitment found) => (found.Retold.Id, found.Told.Id);

    private static IReadOnlyList<RetoldCommitment> Compare(params Commitment[] told) => RetoldCommitments.Of(told, [["one", "two"]]);

    private static Commitment Telling(string document, CommitmentStatus status, CommitmentType type, params string[] sectors)
    {
        var start = Interlocked.Add(ref places, 10);
        return new Commitment
        {
            Evidence = new Passage(document, start, start + 5, "words"),
            Type = type,
            Status = status,
            Parties = [new CommitmentParty("KG", PartyRole.Initiator), new CommitmentParty("BY", PartyRole.Participant)],
            Sectors = sectors,
        };
    }
}
