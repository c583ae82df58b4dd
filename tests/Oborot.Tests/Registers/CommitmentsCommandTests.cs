using System.Text.Json;
using Oborot.Cli.Output;
using Oborot.Tests.Docs;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Registers;

/// <summary>What <c>oborot commitments</c> prints of tellings in two languages from two sides.</summary>
public sealed class CommitmentsCommandTests : IDisposable
{
    private const string Told = "tests/Oborot.Tests/Registers/Fixtures/two-sides.jsonl";
    private const string Figures = "tests/Oborot.Tests/Registers/Fixtures/claims.jsonl";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void The_board(string language) => Snapshot.Matches($"commitments-board-{language}", Run("--as-of", "2026-06-30", "--in", language).Out);

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    public void The_history_of_a_target(string language) => Snapshot.Matches($"commitments-thing-{language}", Run("--thing", IdOf("half a billion"), "--in", language).Out);

    [Fact]
    public void The_history_of_a_number_of_things() => Snapshot.Matches("commitments-count", Run("--thing", IdOf("more than 50")).Out);

    [Fact]
    public void Filters_choose_things_and_all_their_tellings()
    {
        Assert.Equal(["roadmap", "roadmap"], Rows("--type", "roadmap").Select(r => r.GetProperty("type").GetString()));
        Assert.Equal(["project", "project"], Rows("--status", "cancelled").Select(r => r.GetProperty("type").GetString()));
        Assert.Equal(16, Rows("--pair", "Kyrgyzstan", "BY").Count);
        Assert.Empty(Rows("--pair", "KG", "KZ"));
        Assert.Equal(3, Rows("--as-of", "2026-06-30", "--overdue").Count);
        Assert.Equal(2, Rows("--as-of", "2027-10-03", "--due", "--type", "roadmap").Count);
        Assert.Equal(Rows("--sector", "food").Count, Rows("--as-of", "2026-03-20", "--sector", "food").Count);
        Assert.Single(Rows("--as-of", "2026-03-19", "--sector", "food"));
    }

    [Fact]
    public void Nothing_asked_for_is_told() => Assert.Equal("Nothing of this kind is told.", Run("--pair", "KG", "KZ").Out.Trim());

    [Fact]
    public void Rows_and_the_register_fit_their_schemas()
    {
        var rows = Rows();
        Assert.Empty(rows.SelectMany(r => Schema.Errors("commitment", r)));
        Assert.Equal(JsonRow.CommitmentKeys, rows[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonRow.CommitmentKeys, Run("--format", "csv").Lines[0].Split(','));
        using var whole = JsonDocument.Parse(Run("--format", "json", "--as-of", "2026-06-30").Out);
        Assert.Empty(Schema.Errors("register", whole.RootElement));
        Assert.Equal(rows.Select(r => r.GetProperty("thing").GetString()).Distinct().Order(StringComparer.Ordinal),
            whole.RootElement.GetProperty("things").EnumerateArray().Select(t => t.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_printed_reads_back()
    {
        folder.Write("again.jsonl", Run("--format", "jsonl").Out);
        Assert.Equal(Run("--format", "jsonl").Out, CliRun.In(folder.Path, "commitments", "--given", "again.jsonl", "--format", "jsonl").Out);
    }

    [Fact]
    public void Unsound_lines_are_told_one_by_one()
    {
        folder.Write("bad.jsonl", "{\n" + Repository.Read(Told).Split('\n')[2] + "\n{\"document\":\"a\",\"start\":0,\"end\":1,\"quote\":\"x\",\"type\":\"mood\",\"status\":\"named\"}\n");
        var run = CliRun.In(folder.Path, "commitments", "--given", "bad.jsonl", "--format", "jsonl");
        Assert.Equal((1, 1), (run.Code, run.Lines.Length));
        Assert.Equal("oborot: bad.jsonl:1: is not a commitment: not valid JSON; write it as commitments --format jsonl does", run.Errors[0]);
        Assert.StartsWith("oborot: bad.jsonl:3: is not a commitment: type \"mood\" is unknown; known: meeting, ", run.Errors[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no thing or telling has an id that starts with 'zz'; ids stand in the last column of the board", "--thing", "zz")]
    [InlineData("--type is never 'mood'; known: meeting agreement roadmap project pledge financing outcome topic body; see oborot commitments --help", "--type", "mood")]
    [InlineData("no country or bloc is called 'Atlantis'; give its code or its name in English", "--pair", "KG", "Atlantis")]
    public void What_makes_no_sense_is_told(string error, params string[] args)
    {
        var run = CliRun.In(Repository.Root, ["commitments", "--given", Told, .. args]);
        Assert.Equal((2, $"oborot: {error}"), (run.Code, run.Errors[0]));
    }

    private static string IdOf(string words) => Rows().First(r => r.GetProperty("quote").GetString()!.Contains(words, StringComparison.Ordinal)).GetProperty("id").GetString()![..8];

    private static List<JsonElement> Rows(params string[] args) => [.. Run([.. args, "--format", "jsonl"]).Lines.Select(l => JsonDocument.Parse(l).RootElement)];

    private static CliResult Run(params string[] args)
    {
        var run = CliRun.In(Repository.Root, ["commitments", "--given", Told, "--claims", Figures, .. args]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }
}
