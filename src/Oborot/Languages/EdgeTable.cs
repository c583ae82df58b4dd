namespace Oborot.Languages;

/// <summary>The edges of a trie in one open-addressing table: (node, label) → node.</summary>
internal sealed class EdgeTable
{
    private ulong[] keys = new ulong[1 << 10];
    private int[] nodes = new int[1 << 10];
    private int count;

    /// <summary>The number of nodes; node 0 is the root.</summary>
    public int NodeCount { get; private set; } = 1;

    /// <summary>The node behind an edge, or −1.</summary>
    public int Find(int node, int label)
    {
        var key = Key(node, label);
        var mask = keys.Length - 1;
        for (var i = Slot(key, mask); ; i = (i + 1) & mask)
        {
            if (keys[i] == key)
            {
                return nodes[i];
            }
            if (keys[i] == 0)
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
        if (2 * ++count > keys.Length)
        {
            Grow();
        }
        Put(Key(node, label), NodeCount);
        return NodeCount++;
    }

    private static ulong Key(int node, int label) => ((ulong)(uint)(node + 1) << 32) | (uint)label;

    private static int Slot(ulong key, int mask) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 40) & mask;

    private void Put(ulong key, int node)
    {
        var mask = keys.Length - 1;
        var i = Slot(key, mask);
        while (keys[i] != 0)
        {
            i = (i + 1) & mask;
        }
        (keys[i], nodes[i]) = (key, node);
    }

    private void Grow()
    {
        var (oldKeys, oldNodes) = (keys, nodes);
        keys = new ulong[oldKeys.Length * 2];
        nodes = new int[oldNodes.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                Put(oldKeys[i], oldNodes[i]);
            }
        }
    }
}
