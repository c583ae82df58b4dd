using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Oborot.Desk.Charts;
using Oborot.Desk.Pages;
using Oborot.Desk.Search;
using Oborot.Desk.Shelves;
using Oborot.Edges.Web;
using Oborot.Events;
using Oborot.Registers;
using Oborot.Shared.Speaking;
using Oborot.Targets;

namespace Oborot.Desk.Web;

/// <summary>Every address of the desk.</summary>
internal sealed class Routes(Shelf shelf, Views views, WebPages web, TimeProvider clock, BriefPages briefs, Action? close = null)
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    /// <summary>Puts the addresses on the application.</summary>
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", context => Answer(context, Views.Page<PastePage>(views.For(context))));
        app.MapPost("/paste", PasteAsync);
        app.MapPost("/add", AddAsync);
        app.MapPost("/close", CloseAsync);
        app.MapPost("/review", ReviewAsync);
        app.MapGet("/overview", context => Answer(context, Views.Page<OverviewPage>(views.For(context))));
        app.MapGet("/article/{key}", Article);
        app.MapGet("/claim/{id}", Claim);
        app.MapGet("/finding/{id}", Finding);
        app.MapGet("/pair/{a}/{b?}", Pair);
        app.MapGet("/brief/{a}/{b}/{form?}", Brief);
        app.MapGet("/chart/{a}/{b}", Chart);
        app.MapGet("/statistics/{a}/{b}", Statistics);
        app.MapGet("/search", Find);
        app.MapGet("/targets", context => Answer(context, Views.Page<TargetsPage>(views.For(context), ("Asked", TargetsAsked.Of(context.Request.Query)), ("Number", NumberOf(context)))));
        app.MapGet("/target/{id}", context => One<TargetPage, TargetReport>(context, "Report", (known, id) => known.FindTarget(id)));
        app.MapGet("/commitments", context => Answer(context, Views.Page<CommitmentsPage>(views.For(context), ("Asked", ThingsAsked.Of(context.Request.Query)), ("Number", NumberOf(context)))));
        app.MapGet("/commitment/{id}", context => One<ThingPage, Thing>(context, "Thing", (known, id) => known.FindThing(id)));
        app.MapGet("/events", context => Answer(context, Views.Page<EventsPage>(views.For(context), ("Asked", EventsAsked.Of(context.Request.Query)), ("Number", NumberOf(context)))));
        app.MapGet("/event/{id}", context => One<EventPage, Event>(context, "Told", (known, id) => known.FindEvent(id)));
        app.MapGet("/language/{code}", Language);
        app.MapGet("/assets/{name}", context => Answer(context, views.Assets.Serve(Told(context, "name"), context)));
        app.MapFallback(context => Answer(context, views.Missing(context)));
    }

    private async Task PasteAsync(HttpContext context)
    {
        var (document, problem) = await Given.ReadAsync(context, web);
        await Answer(context, document is null ? Views.Page<PastePage>(views.For(context), ("Problem", problem), ("IsAnswer", true))
            : Views.Page<LookPage>(views.For(context), ("Look", shelf.LookAt(document))));
    }

    private async Task AddAsync(HttpContext context)
    {
        var form = await Given.FormOfAsync(context);
        await Answer(context, shelf.AddLooked(form["key"].ToString()) is { } article ? SeeOther(Links.To(article)) : views.Missing(context));
    }

    private async Task CloseAsync(HttpContext context)
    {
        await Answer(context, close is null ? views.Missing(context) : views.Closed(context));
        close?.Invoke();
    }

    private Task Article(HttpContext context)
    {
        var view = views.For(context);
        return Answer(context, view.Now.FindArticle(Told(context, "key")) is { } article ? Views.Page<ArticlePage>(view, ("Article", article)) : views.Missing(context));
    }

    private Task Claim(HttpContext context)
    {
        var (now, id) = (shelf.Now, Told(context, "id"));
        return Answer(context, now.FindClaim(id) is { } kept ? SeeOther(Links.To(now.ArticleOf(id)!, kept.Told)) : views.Missing(context));
    }

    private async Task ReviewAsync(HttpContext context)
    {
        var form = await Given.FormOfAsync(context);
        if (new ReviewDesk(shelf, clock).Decided(form) is not { } decision)
        {
            await Answer(context, views.Missing(context));
            return;
        }
        context.Response.Cookies.Append(Views.ReviewerCookie, decision.By, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = Year, IsEssential = true, Path = "/" });
        await Answer(context, SeeOther(decision.Of is { Target: Oborot.Reviews.ReviewTarget.Claim } claim ? $"/claim/{claim.Id}" : Local(form["back"])));
    }

    private Task Finding(HttpContext context)
    {
        var view = views.For(context);
        return Answer(context, view.Now.FindFinding(Told(context, "id")) is { } finding ? Views.Page<FindingPage>(view, ("Finding", finding)) : views.Missing(context));
    }

    // The page of one thing of cooperation, where there is one of that id.
    private Task One<TPage, T>(HttpContext context, string about, Func<Cooperation, string, T?> find) where TPage : IComponent where T : class
    {
        var view = views.For(context);
        return Answer(context, find(view.Now.Cooperation, Told(context, "id")) is { } found ? Views.Page<TPage>(view, (about, found)) : views.Missing(context));
    }

    private Task Pair(HttpContext context)
    {
        var view = views.For(context);
        var key = PairKey.Of(Told(context, "a"), context.GetRouteValue("b") as string);
        return Answer(context, PairPage.Knows(view, key)
            ? Views.Page<PairPage>(view, ("Key", key), ("Flow", PairChart.FlowOf(context.Request.Query["flow"])), ("Number", NumberOf(context))) : views.Missing(context));
    }

    private Task Brief(HttpContext context) =>
        Answer(context, briefs.Answer(views.For(context), Told(context, "a"), Told(context, "b"), context.GetRouteValue("form") as string, context.Request.Query["since"], context) ?? views.Missing(context));

    private Task Chart(HttpContext context)
    {
        var view = views.For(context);
        var chart = PairChart.Of(view, PairKey.Of(Told(context, "a"), Told(context, "b")), PairChart.FlowOf(context.Request.Query["flow"]));
        return Answer(context, Results.Bytes(chart.ToJson(), "application/json"));
    }

    private Task Statistics(HttpContext context)
    {
        var key = PairKey.Of(Told(context, "a"), Told(context, "b"));
        return Answer(context, key.B is null ? views.Missing(context)
            : Views.Page<StatisticsPage>(views.For(context), ("Key", key), ("IsMonthly", context.Request.Query["months"] == "yes")));
    }

    private Task Find(HttpContext context)
    {
        var (view, asked) = (views.For(context), Question.Of(context.Request.Query));
        return Answer(context, Views.Page<SearchPage>(view, ("Asked", asked), ("Found", Found.By(asked, view.Now))));
    }

    private Task Language(HttpContext context)
    {
        if (Speech.Languages.FirstOrDefault(l => l == Told(context, "code")) is not { } language)
        {
            return Answer(context, views.Missing(context));
        }
        context.Response.Cookies.Append(Views.Cookie, language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = Year, IsEssential = true, Path = "/" });
        return Answer(context, SeeOther(Local(context.Request.Query["back"])));
    }

    // Only a page of the desk: a second slash would name another host.
    private static string Local(string? back) => back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? back : "/";

    private static int NumberOf(HttpContext context) => int.TryParse(context.Request.Query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static string Told(HttpContext context, string name) => (string)context.GetRouteValue(name)!;

    private static Redirection SeeOther(string address) => new Redirection(address);

    private static Task Answer(HttpContext context, IResult result) => result.ExecuteAsync(context);

    private sealed class Redirection(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            (httpContext.Response.StatusCode, httpContext.Response.Headers.Location) = (StatusCodes.Status303SeeOther, address);
            return Task.CompletedTask;
        }
    }
}
