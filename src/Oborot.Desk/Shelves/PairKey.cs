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

    /// <summary>The pair a claim speaks of; null where it tells no party.</summary>
    public static PairKey? Of(Subject subject) =>
        (subject.Reporter ?? subject.Partner) is { } one ? Of(one, subject.Reporter is null ? null : subject.Partner) : null;
}
