namespace Oborot.Checks;

/// <summary>What the code of a party tells.</summary>
internal static class Parties
{
    /// <summary>True for a country; blocs and the world have longer codes, but for the EU.</summary>
    public static bool IsCountry(string? party) => party is { Length: 2 } and not "EU";

    /// <summary>True for a bloc or the world.</summary>
    public static bool IsBloc(string party) => party.Length > 0 && !IsCountry(party);
}
