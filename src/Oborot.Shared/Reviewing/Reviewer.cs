using Oborot.Model;
using Oborot.Reviews;

namespace Oborot.Shared.Reviewing;

/// <summary>Makes decisions of what a person gives: parties by name become codes, and words that nothing knows are refused.</summary>
/// <remarks>Every member throws <see cref="FormatException"/> with one line for people where something given makes no sense.</remarks>
internal sealed class Reviewer(Street street)
{
    private const string Other = "other:";

    private static readonly string[] PartyFields = ["reporter", "partner", "side"];

    /// <summary>A part with its word from <c>field=word</c>; nothing after the sign leaves it not told.</summary>
    public static Setting Setting(string given)
    {
        var sign = given.IndexOf('=', StringComparison.Ordinal);
        return sign <= 0 ? throw new FormatException($"'{given}' is no field with its value; write field=value") : new Setting(given[..sign].Trim(), Told(given[(sign + 1)..]));
    }

    /// <summary>Corrects a claim.</summary>
    /// <param name="told">The claim as it stands.</param>
    /// <param name="asRead">The claim as it was read.</param>
    /// <param name="given">The parts.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">Why.</param>
    public Decision Amend(Claim told, Claim asRead, IEnumerable<Setting> given, string by, DateTimeOffset at, string? reason)
    {
        var decision = Decision.Amend(Citation.Of(asRead), [.. given.Select(Known)], by, at, reason);
        ClaimFields.Set(told, decision.Fields);
        return decision;
    }

    /// <summary>Corrects a commitment.</summary>
    /// <inheritdoc cref="Amend(Claim, Claim, IEnumerable{Setting}, string, DateTimeOffset, string?)"/>
    public Decision Amend(Commitment told, Commitment asRead, IEnumerable<Setting> given, string by, DateTimeOffset at, string? reason)
    {
        var decision = Decision.Amend(Citation.Of(asRead), [.. given.Select(Known)], by, at, reason);
        CommitmentFields.Set(told, decision.Fields);
        return decision;
    }

    /// <summary>Enters what no text holds.</summary>
    public Decision Enter(ReviewTarget target, IEnumerable<Setting> given, string by, DateTimeOffset at, string? reason)
    {
        var decision = Decision.Enter(target, [.. given.Select(Known)], by, at, reason);
        _ = Entry.Of(decision);
        return decision;
    }

    private Setting Known(Setting given) => given.Word is not { } word ? given : given.Field switch
    {
        _ when PartyFields.Contains(given.Field) => given with { Word = Party(word) },
        "parties" => given with { Word = string.Join(", ", word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PartyWithRole)) },
        "indicator" when !word.StartsWith(Other, StringComparison.Ordinal) => Listed(given, "indicators", $" {Other}NAME"),
        "unit" when !(word.Length == 3 && word.All(char.IsAsciiLetterUpper)) => Listed(given, "units", ""),
        "sector" => given with { Word = string.Join(", ", word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(s => Listed(new(given.Field, s), "sectors", "").Word)) },
        _ => given,
    };

    private string Party(string word) => street.FindParty(word) ?? throw new FormatException($"no country or bloc is called '{word}'; give its code or its name in English");

    // An organisation that is no country stands as it is written.
    private string PartyWithRole(string given)
    {
        var colon = given.LastIndexOf(':');
        var (name, role) = colon < 0 ? (given, "") : (given[..colon].Trim(), given[colon..]);
        return (street.FindParty(name) ?? name) + role;
    }

    private Setting Listed(Setting given, string group, string more) => street.Speech("en").Phrases.Find(group, given.Word!) is not null ? given
        : throw new FormatException($"{given.Field} \"{given.Word}\" is unknown; known: {string.Join(' ', street.Speech("en").Phrases.Keys(group).Order(StringComparer.Ordinal))}{more}");

    private static string? Told(string word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();
}
