using System.Net;
using System.Net.Sockets;

namespace Oborot.Edges.Web;

/// <summary>Which addresses of the internet protocol belong to the web, and which to this machine, its network or nobody.</summary>
/// <remarks>
/// IANA's special-purpose registries of IPv4 and IPv6 (RFC 6890 and its updates). Of IPv6 only what is given out for the public (2000::/3) counts, and no form
/// that wraps an address of IPv4 in a way that could lead back (Teredo, 6to4); where one is mapped or translated, the address within decides.
/// </remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>True where a page of the web can be.</summary>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12))
            : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Given.Contains(plain)) && !Special.Any(n => n.Contains(plain));
    }
}
