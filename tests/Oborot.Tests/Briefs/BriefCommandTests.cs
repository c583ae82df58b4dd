using AngleSharp.Html.Parser;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Briefs;

/// <summary>What <c>oborot brief</c> writes of the sample.</summary>
public sealed class BriefCommandTests : IDisposable
{
    private static readonly string[] Endings = ["html", "docx", "ics"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public void The_brief_of_the_sample(string language) => Snapshot.Matches($"brief-{language}", Run("--since", "2025-03-01", "--lang", language).Out);

    [Fact]
    public void The_country_named_first_stands_first()
    {
        Assert.StartsWith("KYRGYZSTAN – BELARUS", Run().Out, StringComparison.Ordinal);
        Assert.StartsWith("BELARUS – KYRGYZSTAN", Brief("Belarus", "KG", [.. Repository.Samples, "--as-of", "2025-10-31"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_are_told_only_when_asked_for()
    {
        Assert.DoesNotContain("What changed since", Run().Out, StringComparison.Ordinal);
        Assert.Contains("Nothing told after 2025-10-30 changes what was known.", Run("--since", "2025-10-30").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_published_later_is_not_known_yet()
    {
        var run = Brief("KG", "BY", [.. Repository.Samples, "--as-of", "2024-12-31"]);
        Assert.Contains("$500 million by 2027", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2030", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_gives_the_same_brief_as_its_texts()
    {
        Assert.Equal(0, CliRun.In(folder.Path, ["add", .. Repository.Samples.Select(Repository.At), "--ledger", "tour.db"]).Code);
        var kept = CliRun.In(folder.Path, "brief", "KG", "BY", "--ledger", "tour.db", "--as-of", "2025-10-31");
        Assert.Equal((0, "", Run().Out), (kept.Code, kept.Error, kept.Out));
    }

    [Fact]
    public void The_ending_picks_the_form()
    {
        var run = Run("--out", folder["b.html"], "--out", folder["b.TXT"]);
        Assert.Equal("", run.Out);
        Assert.Equal(Run().Out, File.ReadAllText(folder["b.TXT"]));
        var page = new HtmlParser().ParseDocument(File.ReadAllText(folder["b.html"]));
        Assert.Equal(("en", "Kyrgyzstan – Belarus: briefing"), (page.DocumentElement.GetAttribute("lang"), page.Title));
        Assert.Equal(["state", "sides", "contradictions", "aims", "promises", "deadlines", "meetings", "questions", "sources"], page.QuerySelectorAll("h2").Select(h => h.Id!["h-".Length..]));
        Assert.NotEmpty(page.QuerySelectorAll("svg desc"));
        Assert.All(page.QuerySelectorAll("li.x, ul.lines li"), l => Assert.NotNull(l.QuerySelector(".ref a")));
    }

    [Theory]
    [InlineData(2, "oborot: a brief is on two countries, and 'Kyrgyzstan' and 'KG' are one", "Kyrgyzstan", "KG")]
    [InlineData(2, "oborot: no country or bloc is called 'Atlantis'; give its code or its name in English", "KG", "Atlantis")]
    [InlineData(2, "oborot: 'b.odt' has no ending of a form; known: .html, .docx, .txt, .pdf; see oborot brief --help", "KG", "BY", "--out", "b.odt")]
    [InlineData(2, "oborot: nothing is known of Mexico and Peru: no text tells of the two together, and no statistics at hand count their trade", "MX", "PE")]
    public void What_makes_no_sense_is_told_in_a_line(int code, string message, params string[] args)
    {
        var run = CliRun.In(Repository.Root, ["brief", .. args, .. Repository.Samples]);
        Assert.Equal((code, message, ""), (run.Code, run.Error.TrimEnd(), run.Out));
    }

    [Fact]
    public void A_file_that_cannot_be_written_does_not_keep_the_next_from_being()
    {
        var run = Brief("KG", "BY", [.. Repository.Samples, "--out", "nowhere/b.html", "--out", folder["b.txt"]]);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("oborot: nowhere/b.html: cannot be written", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.True(File.Exists(folder["b.txt"]));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    public void The_same_bytes_in_any_culture_and_order(string culture)
    {
        string[] Files(string name, IEnumerable<string> texts)
        {
            Assert.Equal(0, Brief("KG", "BY", [.. texts, "--as-of", "2025-10-31", "--since", "2025-03-01", "--lang", "ru", "--out", folder[$"{name}.html"], "--out", folder[$"{name}.docx"], "--ics", folder[$"{name}.ics"]]).Code);
            return [.. Endings.Select(e => Convert.ToHexString(File.ReadAllBytes(folder[$"{name}.{e}"])))];
        }
        Assert.Equal(DeterminismTests.In("", () => Files("a", Repository.Samples)), DeterminismTests.In(culture, () => Files("b", Repository.Samples.Reverse())));
    }

    private static CliResult Run(params string[] more)
    {
        var run = Brief("KG", "BY", [.. Repository.Samples, "--as-of", "2025-10-31", .. more]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }

    private static CliResult Brief(string first, string second, params string[] more) => CliRun.In(Repository.Root, ["brief", first, second, .. more]);
}
