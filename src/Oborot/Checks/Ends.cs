using Oborot.Model;

namespace Oborot.Checks;

/// <summary>The ends of the chain that a telling passed through.</summary>
internal static class Ends
{
    private const int TellingLetters = 4;

    /// <summary>The speaker's last name in plain letters, which is how tellings of one speaker are matched; null when not told.</summary>
    public static string? Speaker(Claim claim) => claim.Speaker is { } name ? LastName(name) : null;

    /// <summary>The last name in plain letters; null where there is none.</summary>
    public static string? LastName(string name) => Words(name) is [.., var last] ? last : null;

    /// <summary>The outlet's host name, without <c>www.</c>; null when unknown.</summary>
    public static string? Host(Claim claim)
    {
        if (Uri.TryCreate(claim.Url, UriKind.Absolute, out var address) && address.Host.Length > 0)
        {
            return address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
        }
        return claim.Sources.FirstOrDefault(s => s.Role == SourceRole.Outlet)?.Name.ToLowerInvariant() is { } name && name.Contains('.', StringComparison.Ordinal) ? name : null;
    }

    /// <summary>True when both were said by one origin, or without an origin by one outlet.</summary>
    public static bool Same(Claim a, Claim b) => (Origin(a), Origin(b)) switch
    {
        ({ } x, { } y) => IsOneName(x, y),
        (null, null) => Host(a) is { } host && host == Host(b),
        _ => false,
    };

    /// <summary>True when both name an origin and the names have nothing in common.</summary>
    public static bool AreDifferent(Claim a, Claim b) => Origin(a) is { } x && Origin(b) is { } y && !IsOneName(x, y);

    // Who knows the figure: the speaker, or the office that gave it out. An agency or an outlet only passes it on.
    private static string? Origin(Claim claim) =>
        claim.Speaker ?? claim.Sources.Where(s => s.Role is SourceRole.Speaker or SourceRole.PressService).MaxBy(s => s.Role)?.Name;

    /// <summary>True for "A. Speaker", "Speaker" and "Анна Спикер": a long word in common, give or take its ending.</summary>
    public static bool IsOneName(string a, string b)
    {
        var (x, y) = (Words(a), Words(b));
        return x.SequenceEqual(y) || x.Any(v => y.Any(w => IsOneWord(v, w)));
    }

    private static bool IsOneWord(string a, string b)
    {
        var most = Math.Max(a.Length, b.Length);
        var common = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        return common >= TellingLetters && common * 3 >= most * 2;
    }

    private static string[] Words(string? name) =>
        Latin.Of(name ?? "").Split([' ', '\u00a0', ',', '.', '(', ')', '«', '»', '“', '”', '"', '-'], StringSplitOptions.RemoveEmptyEntries);
}
