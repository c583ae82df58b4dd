namespace Oborot.Languages;

/// <summary>The edges of a trie in one open-addressing table: (node, label) → node.</summary>
internal sealed class EdgeTable
{
    private Edge[] edges = new Edge[1 << 10];

    // A bit for the last six of each label that leaves a node: most questions end here.
    private ulong[] labels = new ulong[1 << 9];

    /// <summary>The number of nodes; node 0 is the root.</summary>
    public int NodeCount { get; private set; } = 1;

    /// <summary>True when nothing lies behind a node.</summary>
    public bool IsLeaf(int node) => labels[node] == 0;

    /// <summary>The node behind an edge, or −1.</summary>
    public int Find(int node, int label)
    {
        if ((labels[node] & Bit(label)) == 0)
        {
            return -1;
        }
        var key = Key(node, label);
        var table = edges;
        var mask = table.Length - 1;
        for (var i = Slot(key, mask); ; i = (i + 1) & mask)
        {
            if (table[i].Key == key)
            {
                return table[i].Node;
            }
            if (table[i].Key == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The node behind an edge, made when there is none.</summary>
    public int Add(int node, int label)
    {
        var found = Find(node, label);
        if (found >= 0)
        {
            return found;
        }
        if (2 * NodeCount >= edges.Length)
        {
            Grow();
        }
        Put(edges, new Edge(Key(node, label), NodeCount));
        labels[node] |= Bit(label);
        return NodeCount++;
    }

    private static ulong Bit(int label) => 1UL << label;

    private static ulong Key(int node, int label) => ((ulong)(uint)(node + 1) << 32) | (uint)label;

    private static int Slot(ulong key, int mask) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 40) & mask;

    private static void Put(Edge[] table, Edge edge)
    {
        var mask = table.Length - 1;
        var i = Slot(edge.Key, mask);
        while (table[i].Key != 0)
        {
            i = (i + 1) & mask;
        }
        table[i] = edge;
    }

    // Each node but the root is behind one edge, so that half as many nodes as places are enough.
    private void Grow()
    {
        var old = edges;
        edges = new Edge[old.Length * 2];
        Array.Resize(ref labels, old.Length);
        foreach (var edge in old)
        {
            if (edge.Key != 0)
            {
                Put(edges, edge);
            }
        }
    }

    private readonly record struct Edge(ulong Key, int Node);
}
