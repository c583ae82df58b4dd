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
        Assert.Empty(RetoldCommitments.Of([one, two], (_, _) => false));
        Assert.Empty(Compare(one, two with { Status = CommitmentStatus.Interest, Speaker = "A. Guest" }));
        Assert.Empty(Compare(one, two with { IsNegated = true }));
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        Commitment[] all = [Telling("one", CommitmentStatus.Interest, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Agreed, CommitmentType.Pledge, "tourism"), Telling("two", CommitmentStatus.Discussed, CommitmentType.Topic, "tourism")];
        Assert.Equal(Compare(all).Select(Ids), Compare([.. all.Reverse()]).Select(Ids));
    }

    private static (string Retold, string Told) Ids(RetoldCommitment found) => (found.Retold.Id, found.Told.Id);

    private static IReadOnlyList<RetoldCommitment> Compare(params Commitment[] told) => RetoldCommitments.Of(told, (_, _) => true);

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
