namespace Oborot.Bench.Synthetic;

/// <summary>Names of people who speak for a country, made of syllables.</summary>
internal static class Speakers
{
    private const int OfCountry = 6;
    private const int Syllables = 3;
    private const string Consonants = "bdgklmnprstvz";
    private const string Vowels = "aeiou";
    private static readonly string[] Names = [.. Enumerable.Range(0, Parties.Countries * OfCountry).Select(Name)];

    /// <summary>Somebody who speaks for the country.</summary>
    public static string Of(int country, Random chance) => Names[(country * OfCountry) + chance.Next(OfCountry)];

    private static string Name(int number)
    {
        var letters = string.Concat(Enumerable.Range(0, Syllables).Select(i =>
            $"{Consonants[(int)(Consonants.Length * Noise.Even(100, number, i))]}{Vowels[(int)(Vowels.Length * Noise.Even(101, number, i))]}"));
        return $"{(char)('A' + (number % OfCountry))}. {char.ToUpperInvariant(letters[0])}{letters[1..]}nov";
    }
}
