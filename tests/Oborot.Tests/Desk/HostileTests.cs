using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Oborot.Desk;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Tests.Specs;
using Oborot.Text;

namespace Oborot.Tests.Desk;

/// <summary>What a document says is only ever text, wherever it says it.</summary>
public sealed class HostileTests(DeskAtWork desk) : IClassFixture<DeskAtWork>
{
    private static readonly HtmlParser Parser = new();

    private const string Trap = "<script src=//evil.example/x.js></script><img src=x onerror=alert(1)>\"'><svg/onload=alert(2)>{{7*7}}&lt;b&gt;</textarea></title><style>*{display:none}</style>";

    [Fact]
    public async Task Pasted_text_stays_text()
    {
        const string Image = "<img src=x onerror=alert(1)>";
        var text = $"The ministry of trade told the press about the year.\n{Trap}\n\nTrade of Kyrgyzstan and Belarus reached $133 million in 2024 {Image}, the ministry said.\n";
        var page = await desk.PasteAsync("---\nlang: en\n---\n" + text, ("outlet", Trap), ("address", "javascript:alert(1)//" + Trap));
        AssertHarmless(page);
        Assert.Equal(text.TrimEnd('\n'), page.QuerySelector(".text")!.TextContent.TrimEnd('\n'));
        Assert.Contains(Image, page.QuerySelector(".copy textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_of_a_text_stays_text()
    {
        var quoted = "'" + Trap.Replace("'", "''", StringComparison.Ordinal) + "'";
        var page = await desk.PasteAsync($"---\nid: {quoted}\ntitle: {quoted}\npublisher: {quoted}\nurl: {quoted}\nlang: en\n---\nTrade of Kyrgyzstan and Belarus reached $134 million in 2024.\n");
        AssertHarmless(page);
        Assert.Equal(Trap, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(".txt")]
    [InlineData(".html")]
    public async Task Name_of_a_file_stays_text(string ending)
    {
        var page = await desk.DropAsync("<img src=x onerror=alert(1)>" + ending, Encoding.UTF8.GetBytes("Trade of Kyrgyzstan and Belarus reached $135 million in 2024."));
        AssertHarmless(page);
        Assert.Contains("onerror", page.QuerySelector(".facts .id")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_file_with_a_hostile_name_stays_text() =>
        AssertHarmless(await desk.DropAsync("<script>alert(1)</script>.json", "{"u8.ToArray()));

    [Fact]
    public async Task Added_text_stays_text_on_every_page()
    {
        var text = $"---\ntitle: '{Trap.Replace("'", "''", StringComparison.Ordinal)}'\npublished: 2025-10-07\n---\nMinister {Trap} said that trade of Kyrgyzstan and Uzbekistan reached $999 million in 2024. Trade of Kyrgyzstan and Uzbekistan reached $888 million in 2024, {Trap}.\n";
        var look = await desk.PasteAsync(text);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", ((IHtmlInputElement)look.QuerySelector("input[name=key]")!).Value)]);
        using var added = await desk.Client.PostAsync(new Uri("/add", UriKind.Relative), form);
        var article = added.Headers.Location!.ToString();
        var now = desk.Shelf.Now;
        var finding = now.FindPair(PairKey.Of("KG", "UZ"))!.Findings[0];
        foreach (var path in new[] { article, "/overview", "/pair/KG/UZ", Links.To(finding), "/search?q=Minister", "/search?q=" + Uri.EscapeDataString(Trap), "/search?party=" + Uri.EscapeDataString(Trap), "/pair/KG/" + Uri.EscapeDataString("UZ") })
        {
            AssertHarmless(await desk.PageAsync(path));
        }
        Assert.Contains("<script", (await desk.PageAsync(article)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_commitments_tell_stays_text_on_every_page()
    {
        var reading = HostileReading();
        var shelf = Shelf.OfReadings(new Street(Packs.Folder), Trap, [reading], DeskAtWork.Today);
        await using var host = await DeskHost.OpenAsync(shelf, new DeskOptions(Port: 0));
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        var known = shelf.Now.Cooperation;
        Assert.NotEmpty(known.Found.Events);
        Assert.NotEmpty(known.Targets);
        string[] paths =
        [
            "/overview", "/targets", "/commitments", "/events", "/pair/BY/KG", "/commitments?pair=" + Uri.EscapeDataString(Trap + "-KG"), "/targets?q=" + Uri.EscapeDataString(Trap), "/events?type=" + Uri.EscapeDataString(Trap),
            Links.To(shelf.Now.Articles[0]), .. known.Register.Things.Select(Links.To), .. known.Found.Events.Select(Links.To), .. known.Targets.Select(Links.To),
        ];
        foreach (var path in paths)
        {
            AssertHarmless(Parser.ParseDocument(await client.GetStringAsync(new Uri(path, UriKind.Relative))));
        }
        Assert.Contains("<script", Parser.ParseDocument(await client.GetStringAsync(new Uri(Links.To(known.FindThing(reading.Commitments[0].Id)!), UriKind.Relative))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    // Every word of a commitment that a document decides.
    private static Reading HostileReading()
    {
        var text = $"Leaders met in Minsk {Trap}. Kyrgyzstan and Belarus want to bring trade to $500 million by 2030 {Trap}.\n";
        var claims = new Street(Packs.Folder).Read(new Document(Trap, text) { Published = DeskAtWork.Today, Language = "en" }).Claims;
        var length = text.IndexOf('\n', StringComparison.Ordinal);
        var told = new Commitment
        {
            Evidence = new Oborot.Model.Passage(Trap, 0, length, text[..length]),
            Sentence = text[..length] + Trap,
            Type = CommitmentType.Meeting,
            Status = CommitmentStatus.Held,
            Parties = [new("BY", PartyRole.Host), new("KG", PartyRole.Participant), new(Trap, PartyRole.Asks)],
            People = [new("Jane " + Trap, Trap) { Country = "KG" }, new("Anna Petrova", Trap) { Country = "BY" }, new(null, Trap)],
            Sectors = ["trade"],
            Place = "Minsk",
            Date = new ToldTime(Trap, null),
            Deadline = new ToldTime(Trap, null),
            Speaker = Trap,
            Published = DeskAtWork.Today,
            Url = "javascript:alert(1)//" + Trap,
            Language = "en\"><script>alert(1)</script>",
            Rule = Trap,
            Traces = [new Trace(Trap, Scope.Own, 0, 5, Trap)],
        };
        return new Reading(new Document(Trap, text) { Published = DeskAtWork.Today, Title = Trap, Publisher = Trap }, "en", claims, [])
        {
            Commitments = [told, told with { Type = CommitmentType.Project, Status = CommitmentStatus.Promised }, told with { Type = CommitmentType.Roadmap, IsNegated = true }],
        };
    }

    private static void AssertHarmless(IHtmlDocument page)
    {
        Assert.All(page.QuerySelectorAll("script"), s => Assert.StartsWith("/assets/", s.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("img, svg, style, iframe, b b, [onerror], [onload]"));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), a => a.GetAttribute("href")!.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.All(page.All, e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.NotNull(page.QuerySelector("footer"));
    }
}
