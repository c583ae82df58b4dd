using Microsoft.Playwright;
using Oborot.Bench.Synthetic;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Shared;

namespace Oborot.Browser.Tests;

/// <summary>A desk over five thousand made-up claims, with promises, targets and events, and a browser to look at it with.</summary>
public sealed class LargeBrowser : Browser
{
    private const int Claims = 5000;

    private protected override Shelf Open() => Shelf.OfReadings(new Street(null), "made up", SyntheticReadings.Make(Claims, seed: 1), new DateOnly(2026, 1, 1));
}

/// <summary>The same pages with much on them.</summary>
public sealed class LargeLedgerTests(LargeBrowser browser) : IClassFixture<LargeBrowser>
{
    private static readonly string[] Names =
        ["/overview", "/pair", "/article", "/finding", "/targets", "/target", "/commitments", "/commitments?page=3", "/commitments?type=project&status=planned", "/commitment", "/events", "/event", "/search?q=trade", "/search?kind=target"];

    public static TheoryData<string> Pages => [.. Names];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_accessible_and_as_wide_as_the_screen(string name)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1200), (ColorScheme.Dark, 390) })
        {
            var (page, faults) = await browser.OpenAsync(width, scheme);
            await page.GotoAsync(Address(name));
            if (name == "/pair")
            {
                await page.Locator("[data-drawn]").WaitForAsync();
            }
            Assert.Empty(await Browser.FaultsOfAccessAsync(page));
            Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width, $"{name} is wider than {width}");
            Assert.Empty(faults);
            await Browser.PictureAsync(page, "large" + name, scheme, width);
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Reader_goes_from_the_overview_to_the_words_of_a_promise()
    {
        var (page, faults) = await browser.OpenAsync();
        await page.GotoAsync("/overview");
        await page.GetByRole(AriaRole.Link, new() { Name = "Commitments", Exact = true }).First.ClickAsync();
        await page.Locator("#type").SelectOptionAsync("project");
        await page.Locator("#q").FillAsync("tractors");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        Assert.Contains("type=project", page.Url, StringComparison.Ordinal);
        var first = page.Locator("td.told a").First;
        Assert.Contains("tractors", await first.TextContentAsync(), StringComparison.Ordinal);
        await first.ClickAsync();
        await page.Locator(".history figcaption a").First.ClickAsync();
        var card = page.Locator(page.Url[page.Url.IndexOf('#', StringComparison.Ordinal)..]);
        Assert.True(await card.IsVisibleAsync());
        await card.Locator("summary").First.ClickAsync();
        Assert.Contains("tractors", await card.Locator("table").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task Reader_goes_from_a_target_to_its_pair_and_on_to_an_event_without_scripts()
    {
        var (page, faults) = await browser.OpenAsync(scripts: false);
        await page.GotoAsync("/targets");
        await page.Locator("main table a").First.ClickAsync();
        Assert.Contains("/target/", page.Url, StringComparison.Ordinal);
        await page.Locator(".over a").ClickAsync();
        Assert.Contains("/pair/", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/events");
        await page.Locator(".timeline a").First.ClickAsync();
        Assert.True(await page.Locator("#people-heading").IsVisibleAsync());
        await page.Locator("section[aria-labelledby=articles-heading] li a").First.ClickAsync();
        Assert.True(await page.Locator(".text a.fig.deed").First.IsVisibleAsync());
        Assert.Empty(faults);
    }

    private string Address(string name) => name switch
    {
        "/pair" => Links.To(browser.Ledger.ByWeight.First(p => p.Key.B is not null && browser.Ledger.Cooperation.TargetsOf(p.Key).Any()).Key),
        "/article" => Links.To(browser.Ledger.Articles.MaxBy(a => a.Reading.Claims.Count + a.Reading.Commitments.Count)!),
        "/finding" => Links.To(browser.Ledger.Findings.MaxBy(f => f.Proof.Count)!),
        "/target" => Links.To(browser.Ledger.Cooperation.Targets.MaxBy(t => t.Track.Steps.Count)!),
        "/commitment" => Links.To(browser.Ledger.Cooperation.Register.Things.MaxBy(t => t.Tellings.Count)!),
        "/event" => Links.To(browser.Ledger.Cooperation.Found.Events.MaxBy(e => e.Commitments.Count)!),
        _ => name,
    };
}
