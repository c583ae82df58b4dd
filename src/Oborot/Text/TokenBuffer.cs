namespace Oborot.Text;

/// <summary>The tokens of one document; the array is kept and reused from document to document.</summary>
internal sealed class TokenBuffer
{
    private Token[] tokens = new Token[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    public ref readonly Token this[int index] => ref tokens[index];

    public void Clear() => Count = 0;

    /// <summary>Copies a token to an earlier place.</summary>
    public void Move(int from, int to) => tokens[to] = tokens[from];

    /// <summary>Takes the tokens of another buffer.</summary>
    public void CopyFrom(TokenBuffer other)
    {
        if (tokens.Length < other.Count)
        {
            tokens = new Token[other.tokens.Length];
        }
        other.Tokens.CopyTo(tokens);
        Count = other.Count;
    }

    /// <summary>Drops all tokens from a place on.</summary>
    public void Cut(int count) => Count = count;

    public void Add(int start, int length, TokenKind kind)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, tokens.Length * 2);
        }
        tokens[Count++] = new Token(start, length, kind);
    }
}
