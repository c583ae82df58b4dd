namespace Oborot.Statistics.Mirror;

/// <summary>Which exporters and importers hang together by the flows between them; means of others cannot be compared.</summary>
internal sealed class Partners
{
    private readonly int countries;
    private readonly int[] parents;
    private readonly int[] flows;

    /// <summary>Starts with nobody connected.</summary>
    public Partners(int countries)
    {
        this.countries = countries;
        parents = [.. Enumerable.Range(0, 2 * countries)];
        flows = new int[2 * countries];
    }

    /// <summary>Connects the two sides of a flow.</summary>
    public void Connect(int exporter, int importer)
    {
        parents[Root(countries + importer)] = Root(exporter);
        flows[exporter]++;
    }

    /// <summary>The exporters of the group with the most flows, the first such one.</summary>
    public bool[] LargestGroup()
    {
        var sizes = new int[parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            sizes[Root(i)] += flows[i];
        }
        var largest = Array.IndexOf(sizes, sizes.Max());
        return [.. Enumerable.Range(0, countries).Select(e => Root(e) == largest)];
    }

    private int Root(int node)
    {
        while (parents[node] != node)
        {
            node = parents[node] = parents[parents[node]];
        }
        return node;
    }
}
