using System.Net;
using AngleSharp.Html.Dom;
using Oborot.Checks;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Edges.Ledgers;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Desk;

/// <summary>People decide on the pages: what follows is there at once, with their names, and whatever they write is only ever words.</summary>
public sealed class ReviewTests(DeskAtWork desk) : IClassFixture<DeskAtWork>
{
    private const string Trap = "<script src=//evil.example/x.js></script>\"'><img src=x onerror=alert(1)>{{7*7}}</title>";

    [Fact]
    public async Task A_rejected_claim_leaves_the_findings_at_once_and_comes_back()
    {
        var (finding, claim) = Conflict();
        var before = desk.Shelf.Now.Findings.Select(f => f.Id).ToList();
        await DecideAsync(claim.Id, "reject", "another country");
        Assert.Null(desk.Shelf.Now.FindFinding(finding.Id));
        var page = await desk.PageAsync(Links.To(desk.Shelf.Now.ArticleOf(claim.Id)!));
        var card = page.GetElementById(Links.Anchor(claim))!;
        Assert.Contains("rejected", card.ClassList);
        Assert.Contains("Rejected by Aigul", card.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("another country", card.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        await PostAsync(("act", "undo"), ("id", ((IHtmlInputElement)card.QuerySelector(".history form input[name=id]")!).Value), ("by", "Bakyt"), ("back", "/overview"));
        Assert.NotNull(desk.Shelf.Now.FindFinding(finding.Id));
        Assert.Equal(before, desk.Shelf.Now.Findings.Select(f => f.Id));
    }

    [Fact]
    public async Task A_correction_shows_on_the_card_in_the_paragraph_and_in_the_findings()
    {
        var claim = Claims().First(c => c.Value is { IsMoney: true, Hedge: Hedge.Exact } && c.Period is not null && c.Review is null);
        var form = await FormAsync(claim);
        form["set-value"] = "777000000";
        form["set-period"] = "2019";
        (form["act"], form["reason"], form["by"]) = ("amend", "the table says so", "Aigul");
        using var answer = await PostAsync([.. form.Select(f => (f.Key, f.Value))]);
        Assert.Equal((HttpStatusCode.SeeOther, $"/claim/{claim.Id}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var told = desk.Shelf.Now.FindClaim(claim.Id)!.Told;
        Assert.Equal((777_000_000m, Period.Year(2019), ReviewState.Amended, 2), (told.Value.Figure, told.Period, told.Review!.State, told.Review.Changes.Count));
        var card = (await desk.PageAsync(Links.To(desk.Shelf.Now.ArticleOf(told.Id)!))).GetElementById(Links.Anchor(told))!;
        Assert.Contains("corrected by Aigul", card.QuerySelector(".copy textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, card.QuerySelectorAll(".said li").Length);
        Assert.All(desk.Shelf.Now.FindingsOf(told.Id).SelectMany(f => f.Claims).Where(c => c.Id == told.Id), c => Assert.NotNull(c.Review));
    }

    [Fact]
    public async Task The_name_is_remembered_and_nothing_else()
    {
        var claim = Claims().Last();
        using var answer = await PostAsync(("about", "claim"), ("id", claim.Id), ("act", "accept"), ("by", "Айгуль; path=/evil"), ("reason", ""));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("oborot-reviewer=%D0%90%D0%B9%D0%B3%D1%83%D0%BB%D1%8C%3B%20path%3D%2Fevil;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.To(desk.Shelf.Now.ArticleOf(claim.Id)!));
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var page = await desk.Client.SendAsync(request);
        Assert.Contains("value=\"Айгуль; path=/evil\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("act", "reject", "to reject needs a reason")]
    [InlineData("act", "amend", "no field is given")]
    [InlineData("act", "note", "the note is empty")]
    [InlineData("act", "enter", "the form does not say what to do")]
    [InlineData("act", "explode", "the form does not say what to do")]
    [InlineData("by", " ", "nobody is named who decides")]
    [InlineData("set-value", "many", "is no number")]
    [InlineData("set-quote", "other words", "no part of a claim that a person may set")]
    public async Task What_makes_no_sense_is_refused_in_a_line_and_nothing_changes(string field, string value, string message)
    {
        var (claim, before) = (Claims()[0], desk.Shelf.Now);
        var form = new Dictionary<string, string> { ["about"] = "claim", ["id"] = claim.Id, ["act"] = field == "act" ? "" : "amend", ["by"] = "Aigul", ["reason"] = field.StartsWith("set", StringComparison.Ordinal) ? "why" : "" };
        form[field] = value;
        using var answer = await PostAsync([.. form.Select(f => (f.Key, f.Value))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Same(before, desk.Shelf.Now);
    }

    [Fact]
    public async Task What_the_ledger_does_not_hold_is_not_found()
    {
        using var claim = await PostAsync(("about", "claim"), ("id", "ffffffffffff"), ("act", "accept"), ("by", "Aigul"));
        using var commitment = await PostAsync(("about", "commitment"), ("id", Claims()[0].Id), ("act", "accept"), ("by", "Aigul"));
        using var undo = await PostAsync(("act", "undo"), ("id", "nothing"), ("by", "Aigul"));
        Assert.All([claim, commitment, undo], a => Assert.Equal(HttpStatusCode.NotFound, a.StatusCode));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_page_elsewhere_cannot_decide(string header, string value)
    {
        var before = desk.Shelf.Now;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/review") { Content = new FormUrlEncodedContent([new("about", "claim"), new("id", Claims()[0].Id), new("act", "accept"), new("by", "Aigul")]) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Same(before, desk.Shelf.Now);
    }

    [Theory]
    [InlineData("//evil.example/x", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/pair/KG/BY?page=2", "/pair/KG/BY?page=2")]
    public async Task It_leads_back_to_the_desk_alone(string back, string to)
    {
        var told = desk.Shelf.Now.Articles.SelectMany(a => a.Reading.Commitments).First();
        using var answer = await PostAsync(("about", "commitment"), ("id", told.Id), ("act", "note"), ("by", "Aigul"), ("reason", "ask " + back), ("back", back));
        Assert.Equal((HttpStatusCode.SeeOther, to), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_commitment_is_corrected_as_well()
    {
        var told = desk.Shelf.Now.Articles.SelectMany(a => a.Reading.Commitments).First(c => c.Status != CommitmentStatus.Cancelled && c.Review is null);
        using var answer = await PostAsync(("about", "commitment"), ("id", told.Id), ("act", "amend"), ("set-status", "cancelled"), ("by", "Aigul"), ("reason", "called off by telephone"), ("back", "/overview"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var kept = desk.Shelf.Now.FindCommitment(told.Id)!;
        Assert.Equal((CommitmentStatus.Cancelled, told.Status, told.Id), (kept.Told.Status, kept.AsRead.Status, kept.Told.Review!.Of));
        Assert.Single(desk.Shelf.Now.DecisionsOn(kept));
    }

    [Fact]
    public async Task Hostile_names_and_reasons_stay_words()
    {
        var (_, claim) = Conflict();
        await PostAsync(("about", "claim"), ("id", claim.Id), ("act", "note"), ("by", Trap), ("reason", Trap));
        await PostAsync(("about", "claim"), ("id", claim.Id), ("act", "amend"), ("by", Trap), ("reason", Trap), ("set-speaker", Trap));
        var now = desk.Shelf.Now;
        var told = now.FindClaim(claim.Id)!.Told;
        foreach (var path in (string[])[Links.To(now.ArticleOf(claim.Id)!), .. now.FindingsOf(told.Id).Take(3).Select(Links.To), "/overview", Links.To(PairKey.Of(told.Subject)!.Value)])
        {
            var page = await desk.PageAsync(path);
            Assert.All(page.QuerySelectorAll("script"), s => Assert.StartsWith("/assets/", s.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("img, svg, style, iframe, [onerror], [onload]"));
        }
        Assert.Contains("<script", (await desk.PageAsync(Links.To(now.ArticleOf(claim.Id)!))).QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "This is the sample: it is gone when the desk closes.")]
    [InlineData("ru", "Это пример: когда стол закроется, сказанное пропадёт.")]
    [InlineData("ky", "Бул үлгү: стол жабылганда айтканыңыз жоголот.")]
    public async Task Over_the_sample_it_is_said_that_decisions_go(string language, string said) =>
        Assert.Contains(said, (await desk.PageAsync(Links.To(desk.Shelf.Now.Articles[0]), language)).QuerySelector(".review")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_text_that_is_only_looked_at_cannot_be_decided_on() =>
        Assert.Empty((await desk.PasteAsync("Trade of Kyrgyzstan and Belarus reached $137 million in 2024.")).QuerySelectorAll(".review"));

    [Fact]
    public void A_ledger_keeps_what_is_decided_on_the_desk_and_shows_what_is_decided_beside_it()
    {
        using var folder = new TempFolder();
        var (street, path) = (new Street(Packs.Folder), folder["desk.db"]);
        using (var shelf = Shelf.OfLedger(street, path, "desk.db", DeskAtWork.Today))
        {
            Repository.Documents("docs/example").ToList().ForEach(d => shelf.Add(d));
            var claims = shelf.Now.Articles.SelectMany(a => a.Reading.Claims).ToList();
            shelf.Decide(SomeDecisions.Reject(claims[0], 1));
            using (var store = SqliteLedger.OpenExisting(path))
            {
                store.Decide(SomeDecisions.Enter(2));
            }
            shelf.Decide(SomeDecisions.Note(claims[1], 3));
            Assert.Equal(["Айгуль", "Айгуль", "Айгуль"], shelf.Now.Reviews.History.Select(d => d.By));
            Assert.Equal((1, 2), (shelf.Now.Articles.Sum(a => a.Reading.Rejected.Count), shelf.Now.Articles.Sum(a => a.Reading.Claims.Count)));
        }
        using var again = Shelf.OfLedger(street, path, "desk.db", DeskAtWork.Today);
        Assert.Equal((1, 2, 3), (again.Now.Articles.Sum(a => a.Reading.Rejected.Count), again.Now.Articles.Sum(a => a.Reading.Claims.Count), again.Now.Reviews.History.Count));
    }

    private List<Claim> Claims() => [.. desk.Shelf.Now.Articles.SelectMany(a => a.Reading.Claims)];

    private (Finding Finding, Claim Claim) Conflict()
    {
        var finding = desk.Shelf.Now.Findings.First(f => f.Assessment is null && f.Severity >= Severity.Medium && f.Claims.All(c => c.Review is null));
        return (finding, finding.Claims[0]);
    }

    private async Task<Dictionary<string, string>> FormAsync(Claim claim)
    {
        var card = (await desk.PageAsync(Links.To(desk.Shelf.Now.ArticleOf(claim.Id)!))).GetElementById(Links.Anchor(claim))!;
        var form = card.QuerySelector("form[action='/review']")!;
        return form.QuerySelectorAll("input, select").ToDictionary(i => i.GetAttribute("name")!, i => (i is IHtmlSelectElement select ? select.Value : ((IHtmlInputElement)i).Value) ?? "");
    }

    private async Task DecideAsync(string id, string act, string reason)
    {
        using var answer = await PostAsync(("about", "claim"), ("id", id), ("act", act), ("by", "Aigul"), ("reason", reason));
        Assert.Equal((HttpStatusCode.SeeOther, $"/claim/{id}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    private async Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await desk.Client.PostAsync(new Uri("/review", UriKind.Relative), form);
    }
}
