using Oborot.Model;

namespace Oborot.Checks;

/// <summary>The order of claims: by document, place in it, and id.</summary>
internal sealed class ClaimOrder : IComparer<Claim>
{
    /// <summary>The only instance.</summary>
    public static ClaimOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Claim? x, Claim? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }
        var byDocument = string.CompareOrdinal(x.Evidence.Document, y.Evidence.Document);
        var byPlace = byDocument != 0 ? byDocument : x.Evidence.Start.CompareTo(y.Evidence.Start);
        var byEnd = byPlace != 0 ? byPlace : x.Evidence.End.CompareTo(y.Evidence.End);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(x.Id, y.Id);
    }
}
