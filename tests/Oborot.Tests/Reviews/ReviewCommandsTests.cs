using System.Text.Json;
using Oborot.Cli;
using Oborot.Edges.Ledgers;
using Oborot.Model;
using Oborot.Tests.Docs;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Reviews;

/// <summary>People decide by command, and everything that looks at the ledger follows.</summary>
public sealed class ReviewCommandsTests : IDisposable
{
    private const string Bishkek = "40e53a3a";
    private const string Minsk = "42d021a9";

    private readonly TempFolder folder = new();
    private int minute;

    public ReviewCommandsTests() => Run("add", Repository.At("docs/example"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Findings_follow_a_rejection_and_come_back_when_it_is_undone()
    {
        var before = Run("check");
        Assert.Contains("the sides differ", before, StringComparison.Ordinal);
        Run("reject", Bishkek, "--reason", "an old figure");
        Assert.DoesNotContain("the sides differ", Run("check"), StringComparison.Ordinal);
        Assert.Contains("1 claim rejected by people left out: oborot claims --rejected", Decide("check").Error, StringComparison.Ordinal);
        Assert.Contains("rejected by Айгуль", Run("claims", "--rejected"), StringComparison.Ordinal);
        Run("undo", "1");
        Assert.Equal(before, Run("check"));
    }

    [Fact]
    public void Findings_follow_a_correction()
    {
        Run("amend", Bishkek, "--set", "value=190000000", "--reason", "the table says 190");
        var check = Run("check");
        Assert.DoesNotContain("the sides differ", check, StringComparison.Ordinal);
        Assert.Contains("about $190 million", check, StringComparison.Ordinal);
        Assert.Contains("corrected by Айгуль", check, StringComparison.Ordinal);
        Assert.DoesNotContain("rejected by people", Decide("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_the_ledger_holds_when_its_text_is_given_beside_it()
    {
        Run("reject", Bishkek, "--reason", "an old figure");
        Assert.DoesNotContain("the sides differ", Run("check", Repository.At("docs/example"), "--ledger", "oborot.db"), StringComparison.Ordinal);
        Assert.Contains("the sides differ", Run("check", Repository.At("docs/example")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public void The_pictures(string language)
    {
        var told = new List<string>
        {
            Run("accept", Minsk, "--in", language),
            Run("amend", Bishkek, "--set", "value=134000000", "--set", "hedge=exact", "--reason", "сверено с таблицей", "--in", language),
            Run("note", Bishkek, "спросить министерство", "--in", language),
            Run("reject", Minsk, "--reason", "another country", "--in", language),
            Run("undo", "4", "--in", language),
            Run("enter", "--set", "indicator=exports", "--set", "reporter=Kyrgyzstan", "--set", "partner=BY", "--set", "value=52000000", "--set", "unit=USD", "--set", "period=2024", "--reason", "by telephone", "--in", language),
            Run("enter", "--commitment", "--set", "type=agreement", "--set", "status=signed", "--set", "parties=KG,BY:host", "--reason", "I was in the room", "--in", language),
            Run("reviews", "--in", language),
            Run("explain", Bishkek, "--in", language),
        };
        Snapshot.Matches($"reviews-{language}", string.Join("\n", told));
    }

    [Fact]
    public void The_table_of_claims_says_what_is_a_person_s()
    {
        Run("amend", Bishkek, "--set", "partner=KZ", "--reason", "the headline speaks of Kazakhstan");
        Run("enter", "--set", "indicator=exports", "--set", "reporter=KG", "--set", "partner=KZ", "--set", "value=52000000", "--set", "unit=USD", "--set", "period=2024", "--reason", "by telephone");
        Snapshot.Matches("claims-reviewed", Run("claims", "KG", "KZ"));
        Assert.Contains("1 claim", Run("claims", "KG", "BY"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_fits_the_schemas()
    {
        Run("amend", Bishkek, "--set", "partner=", "--reason", "not told");
        Run("note", Bishkek, "ask");
        Run("accept", Minsk);
        Run("undo", "3");
        Run("enter", "--commitment", "--set", "type=agreement", "--set", "status=signed", "--set", "parties=KG,BY", "--reason", "I was in the room");
        AssertFit("claim", Run("claims", "--format", "jsonl"), 2);
        AssertFit("decision", Run("reviews", "--format", "jsonl"), 5);
        AssertFit("commitment", Run("commitments", "--format", "jsonl"), 1);
        var review = JsonDocument.Parse(Lines(Run("claims", "--format", "jsonl"))[0]).RootElement.GetProperty("review");
        Assert.Equal("amended", review.GetProperty("state").GetString());
        Assert.Equal(["partner"], review.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("field").GetString()));
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(Lines(Run("claims", "--format", "jsonl"))[1]).RootElement.GetProperty("review").ValueKind);
    }

    [Fact]
    public void What_is_exported_comes_back_in_another_ledger_and_twice_changes_nothing()
    {
        Run("amend", Bishkek, "--set", "value=190000000", "--reason", "the table says 190");
        Run("reject", Minsk, "--reason", "an old figure");
        Run("undo", "2");
        Run("enter", "--set", "indicator=exports", "--set", "value=5", "--set", "unit=items", "--reason", "by telephone");
        folder.Write("decisions.jsonl", Run("reviews", "--format", "jsonl"));
        Run("add", Repository.At("docs/example"), "--ledger", "other.db");
        var once = Run("reviews", "--given", "decisions.jsonl", "--ledger", "other.db");
        Assert.Equal(Run("reviews"), once);
        Assert.Equal(once, Run("reviews", "--given", "decisions.jsonl", "--ledger", "other.db"));
        Assert.Equal(Run("claims", "--format", "jsonl"), Run("claims", "--format", "jsonl", "--ledger", "other.db"));
    }

    [Fact]
    public void A_line_that_was_changed_is_refused_and_the_others_are_taken()
    {
        Run("reject", Minsk, "--reason", "an old figure");
        Run("accept", Bishkek);
        folder.Write("decisions.jsonl", Run("reviews", "--format", "jsonl").Replace("an old figure", "another word", StringComparison.Ordinal) + "{}\nnonsense\n");
        Run("add", Repository.At("docs/example"), "--ledger", "other.db");
        var run = Decide("reviews", "--given", "decisions.jsonl", "--ledger", "other.db", "--format", "jsonl");
        Assert.Equal(App.Failure, run.Code);
        Assert.Single(run.Lines);
        Assert.Equal("oborot: decisions.jsonl:1: is not a decision: its id does not fit: the line was changed after it was written; write it as reviews --format jsonl does", run.Errors[0]);
        Assert.Equal("oborot: decisions.jsonl:3: is not a decision: decision is missing; write it as reviews --format jsonl does", run.Errors[1]);
        Assert.Equal("oborot: decisions.jsonl:4: is not a decision: not valid JSON; write it as reviews --format jsonl does", run.Errors[2]);
    }

    [Theory]
    [InlineData("no claim or commitment of the ledger has an id that starts with 'ffff'; oborot claims and commitments --thing show the ids", "accept", "ffff")]
    [InlineData("'4' fits 40e53a3a0b70, 42d021a9", "accept", "4")]
    [InlineData("to reject needs a reason", "reject", Minsk)]
    [InlineData("to amend needs a reason", "amend", Minsk, "--set", "period=2024")]
    [InlineData("'period' is no field with its value; write field=value", "amend", Minsk, "--set", "period", "--reason", "x")]
    [InlineData("no country or bloc is called 'Narnia'; give its code or its name in English", "amend", Minsk, "--set", "reporter=Narnia", "--reason", "x")]
    [InlineData("unit \"usd\" is unknown; known: ", "amend", Minsk, "--set", "unit=usd", "--reason", "x")]
    [InlineData("indicator \"export\" is unknown; known: ", "amend", Minsk, "--set", "indicator=export", "--reason", "x")]
    [InlineData("low is above high", "amend", Minsk, "--set", "low=999000000", "--reason", "x")]
    [InlineData("period is given twice", "amend", Minsk, "--set", "period=2024", "--set", "period=2023", "--reason", "x")]
    [InlineData("no part of a claim that a person may set is called \"status\"; known: ", "amend", Minsk, "--set", "status=done", "--reason", "x")]
    [InlineData("the note is empty", "note", Minsk, " ")]
    [InlineData("the ledger has no decision 7; oborot reviews lists them", "undo", "7")]
    [InlineData("unit is missing", "enter", "--set", "indicator=exports", "--set", "value=5", "--reason", "x")]
    [InlineData("value is missing", "enter", "--set", "indicator=exports", "--set", "unit=USD", "--reason", "x")]
    [InlineData("status is missing", "enter", "--commitment", "--set", "type=body", "--reason", "x")]
    public void What_makes_no_sense_is_one_line_and_nothing_is_kept(string message, params string[] args)
    {
        var run = Decide(args);
        Assert.Equal(App.BadUsage, run.Code);
        Assert.StartsWith($"oborot: {message}", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal("Nobody has decided anything yet.", Run("reviews").Trim());
    }

    [Fact]
    public void A_decision_has_a_name()
    {
        var run = CliRun.In(folder.Path, "accept", Minsk);
        Assert.Equal((App.BadUsage, "oborot: nobody is named who decides; give --by NAME or set OBOROT_REVIEWER"), (run.Code, Assert.Single(run.Errors)));
        Assert.Equal(App.Done, CliRun.In(folder.Path, "accept", Minsk, "--by", "Bakyt").Code);
    }

    [Theory]
    [InlineData("\u001b[2J<script>alert(1)</script>\r\nDecision 9", "{by} [bold]x[/] {0}")]
    public void Names_and_reasons_are_words_and_nothing_else(string name, string reason)
    {
        Assert.Equal(App.Done, CliRun.At(SomeDecisions.Morning, folder.Path, new Dictionary<string, string>(), "reject", Minsk, "--by", name, "--reason", reason).Code);
        foreach (var told in new[] { Run("reviews"), Run("claims", "--rejected"), Run("explain", Minsk), Run("reviews", "--format", "csv"), Run("reviews", "--format", "jsonl") })
        {
            Assert.DoesNotContain('\u001b', told);
            Assert.DoesNotContain(told.Split('\n'), l => l.StartsWith("Decision 9", StringComparison.Ordinal));
        }
        Assert.Contains("{by} [bold]x[/] {0}", Run("explain", Minsk), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    public void The_machine_s_culture_changes_nothing(string culture)
    {
        string[] amend = ["amend", Bishkek, "--set", "value=134.5", "--set", "indicator=imports", "--reason", "I İ ı i"];
        var told = DeterminismTests.In(culture, () => Run(amend) + Run("reviews") + Run("claims", "--format", "csv"));
        using var other = new ReviewCommandsTests();
        Assert.Equal(other.Run(amend) + other.Run("reviews") + other.Run("claims", "--format", "csv"), told);
    }

    [Fact]
    public void A_ledger_with_decisions_is_sound()
    {
        Run("reject", Minsk, "--reason", "an old figure");
        using var ledger = SqliteLedger.OpenExisting(folder["oborot.db"]);
        Assert.True(ledger.IsSound());
        Assert.Equal(ReviewState.Rejected, Assert.Single(ledger.FindClaims(Minsk)).Told.Review!.State);
    }

    private CliResult Decide(params string[] args) =>
        CliRun.At(SomeDecisions.At(minute++), folder.Path, new Dictionary<string, string> { ["OBOROT_REVIEWER"] = "Айгуль" }, args);

    private string Run(params string[] args)
    {
        var run = Decide(args);
        Assert.True(run.Code == App.Done, run.Error);
        return run.Out;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void AssertFit(string schema, string lines, int count)
    {
        Assert.Equal(count, Lines(lines).Length);
        Assert.Empty(Lines(lines).SelectMany(l => Schema.Errors(schema, JsonDocument.Parse(l).RootElement)).Distinct());
    }
}
