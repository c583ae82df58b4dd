using System.Text.Json;
using Microsoft.Playwright;
using Oborot.Desk;
using Oborot.Desk.Shelves;
using Oborot.Shared;
using Oborot.Tests.House;

namespace Oborot.Browser.Tests;

/// <summary>A desk over the sample and a browser to look at it with.</summary>
public class Browser : IAsyncLifetime
{
    internal const string Program = "/usr/bin/chromium";

    // What a browser must not do by itself in a test: ask the network, update, use a graphics card.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private Shelf? shelf;
    private DeskHost? desk;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    internal static string Rules { get; } = Path.Join(AppContext.BaseDirectory, "axe.min.js");

    internal Snapshot Ledger => shelf!.Now;

    internal string Address => desk!.Address;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Missing is not null)
        {
            return;
        }
        shelf = Open();
        desk = await DeskHost.OpenAsync(shelf, new DeskOptions(Port: 0));
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        await (chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
        await (desk?.DisposeAsync() ?? ValueTask.CompletedTask);
        shelf?.Dispose();
    }

    /// <summary>What the desk stands on.</summary>
    private protected virtual Shelf Open() => Shelf.OfSample(new Street(null), new DateOnly(2025, 10, 31));

    /// <summary>An empty page; what goes wrong on it is written down.</summary>
    internal async Task<(IPage Page, List<string> Faults)> OpenAsync(int width = 1200, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string language = "en")
    {
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            Locale = language,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) => Note(faults, message.Type is "error" or "warning" ? $"console: {message.Text}" : null);
        page.PageError += (_, error) => Note(faults, $"script: {error}");
        page.Request += (_, request) => Note(faults, request.Url.StartsWith(Address, StringComparison.Ordinal) ? null : $"asked {request.Url}");
        return (page, faults);
    }

    /// <summary>What the rules of accessibility find wrong with a page.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsOfAccessAsync(IPage page)
    {
        // The page's own policy forbids foreign scripts: the rules come in from outside of it.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Rules));
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).slice(0, 3).join(' | ')}`)");
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    // Kept for people to look at, outside of what is committed.
    internal static async Task PictureAsync(IPage page, string name, ColorScheme scheme, int width) => await page.ScreenshotAsync(new()
    {
        Path = Repository.At($"artifacts/pictures/{string.Concat(name.Where(char.IsAsciiLetterOrDigit))}-{scheme.ToString().ToLowerInvariant()}-{width}.png"),
        FullPage = true,
    });

    private static void Note(List<string> faults, string? fault)
    {
        if (fault is not null)
        {
            lock (faults)
            {
                faults.Add(fault);
            }
        }
    }
}
