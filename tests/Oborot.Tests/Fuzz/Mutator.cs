using System.Text;

namespace Oborot.Tests.Fuzz;

/// <summary>Spoils texts: the same random source gives the same texts.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> texts)
{
    private const int Longest = 6000;

    private static readonly string[] Odd =
    [
        "\u00A0", "\u202F", "\u2009", "\u200B", "\u00AD", "\uFEFF", "\u0301", "e\u0301\u0323", "\u20DD", "\t", "\0", "\u0007", "\u0085", "\u2028", "\r\n", "\r", "\n\n",
        "😀", "𝟙𝟚", "\uD83D", "\uDE00", "中国出口增长了两倍", "１２３", "٣٤٥", "Ⅷ", "½", "№", "‰", "°",
        "%", "$", "€", "₽", " млрд", " bn", " crore", " тыс.", " млн 49 тыс.", "-", "–", "—", "−", "+", "±", "~", "≈", ">", "<", ",", ".", "'", "’", ":", ";", "/", "..", "...",
        "более ", "more than ", "до ", "up to ", "в 2024 году ", "in 2024 ", "(", ")", "«", "»", "\"", "“", "”", "[", "]", "с ", "по ", "from ", "to ", "between ", "and ", "раз ", "times ",
        "0", "00", "000", "1", "7", "99", "2030", "0000", "31.02.2024", "29 февраля 2023 года", "13-й месяц", "Q9", "в 0 раз", "0%", "-0", "1/0",
        "123456789012345678901234567890", "999999999999999999999999999999 трлн долларов", "0,000000000000000000000000000001%", "1 000 000 000 000 000 000 000 000 000 000",
        "9999 год", "0001 год", "10000 лет", "через 9999 лет", "within 9999 years", "last 99 years",
    ];

    /// <summary>The next spoilt text.</summary>
    public string Next()
    {
        var text = texts[random.Next(texts.Count)];
        for (var steps = 1 + random.Next(6); steps > 0; steps--)
        {
            text = Step(text);
        }
        return text.Length > Longest ? text[..Longest] : text;
    }

    private string Step(string text) => random.Next(8) switch
    {
        0 => Splice(text),
        1 => Delete(text),
        2 => Duplicate(text),
        3 => Nest(text),
        4 => Shuffle(text),
        5 => Number(text),
        _ => Insert(text, Odd[random.Next(Odd.Length)]),
    };

    private int Place(string text) => random.Next(text.Length + 1);

    private (int From, int To) Stretch(string text, int longest)
    {
        var from = Place(text);
        return (from, Math.Min(text.Length, from + random.Next(longest)));
    }

    private string Insert(string text, string part) => text.Insert(Place(text), part);

    private string Splice(string text)
    {
        var other = texts[random.Next(texts.Count)];
        return text[..Place(text)] + other[Place(other)..];
    }

    private string Delete(string text)
    {
        var (from, to) = Stretch(text, 40);
        return text.Remove(from, to - from);
    }

    private string Duplicate(string text)
    {
        var (from, to) = Stretch(text, 200);
        return text.Insert(Place(text), text[from..to]);
    }

    private string Nest(string text)
    {
        var (open, close) = ((string, string)[])[("(", ")"), ("«", "»"), ("[", "]"), ("“", "”"), ("\"", "\"")] is var marks ? marks[random.Next(marks.Length)] : default;
        var depth = 1 + random.Next(300);
        var (from, to) = Stretch(text, 300);
        return text[..from] + string.Concat(Enumerable.Repeat(open, depth)) + text[from..to] + string.Concat(Enumerable.Repeat(close, random.Next(depth + 1))) + text[to..];
    }

    private string Shuffle(string text)
    {
        var words = text.Split(' ');
        for (var swaps = random.Next(10); swaps > 0; swaps--)
        {
            var (a, b) = (random.Next(words.Length), random.Next(words.Length));
            (words[a], words[b]) = (words[b], words[a]);
        }
        return string.Join(' ', words);
    }

    private string Number(string text)
    {
        var digits = new StringBuilder();
        for (var count = 1 + random.Next(35); count > 0; count--)
        {
            digits.Append((char)('0' + random.Next(10)));
            if (random.Next(6) == 0)
            {
                digits.Append(" .,'\u00A0-"[random.Next(6)]);
            }
        }
        return Insert(text, digits.ToString());
    }
}
