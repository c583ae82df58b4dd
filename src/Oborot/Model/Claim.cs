using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Oborot.Model;

/// <summary>What kind of statement a claim is.</summary>
public enum ClaimKind
{
    /// <summary>An amount of an indicator in a period.</summary>
    Level,

    /// <summary>Growth or decline.</summary>
    Change,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>A level aimed at.</summary>
    Target,

    /// <summary>A physical quantity.</summary>
    Volume,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Promised money.</summary>
    Pledge,
}

/// <summary>The direction of a change.</summary>
public enum Direction
{
    /// <summary>Not a change, or unchanged.</summary>
    None,

    /// <summary>Growth.</summary>
    Up,

    /// <summary>Decline.</summary>
    Down,
}

/// <summary>How firmly a thing was said.</summary>
public enum Modality
{
    /// <summary>Told as a fact.</summary>
    Stated,

    /// <summary>Expected.</summary>
    Forecast,

    /// <summary>Possible.</summary>
    Potential,

    /// <summary>Denied.</summary>
    Negated,
}

/// <summary>The exact place a claim was read from. Offsets count Unicode code points of the document's text.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Start">Offset of the figure's first code point.</param>
/// <param name="End">Offset after the figure's last code point.</param>
/// <param name="Figure">The figure, verbatim.</param>
/// <param name="Quote">The clause around it, verbatim.</param>
public sealed record Evidence(string Document, int Start, int End, string Figure, string Quote);

/// <summary>The ends a telling passed through, from the outlet inwards.</summary>
public enum SourceRole
{
    /// <summary>Who published the document.</summary>
    Outlet,

    /// <summary>A news agency the outlet relays.</summary>
    Agency,

    /// <summary>A press service or a statistical office that gave it out.</summary>
    PressService,

    /// <summary>The person or body that is quoted.</summary>
    Speaker,
}

/// <summary>One link of the source chain outlet ← agency ← press service ← speaker.</summary>
/// <param name="Role">The link's place in the chain.</param>
/// <param name="Name">The name as written.</param>
public sealed record SourceLink(SourceRole Role, string Name);

/// <summary>How far from the claim's own clause a part of it was found.</summary>
public enum Scope
{
    /// <summary>In the claim's own clause.</summary>
    Own,

    /// <summary>In another clause of the same sentence.</summary>
    Clause,

    /// <summary>In another sentence of the paragraph.</summary>
    Paragraph,

    /// <summary>In a headline.</summary>
    Headline,

    /// <summary>Elsewhere in the document, or from its date.</summary>
    Document,

    /// <summary>From who published the document.</summary>
    Outlet,
}

/// <summary>Where one part of a claim came from, and by which rule: the claim's own explanation.</summary>
/// <param name="Field">The claim's field: <c>indicator</c>, <c>period</c>, <c>speaker</c>, …</param>
/// <param name="Scope">How far away it was found.</param>
/// <param name="Start">Offset of the words it came from, in code points; −1 where there are none.</param>
/// <param name="End">Offset after those words; −1 where there are none.</param>
/// <param name="Rule">The rule that joined it.</param>
public sealed record Trace(string Field, Scope Scope, int Start, int End, string Rule);

/// <summary>One statement, by one speaker, in one place. Never edited; corrected only by another claim.</summary>
public sealed record Claim
{
    private string? id;

    /// <summary>Where it was read.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>What kind of statement it is.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The amount as said.</summary>
    public required Quantity Value { get; init; }

    /// <summary>The direction of a change.</summary>
    public Direction Direction { get; init; }

    /// <summary>The days it covers; for a target the deadline, with an open start; null where the text does not tell.</summary>
    public Period? Period { get; init; }

    /// <summary>For a change, the period compared with.</summary>
    public Period? Base { get; init; }

    /// <summary>Country code of the side whose statistics it is; null where not told (never assumed).</summary>
    public string? Side { get; init; }

    /// <summary>What a share is a share of; null for other kinds or where the text does not tell.</summary>
    public Subject? Whole { get; init; }

    /// <summary>Who said it, as written; null where the text does not tell.</summary>
    public string? Speaker { get; init; }

    /// <summary>How firmly it was said.</summary>
    public Modality Modality { get; init; }

    /// <summary>What the words around it commit their speaker to, in the order of <see cref="Force"/>; empty for a fact, and where the text has no such words.</summary>
    public IReadOnlyList<Force> Forces { get; init => field = value ?? []; } = [];

    /// <summary>Where it is told; null where that is not known.</summary>
    public Place? Place { get; init; }

    /// <summary>The ends the telling passed through.</summary>
    public IReadOnlyList<SourceLink> Sources { get; init; } = [];

    /// <summary>The document's publication date; null where unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The document's address; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The document's language, ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>The name of the rule that decided kind and figure.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Where each part came from.</summary>
    public IReadOnlyList<Trace> Traces { get; init; } = [];

    /// <summary>What people said of it; null where nobody did.</summary>
    public Review? Review { get; init; }

    /// <summary>The fields that the claim's own clause does not tell, with how far away they were found.</summary>
    public IEnumerable<KeyValuePair<string, Scope>> Inherited =>
        Traces.Where(t => t.Scope != Scope.Own).Select(t => KeyValuePair.Create(t.Field, t.Scope));

    /// <summary>
    /// A short hash of what was said and where; the same text always gives the same id. How it was derived
    /// (<see cref="Rule"/>, <see cref="Traces"/>) does not enter, nor what else its surroundings tell (<see cref="Forces"/>).
    /// </summary>
    public string Id => id ??= ContentId.Of(Key());

    /// <summary>A copy whose id is worked out anew. One made with other parts still has the id that was asked for before.</summary>
    public Claim Anew()
    {
        var copy = this with { };
        copy.id = null;
        return copy;
    }

    /// <inheritdoc/>
    public bool Equals(Claim? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    private string Key() => string.Create(CultureInfo.InvariantCulture,
        $"{(Place == Model.Place.Title ? "title of " : "")}{Evidence.Document}|{Evidence.Start}|{Evidence.End}|{Kind}|{Subject.Indicator}|{Subject.Reporter}|{Subject.Partner}|{Subject.Product}|{Subject.Coverage}|{Plain(Value.Low)}|{Plain(Value.High)}|{Value.Hedge}|{Value.Unit}|{Direction}|{Period}|{Base}|{Side}|{Speaker}|{Modality}");

    // 133000000 and 133000000.0 are one value and must give one id.
    private static string Plain(decimal? value) => value?.ToString("G29", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Ids made from content.</summary>
public static class ContentId
{
    /// <summary>The first twelve hexadecimal digits of the SHA-256 of the text in UTF-8.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
