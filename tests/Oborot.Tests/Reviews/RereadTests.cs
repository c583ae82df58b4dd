using Oborot.Cli;
using Oborot.Edges.Ledgers;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Shared;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Oborot.Text;

namespace Oborot.Tests.Reviews;

/// <summary>A newer version reads other parts, so that ids change: decisions stay on what they speak of, and nothing that was read before is lost.</summary>
public sealed class RereadTests : IDisposable
{
    private static readonly Street Street = new(Packs.Folder);
    private static readonly Document Document = Repository.Documents("docs/example").First(d => d.Id == "bishkek");

    private readonly TempFolder folder = new();

    // What an older version read in the document: another year, and a figure that is none.
    private readonly Claim old;
    private readonly Claim gone;

    public RereadTests()
    {
        var now = Street.ReadAll(Document);
        old = (Assert.Single(now.Claims) with { Period = Period.Year(2023), Side = null }).Anew();
        gone = SomeClaims.Bare(Document.Id, 3);
        Keep(ledger => ledger.Add(now with { Claims = [gone, old] }));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_would_change_is_listed_and_nothing_is_kept()
    {
        Keep(ledger => ledger.Decide(SomeDecisions.Accept(gone, 1)));
        Snapshot.Matches("reread-diff", Run("reread", "--diff") + Run("reread", "--diff", "--in", "ru") + Run("reread", "--diff", "--in", "ky"));
        using var ledger = SqliteLedger.OpenExisting(folder["oborot.db"]);
        Assert.Equal([gone.Id, old.Id], Assert.Single(ledger.ReadingsAsRead()).Claims.Select(c => c.Id));
    }

    [Fact]
    public void A_rejection_stays_on_a_claim_whose_id_changed()
    {
        Keep(ledger => ledger.Decide(SomeDecisions.Reject(old, 1)));
        Assert.Contains("changed 1, new 0, gone 1", Run("reread").ToLowerInvariant(), StringComparison.Ordinal);
        using var ledger = SqliteLedger.OpenExisting(folder["oborot.db"]);
        Assert.Empty(ledger.Claims());
        Assert.NotEqual(old.Id, Assert.Single(Assert.Single(ledger.WithRejected()).Rejected).Id);
        Assert.Empty(ledger.Unplaced());
    }

    [Fact]
    public void A_correction_stays_too_and_wins_over_what_is_read_now()
    {
        Keep(ledger => ledger.Decide(SomeDecisions.Amend(old, 1, ("period", "2022"))));
        Run("reread");
        using var ledger = SqliteLedger.OpenExisting(folder["oborot.db"]);
        var left = Assert.Single(ledger.Claims());
        Assert.Equal((Period.Year(2022), new FieldChange("period", "2024", "2022")), (left.Period, Assert.Single(left.Review!.Changes)));
    }

    [Fact]
    public void A_decision_without_a_place_is_listed_plainly()
    {
        Keep(ledger => ledger.Decide(SomeDecisions.Accept(gone, 1)));
        Assert.Contains("Decision 1 (accepted, Айгуль) finds its place no more: bishkek", Run("reread"), StringComparison.Ordinal);
        Assert.Contains("no place any more", Run("reviews"), StringComparison.Ordinal);
        using var ledger = SqliteLedger.OpenExisting(folder["oborot.db"]);
        Assert.Equal(1, Assert.Single(ledger.Unplaced()).Number);
        Assert.Single(ledger.Reviews().History);
    }

    [Fact]
    public void The_reading_before_is_kept_and_reading_the_same_again_keeps_nothing_new()
    {
        Run("reread");
        Assert.Contains("of these differ 0", Run("reread"), StringComparison.Ordinal);
        Assert.Equal([(1, gone.Id), (1, old.Id)], Rows().Where(r => r.Reading == 1));
        Assert.Single(Rows(), r => r.Reading == 2);
        using var ledger = SqliteLedger.OpenExisting(folder["oborot.db"]);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void Differences_are_told_part_by_part()
    {
        var (before, now) = (SomeClaims.Reading(), new[] { (SomeClaims.Full() with { Side = null, Value = SomeClaims.Full().Value with { Hedge = Hedge.Almost } }).Anew(), SomeClaims.Bare("kg", 95) with { Evidence = new Evidence("kg", 95, 96, "7", "7") } });
        Assert.Equal(
            [(SomeClaims.Full().Id, now[0].Id, 2), (SomeClaims.Growth().Id, null, 0), (SomeClaims.Bare("kg", 90).Id, null, 0), (null, now[1].Id, 0)],
            Rereading.Between(before.Claims, now).Select(d => (d.Was, d.Now, d.Changes.Count)));
        Assert.Empty(Rereading.Between(before.Claims, before.Claims));
    }

    private void Keep(Action<ILedgerStore> work)
    {
        using var ledger = SqliteLedger.Open(folder["oborot.db"]);
        work(ledger);
    }

    private List<(int Reading, string Id)> Rows()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder["oborot.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select reading, id from claims order by reading, start";
        using var rows = command.ExecuteReader();
        var found = new List<(int, string)>();
        while (rows.Read())
        {
            found.Add((rows.GetInt32(0), rows.GetString(1)));
        }
        return found;
    }

    private string Run(params string[] args)
    {
        var run = CliRun.At(SomeDecisions.Morning, folder.Path, new Dictionary<string, string>(), args);
        Assert.True(run.Code == App.Done, run.Error);
        return run.Out;
    }
}
