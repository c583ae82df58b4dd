using Oborot.Model;

namespace Oborot.Claims;

/// <summary>A part of a claim with where it was found and by which rule.</summary>
/// <param name="First">First token of the words it came from; −1 where there are none.</param>
/// <param name="Last">Last token of those words.</param>
internal sealed record Found<T>(T Value, Scope Scope, int First, int Last, string Rule)
{
    /// <summary>The same, seen from farther away.</summary>
    public Found<T> From(Scope scope) => scope > Scope ? this with { Scope = scope } : this;
}
