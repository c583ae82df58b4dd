using System.Globalization;
using Oborot.Checks;
using Oborot.Desk.Shelves;
using Oborot.Events;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Targets;

namespace Oborot.Desk.Web;

/// <summary>Addresses of pages.</summary>
internal static class Links
{
    /// <summary>The page of an article.</summary>
    public static string To(Article article) => $"/article/{article.Key}";

    /// <summary>A claim on the page of its article.</summary>
    /// <remarks>A figure of the headline has no place of its own there.</remarks>
    public static string To(Article article, Claim claim) => claim.Place == Place.Title ? To(article) : $"/article/{article.Key}#{Anchor(claim)}";

    /// <summary>A commitment on the page of its article.</summary>
    public static string To(Article article, Commitment told) => $"/article/{article.Key}#{Anchor(told)}";

    /// <summary>The page of a thing promised or done.</summary>
    public static string To(Thing thing) => $"/commitment/{thing.Id}";

    /// <summary>The page of an aim.</summary>
    public static string To(TargetReport report) => $"/target/{report.Track.Id}";

    /// <summary>The page of an event.</summary>
    public static string To(Event told) => $"/event/{told.Id}";

    /// <summary>The page of a finding.</summary>
    public static string To(Finding finding) => $"/finding/{finding.Id}";

    /// <summary>The page of a pair.</summary>
    public static string To(PairKey pair) => pair.B is null ? $"/pair/{Escaped(pair.A)}" : $"/pair/{Escaped(pair.A)}/{Escaped(pair.B)}";

    /// <summary>The statistics of a pair.</summary>
    public static string Statistics(PairKey pair) => $"/statistics/{Escaped(pair.A)}/{Escaped(pair.B!)}";

    /// <summary>The brief on a pair, its deadlines as a calendar, or the brief as a document.</summary>
    public static string Brief(PairKey pair, string form = "") => $"/brief/{Escaped(pair.A)}/{Escaped(pair.B!)}{(form.Length > 0 ? "/" + form : "")}";

    /// <summary>The name of a claim's place on its page.</summary>
    public static string Anchor(Claim claim) => $"c-{claim.Id}";

    /// <summary>The name of a commitment's place on its page.</summary>
    public static string Anchor(Commitment told) => $"d-{told.Id}";

    /// <summary>Another page of a list whose address is here.</summary>
    public static string Page(string here, int page)
    {
        var (path, query) = here.Split('?', 2) is [var first, var rest] ? (first, rest) : (here, "");
        return $"{path}?{string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(q => !q.StartsWith("page=", StringComparison.Ordinal)).Append($"page={page.ToString(CultureInfo.InvariantCulture)}"))}";
    }

    /// <summary>The same page in another language.</summary>
    public static string InLanguage(string language, string here) => $"/language/{language}?back={Escaped(here)}";

    /// <summary>An address that a document tells, as a link that may be followed: only pages of the web, never a script.</summary>
    public static string? Outside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
