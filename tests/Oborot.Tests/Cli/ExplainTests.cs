using System.Text.Json;
using Oborot.Cli;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Cli;

/// <summary>Findings and claims of the samples, explained in the reader's language.</summary>
public sealed class ExplainTests(ExplainTests.Sample sample) : IClassFixture<ExplainTests.Sample>
{
    private static readonly (string Name, string Check, string Kind)[] Shown =
        [("conflict", "OB103", "conflict"), ("sides", "OB105", "sides_disagree"), ("confirmed", "OB101", "confirmed"), ("derived", "OB109", "derived"), ("told-again", "OB105", "repeated"), ("moved", "OB202", "moved_goalpost")];

    public static TheoryData<string, string> Pictures
    {
        get
        {
            var pictures = new TheoryData<string, string>();
            foreach (var name in Shown.Select(s => s.Name).Append("slip"))
            {
                pictures.Add(name, "en");
                pictures.Add(name, "ru");
            }
            return pictures;
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_explanation_of_a_finding(string name, string language) =>
        Snapshot.Matches($"explain-{name}-{language}", sample.Explain([], sample.Find(name), "--in", language).Out);

    [Fact]
    public void The_explanation_of_a_claim_in_Russian() =>
        Snapshot.Matches("explain-claim-ru", sample.Explain([], sample.Claim, "--in", "ru").Out);

    [Theory]
    [InlineData("LANG", "ru_RU.UTF-8", "ru")]
    [InlineData("LANG", "tr_TR.UTF-8", "en")]
    [InlineData("LC_ALL", "ru_KG", "ru")]
    public void Without_the_option_the_environment_decides(string variable, string value, string language)
    {
        var id = sample.Find("derived");
        Assert.Equal(sample.Explain([], id, "--in", language).Out, sample.Explain(new() { [variable] = value }, id).Out);
    }

    [Fact]
    public void The_option_wins_over_the_environment() =>
        Assert.StartsWith("Finding ", sample.Explain(new() { ["LANG"] = "ru_RU.UTF-8" }, sample.Find("derived"), "--in", "en").Out, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_language_is_one_line()
    {
        var run = sample.Explain([], "abc", "--in", "tr");
        Assert.Equal(App.BadUsage, run.Code);
        Assert.Equal("oborot: unknown language 'tr'; known: en ru ky; see oborot explain --help", Assert.Single(run.Errors));
    }

    [Theory]
    [InlineData("tr-TR", "en")]
    [InlineData("tr-TR", "ru")]
    [InlineData("ru-RU", "en")]
    [InlineData("kk-KZ", "ru")]
    public void The_machine_s_culture_changes_nothing(string culture, string language)
    {
        string[] args = [sample.Find("derived"), "--in", language];
        Assert.Equal(sample.Explain([], args).Out, DeterminismTests.In(culture, () => sample.Explain(new() { ["LANG"] = "tr_TR.UTF-8" }, args).Out));
    }

    /// <summary>The sample articles and one with a slip, read once into a ledger.</summary>
    public sealed class Sample : IDisposable
    {
        private readonly TempFolder folder = new();
        private readonly Dictionary<string, string> findings = [];

        public Sample()
        {
            folder.Write("slip.txt", "date 2025-09-29\n\nЭкспорт Таджикистана в Узбекистан за январь — июнь 2025 года принёс $22 тыс., импорт из Узбекистана — $46 млн. "
                + "Товарооборот Таджикистана с Узбекистаном за январь — июнь 2025 года составил $68 млн.");
            Assert.Equal(App.Done, CliRun.In(folder.Path, "add", Repository.At("samples/bishkek-minsk"), "slip.txt").Code);
            using var json = JsonDocument.Parse(CliRun.In(folder.Path, "check", "--format", "json").Out);
            var all = json.RootElement.GetProperty("findings").EnumerateArray().OrderBy(f => Text(f, "id"), StringComparer.Ordinal).ToList();
            foreach (var (name, check, kind) in Shown)
            {
                findings[name] = Text(all.First(f => Text(f, "check") == check && Text(f, "kind") == kind), "id");
            }
            findings["slip"] = Text(all.First(f => f.GetProperty("diagnosis").GetArrayLength() > 0), "id");
            Claim = Text(all.First(f => Text(f, "id") == findings["derived"]).GetProperty("claims")[0], "id");
        }

        public string Claim { get; }

        public void Dispose() => folder.Dispose();

        public string Find(string name) => findings[name];

        internal CliResult Explain(Dictionary<string, string> environment, params string[] args) => CliRun.InEnvironment(folder.Path, environment, ["explain", .. args]);

        private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;
    }
}
