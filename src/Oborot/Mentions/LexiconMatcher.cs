using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Finds the phrases of the pack: at each token the longest match.</summary>
internal sealed class LexiconMatcher
{
    private const int WordsPerToken = 12;

    private int[] words = new int[1024 * WordsPerToken];
    private byte[] counts = new byte[1024];

    public void Run(Sheet sheet)
    {
        LookUp(sheet);
        var i = 0;
        while (i < sheet.Tokens.Count)
        {
            var (length, node) = Longest(sheet, i, 0, 0);
            if (length == 0)
            {
                i++;
                continue;
            }
            sheet.AddHit(new Hit(i, length, sheet.Pack.SensesAt(node)!));
            i += length;
        }
    }

    private void LookUp(Sheet sheet)
    {
        var count = sheet.Tokens.Count;
        if (counts.Length < count)
        {
            counts = new byte[count * 2];
            words = new int[count * 2 * WordsPerToken];
        }
        for (var i = 0; i < count; i++)
        {
            ref readonly var token = ref sheet.Tokens[i];
            counts[i] = token.Kind is TokenKind.Break ? (byte)0
                : (byte)sheet.Pack.FindWords(token.In(sheet.Text), words.AsSpan(i * WordsPerToken, WordsPerToken));
        }
    }

    // A phrase may run over one line break, as hand-wrapped texts break anywhere.
    private (int Length, int Node) Longest(Sheet sheet, int token, int node, int depth)
    {
        (int Length, int Node) best = depth > 0 && sheet.Pack.SensesAt(node) is not null ? (depth, node) : (0, 0);
        if (depth > 0 && sheet.KindAt(token) == TokenKind.Break && sheet.KindAt(token + 1) == TokenKind.Word)
        {
            token++;
            depth++;
        }
        if (token >= sheet.Tokens.Count)
        {
            return best;
        }
        for (var w = 0; w < counts[token]; w++)
        {
            var next = sheet.Pack.NextPhrase(node, words[(token * WordsPerToken) + w]);
            if (next >= 0 && Longest(sheet, token + 1, next, depth + 1) is var longer && longer.Length > best.Length)
            {
                best = longer;
            }
        }
        return best;
    }
}
