using System.Text.Json;
using System.Text.RegularExpressions;
using Oborot.Checks;
using Oborot.Cli.Output;
using Oborot.Edges.Reviews;
using Oborot.Edges.Targets;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Statistics;
using Oborot.Statistics.Forecasting;
using Oborot.Targets;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Docs;

/// <summary>What the program prints is what the schemas say, and the page of the JSON names every field and word.</summary>
public sealed partial class SchemaTests
{
    private static readonly Lazy<JsonElement> Checked = new(() => JsonDocument.Parse(Run("check", "samples", "docs/example", "--format", "json")).RootElement);

    [Fact]
    public void Claims_fit_their_schema() => AssertFit("claim", Lines("read", "samples", "docs/example", "--format", "jsonl"));

    [Fact]
    public void Leftovers_fit_their_schema() => AssertFit("check#leftover", Lines("read", "samples", "--leftovers", "--format", "jsonl"));

    [Fact]
    public void Mentions_fit_their_schema() => AssertFit("mention", Lines("mentions", "samples", "--format", "jsonl"));

    [Fact]
    public void Commitments_fit_their_schema() => AssertFit("commitment", Lines("commitments", "samples", "--format", "jsonl"));

    [Fact]
    public void Languages_fit_their_schema() => AssertFit("pack", Lines("packs", "--format", "jsonl"));

    [Fact]
    public void Targets_fit_their_schema() => AssertFit("target", Lines("targets", "samples", "docs/example", "--format", "jsonl", "--as-of", "2025-10-31"));

    [Fact]
    public void A_check_fits_its_schema() => AssertFit("check", [Checked.Value]);

    [Fact]
    public void A_claim_with_everything_and_one_with_nothing_fit() =>
        AssertFit("claim", new[] { SomeClaims.Full(), SomeClaims.Growth(), SomeClaims.Bare() }.Select(c => JsonDocument.Parse(JsonRow.Of(c)).RootElement));

    [Fact]
    public void A_claim_schema_names_the_columns_in_their_order()
    {
        Assert.Equal(JsonRow.ClaimKeys, Properties(Schema.Text("claim")));
        Assert.Equal(JsonRow.CommitmentKeys, Properties(Schema.Text("commitment")));
        Assert.Equal(JsonRow.MentionKeys, Properties(Schema.Text("mention")));
        Assert.Equal(JsonRow.LeftoverKeys, Properties(Definition("leftover")));
        Assert.Equal(JsonRow.PackKeys, Properties(Schema.Text("pack")));
        Assert.Equal(TargetJson.Keys, Properties(Schema.Text("target")));
        Assert.Equal(DecisionJson.Keys, Properties(Schema.Text("decision")));
    }

