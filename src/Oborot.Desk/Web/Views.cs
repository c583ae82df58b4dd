using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Oborot.Desk.Pages;
using Oborot.Desk.Shelves;
using Oborot.Desk.Words;
using Oborot.Ledgers;
using Oborot.Shared.Speaking;

namespace Oborot.Desk.Web;

/// <summary>Makes pages for a reader.</summary>
/// <param name="shelf">The ledger.</param>
/// <param name="words">What pages say, by language.</param>
/// <param name="assets">Scripts and styles.</param>
/// <param name="started">The language that the desk was started in; null for the browser's.</param>
/// <param name="hasClose">True when pages have a button that closes the desk.</param>
internal sealed class Views(Shelf shelf, DeskWords words, Assets assets, string? started, bool hasClose = false)
{
    /// <summary>The cookie with the language a reader chose.</summary>
    public const string Cookie = "oborot-language";

    /// <summary>The cookie with the name of who reviews.</summary>
    public const string ReviewerCookie = "oborot-reviewer";

    // Made beforehand: requests come in many threads.
    private readonly Dictionary<string, Speech> speeches = Speech.Languages.ToDictionary(l => l, shelf.Street.Speech, StringComparer.Ordinal);

    /// <summary>Scripts and styles.</summary>
    public Assets Assets => assets;

    /// <summary>What a page needs for this request.</summary>
    public View For(HttpContext context)
    {
        var language = DeskWords.LanguageFor(context.Request.Cookies[Cookie] ?? started, context.Request.Headers.AcceptLanguage);
        var here = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent() : "/";
        return new View(shelf, shelf.Now, language, speeches[language], words[language], here, assets)
        {
            HasClose = hasClose,
            Reviewer = context.Request.Cookies[ReviewerCookie] ?? "",
            Languages = [.. Speech.Languages.Select(l => (l, words[l]["desk", "language"]))],
            Paragraphs = [.. Speech.Languages.OrderByDescending(l => l == language).Select(l => (l, new Paragraphs(speeches[l], words[l])))],
        };
    }

    /// <summary>A page with what it is about.</summary>
    public static RazorComponentResult<T> Page<T>(View view, params IEnumerable<(string Name, object? Value)> about) where T : IComponent =>
        new(about.Append(("View", view)).ToDictionary(a => a.Item1, a => (object?)a.Item2, StringComparer.Ordinal));

    /// <summary>The page for an address that nothing has.</summary>
    public IResult Missing(HttpContext context) => Failure(context, StatusCodes.Status404NotFound, "not_found", null);

    /// <summary>The last page of a desk that is being closed.</summary>
    public IResult Closed(HttpContext context) => Page<ClosedPage>(For(context));

    /// <summary>Answers what goes wrong within a page with a page.</summary>
    public async Task TellFailures(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (LedgerException e) when (!context.Response.HasStarted)
        {
            await Failure(context, StatusCodes.Status503ServiceUnavailable, "failed", e.Message).ExecuteAsync(context);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException && !context.Response.HasStarted)
        {
            await Failure(context, (e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, "refused", e.Message).ExecuteAsync(context);
        }
    }

    private RazorComponentResult<FailurePage> Failure(HttpContext context, int status, string title, string? why)
    {
        var page = Page<FailurePage>(For(context), ("Title", title), ("Why", why));
        page.StatusCode = status;
        return page;
    }
}
