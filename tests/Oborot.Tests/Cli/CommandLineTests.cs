using Oborot.Cli;
using Oborot.Tests.Support;

namespace Oborot.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] Commands = ["read", "mentions", "check", "targets", "commitments", "events", "brief", "add", "claims", "explain", "serve", "desk", "roadmap", "packs", "eval", "accept", "reject", "amend", "note", "enter", "undo", "reviews", "reread"];

    private readonly TempFolder folder = new();

    public static TheoryData<string> Named => [.. Commands];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Named))]
    public void Every_command_has_a_help_with_examples(string command)
    {
        var run = CliRun.In(folder.Path, command, "--help");
        Assert.Equal((App.Done, ""), (run.Code, run.Error));
        Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
        Snapshot.Matches($"help-{command}", run.Out);
    }

    [Theory]
    [InlineData("fetch")]
    public void Every_command_for_statistics_has_a_help_with_examples(string command)
    {
        var run = CliRun.In(folder.Path, "stats", command, "--help");
        Assert.Equal((App.Done, ""), (run.Code, run.Error));
        Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
        Snapshot.Matches($"help-stats-{command}", run.Out);
    }

    [Fact]
    public void A_command_is_called_what_it_calls_itself() =>
        Assert.All(App.Commands, c => Assert.Equal(c.Name, c.Create(new Session(new Terminal { Input = () => Stream.Null, Out = TextWriter.Null, Error = TextWriter.Null, Directory = "." })).Name));

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        var run = CliRun.In(folder.Path);
        Assert.Equal((App.Done, ""), (run.Code, run.Error));
        Assert.Equal(CliRun.In(folder.Path, "--help").Out, run.Out);
        Snapshot.Matches("help", run.Out);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Equal($"oborot {App.Version}\n", CliRun.In(folder.Path, "--version").Out);

    [Theory]
    [InlineData("oborot: unknown format 'xml'; known: table json jsonl csv; see oborot read --help", "read", "a.txt", "--format", "xml")]
    [InlineData("oborot: unknown format 'csv'; known: table json; see oborot check --help", "check", "--format", "csv")]
    [InlineData("oborot: unknown option '--frob'; see oborot read --help", "read", "a.txt", "--frob")]
    [InlineData("oborot: Unrecognized command or argument 'frob'; see oborot --help", "frob")]
    [InlineData("oborot: Required argument 'PATH' missing for command: 'read'; see oborot read --help", "read")]
    [InlineData("oborot: 'tomorrow' is not a date; write it as YYYY-MM-DD; see oborot read --help", "read", "a.txt", "--published", "tomorrow")]
    public void Bad_usage_is_one_line_and_code_2(string expected, params string[] args)
    {
        var run = CliRun.In(folder.Path, args);
        Assert.Equal((App.BadUsage, "", expected), (run.Code, run.Out, Assert.Single(run.Errors)));
    }

    [Fact]
    public void An_unknown_language_lists_the_known_ones()
    {
        var run = CliRun.In(folder.Path, "read", "a.txt", "--lang", "xx");
        Assert.Equal(App.BadUsage, run.Code);
        Assert.StartsWith("oborot: unknown language 'xx'; known: ", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_fails_costs_one_line_and_code_1_and_the_rest_is_done()
    {
        folder.Write("a.txt", "Рост 5 и 7");
        var run = CliRun.In(folder.Path, "read", "nosuch.txt", "a.txt", "--leftovers", "--format", "jsonl");
        Assert.Equal((App.Failure, 2), (run.Code, run.Lines.Length));
        Assert.Equal("oborot: nosuch.txt: no such file or folder; check the path", Assert.Single(run.Errors));
    }

    [Fact]
    public void What_is_passed_over_is_counted_and_no_error()
    {
        folder.Write("a.txt", "Рост");
        folder.Write("b.html", "x");
        var run = CliRun.In(folder.Path, "read", ".");
        Assert.Equal(App.Done, run.Code);
        Assert.StartsWith("oborot: 1 file passed over", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        var run = CliRun.With(folder.Path, "😀 5", "read", "-", "--leftovers", "--format", "jsonl");
        Assert.Equal("""{"document":"stdin","start":2,"end":3,"figure":"5","quote":"5","reason":"other"}""", Assert.Single(run.Lines));
    }

    [Fact]
    public void A_request_to_stop_gives_130()
    {
        folder.Write("a.txt", "Рост 5");
        Assert.Equal(App.Interrupted, CliRun.With(folder.Path, [], new CancellationToken(canceled: true), "add", "a.txt").Code);
    }

    [Fact]
    public void Output_that_is_no_screen_has_no_escapes_and_no_carriage_returns()
    {
        folder.Write("a.txt", "Рост \u001b[31m5\r\n");
        var run = CliRun.In(folder.Path, "read", "a.txt", "--leftovers");
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain('\r', run.Out);
        Assert.All(run.Lines, line => Assert.True(line.Length <= Terminal.PlainWidth));
    }

    [Theory]
    [InlineData("csv", "document,start,end,figure,quote,reason\na,0,1,5,5,other\n")]
    [InlineData("jsonl", "{\"document\":\"a\",\"start\":0,\"end\":1,\"figure\":\"5\",\"quote\":\"5\",\"reason\":\"other\"}\n")]
    [InlineData("json", "{\"leftovers\":[\n{\"document\":\"a\",\"start\":0,\"end\":1,\"figure\":\"5\",\"quote\":\"5\",\"reason\":\"other\"}\n]}\n")]
    public void Every_format_tells_the_same(string format, string expected)
    {
        folder.Write("a.txt", "5");
        Assert.Equal(expected, CliRun.In(folder.Path, "read", "a.txt", "--leftovers", "--format", format).Out);
    }

    [Fact]
    public void Adding_tells_each_document_and_adding_again_changes_nothing()
    {
        folder.Write("a.txt", "5");
        folder.Write("b.txt", "6");
        Assert.Equal("oborot.db: 2 documents added with 0 claims, 0 already there", CliRun.In(folder.Path, "add", ".").Lines[^1]);
        Assert.Equal(["already there  a", "already there  b", "oborot.db: 0 documents added with 0 claims, 2 already there"], CliRun.In(folder.Path, "add", "a.txt", "b.txt").Lines);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("check")]
    [InlineData("explain", "abc")]
    public void Without_a_ledger_the_way_to_one_is_told(params string[] args)
    {
        var run = CliRun.In(folder.Path, args);
        Assert.Equal((App.Failure, "oborot: oborot.db: there is no ledger yet; start one with: oborot add PATH --ledger oborot.db"), (run.Code, Assert.Single(run.Errors)));
    }

    [Fact]
    public void An_id_that_nothing_has_is_told()
    {
        folder.Write("a.txt", "5");
        Assert.Equal("oborot: no claim or finding has an id that starts with 'abc'; the tables of check and claims show the ids",
            Assert.Single(CliRun.In(folder.Path, "explain", "abc", "a.txt").Errors));
    }
}
