using Oborot.Model;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>Claims grouped by pair, and within a pair by indicator and period.</summary>
internal static class PairView
{
    /// <summary>Prints the claims with their number.</summary>
    public static void Write(Session session, IReadOnlyList<Claim> claims)
    {
        var console = Screen.Console(session.Terminal);
        Write(console, claims, session.Speech());
        console.WriteLine(Plural.Of(claims.Count, "claim"));
    }

    /// <summary>Prints the claims.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Claim> claims, Speech speech)
    {
        foreach (var pair in claims.GroupBy(c => speech.Pair(c.Subject)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Screen.Title(console, pair.Key);
            console.Write(ClaimTable.OfPair(Ordered(pair), speech));
        }
        if (ClaimTable.NeedsLegend(claims, showsParties: false))
        {
            console.WriteLine(ClaimTable.Legend);
            console.WriteLine();
        }
    }

    private static IEnumerable<Claim> Ordered(IEnumerable<Claim> claims) => claims
        .OrderBy(c => c.Subject.Indicator, StringComparer.Ordinal)
        .ThenBy(c => c.Subject.Product, StringComparer.Ordinal)
        .ThenBy(c => c.Kind)
        .ThenBy(c => c.Period)
        .ThenBy(c => c.Published)
        .ThenBy(c => c.Id, StringComparer.Ordinal);
}
