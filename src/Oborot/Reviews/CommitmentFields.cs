using Oborot.Model;

namespace Oborot.Reviews;

/// <summary>The parts of a commitment that people can correct, by their names in JSON; the text's own words are none of them.</summary>
/// <remarks><c>parties</c> are written <c>KG, BY:host</c>, each with a role unless it just takes part; <c>sector</c> as keys.</remarks>
public static class CommitmentFields
{
    private static readonly Quantity Nothing = new(null, null, 1, Hedge.Exact, "items");

    private static readonly FieldRules<Commitment> Rules = new("commitment",
        new("type", c => Words.Of(c.Type), (c, s) => c with { Type = FieldWords.Word<CommitmentType>(s) }),
        new("status", c => Words.Of(c.Status), (c, s) => c with { Status = FieldWords.Word<CommitmentStatus>(s) }),
        new("parties", c => Listed(c.Parties.Select(p => p.Role == PartyRole.Participant ? p.Party : $"{p.Party}:{Words.Of(p.Role)}")), (c, s) => c with { Parties = Parties(s) }),
        new("sector", c => Listed(c.Sectors), (c, s) => c with { Sectors = s.Word is null ? ["other"] : Parts(s) }),
        new("place", c => c.Place, (c, s) => c with { Place = s.Word }),
        new("date", c => c.Date?.ToString(), (c, s) => c with { Date = Time(s) }),
        new("deadline", c => c.Deadline?.ToString(), (c, s) => c with { Deadline = Time(s) }),
        new("unit", c => c.Value?.Unit, (c, s) => c with { Value = s.Word is null ? null : (c.Value ?? Nothing) with { Unit = s.Word } }),
        new("hedge", c => c.Value is { } v ? Words.Of(v.Hedge) : null, (c, s) => c with { Value = FieldWords.Hedged(c.Value ?? Nothing, c.Value?.Figure, FieldWords.Word<Hedge>(s)) }),
        new("value", c => FieldWords.Text(c.Value?.Figure), (c, s) => c with { Value = s.Word is null ? null : FieldWords.WithFigure(c.Value ?? Nothing, FieldWords.Number(s)) }),
        new("negated", c => c.IsNegated ? "true" : "false", (c, s) => c with { IsNegated = FieldWords.Flag(s) }),
        new("speaker", c => c.Speaker, (c, s) => c with { Speaker = s.Word }));

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => Rules.Names;

    /// <summary>Refuses words that make no sense for any commitment.</summary>
    /// <exception cref="FormatException">A field is unknown, or its word makes no sense.</exception>
    public static void Check(IReadOnlyList<Setting> settings) => Set(Entry.BlankCommitment(), settings);

    /// <summary>What a commitment tells in a field, in the word that sets it; null for not told.</summary>
    /// <exception cref="FormatException">There is no such field.</exception>
    public static string? Tell(Commitment commitment, string field) => Rules.Tell(commitment, field);

    /// <summary>The commitment as a person corrects it.</summary>
    /// <exception cref="FormatException">A field is unknown, or its word makes no sense.</exception>
    public static Commitment Set(Commitment commitment, IReadOnlyList<Setting> settings)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(settings);
        var set = Rules.Set(commitment, settings);
        FieldWords.Check(set.Value);
        return set with { Traces = FieldWords.Kept(set.Traces, settings) };
    }

    private static string? Listed(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } told ? told : null;

    private static string[] Parts(Setting given) => (given.Word ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<CommitmentParty> Parties(Setting given) =>
        [.. Parts(given).Select(p => p.Split(':', 2)).Select(p => new CommitmentParty(p[0], p.Length == 1 ? PartyRole.Participant : FieldWords.Word<PartyRole>(new("parties", p[1])))).DistinctBy(p => p.Party)];

    // Words that tell no days, such as "soon", may stand.
    private static ToldTime? Time(Setting given)
    {
        if (given.Word is not { } word)
        {
            return null;
        }
        try
        {
            return new ToldTime(word, FieldWords.Period(given));
        }
        catch (FormatException)
        {
            return new ToldTime(word, null);
        }
    }
}
