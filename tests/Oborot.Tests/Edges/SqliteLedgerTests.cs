using Microsoft.Data.Sqlite;
using Oborot.Edges.Ledgers;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Edges;

public sealed class SqliteLedgerTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string File => folder["ledger.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_claim_comes_back_with_every_member()
    {
        Add(SomeClaims.Reading());
        using var ledger = SqliteLedger.OpenExisting(File);
        foreach (var claim in SomeClaims.Reading().Claims)
        {
            var kept = Assert.Single(ledger.FindClaims(claim.Id));
            AssertSame(claim, kept.Told);
            Assert.Equal(SomeClaims.Document().Hash, kept.Document.Hash);
        }
        Assert.Equal([SomeClaims.Leftover()], ledger.Leftovers());
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void The_kept_form_of_a_claim_does_not_change()
    {
        Snapshot.Matches("kept-claim", KeptJson.Write(SomeClaims.Full()) + "\n" + KeptJson.Write(SomeClaims.Bare()));
    }

    [Fact]
    public void Adding_twice_changes_nothing()
    {
        Add(SomeClaims.Reading());
        var before = All();
        using (var ledger = SqliteLedger.Open(File))
        {
            Assert.Equal(Added.AlreadyThere, ledger.Add(SomeClaims.Reading()));
            Assert.Equal(1, ledger.DocumentCount());
        }
        Assert.Equal(before, All());
    }

    [Fact]
    public void The_order_of_adding_changes_nothing()
    {
        var readings = new[] { SomeClaims.Reading("c"), SomeClaims.Reading("a"), SomeClaims.Reading("b"), SomeClaims.Reading("a", SomeClaims.Text + " Новое.") };
        Add(readings);
        var forwards = All();
        folder.Dispose();
        Directory.CreateDirectory(folder.Path);
        Add([.. readings.Reverse()]);
        Assert.Equal(forwards, All());
        Assert.Equal(forwards.Order(StringComparer.Ordinal), forwards);
    }

    [Fact]
    public void Two_texts_under_one_id_are_both_kept_and_their_common_claims_come_once()
    {
        using var ledger = SqliteLedger.Open(File);
        Assert.Equal(Added.New, ledger.Add(SomeClaims.Reading("a")));
        Assert.Equal(Added.NewVersion, ledger.Add(SomeClaims.Reading("a", SomeClaims.Text + " Новое.")));
        Assert.Equal((2, 3), (ledger.DocumentCount(), ledger.Claims().Count));
    }

    [Fact]
    public void Claims_are_found_by_party_and_by_pair_whichever_reports()
    {
        Add(SomeClaims.Reading());
        using var ledger = SqliteLedger.OpenExisting(File);
        Assert.Equal((2, 2, 2, 0, 0), (ledger.Claims("KG", null).Count, ledger.Claims("BY", null).Count, ledger.Claims("BY", "KG").Count, ledger.Claims("KG", "KZ").Count, ledger.Claims("", null).Count));
    }

    [Fact]
    public void Commitments_come_back_with_every_member_once_and_in_order()
    {
        var told = SomeCommitments.Full();
        var other = SomeCommitments.Of(CommitmentType.Topic, CommitmentStatus.Discussed, "tourism", "kg", 3);
        Add(SomeClaims.Reading() with { Commitments = [told, other] }, SomeClaims.Reading("kg", SomeClaims.Text + " Новое.") with { Commitments = [told] });
        using var ledger = SqliteLedger.OpenExisting(File);
        var kept = ledger.Commitments();
        Assert.Equal([other.Id, told.Id], kept.Select(c => c.Id));
        Assert.Equal(KeptJson.Write(told), KeptJson.Write(kept[1]));
        Assert.Equal((told.Value, told.Deadline, told.Date, told.Amount, told.Sentence), (kept[1].Value, kept[1].Deadline, kept[1].Date, kept[1].Amount, kept[1].Sentence));
        Assert.Equal(told.Parties, kept[1].Parties);
        Assert.Equal(told.People, kept[1].People);
        Assert.Equal(told.Traces, kept[1].Traces);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void Readings_come_back_with_all_that_was_read()
    {
        var read = SomeClaims.Reading() with { Commitments = [SomeCommitments.Full()] };
        Add(read);
        using var ledger = SqliteLedger.OpenExisting(File);
        var kept = Assert.Single(ledger.Readings());
        Assert.Equal((read.Document.Hash, read.Language), (kept.Document.Hash, kept.Language));
        Assert.Equal(read.Claims, kept.Claims);
        Assert.Equal(read.Leftovers, kept.Leftovers);
        Assert.Equal(read.Commitments, kept.Commitments);
    }

    [Fact]
    public void The_kept_form_of_a_commitment_does_not_change() => Snapshot.Matches("kept-commitment", KeptJson.Write(SomeCommitments.Full()));

    [Fact]
    public void A_ledger_from_before_commitments_keeps_its_claims_and_takes_them_when_texts_are_added_again()
    {
        Add(SomeClaims.Reading());
        Run(File, "drop table commitments; drop table decisions; drop table rereadings; alter table documents drop column reading; pragma user_version = 2");
        using var ledger = SqliteLedger.OpenExisting(File);
        Assert.Equal((3, 0), (ledger.Claims().Count, ledger.Commitments().Count));
        var told = SomeCommitments.Full();
        Assert.Equal(Added.AlreadyThere, ledger.Add(SomeClaims.Reading() with { Commitments = [told] }));
        Assert.Equal(Added.AlreadyThere, ledger.Add(SomeClaims.Reading() with { Commitments = [SomeCommitments.Of(CommitmentType.Topic, CommitmentStatus.Named, "x")] }));
        Assert.Equal([told], ledger.Commitments());
    }

    [Fact]
    public void A_ledger_from_before_decisions_keeps_all_it_has()
    {
        foreach (var form in new[] { "001", "002", "003" })
        {
            Run(File, Repository.Read($"src/Oborot.Edges/Ledgers/Migrations/{form}.sql"));
        }
        var (read, told) = (SomeClaims.Reading(), SomeCommitments.Full());
        Run(File, $"""
            insert into documents values ('{read.Document.Hash}', 'kg', 'ru', '2025-01-30', 'https://kabar.kg/news/1', 'Kabar', 'Товарооборот вырос', 0, '{SomeClaims.Text}');
            insert into claims values ('{read.Document.Hash}', '{read.Claims[0].Id}', 46, 'trade_turnover', 'KG', 'BY', '{KeptJson.Write(read.Claims[0])}');
            insert into leftovers values ('{read.Document.Hash}', 27, 31, 'date', '2024', 'в 2024 году');
            insert into commitments values ('{read.Document.Hash}', '{told.Id}', 0, 'pledge', 'promised', '{KeptJson.Write(told)}');
            pragma application_id = {LedgerSchema.ApplicationId};
            pragma user_version = 3;
            """);
        using var ledger = SqliteLedger.OpenExisting(File);
        AssertSame(read.Claims[0], Assert.Single(ledger.Claims()));
        Assert.Equal([told], ledger.Commitments());
        Assert.Equal([SomeClaims.Leftover()], ledger.Leftovers());
        Assert.Equal(Added.AlreadyThere, ledger.Add(read));
        Assert.Empty(ledger.Reviews().History);
        Assert.True(ledger.IsSound());
    }

    [Fact]
    public void A_foreign_sqlite_file_is_refused_and_left_alone()
    {
        Run(File, "create table x (y); insert into x values (1)");
        var before = System.IO.File.ReadAllBytes(File);
        AssertRefused(() => SqliteLedger.Open(File, "my.db"), "my.db: is an SQLite file of another program; choose another --ledger");
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        folder.Write("ledger.db", "это не база данных, а просто текст, и довольно длинный к тому же, чтобы хватило на заголовок SQLite файла");
        AssertRefused(() => SqliteLedger.Open(File, "my.db"), "my.db: is not an SQLite file; choose another --ledger");
    }

    [Fact]
    public void A_newer_ledger_is_refused()
    {
        Add(SomeClaims.Reading());
        Run(File, "pragma user_version = 99");
        AssertRefused(() => SqliteLedger.Open(File, "my.db"), "my.db: was written by a newer oborot (form 99, known 4); update oborot");
    }

    [Fact]
    public void A_locked_ledger_is_waited_for_and_then_told()
    {
        Add(SomeClaims.Reading());
        using var other = Connect(File);
        using var writing = other.BeginTransaction(deferred: false);
        AssertRefused(() =>
        {
            using var ledger = SqliteLedger.Open(File, "my.db", patience: 1);
            ledger.Add(SomeClaims.Reading("other"));
        }, "my.db: another program is writing to it; try again when that one has ended");
    }

    [Fact]
    public void A_missing_ledger_or_folder_is_told()
    {
        AssertRefused(() => SqliteLedger.OpenExisting(File, "my.db"), "my.db: there is no ledger yet; start one with: oborot add PATH --ledger my.db");
        AssertRefused(() => SqliteLedger.Open(folder["no/such/ledger.db"], "my.db"), "my.db: cannot be opened for writing; check that its folder exists and may be written");
        AssertRefused(() => SqliteLedger.Open(folder.Path, "my.db"), "my.db: cannot be opened for writing; check that its folder exists and may be written");
    }

    [Fact]
    public void A_reading_that_fails_midway_leaves_nothing()
    {
        using var ledger = SqliteLedger.Open(File);
        var broken = SomeClaims.Reading() with { Leftovers = [SomeClaims.Leftover() with { Evidence = new Evidence("kg", 1, 2, null!, "") }] };
        Assert.ThrowsAny<Exception>(() => ledger.Add(broken));
        Assert.Equal((0, 0), (ledger.DocumentCount(), ledger.Claims().Count));
    }

    private void Add(params Reading[] readings)
    {
        using var ledger = SqliteLedger.Open(File);
        foreach (var reading in readings)
        {
            ledger.Add(reading);
        }
    }

    private List<string> All()
    {
        using var ledger = SqliteLedger.OpenExisting(File);
        return [.. ledger.Claims().Select(c => FormattableString.Invariant($"{c.Evidence.Document} {c.Evidence.Start:0000} {c.Id}"))];
    }

    private static void AssertSame(Claim expected, Claim actual)
    {
        Assert.Equal(expected.Id, actual.Id);
        Assert.Equal((expected.Evidence, expected.Kind, expected.Subject, expected.Value, expected.Direction, expected.Period, expected.Base),
            (actual.Evidence, actual.Kind, actual.Subject, actual.Value, actual.Direction, actual.Period, actual.Base));
        Assert.Equal((expected.Side, expected.Whole, expected.Speaker, expected.Modality, expected.Published, expected.Url, expected.Language, expected.Rule),
            (actual.Side, actual.Whole, actual.Speaker, actual.Modality, actual.Published, actual.Url, actual.Language, actual.Rule));
        Assert.Equal(expected.Place, actual.Place);
        Assert.Equal(expected.Forces, actual.Forces);
        Assert.Equal(expected.Sources, actual.Sources);
        Assert.Equal(expected.Traces, actual.Traces);
    }

    private static void AssertRefused(Action open, string message) => Assert.Equal(message, Assert.Throws<LedgerException>(open).Message);

    private static void AssertRefused(Func<SqliteLedger> open, string message) => AssertRefused(() => open().Dispose(), message);

    private static SqliteConnection Connect(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(string path, string sql)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
