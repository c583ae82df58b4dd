using System.Text.Json;
using Oborot.Checks;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Edges.Documents;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Tests.Specs;

namespace Oborot.Tests.Desk;

/// <summary>Targets, commitments and events on the pages, as the commands find them.</summary>
public sealed class CooperationTests(DeskAtWork desk) : IClassFixture<DeskAtWork>
{
    private static readonly string[] Band = ["mostLow", "halfLow", "middle", "halfHigh", "mostHigh"];

    private Cooperation Known => desk.Shelf.Now.Cooperation;

    [Fact]
    public async Task Chart_leads_to_the_target_and_its_table_tells_the_same()
    {
        using var json = JsonDocument.Parse(await desk.Client.GetStringAsync(new Uri("/chart/BY/KG", UriKind.Relative)));
        var ahead = json.RootElement.GetProperty("ahead").EnumerateArray().ToList();
        var fan = ahead.Where(y => y.GetProperty("middle").ValueKind == JsonValueKind.Number).Skip(1).ToList();
        Assert.Equal(500m, Math.Round(ahead.Last(y => y.GetProperty("group").GetInt32() == 1).GetProperty("needed").GetDecimal(), 1));
        Assert.NotEmpty(fan);
        Assert.All(fan, y => Assert.Equal(Ends(y).Order(), Ends(y)));
        var page = await desk.PageAsync("/pair/BY/KG");
        Assert.Equal(ahead.Count, page.QuerySelectorAll("table.ahead tbody tr").Length);
        Assert.Contains("random walk of logarithms", page.QuerySelector("section[aria-labelledby=chart-heading]")!.TextContent, StringComparison.Ordinal);

        static decimal[] Ends(JsonElement year) => [.. Band.Select(n => year.GetProperty(n).GetDecimal())];
    }

    [Fact]
    public void What_documents_tell_otherwise_is_found_as_by_the_command()
    {
        var street = new Street(Packs.Folder);
        var source = new DocumentSource([Street.Beside("samples/bishkek-minsk")], new DocumentOptions { Directory = AppContext.BaseDirectory });
        var readings = source.Read().Select(street.ReadAll).ToList();
        var found = street.Check([.. readings.SelectMany(r => r.Claims.Concat(r.OfTitle))], [.. readings.SelectMany(r => r.Commitments)], new Progress<Examined>(), desk.Shelf.Books.All, default);
        string[] codes = ["OB203", "OB204", "OB205", "OB206"];
        var told = found.Where(f => codes.Contains(f.Check)).ToList();
        Assert.Contains(told, f => f.Commitments.Count > 0);
        Assert.All(told, f => Assert.NotNull(desk.Shelf.Now.FindFinding(f.Id)));
    }

    [Theory]
    [InlineData("type=roadmap")]
    [InlineData("pair=BY-KG&status=signed")]
    [InlineData("sector=trade")]
    [InlineData("mark=overdue")]
    [InlineData("q=roadmap+2030")]
    public async Task Form_narrows_the_board(string query)
    {
        var page = await desk.PageAsync("/commitments?" + query);
        var shown = page.QuerySelectorAll("td.told a").Select(a => Known.FindThing(a.GetAttribute("href")!.Split('/')[^1])!).ToList();
        Assert.NotEmpty(shown);
        Assert.True(shown.Count < Known.Register.Things.Count);
        Assert.All(shown, t => Assert.True(query switch
        {
            "type=roadmap" => t.Type == CommitmentType.Roadmap,
            "pair=BY-KG&status=signed" => t.Status == CommitmentStatus.Signed && t.IsBetween("BY", "KG"),
            "sector=trade" => t.Sectors.Contains("trade"),
            "mark=overdue" => Known.Standings[t.Id].IsOverdue,
            _ => t.Tellings.Any(c => c.Sentence.Contains("roadmap", StringComparison.OrdinalIgnoreCase) && c.Sentence.Contains("2030", StringComparison.Ordinal)),
        }));
    }

    [Fact]
    public async Task History_of_a_thing_leads_to_each_place()
    {
        var thing = Known.Register.Things.MaxBy(t => t.Tellings.Count)!;
        var page = await desk.PageAsync(Links.To(thing));
        Assert.Equal(thing.Tellings.Select(t => t.Evidence.Quote.Trim()), page.QuerySelectorAll(".history mark").Select(m => m.TextContent));
        Assert.Equal(thing.Tellings.Select(t => Links.To(desk.Shelf.Now.ArticleOfDocument(t.Evidence.Document)!, t)), page.QuerySelectorAll(".history figcaption a").Select(a => a.GetAttribute("href")));
        Assert.NotNull((await desk.PageAsync(Links.To(thing).Replace(thing.Id, thing.Tellings[^1].Id, StringComparison.Ordinal))).QuerySelector(".history"));
    }

    [Fact]
    public async Task Target_tells_its_history_its_bases_and_how_likely_it_is()
    {
        var report = Known.Targets[0];
        var page = await desk.PageAsync(Links.To(report), "ru");
        Assert.Equal(report.Track.Steps.Count, page.QuerySelectorAll("section[aria-labelledby=tellings-heading] tbody tr").Length);
        Assert.Equal(report.Bases.Count, page.QuerySelectorAll("section[aria-labelledby=base-heading] tbody tr").Length);
        Assert.Contains("+24,7 %", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("случайному блужданию логарифмов", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains((await desk.PageAsync("/overview")).QuerySelectorAll("section[aria-labelledby=risk-heading] a"), a => a.GetAttribute("href") == Links.To(report));
    }

    [Fact]
    public async Task Event_tells_who_met_and_what_was_said()
    {
        var told = Known.Found.Events.MaxBy(e => e.Documents.Count)!;
        var page = await desk.PageAsync(Links.To(told));
        Assert.Equal(told.People.Select(p => p.Name), page.QuerySelectorAll("section[aria-labelledby=people-heading] tbody th").Select(t => t.TextContent));
        Assert.Equal(told.Documents.Count, page.QuerySelectorAll("section[aria-labelledby=articles-heading] li").Length);
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=parts-heading] blockquote"));
    }

    [Fact]
    public async Task Article_has_its_commitments_underlined_and_told()
    {
        foreach (var article in desk.Shelf.Now.Articles)
        {
            var page = await desk.PageAsync(Links.To(article));
            Assert.Equal(article.Reading.Commitments.Select(Links.Anchor).Distinct().Order(), page.QuerySelectorAll("article.claim.deed").Select(c => c.Id!).Order());
            Assert.All(page.QuerySelectorAll(".text a.deed"), a => Assert.Contains(article.Reading.Commitments, c => "#" + Links.Anchor(c) == a.GetAttribute("href") && Flat(c.Evidence.Quote).Contains(Flat(a.TextContent), StringComparison.Ordinal)));
        }

        static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public async Task Pasted_promise_is_known_when_the_ledger_has_it()
    {
        var page = await desk.PasteAsync("Kyrgyzstan and Belarus have signed a roadmap of economic cooperation until 2030.\n", ("published", "2025-10-20"));
        var known = page.QuerySelector("section[aria-labelledby=promised-heading] li a[href^='/commitment/']")!;
        Assert.Equal(CommitmentType.Roadmap, Known.FindThing(known.GetAttribute("href")!.Split('/')[^1])!.Type);
        var other = await desk.PasteAsync("Uzbekistan and Poland signed an agreement on glass museums.\n");
        Assert.Empty(other.QuerySelectorAll("section[aria-labelledby=promised-heading] li"));
    }
}
