using Oborot.Checks;
using Oborot.Desk.Shelves;
using Oborot.Model;

namespace Oborot.Desk.Web;

/// <summary>Addresses of pages.</summary>
internal static class Links
{
    /// <summary>The page of an article.</summary>
    public static string To(Article article) => $"/article/{article.Key}";

    /// <summary>A claim on the page of its article.</summary>
    public static string To(Article article, Claim claim) => $"/article/{article.Key}#{Anchor(claim)}";

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

    /// <summary>The same page in another language.</summary>
    public static string InLanguage(string language, string here) => $"/language/{language}?back={Escaped(here)}";

    /// <summary>An address that a document tells, as a link that may be followed: only pages of the web, never a script.</summary>
    public static string? Outside(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
