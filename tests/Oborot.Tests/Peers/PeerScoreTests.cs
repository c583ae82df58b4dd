using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Bench.Peers;
using Oborot.Model;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Peers;

/// <summary>The comparison with rivals' own tests counts as it says, and as the script beside the tests does, where that is at hand.</summary>
public partial class PeerScoreTests(ITestOutputHelper output)
{
    private const string Types = "money,percent,quantity,number,number_range";

    private static readonly string Shared = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared", "peers"));

    [Fact]
    public void A_mention_counts_when_it_overlaps_and_both_ends_fit()
    {
        var score = Score(new Expected("money", 0, 9) { Low = 10, High = 20, Unit = "Dollar", Hedge = "range" }, new Quantity(10.01m, 20, 1, Hedge.Range, "USD"));
        Assert.Equal((1, 1, 1, 1, 1), (score.Count, score.Spans, score.Values, score.Units, score.Intervals));
        score = Score(new Expected("money", 0, 9) { Low = 10, High = 20, Unit = "Dollar", Hedge = "range" }, new Quantity(10, null, 1, Hedge.MoreThan, "EUR"));
        Assert.Equal((1, 1, 0, 0, 0), (score.Count, score.Spans, score.Values, score.Units, score.Intervals));
    }

    [Theory]
    [InlineData("quantity", "Gram", 500, "tonne", 0.0005)]
    [InlineData("quantity", "Pound", 2, "lb", 2)]
    [InlineData("money", "Pound", 2, "GBP", 2)]
    [InlineData("money", "Cent", 50, "USD", 0.5)]
    [InlineData("money", "Unnamed", 42, "USD", 42)]
    [InlineData("quantity", "Metre", 2001, "km", 2.001)]
    public void Units_are_compared_in_one_measure(string type, string unit, double value, string ours, double ourValue)
    {
        var score = Score(new Expected(type, 0, 9) { Value = value, Unit = unit }, new Quantity((decimal)ourValue, (decimal)ourValue, 1, Hedge.Exact, ours), type);
        Assert.Equal((1, 1), (score.Values, score.Units));
    }

    [Fact]
    public void The_last_year_of_a_span_belongs_to_it()
    {
        using var folder = new TempFolder();
        var file = folder.Write("rival_en.jsonl", """
            {"id":"1","lang":"en","input":"The range is 2014-2018.","reference_time":null,"expected":[{"text":"2014-2018","start":13,"end":22,"type":"date_period","timex":"(2014-01-01,2018-01-01,P4Y)","period_start":"2014-01-01","period_end_exclusive":"2018-01-01","end_convention":"upstream_excludes_last_unit"}]}
            {"id":"2","lang":"en","input":"Jan-Feb 2017","reference_time":null,"expected":[{"text":"Jan-Feb 2017","start":0,"end":12,"type":"date_period","timex":"(2017-01-01,2017-02-01,P1M)","period_start":"2017-01-01","period_end_exclusive":"2017-02-01","end_convention":"upstream_excludes_last_unit"}]}
            {"id":"3","lang":"en","input":"unusable","usable":false,"expected":[]}
            """);
        Assert.Equal([new DateOnly(2018, 12, 31), new DateOnly(2017, 2, 28)], PeerCase.Load(file).Select(c => c.Expected[0].LastDay!.Value));
    }

    [Fact]
    public void Counts_are_those_of_the_script_beside_the_tests()
    {
        var script = Path.Join(Shared, "score_cases.py");
        if (!File.Exists(script))
        {
            output.WriteLine($"skipped: no {script}");
            return;
        }
        using var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Join(Shared, "cases"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            var verb = new PeersVerb(Packs.All, Packs.Calendars);
            verb.Read(file);
            if (verb.Predictions.Count == 0)
            {
                continue;
            }
            if (Run(script, folder.Write("predictions.jsonl", string.Join('\n', verb.Predictions)), file) is not { } printed)
            {
                output.WriteLine("skipped: no python3");
                return;
            }
            // Those of all editions together: the script does not tell them apart.
            foreach (var ours in verb.Score.Rows.Where(r => Types.Split(',').Contains(r.Key.Type)).GroupBy(r => r.Key.Type))
            {
                Compare(file, ours.Key, [.. ours.Select(r => r.Value)], printed.Split('\n').Single(l => l.TrimStart().StartsWith(ours.Key + " ", StringComparison.Ordinal)));
            }
        }
    }

    private static void Compare(string file, string type, List<PeerTally> ours, string theirs)
    {
        var name = $"{Path.GetFileName(file)} {type}";
        Assert.True(ours.Sum(t => t.Count) == int.Parse(Cases().Match(theirs).Groups[1].Value, CultureInfo.InvariantCulture), $"{name}: {ours.Sum(t => t.Count)} cases; {theirs}");
        Same(name, "span", ours.Sum(t => t.Spans), ours.Sum(t => t.Count), theirs);
        Same(name, "value", ours.Sum(t => t.Values), ours.Sum(t => t.Count), theirs);
        Same(name, "value+unit", ours.Sum(t => t.Units), ours.Sum(t => t.WithUnit), theirs);
        if (theirs.Contains("open/closed", StringComparison.Ordinal))
        {
            Same(name, "open/closed interval", ours.Sum(t => t.Intervals), ours.Sum(t => t.WithInterval), theirs);
        }
    }

    private static void Same(string name, string share, int part, int whole, string theirs)
    {
        var printed = Regex.Match(theirs, $@"(?<= ){Regex.Escape(share)}=\s*([\d.]+)%");
        var ours = whole == 0 ? 0 : 100.0 * part / whole;
        Assert.True(whole == 0 ? !printed.Success : Math.Abs(ours - double.Parse(printed.Groups[1].Value, CultureInfo.InvariantCulture)) < 0.06, $"{name} {share}: {ours:F1} here; {theirs}");
    }

    private static string? Run(string script, string predictions, string cases) => Python.Run(script, predictions, cases, "--types", Types) is (0, var text) ? text : null;

    private static PeerTally Score(Expected expected, Quantity found, string type = "money")
    {
        var score = new PeerScore();
        score.Add(new PeerCase("1", "rival_en", "en", null, "some text", null, null, [expected]), [new FoundMention(0, 4, type, found, null)]);
        return Assert.Single(score.Rows).Value;
    }

    [GeneratedRegex(@"n=\s*(\d+)")]
    private static partial Regex Cases();
}
