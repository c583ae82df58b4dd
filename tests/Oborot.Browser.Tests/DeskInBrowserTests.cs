using Microsoft.Playwright;
using Oborot.Desk.Web;

namespace Oborot.Browser.Tests;

/// <summary>The desk as people use it: each page opened and clicked through in a real browser.</summary>
public sealed class DeskInBrowserTests(Browser browser) : IClassFixture<Browser>
{
    private const string Release = "Trade between Kyrgyzstan and Belarus reached $210 million in 2024, the Kyrgyz statistics committee said.";

    private static readonly string[] Names = ["/", "/overview", "/pair/BY/KG", "/article", "/finding", "/statistics/KG/KZ", "/search?q=Минск", "/nothing", "/look", "/targets", "/target", "/commitments", "/commitment", "/events", "/event", "/retold"];

    public static TheoryData<string> Pages => [.. Names];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_accessible_in_both_schemes_and_on_a_phone(string name)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1200), (ColorScheme.Dark, 1200), (ColorScheme.Light, 390), (ColorScheme.Dark, 390) })
        {
            var (page, faults) = await browser.OpenAsync(width, scheme);
            await GoAsync(page, name);
            Assert.Empty(await Browser.FaultsOfAccessAsync(page));
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width, $"{name} is wider than {width}");
            Assert.DoesNotContain(faults, f => !f.Contains("404", StringComparison.Ordinal));
            await Browser.PictureAsync(page, name, scheme, width);
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Pages_are_accessible_in_other_languages(string language)
    {
        var (page, faults) = await browser.OpenAsync(390, language: language);
        foreach (var name in Names)
        {
            await GoAsync(page, name);
            Assert.Empty(await Browser.FaultsOfAccessAsync(page));
        }
        Assert.DoesNotContain(faults, f => !f.Contains("404", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task From_a_press_release_to_a_copied_paragraph_in_four_actions()
    {
        var (page, faults) = await browser.OpenAsync();
        await page.GotoAsync("/");
        await page.Locator("#text").FillAsync(Release);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await page.Locator(".finding summary").First.ClickAsync();
        await page.Locator(".finding .copy button").First.ClickAsync();
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("$210 million", copied, StringComparison.Ordinal);
        Assert.Contains("1. ", copied, StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Chart_shows_the_quote_of_the_figure_under_the_pointer()
    {
        var (page, faults) = await browser.OpenAsync();
        await page.GotoAsync("/pair/BY/KG");
        await page.Locator("[data-drawn]").WaitForAsync();
        var dots = page.Locator(".chart svg circle");
        Assert.True(await dots.CountAsync() > 5, "claims are drawn");
        await dots.First.HoverAsync(new() { Force = true });
        await page.Locator(".chart g[aria-label=tip] text").First.WaitForAsync();
        var told = await page.Locator(".chart g[aria-label=tip]").First.TextContentAsync();
        var quotes = browser.Ledger.FindPair(new("BY", "KG"))!.Claims.Select(c => string.Concat(c.Evidence.Quote.Where(char.IsLetterOrDigit).Take(20)));
        Assert.Contains(quotes, q => string.Concat(told!.Where(char.IsLetterOrDigit)).Contains(q, StringComparison.Ordinal));
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Everything_can_be_read_and_clicked_through_without_scripts()
    {
        var (page, _) = await browser.OpenAsync(scripts: false);
        await page.GotoAsync("/overview");
        await page.Locator(".finding h3 a").First.ClickAsync();
        await page.Locator(".quote figcaption a").First.ClickAsync();
        Assert.Contains("#c-", page.Url, StringComparison.Ordinal);
        var figure = page.Locator("a.fig").Nth(3);
        await figure.ClickAsync();
        var card = page.Locator(await figure.GetAttributeAsync("href") ?? "");
        Assert.True(await card.IsVisibleAsync());
        await card.Locator("summary").First.ClickAsync();
        Assert.True(await card.Locator("table").IsVisibleAsync());
        await page.GotoAsync("/pair/BY/KG");
        await page.Locator("section[aria-labelledby=chart-heading] summary").ClickAsync();
        Assert.True(await page.Locator("td.figure").First.IsVisibleAsync());
        await page.GetByText("Русский").ClickAsync();
        Assert.Equal("ru", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GotoAsync("/");
        await page.Locator("#text").FillAsync(Release);
        await page.Locator("form.paste > button").ClickAsync();
        await page.Locator("form[action='/add'] button").ClickAsync();
        Assert.Contains("/article/", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Keyboard_reaches_the_content_and_what_it_holds()
    {
        var (page, _) = await browser.OpenAsync();
        await page.GotoAsync("/pair/BY/KG");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [BrowserFact]
    public async Task Dropped_file_is_checked_at_once()
    {
        var (page, faults) = await browser.OpenAsync();
        await page.GotoAsync("/");
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "release.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Release) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        Assert.Equal("$210 million", await page.Locator("a.fig").First.TextContentAsync());
        Assert.Empty(faults);
    }

    private async Task GoAsync(IPage page, string name)
    {
        if (name == "/look")
        {
            await page.GotoAsync("/");
            await page.Locator("#text").FillAsync(Release);
            await page.Locator("form.paste > button").ClickAsync();
            return;
        }
        await page.GotoAsync(name switch
        {
            "/article" => Links.To(browser.Ledger.Articles.First(a => a.Reading.Claims.Count > 5)),
            "/target" => Links.To(browser.Ledger.Cooperation.Targets[0]),
            "/commitment" => Links.To(browser.Ledger.Cooperation.Register.Things.MaxBy(t => t.Tellings.Count)!),
            "/event" => Links.To(browser.Ledger.Cooperation.Found.Events.MaxBy(e => e.Documents.Count)!),
            "/retold" => Links.To(browser.Ledger.Findings.First(f => f.Commitments.Count > 0)),
            "/finding" => Links.To(browser.Ledger.Findings.OrderByDescending(f => f.Diagnosis.Count).ThenByDescending(f => f.Proof.Count).First()),
            _ => name,
        });
        if (name.StartsWith("/pair", StringComparison.Ordinal))
        {
            await page.Locator("[data-drawn]").WaitForAsync();
        }
    }
}
