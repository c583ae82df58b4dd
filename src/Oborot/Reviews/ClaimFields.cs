using Oborot.Model;

namespace Oborot.Reviews;

/// <summary>The parts of a claim that people can correct, by their names in JSON; the text's own words are none of them.</summary>
/// <remarks><c>value</c> sets both ends by the hedge; <c>period</c> and <c>base</c> set the first and the last day together.</remarks>
public static class ClaimFields
{
    // In the order in which they are set: a unit before the figure, the hedge before the ends.
    private static readonly FieldRules<Claim> Rules = new("claim",
        new("kind", c => Words.Of(c.Kind), (c, s) => c with { Kind = FieldWords.Word<ClaimKind>(s) }),
        new("indicator", c => c.Subject.Indicator, (c, s) => c with { Subject = c.Subject with { Indicator = FieldWords.Required(s) } }),
        new("reporter", c => c.Subject.Reporter, (c, s) => c with { Subject = c.Subject with { Reporter = s.Word } }),
        new("partner", c => c.Subject.Partner, (c, s) => c with { Subject = c.Subject with { Partner = s.Word } }),
        new("product", c => c.Subject.Product, (c, s) => c with { Subject = c.Subject with { Product = s.Word } }),
        new("coverage", c => c.Subject.Coverage, (c, s) => c with { Subject = c.Subject with { Coverage = s.Word } }),
        new("side", c => c.Side, (c, s) => c with { Side = s.Word }),
        new("unit", c => c.Value.Unit, (c, s) => c with { Value = c.Value with { Unit = FieldWords.Required(s) } }),
        new("wording", c => Words.Of(c.Value.Wording), (c, s) => c with { Value = c.Value with { Wording = FieldWords.Word<Wording>(s) } }),
        new("hedge", c => Words.Of(c.Value.Hedge), (c, s) => c with { Value = FieldWords.Hedged(c.Value, c.Value.Figure, FieldWords.Word<Hedge>(s)) }),
        new("value", c => FieldWords.Text(c.Value.Figure), (c, s) => c with { Value = FieldWords.WithFigure(c.Value, FieldWords.Number(s)) }),
        new("low", c => FieldWords.Text(c.Value.Low), (c, s) => c with { Value = c.Value with { Low = FieldWords.Number(s) } }),
        new("high", c => FieldWords.Text(c.Value.High), (c, s) => c with { Value = c.Value with { High = FieldWords.Number(s) } }),
        new("last_digit", c => FieldWords.Text(c.Value.LastDigit), (c, s) => c with { Value = c.Value with { LastDigit = FieldWords.Number(s) ?? 0 } }),
        new("direction", c => c.Kind == ClaimKind.Change ? Words.Of(c.Direction) : null, (c, s) => c with { Direction = FieldWords.Word<Direction>(s) }),
        new("period", c => c.Period?.ToString(), (c, s) => c with { Period = FieldWords.Period(s) }),
        new("base", c => c.Base?.ToString(), (c, s) => c with { Base = FieldWords.Period(s) }),
        new("speaker", c => c.Speaker, (c, s) => c with { Speaker = s.Word }),
        new("modality", c => Words.Of(c.Modality), (c, s) => c with { Modality = FieldWords.Word<Modality>(s) }));

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => Rules.Names;

    /// <summary>Refuses words that make no sense for any claim.</summary>
    /// <exception cref="FormatException">A field is unknown, or its word makes no sense.</exception>
    public static void Check(IReadOnlyList<Setting> settings) => Set(Entry.BlankClaim(), settings);

    /// <summary>What a claim tells in a field, in the word that sets it; null for not told.</summary>
    /// <exception cref="FormatException">There is no such field.</exception>
    public static string? Tell(Claim claim, string field) => Rules.Tell(claim, field);

    /// <summary>The claim as a person corrects it, with an id of its own. What was set is no longer told as inherited: it comes from no words.</summary>
    /// <exception cref="FormatException">A field is unknown, or its word makes no sense.</exception>
    public static Claim Set(Claim claim, IReadOnlyList<Setting> settings)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(settings);
        var set = Rules.Set(claim, settings);
        FieldWords.Check(set.Value);
        return (set with { Direction = set.Kind == ClaimKind.Change ? set.Direction : Direction.None, Traces = FieldWords.Kept(set.Traces, settings) }).Anew();
    }
}
