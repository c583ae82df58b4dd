using System.Text;

namespace Oborot.Edges.Statistics.Store;

/// <summary>Texts that come again and again, numbered from 0 as they come.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly List<byte[]> bytes = [];
    private string? last;
    private int lastNumber;

    /// <summary>The number of a text.</summary>
    public int this[string text]
    {
        get
        {
            if (ReferenceEquals(text, last))
            {
                return lastNumber;
            }
            if (!numbers.TryGetValue(text, out var number))
            {
                number = numbers[text] = texts.Count;
                texts.Add(text);
                bytes.Add(Encoding.UTF8.GetBytes(text));
            }
            (last, lastNumber) = (text, number);
            return number;
        }
    }

    /// <summary>The text of a number.</summary>
    public string Text(int number) => texts[number];

    /// <summary>The text of a number in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int number) => bytes[number];

    /// <summary>By number, the place of each text in ordinal order. Texts that come later leave the order of these as it is.</summary>
    public int[] Ranks()
    {
        var ranks = new int[texts.Count];
        foreach (var (rank, number) in Enumerable.Range(0, texts.Count).OrderBy(n => texts[n], StringComparer.Ordinal).Index())
        {
            ranks[number] = rank;
        }
        return ranks;
    }
}