    [Fact]
    public void The_lists_of_words_are_the_program_s()
    {
        var claim = Schema.Text("claim").GetProperty("properties");
        AssertWords<ClaimKind>(claim.GetProperty("kind"));
        AssertWords<Hedge>(claim.GetProperty("hedge"));
        AssertWords<Wording>(claim.GetProperty("wording"));
        AssertWords<Direction>(claim.GetProperty("direction"));
        AssertWords<Modality>(claim.GetProperty("modality"));
        AssertWords<Force>(claim.GetProperty("force").GetProperty("items"));
        AssertWords<Place>(claim.GetProperty("place"));
        AssertWords<Scope>(claim.GetProperty("inherited").GetProperty("additionalProperties"), "own");
        AssertWords<SourceRole>(claim.GetProperty("source_chain").GetProperty("items").GetProperty("properties").GetProperty("role"));
        AssertWords<LeftoverReason>(Definition("leftover").GetProperty("properties").GetProperty("reason"));
        var commitment = Schema.Text("commitment").GetProperty("properties");
        AssertWords<CommitmentType>(commitment.GetProperty("type"));
        AssertWords<CommitmentStatus>(commitment.GetProperty("status"));
        AssertWords<PartyRole>(commitment.GetProperty("parties").GetProperty("items").GetProperty("properties").GetProperty("role"));
        var thing = Schema.Text("register").GetProperty("$defs").GetProperty("thing").GetProperty("properties");
        AssertWords<CommitmentStatus>(thing.GetProperty("status"));
        AssertWords<Oborot.Registers.Delivery>(thing.GetProperty("delivery"));
        var finding = Definition("finding").GetProperty("properties");
        AssertWords<FindingKind>(finding.GetProperty("kind"));
        AssertWords<Severity>(finding.GetProperty("severity"));
        AssertWords<TargetState>(finding.GetProperty("state"));
        AssertWords<Assumption>(finding.GetProperty("assumptions").GetProperty("items"));
        AssertWords<Verdict>(finding.GetProperty("verdict"));
        AssertWords<Obstacle>(finding.GetProperty("obstacle"));
        AssertWords<ObservationStatus>(Definition("official_term").GetProperty("properties").GetProperty("status"));
        AssertWords<ToldPart>(Definition("change").GetProperty("properties").GetProperty("part"));
        AssertWords<Relation>(Definition("step").GetProperty("properties").GetProperty("relation"));
        AssertTargetWords();
        AssertWords<ReviewState>(Schema.Text("claim").GetProperty("$defs").GetProperty("review").GetProperty("properties").GetProperty("state"));
        AssertWords<DecisionKind>(Schema.Text("decision").GetProperty("properties").GetProperty("decision"));
        AssertWords<ReviewTarget>(Schema.Text("decision").GetProperty("properties").GetProperty("about"));
    }

    private static void AssertTargetWords()
    {
        JsonElement Of(string definition, string property) => Schema.Text("target").GetProperty("$defs").GetProperty(definition).GetProperty("properties").GetProperty(property);
        AssertWords<TargetState>(Schema.Text("target").GetProperty("properties").GetProperty("state"));
        AssertWords<Hedge>(Schema.Text("target").GetProperty("properties").GetProperty("hedge"));
        AssertWords<TargetChange>(Of("telling", "changes").GetProperty("items"));
        AssertWords<FigureOrigin>(Of("base", "origin"));
        AssertWords<Annualised>(Of("run_rate", "annualised"));
        AssertWords<HistoryFault>(Of("base", "no_probability"), "none");
    }

    [Fact]
    public void The_page_names_every_field_and_every_word()
    {
        var page = Repository.Read("docs/json.md");
        JsonElement[] whole = [Schema.Text("claim"), Schema.Text("mention"), Schema.Text("check"), Schema.Text("pack"), Schema.Text("target"), Schema.Text("event"), Schema.Text("commitment"), Schema.Text("register"), Schema.Text("decision")];
        var schemas = whole.Concat(whole.Where(s => s.TryGetProperty("$defs", out _)).SelectMany(s => s.GetProperty("$defs").EnumerateObject().Select(d => d.Value)));
        var words = schemas.SelectMany(s => s.TryGetProperty("properties", out _) ? Properties(s).Concat(s.GetProperty("properties").EnumerateObject().SelectMany(p => Words(p.Value))) : []);
        Assert.All(words.Distinct(), w => Assert.True(page.Contains($"`{w}`", StringComparison.Ordinal) || page.Contains($"\"{w}\"", StringComparison.Ordinal), w));
    }

    [Fact]
    public void The_page_says_which_words_no_rule_gives()
    {
        AssertReserved<LeftoverReason>("reason");
        AssertReserved<Modality>("modality");
        AssertReserved<Scope>("inherited");
        AssertReserved<SourceRole>("role");
        AssertReserved<FindingKind>("kind` of a finding");
        AssertReserved<Assumption>("assumptions");
        AssertReserved<TargetState>("state");
    }

