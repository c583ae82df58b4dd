using System.Globalization;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Reviews;

/// <summary>The words of fields: how a person writes them and how they are told again.</summary>
internal static class FieldWords
{
    /// <summary>A word of a list.</summary>
    /// <exception cref="FormatException">It is in none.</exception>
    public static T Word<T>(Setting given) where T : struct, Enum => Words.TryParse<T>(given.Word, out var value) ? value
        : throw new FormatException($"{given.Field} \"{given.Word}\" is unknown; known: {string.Join(' ', Enum.GetValues<T>().Select(v => Words.Of(v)))}");

    /// <summary>A word that must be given.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static string Required(Setting given) => given.Word ?? throw new FormatException($"{given.Field} cannot be left out");

    /// <summary>A number in base units.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static decimal? Number(Setting given) => given.Word is not { } word ? null
        : decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"{given.Field} \"{word}\" is no number; write it in base units, such as 133000000");

    /// <summary>Yes or no.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static bool Flag(Setting given) => given.Word switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException($"{given.Field} \"{given.Word}\" is neither true nor false"),
    };

    /// <summary>Days: <c>2024</c>, <c>2024-01..2024-11</c>, <c>by 2030</c>.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public static Period? Period(Setting given)
    {
        try
        {
            return given.Word is not { } word ? null : word.StartsWith("by ", StringComparison.Ordinal) ? PeriodNotation.ReadDeadline(word[3..].Trim()) : PeriodNotation.Read(word);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{given.Field}: {e.Message}; write 2024, 2024-01..2024-11 or by 2030", e);
        }
    }

    /// <summary>A number as it is written.</summary>
    public static string? Text(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The amount with another figure, or another hedge: the hedge tells which end stays open.</summary>
    public static Quantity Hedged(Quantity value, decimal? figure, Hedge hedge) =>
        figure is not { } told || hedge == Hedge.Range ? value with { Hedge = hedge } : AmountNotation.Hedged(told, value.LastDigit, hedge, value.Unit);

    /// <summary>The amount with another figure, of which the last digit that is not zero counts as written.</summary>
    public static Quantity WithFigure(Quantity value, decimal? figure) => figure is not { } told ? value with { Low = null, High = null }
        : Hedged(value with { LastDigit = Quantity.LastPlace(told) }, told, value.Hedge == Hedge.Range ? Hedge.Exact : value.Hedge);

    /// <summary>Where the parts came from that nobody set: what a person set comes from no words.</summary>
    public static IReadOnlyList<Trace> Kept(IReadOnlyList<Trace> traces, IReadOnlyList<Setting> settings) => [.. traces.Where(t => !settings.Any(s => s.Field == t.Field))];

    /// <summary>Refuses an amount upside down.</summary>
    /// <exception cref="FormatException">It is.</exception>
    public static void Check(Quantity? value)
    {
        if (value?.Low > value?.High)
        {
            throw new FormatException("low is above high");
        }
    }
}

/// <summary>One field: how it is told and how it is set.</summary>
/// <typeparam name="T">A claim or a commitment.</typeparam>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Tell">The word it has; null for not told.</param>
/// <param name="Set">The same with another word.</param>
internal sealed record FieldRule<T>(string Name, Func<T, string?> Tell, Func<T, Setting, T> Set);

/// <summary>Fields that people can set, in order.</summary>
internal sealed class FieldRules<T>(string what, params IReadOnlyList<FieldRule<T>> rules)
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; } = [.. rules.Select(r => r.Name)];

    /// <summary>The word of a field.</summary>
    public string? Tell(T subject, string field) => Find(field).Tell(subject);

    /// <summary>The same with other words, set in the order of the fields, whatever the order they are given in.</summary>
    /// <exception cref="FormatException">A field is unknown, or a word makes no sense for it.</exception>
    public T Set(T subject, IEnumerable<Setting> settings)
    {
        var given = settings.ToDictionary(s => Find(s.Field).Name, StringComparer.Ordinal);
        return rules.Where(r => given.ContainsKey(r.Name)).Aggregate(subject, (s, r) => r.Set(s, given[r.Name]));
    }

    private FieldRule<T> Find(string field) => rules.FirstOrDefault(r => r.Name == field)
        ?? throw new FormatException($"no part of a {what} that a person may set is called \"{field}\"; known: {string.Join(' ', Names)}");
}
