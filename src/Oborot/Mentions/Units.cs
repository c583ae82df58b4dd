namespace Oborot.Mentions;

/// <summary>What units come down to.</summary>
internal static class Units
{
    public static bool IsMoney(string key) => key.Length == 3 && key.All(char.IsAsciiLetterUpper) && key != "TEU";

    /// <summary>The base unit of a key and how many of it one is.</summary>
    public static (string Unit, decimal Factor) ToBase(string key) => key switch
    {
        "kg" => ("tonne", 0.001m),
        _ => (key, 1m),
    };
}
