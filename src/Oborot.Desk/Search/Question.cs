using System.Globalization;
using Microsoft.AspNetCore.Http;
using Oborot.Model;

namespace Oborot.Desk.Search;

/// <summary>What a reader looks for; null where it does not matter.</summary>
/// <param name="Words">Words of the text; empty for any text.</param>
/// <param name="Party">A party's code.</param>
/// <param name="Indicator">The key of an indicator.</param>
/// <param name="Kind">The kind of claim.</param>
/// <param name="Language">The text's language.</param>
/// <param name="From">Published on this day or later.</param>
/// <param name="To">Published on this day or before.</param>
public sealed record Question(string Words, string? Party, string? Indicator, ClaimKind? Kind, string? Language, DateOnly? From, DateOnly? To)
{
    /// <summary>The question that an address asks; what it misspells does not matter.</summary>
    public static Question Of(IQueryCollection query) => new(
        query["q"].ToString().Trim(), Told(query["party"]), Told(query["indicator"]),
        Model.Words.TryParse<ClaimKind>(query["kind"], out var kind) ? kind : null, Told(query["text-language"]), Day(query["from"]), Day(query["to"]));

    /// <summary>True when a claim is one that is looked for, its words apart.</summary>
    public bool Fits(Claim claim, string language) =>
        (Party is null || claim.Subject.Reporter == Party || claim.Subject.Partner == Party)
        && (Indicator is null || claim.Subject.Indicator == Indicator)
        && (Kind is null || claim.Kind == Kind)
        && (Language is null || language == Language)
        && (From is null || claim.Published >= From)
        && (To is null || claim.Published <= To);

    /// <summary>True when only words count, so that texts without claims may be found as well.</summary>
    public bool IsOfWordsAlone => (Party, Indicator, Kind, Language, From, To) is (null, null, null, null, null, null);

    private static string? Told(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static DateOnly? Day(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
