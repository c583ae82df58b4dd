using Oborot.Text;

namespace Oborot.Languages;

/// <summary>How the words of a language are compared: in lower case, and with letters that it writes in several ways as one.</summary>
internal sealed class Folding
{
    private readonly Dictionary<char, char>? folds;

    /// <param name="folds">Letters and what they are compared as; '\0' drops the letter.</param>
    public Folding(IReadOnlyDictionary<char, char> folds) => this.folds = folds.Count == 0 ? null : new Dictionary<char, char>(folds);

    /// <summary>Writes the folded word into the buffer.</summary>
    /// <returns>Its length, or −1 when the buffer is too small.</returns>
    public int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Letters.Fold(word, buffer);
        return folds is null || length <= 0 ? length : Replace(buffer[..length]);
    }

    /// <summary>The folded form as a string.</summary>
    public string Fold(string word)
    {
        Span<char> buffer = stackalloc char[word.Length];
        return new string(buffer[..Fold(word, buffer)]);
    }

    private int Replace(Span<char> word)
    {
        var length = 0;
        foreach (var letter in word)
        {
            var folded = folds!.GetValueOrDefault(letter, letter);
            if (folded != '\0')
            {
                word[length++] = folded;
            }
        }
        return length;
    }
}
