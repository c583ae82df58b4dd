using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Finds the phrases of the pack: at each token the longest match, with the senses of all phrases of that length.</summary>
internal sealed class LexiconMatcher
{
    private const int MostPhrases = 8;

    /// <summary>Tokens whose words are remembered; longer than any phrase.</summary>
    private const int Ring = 64;

    private readonly Dictionary<Pack, Memory> memories = [];
    private readonly int[] nodes = new int[MostPhrases];
    private readonly int[] found = new int[Ring];
    private readonly int[] heldBy = new int[Ring];
    private Sheet sheet = null!;
    private Pack pack = null!;
    private WordCache cache = null!;
    private Dictionary<long, SenseSet> merged = [];
    private int nodeCount;
    private int length;
    private CaseRole caseRole;

    public void Run(Sheet page)
    {
        (sheet, pack) = (page, page.Pack);
        if (!memories.TryGetValue(pack, out var memory))
        {
            memories.Add(pack, memory = new Memory(new WordCache(pack), []));
        }
        (cache, merged) = memory;
        heldBy.AsSpan().Fill(-1);
        var i = 0;
        while (i < sheet.Tokens.Count)
        {
            if (cache.IsFull)
            {
                cache.Clear();
                heldBy.AsSpan().Fill(-1);
            }
            (length, nodeCount) = (0, 0);
            GoOn(i, 0, 0);
            if (length == 0)
            {
                sheet.AddUnknown(i++);
                continue;
            }
            sheet.AddHit(new Hit(i, length, Senses()), caseRole);
            i += length;
        }
    }

    private ReadOnlySpan<int> LookUp(int index)
    {
        ref readonly var token = ref sheet.Tokens[index];
        if (token.Kind == TokenKind.Break)
        {
            return [];
        }
        var slot = index % Ring;
        if (heldBy[slot] != index)
        {
            (heldBy[slot], found[slot]) = (index, cache.Find(token.In(sheet.Text)));
        }
        return cache.WordsOf(found[slot]);
    }

    private void GoOn(int token, int node, int depth)
    {
        foreach (var word in LookUp(token))
        {
            var next = pack.NextPhrase(node, word & Pack.WordMask);
            if (next >= 0)
            {
                Reach(token + 1, next, depth + 1, (CaseRole)(word >> Pack.CaseShift));
            }
        }
    }

    // A phrase may run over one line break, as hand-wrapped texts break anywhere.
    private void Reach(int token, int node, int depth, CaseRole ending)
    {
        if (depth >= length && pack.SensesAt(node) is not null)
        {
            Keep(node, depth, ending);
        }
        if (pack.EndsPhrases(node))
        {
            return;
        }
        if (sheet.KindAt(token) == TokenKind.Break && sheet.KindAt(token + 1) == TokenKind.Word)
        {
            token++;
            depth++;
        }
        if (token < sheet.Tokens.Count && !IsOwnNumber(token))
        {
            GoOn(token, node, depth);
        }
    }

    // The 2 of "12 m 2 dm": only glued to its letters it makes square metres.
    private bool IsOwnNumber(int token) =>
        sheet.Tokens[token].Kind == TokenKind.Digits && sheet.Tokens[token - 1] is { Kind: TokenKind.Word, Length: <= 2 } && !sheet.Touches(token - 1);

    private void Keep(int node, int depth, CaseRole ending)
    {
        (nodeCount, caseRole) = depth > length ? (0, ending) : (nodeCount, caseRole == CaseRole.None ? ending : caseRole);
        length = depth;
        if (nodeCount < MostPhrases && !nodes.AsSpan(0, nodeCount).Contains(node))
        {
            nodes[nodeCount++] = node;
        }
    }

    // Two spellings of one word ("миллиард", "миллиард+n") are two phrases; together they have the senses of both.
    private SenseSet Senses()
    {
        if (nodeCount == 1)
        {
            return pack.SensesAt(nodes[0])!;
        }
        var key = 17L;
        foreach (var node in nodes.AsSpan(0, nodeCount))
        {
            key = unchecked((key * 1_000_003) + node);
        }
        return merged.TryGetValue(key, out var all) ? all : Merge(key);
    }

    private SenseSet Merge(long key)
    {
        var all = new List<Sense>();
        foreach (var node in nodes.AsSpan(0, nodeCount))
        {
            all.AddRange(pack.SensesAt(node)!.All);
        }
        return merged[key] = new SenseSet(all.Distinct());
    }

    /// <summary>What is known of a pack from the texts before.</summary>
    private sealed record Memory(WordCache Words, Dictionary<long, SenseSet> Merged);
}
