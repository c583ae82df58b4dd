using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>The country that a text is at home in: whose trade it tells when it names nobody's.</summary>
/// <remarks>The top-level domain of the outlet's address, where it is a country's; else the country that the language is written in, where there is one.</remarks>
internal static class Home
{
    // Country codes that are sold to everybody.
    private static readonly HashSet<string> Sold = new(StringComparer.Ordinal) { "IO", "ME", "TV", "CO", "AI", "CC", "WS", "TO", "SU", "FM", "LY" };

    public static string? Of(Document document, Pack pack) => DomainOf(document.Url) ?? pack.Home;

    private static string? DomainOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }
        var host = address.IdnHost;
        var domain = host[(host.LastIndexOf('.') + 1)..].ToUpperInvariant();
        return domain.Length != 2 || Sold.Contains(domain) || !domain.All(char.IsAsciiLetterUpper) ? null : domain == "UK" ? "GB" : domain;
    }
}
