using Oborot.People;

namespace Oborot.Events;

/// <summary>A city and the country it lies in.</summary>
/// <param name="Name">The name in English.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Told">What texts call it; spellings that sound alike need not be listed.</param>
public sealed record City(string Name, string Country, IReadOnlyList<string> Told);

/// <summary>Where an occasion is held.</summary>
/// <param name="City">In English; null where only the country is told.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where it cannot be told.</param>
public readonly record struct Spot(string? City, string? Country);

/// <summary>Finds cities and countries in words of any language, in any case.</summary>
public sealed class Places
{
    private const int Longest = 3;

    private readonly NameFolding folding;
    private readonly Dictionary<string, City> cities = new(StringComparer.Ordinal);
    private readonly Func<string, string?, string?> countryOf;
    private readonly Dictionary<(string Words, string? Language), string?> countries = [];

    /// <summary>Takes cities, and what tells the country that words of a language name (null where they name none, or several).</summary>
    public Places(NameFolding folding, IEnumerable<City> known, Func<string, string?, string?> countryOf)
    {
        (this.folding, this.countryOf) = (folding, countryOf);
        foreach (var city in known)
        {
            foreach (var name in city.Told)
            {
                cities.TryAdd(Key(Split(name)), city);
            }
        }
    }

    /// <summary>The place that words name.</summary>
    public Spot Find(string words, string? language) =>
        Cities(words).FirstOrDefault() is { } city ? new Spot(city.Name, city.Country) : new Spot(null, CountryOf(words, language));

    /// <summary>The one city that a quote names; none where it names several, as those may stand for their countries.</summary>
    public Spot OnlyCity(string quote) => Cities(quote).Distinct().Take(2).ToList() is [var city] ? new Spot(city.Name, city.Country) : default;

    /// <summary>The country that words name; null where they name none, or several.</summary>
    public string? CountryOf(string words, string? language)
    {
        if (!countries.TryGetValue((words, language), out var country))
        {
            countries[(words, language)] = country = countryOf(words, language);
        }
        return country;
    }

    private IEnumerable<City> Cities(string words)
    {
        var parts = Split(words);
        for (var length = Math.Min(Longest, parts.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= parts.Length; at++)
            {
                if (!char.IsLower(parts[at][0]) && cities.TryGetValue(Key(parts[at..(at + length)]), out var city))
                {
                    yield return city;
                }
            }
        }
    }

    private static string[] Split(string words) => words.Split([' ', '\u00a0', '\n', ',', '.', ':', ';', '(', ')', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries);

    // A Chinese name has no letters that could be folded.
    private string Key(IEnumerable<string> words) => string.Join(' ', words.Select(w => folding.Fold(w) is { Length: > 0 } folded ? folded : w));
}
