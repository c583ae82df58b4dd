using Oborot.Model;

namespace Oborot.Checks;

/// <summary>The order of findings: by check, kind, the place of their claims, and id.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    private static readonly Dictionary<string, int> Rank = AllChecks.Codes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);

    /// <summary>The only instance.</summary>
    public static FindingOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }
        var byCheck = Rank[x.Check].CompareTo(Rank[y.Check]);
        var byPlace = byCheck != 0 ? byCheck : ComparePlaces(x, y);
        return byPlace != 0 ? byPlace : string.CompareOrdinal(x.Id, y.Id);
    }

    private static int ComparePlaces(Finding x, Finding y)
    {
        foreach (var (a, b) in x.Claims.Zip(y.Claims))
        {
            var order = ClaimOrder.Instance.Compare(a, b);
            if (order != 0)
            {
                return order;
            }
        }
        var byCount = x.Claims.Count.CompareTo(y.Claims.Count);
        return byCount != 0 ? byCount : x.Commitments.Zip(y.Commitments, ComparePlaces).FirstOrDefault(order => order != 0);
    }

    private static int ComparePlaces(Commitment x, Commitment y)
    {
        var byDocument = string.CompareOrdinal(x.Evidence.Document, y.Evidence.Document);
        return byDocument != 0 ? byDocument : x.Evidence.Start.CompareTo(y.Evidence.Start);
    }
}

/// <summary>Findings are one when their ids are.</summary>
internal sealed class FindingIdentity : IEqualityComparer<Finding>
{
    /// <summary>The only instance.</summary>
    public static FindingIdentity Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Finding? x, Finding? y) => x?.Id == y?.Id;

    /// <inheritdoc/>
    public int GetHashCode(Finding finding) => StringComparer.Ordinal.GetHashCode(finding.Id);
}
