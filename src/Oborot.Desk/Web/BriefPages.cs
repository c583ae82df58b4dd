using System.Globalization;
using Microsoft.AspNetCore.Http;
using Oborot.Briefs;
using Oborot.Desk.Shelves;
using Oborot.Edges.Briefs;
using Oborot.Model;
using Oborot.Shared.Briefing;

namespace Oborot.Desk.Web;

/// <summary>Briefs on a pair in the reader's language: as a page, as a document, and the deadlines as a calendar.</summary>
/// <param name="shelf">The ledger.</param>
/// <param name="day">The day on which it is judged what is overdue and due.</param>
internal sealed class BriefPages(Shelf shelf, DateOnly day)
{
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Calendar = "text/calendar; charset=utf-8";

    // The page has its style within, which its own policy names by hash.
    private static readonly string Policy = $"{BriefHtml.Policy}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The brief; null where nothing is known of the two.</summary>
    /// <param name="view">The reader.</param>
    /// <param name="first">The country named first, by code.</param>
    /// <param name="second">The other.</param>
    /// <param name="form">An ending: <c>docx</c>, <c>ics</c>; anything else for the page. Without an open deadline there is no calendar, and the page says so.</param>
    /// <param name="since">Also tell what changed after this day.</param>
    /// <param name="context">The request.</param>
    public IResult? Answer(View view, string first, string second, string? form, string? since, HttpContext context)
    {
        var articles = ArticlesOf(view.Now, first, second);
        var dossier = first == second ? null : DossierOf(view.Now, first, second, articles);
        if (dossier is null or { IsEmpty: true })
        {
            return null;
        }
        var names = articles.DistinctBy(a => a.Document.Id).ToDictionary(a => a.Document.Id, a => DocumentName.Of(a.Document), StringComparer.Ordinal);
        var brief = BriefWriter.Write(dossier, view.Speech, names, DayOf(since));
        switch (form)
        {
            case "docx":
                return Results.Bytes(BriefDocx.Write(brief), Document, $"brief-{first}-{second}.docx");
            case "ics":
                return DeadlineCalendar.Of(dossier, view.Speech, names) is { Count: > 0 } entries ? Results.Bytes(CalendarFile.Write(brief.Title, brief.Language, entries, day), Calendar, $"deadlines-{first}-{second}.ics")
                    : Results.Redirect($"{Links.Brief(PairKey.Of(first, second))}#h-deadlines");
            default:
                context.Response.Headers.ContentSecurityPolicy = Policy;
                return Results.Content(BriefHtml.Write(brief), "text/html; charset=utf-8");
        }
    }

    private static List<Article> ArticlesOf(Snapshot now, string first, string second)
    {
        var key = PairKey.Of(first, second);
        return [.. (now.FindPair(key)?.Claims ?? []).Select(c => now.ArticleOf(c.Id)).Concat(now.Cooperation.ThingsOf(key).SelectMany(t => t.Tellings).Select(c => now.ArticleOfDocument(c.Evidence.Document))).OfType<Article>().Distinct()];
    }

    private Dossier DossierOf(Snapshot now, string first, string second, List<Article> articles)
    {
        List<Claim> claims = [.. articles.SelectMany(a => a.Reading.Claims)];
        List<Commitment> commitments = [.. articles.SelectMany(a => a.Reading.Commitments)];
        return Dossiers.Of(shelf.Street, (first, second), day, (claims, commitments), now.FindPair(PairKey.Of(first, second))?.Findings ?? [], shelf.Books);
    }

    private static DateOnly? DayOf(string? told) => DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : null;
}