    [Fact]
    public void Schemas_have_a_name_and_a_version()
    {
        Assert.Equal(["urn:oborot:schema:check", "urn:oborot:schema:claim", "urn:oborot:schema:commitment", "urn:oborot:schema:decision", "urn:oborot:schema:event", "urn:oborot:schema:mention", "urn:oborot:schema:pack", "urn:oborot:schema:register", "urn:oborot:schema:target"], Schema.Names.Order(StringComparer.Ordinal));
        Assert.All(Schema.Names, n => Assert.Matches(@"^\d+\.\d+$", Schema.Text(n.Split(':')[^1]).GetProperty("x-version").GetString()));
        Assert.Empty(Schema.UnknownKeywords());
    }

    [Theory]
    [InlineData("""{"document":"a","start":0,"end":1,"figure":"1","quote":"1","reason":"date","more":1}""", "the whole has more, which the schema does not name")]
    [InlineData("""{"document":"a","start":0,"end":1,"figure":"1","quote":"1"}""", "the whole lacks reason")]
    [InlineData("""{"document":"a","start":-1,"end":1,"figure":"1","quote":"1","reason":"date"}""", ".start is below 0")]
    [InlineData("""{"document":7,"start":0,"end":1,"figure":"1","quote":"1","reason":"date"}""", ".document is no \"string\": 7")]
    [InlineData("""{"document":"a","start":0,"end":1,"figure":"1","quote":"1","reason":"mood"}""", ".reason is not in the list: \"mood\"")]
    public void What_does_not_fit_is_seen(string leftover, string error) =>
        Assert.Equal([error], Schema.Errors("check#leftover", JsonDocument.Parse(leftover).RootElement));

    private static void AssertFit(string schema, IEnumerable<JsonElement> values)
    {
        var all = values.ToList();
        Assert.NotEmpty(all);
        Assert.Empty(all.SelectMany(v => Schema.Errors(schema, v)).Distinct());
    }

    private static JsonElement Definition(string name) => Schema.Text("check").GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Properties(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> Words(JsonElement schema) =>
        schema.TryGetProperty("enum", out var words) ? words.EnumerateArray().Where(w => w.ValueKind == JsonValueKind.String).Select(w => w.GetString()!)
        : schema.TryGetProperty("items", out var items) ? Words(items)
        : schema.TryGetProperty("additionalProperties", out var others) ? Words(others) : [];

    private static void AssertWords<T>(JsonElement schema, params IEnumerable<string> but) where T : struct, Enum =>
        Assert.Equal(Enum.GetValues<T>().Select(v => Oborot.Model.Words.Of(v)).Except(but).Order(StringComparer.Ordinal), Words(schema).Order(StringComparer.Ordinal));

    // A word is given when the source names its value anywhere but in a comparison.
    private static void AssertReserved<T>(string field) where T : struct, Enum
    {
        var line = Repository.Read("docs/json.md").Split("## Reserved words")[1].Split('\n').FirstOrDefault(l => l.StartsWith($"- `{field}", StringComparison.Ordinal)) ?? "";
        var told = Word().Matches(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]).Select(m => m.Groups["word"].Value);
        var reserved = Enum.GetValues<T>().Where(v => !Street.Value.Contains($"{typeof(T).Name}.{v}")).Select(v => Oborot.Model.Words.Of(v));
        Assert.True(told.ToHashSet(StringComparer.Ordinal).SetEquals(reserved), $"docs/json.md, reserved words, '{field}': should be {string.Join(", ", reserved)}");
    }

    private static readonly Lazy<HashSet<string>> Street = new(() =>
        [.. Repository.Files("src/Oborot").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.StartsWith("src/Oborot/Model/", StringComparison.Ordinal))
            .SelectMany(f => Value().Matches(Repository.Read(f))).Select(m => m.Value)]);

    [GeneratedRegex("`(?<word>[a-z_]+)`")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!(?:==|!=|\bis|\bor|\bnot)\s)\b[A-Z]\w+\.[A-Z]\w+")]
    private static partial Regex Value();

    private static IEnumerable<JsonElement> Lines(params string[] args) =>
        Run(args).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);

    private static string Run(params string[] args)
    {
        var run = CliRun.In(Repository.Root, args);
        Assert.Equal(0, run.Code);
        return run.Out;
    }
}
