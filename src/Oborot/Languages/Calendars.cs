namespace Oborot.Languages;

/// <summary>Facts about countries' calendars that no language tells.</summary>
/// <param name="FiscalYearStart">The month that a country's business year starts in, by country code; January where there is none.</param>
public sealed record Calendars(IReadOnlyDictionary<string, int> FiscalYearStart)
{
    /// <summary>Every year starts in January.</summary>
    public static Calendars Plain { get; } = new(new Dictionary<string, int>());
}
