using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Model;
using Oborot.Shared.Speaking;

namespace Oborot.Tests.Desk;

/// <summary>Each page on the sample, as a browser without scripts sees it.</summary>
public sealed class PageTests(DeskAtWork desk) : IClassFixture<DeskAtWork>
{
    private static readonly PairKey Bishkek = PairKey.Of("KG", "BY");

    public static TheoryData<string, string> PagesInLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in new[] { "/", "/overview", "/search", "/search?q=Минск", "/pair/BY/KG", "/pair/KG/BY?flow=out", "/statistics/KG/KZ", "/statistics/KG/KZ?months=yes", "/article", "/finding",
                "/targets", "/targets?pair=BY-KG&state=behind", "/target", "/commitments", "/commitments?pair=BY-KG&type=roadmap&q=план", "/commitment", "/events", "/events?q=Минск", "/event", "/retold" })
            {
                foreach (var language in Speech.Languages)
                {
                    data.Add(page, language);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PagesInLanguages))]
    public async Task Page_is_whole_in_the_language_asked_for(string path, string language)
    {
        var page = await desk.PageAsync(Address(path), language);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Equal("#main", page.QuerySelector("a.skip")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], iframe, object, embed, base"));
        Assert.All(page.QuerySelectorAll("script, link, img").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")), a => Assert.StartsWith("/assets/", a, StringComparison.Ordinal));
        Assert.DoesNotContain('{', page.Body!.TextContent);
    }

    [Theory]
    [MemberData(nameof(PagesInLanguages))]
    public async Task Every_link_within_the_desk_leads_somewhere(string path, string language)
    {
        var page = await desk.PageAsync(Address(path), language);
        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h[0] == '/' && !h.StartsWith("/language/", StringComparison.Ordinal)).Distinct().Take(60).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var target = await desk.PageAsync(link.Split('#')[0]);
            Assert.True(!link.Contains('#', StringComparison.Ordinal) || target.GetElementById(link.Split('#')[1]) is not null, $"{path} leads to {link}");
        }
    }

    [Fact]
    public async Task Article_shows_every_figure_where_it_stands()
    {
        foreach (var article in desk.Shelf.Now.Articles)
        {
            var page = await desk.PageAsync(Links.To(article));
            Assert.Equal(article.Document.Text[article.Document.BodyStart..], page.QuerySelector(".text")!.TextContent);
            Assert.Equal(article.Reading.Claims.Select(c => (Links.Anchor(c), c.Evidence.Figure)).Order(), Underlined(page, article).Order());
        }

        // Two claims of one figure share its underline.
        static IEnumerable<(string, string)> Underlined(IHtmlDocument page, Article article) =>
            from claim in article.Reading.Claims
            where page.GetElementById(Links.Anchor(claim)) is not null
                && page.QuerySelectorAll("a.fig").Any(a => a.TextContent == claim.Evidence.Figure)
            select (Links.Anchor(claim), claim.Evidence.Figure);
    }

    [Fact]
    public async Task Claim_tells_how_it_was_read()
    {
        var article = desk.Shelf.Now.Articles.First(a => a.Reading.Claims.Count > 3);
        var page = await desk.PageAsync(Links.To(article));
        foreach (var claim in article.Reading.Claims)
        {
            var card = page.GetElementById(Links.Anchor(claim))!;
            Assert.Equal(claim.Traces.Count + 1, card.QuerySelectorAll("details table tbody tr").Length);
            Assert.Contains(claim.Rule, card.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Finding_shows_each_quote_and_each_step()
    {
        var findings = desk.Shelf.Now.Findings;
        Assert.Contains(findings, f => f.Proof.Count > 0);
        foreach (var finding in findings)
        {
            var page = await desk.PageAsync(Links.To(finding));
            Assert.Equal(finding.Proof.Count, page.QuerySelectorAll(".proof li").Length);
            Assert.Equal(finding.Commitments.Select(c => c.Sentence.Trim()).Concat(finding.Claims.Select(c => c.Evidence.Quote.Trim())), page.QuerySelectorAll(".quotes blockquote").Select(q => q.TextContent));
            Assert.Equal(finding.Commitments.Select(c => c.Language).Concat(finding.Claims.Select(c => c.Language)), page.QuerySelectorAll(".quotes blockquote").Select(q => q.GetAttribute("lang")));
        }
    }

    [Fact]
    public async Task Pair_tells_the_figures_of_its_chart_without_a_script()
    {
        var page = await desk.PageAsync("/pair/BY/KG");
        var chart = await desk.Client.GetStringAsync(new Uri(page.QuerySelector("[data-chart]")!.GetAttribute("data-chart")!, UriKind.Relative));
        using var json = System.Text.Json.JsonDocument.Parse(chart);
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(figures.Select(f => f.GetProperty("told").GetString()), page.QuerySelectorAll("section[aria-labelledby=chart-heading] tbody td.figure").Select(c => c.TextContent));
        Assert.Contains(figures, f => f.GetProperty("group").GetInt32() == 0 || f.GetProperty("group").GetInt32() == 1);
        Assert.Contains(figures, f => f.GetProperty("quote").GetString() is { Length: > 0 } && f.GetProperty("low").GetDecimal() < f.GetProperty("high").GetDecimal());
        Assert.Equal(desk.Shelf.Now.FindPair(Bishkek)!.Claims.Count, page.QuerySelectorAll("section[aria-labelledby=claims-heading] tbody tr").Length);
    }

    [Theory]
    [InlineData("Минск", "Минск")]
    [InlineData("МИНСКЕ", "Минске")]
    [InlineData("торг", "торг")]
    [InlineData("\"минск\" OR ( NEAR*", null)]
    [InlineData("нетакогослова", null)]
    public async Task Search_finds_words_by_their_beginning(string words, string? marked)
    {
        var page = await desk.PageAsync($"/search?q={Uri.EscapeDataString(words)}");
        var marks = page.QuerySelectorAll(".snippet mark").Select(m => m.TextContent).ToList();
        Assert.Equal(marked is null, marks.Count == 0);
        Assert.All(marks, m => Assert.StartsWith(marked!, m, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(words, ((IHtmlInputElement)page.GetElementById("q")!).Value);
    }

    [Fact]
    public async Task Search_narrows_by_what_claims_are()
    {
        var wanted = desk.Shelf.Now.Claims.Where(c => c.Claim.Kind == ClaimKind.Target && c.Claim.Subject.Partner == "BY").ToList();
        Assert.NotEmpty(wanted);
        var page = await desk.PageAsync("/search?kind=target&party=BY");
        Assert.All(page.QuerySelectorAll(".hit li a").Select(a => a.GetAttribute("href")!.Split("#c-")[1]), id =>
            Assert.Contains(desk.Shelf.Now.Claims, c => c.Claim.Id == id && c.Claim.Kind == ClaimKind.Target && (c.Claim.Subject.Partner == "BY" || c.Claim.Subject.Reporter == "BY")));
        Assert.NotEmpty(page.QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task Pasted_text_shows_claims_findings_and_what_was_said_before()
    {
        var page = await desk.PasteAsync("Trade between Kyrgyzstan and Belarus reached $210 million in 2024, the Kyrgyz statistics committee said.", ("published", "2025-10-20"), ("outlet", "Somebody's News"));
        Assert.Contains(page.QuerySelectorAll(".finding h3"), h => h.TextContent.Contains("cannot all be true", StringComparison.Ordinal) || h.TextContent.Contains("differ", StringComparison.Ordinal));
        Assert.Equal("$210 million", page.QuerySelector(".text a.fig")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=before-heading] li"));
        Assert.Equal(Speech.Languages.Order(), page.QuerySelectorAll(".finding .copy textarea").Select(t => t.GetAttribute("lang")!).Distinct().Order());
        Assert.All(page.QuerySelectorAll(".finding .copy textarea"), t => Assert.Contains("210", t.TextContent, StringComparison.Ordinal));
        Assert.Contains("Somebody's News, 2025-10-20", page.QuerySelector(".finding .copy textarea[lang=en]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "Trade of Kyrgyzstan and Belarus reached $133 million in 2024.")]
    [InlineData("a.json", """{"id": "j", "text": "Trade of Kyrgyzstan and Belarus reached $133 million in 2024.", "published": "2025-02-01"}""")]
    [InlineData("a.html", "<!doctype html><html lang=en><title>T</title><script>var a = '$1 million exports';</script><p>Trade of Kyrgyzstan\n and Belarus reached $133&nbsp;million in&#32;2024.</p>")]
    public async Task Dropped_file_is_read_by_its_kind(string name, string content)
    {
        var page = await desk.DropAsync(name, Encoding.UTF8.GetBytes(content));
        Assert.Single(page.QuerySelectorAll("article.claim"));
        Assert.Contains("133", page.QuerySelector("a.fig")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json", "{", "is not valid JSON here")]
    [InlineData("a.json", "{}", "has no \"text\"")]
    [InlineData("a.txt", " ", "is empty")]
    [InlineData("a.txt", "---\nid: [\n---\n", "front matter")]
    public async Task File_that_cannot_be_read_is_told(string name, string content, string why) =>
        Assert.Contains(why, (await desk.DropAsync(name, Encoding.UTF8.GetBytes(content))).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_pasted_is_told() =>
        Assert.Contains("Nothing was pasted", (await desk.PasteAsync("  ")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Text_of_a_language_that_nobody_reads_is_shown_all_the_same() =>
        Assert.NotNull((await desk.PasteAsync("---\nlang: xx\n---\nTrade of Kyrgyzstan and Belarus reached $133 million in 2024.\n")).QuerySelector(".text"));

    [Fact]
    public async Task Language_is_the_one_chosen_then_the_browsers()
    {
        using var answer = await desk.Client.GetAsync(new Uri("/language/ky?back=%2Foverview", UriKind.Relative));
        Assert.Equal((HttpStatusCode.SeeOther, "/overview"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, "/overview") { Headers = { { "Cookie", cookie }, { "Accept-Language", "ru" } } };
        using var page = await desk.Client.SendAsync(request);
        Assert.Contains("<html lang=\"ky\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("ru", (await desk.PageAsync("/", "de, ru-RU;q=0.8, en;q=0.5")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await desk.PageAsync("/", "de")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/language/ky?back=%2F%2Fexample.org", "/")]
    [InlineData("/language/ky?back=https%3A%2F%2Fexample.org", "/")]
    [InlineData("/language/ky?back=%2F%5Cexample.org", "/")]
    [InlineData("/language/ky", "/")]
    public async Task Choosing_a_language_leads_nowhere_else(string path, string to)
    {
        using var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(to, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("address")]
    public async Task An_address_is_fetched_and_shown_as_the_source(string field)
    {
        var look = field == "text" ? await desk.PasteAsync(" http://news.example/talks ") : await desk.PasteAsync("", (field, "http://news.example/talks"));
        Assert.Equal("Talks", look.QuerySelector("h1")!.TextContent);
        Assert.NotNull(look.QuerySelector("a[href='http://news.example/talks']"));
        Assert.Contains("133", look.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_within_the_network_is_refused_in_a_line() =>
        Assert.Contains("http://internal.example/: leads to 10.0.0.7", (await desk.PasteAsync("http://internal.example/")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/article/0123456789abcdef")]
    [InlineData("/finding/0123456789ab")]
    [InlineData("/claim/0123456789ab")]
    [InlineData("/pair/ZZ/QQ")]
    [InlineData("/assets/package.json")]
    [InlineData("/assets/..%2Foborot.dll")]
    [InlineData("/language/xx")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private string Address(string page) => page switch
    {
        "/article" => Links.To(desk.Shelf.Now.Articles[0]),
        "/target" => Links.To(desk.Shelf.Now.Cooperation.Targets[0]),
        "/commitment" => Links.To(desk.Shelf.Now.Cooperation.Register.Things.MaxBy(t => t.Tellings.Count)!),
        "/event" => Links.To(desk.Shelf.Now.Cooperation.Found.Events.MaxBy(e => e.Documents.Count)!),
        "/retold" => Links.To(desk.Shelf.Now.Findings.First(f => f.Commitments.Count > 0)),
        "/finding" => Links.To(desk.Shelf.Now.Findings.First(f => f.Diagnosis.Count > 0 || f.Proof.Count > 2)),
        _ => page,
    };
}
