using Oborot.Model;

namespace Oborot.Desk.Shelves;

/// <summary>Two parties that a claim speaks of, whichever of them reports; or one alone.</summary>
/// <param name="A">The code that comes first.</param>
/// <param name="B">The other; null for a party alone.</param>
public readonly record struct PairKey(string A, string? B)
{
    /// <summary>The pair of two codes in either order.</summary>
    public static PairKey Of(string one, string? other) =>
        other is null || one == other ? new(one, null) : string.CompareOrdinal(one, other) < 0 ? new(one, other) : new(other, one);

    /// <summary>Every two of some codes.</summary>
    public static IEnumerable<PairKey> Among(IReadOnlyList<string> codes) => codes.SelectMany((a, i) => codes.Skip(i + 1).Where(b => b != a).Select(b => Of(a, b)));

    /// <summary>A pair as a form sends it: two codes with a dash between; null where it is none.</summary>
    public static PairKey? Parse(string? written) => written?.Split('-') is [{ Length: > 0 } a, { Length: > 0 } b] ? Of(a, b) : null;

    /// <summary>The pair a claim speaks of; null where it tells no party.</summary>
    public static PairKey? Of(Subject subject) =>
        (subject.Reporter ?? subject.Partner) is { } one ? Of(one, subject.Reporter is null ? null : subject.Partner) : null;

    /// <summary>As a form sends it.</summary>
    public override string ToString() => $"{A}-{B}";
}
