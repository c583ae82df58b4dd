using System.Globalization;

namespace Oborot.Events;

/// <summary>What a public body is called.</summary>
/// <param name="Key">The key of <c>data/events.yaml</c>; of a body that is not listed, its folded words.</param>
/// <param name="Name">In English where it is listed, else as written.</param>
/// <param name="IsListed">True for a body of <c>data/events.yaml</c>, which is one in every text.</param>
public sealed record EventBody(string Key, string Name, bool IsListed);

/// <summary>Phrases, each of them beginnings of words that stand in a row.</summary>
public sealed class CuePhrases
{
    private readonly List<string[]> phrases;

    /// <summary>Takes phrases in lower case.</summary>
    public CuePhrases(IEnumerable<string> phrases) => this.phrases = [.. phrases.Select(p => EventWords.Split(p)).Where(p => p.Length > 0)];

    /// <summary>True where one of them stands in the words.</summary>
    public bool StandIn(IReadOnlyList<string> words) => After(words).Any();

    /// <summary>The places behind each of them.</summary>
    internal IEnumerable<int> After(IReadOnlyList<string> words, bool whole = false)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var phrase in phrases)
            {
                if (Matches(words, at, phrase, whole))
                {
                    yield return at + phrase.Length;
                }
            }
        }
    }

    private static bool Matches(IReadOnlyList<string> words, int at, string[] phrase, bool whole)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= words.Count || !(whole ? words[at + i] == phrase[i] : IsHan(phrase[i]) ? words[at + i].Contains(phrase[i], StringComparison.Ordinal) : words[at + i].StartsWith(phrase[i], StringComparison.Ordinal)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsHan(string word) => word[0] is >= '\u3400' and <= '\u9FFF';
}

/// <summary>The words by which occasions are told, from <c>data/events.yaml</c>.</summary>
public sealed record EventWords
{
    /// <summary>The words of each type.</summary>
    public required IReadOnlyDictionary<EventType, CuePhrases> Kinds { get; init; }

    /// <summary>The words for today.</summary>
    public required CuePhrases Today { get; init; }

    /// <summary>The words for yesterday and the day before.</summary>
    public required CuePhrases Yesterday { get; init; }

    /// <summary>What tells that a meeting is not the occasion of the article.</summary>
    public required CuePhrases Earlier { get; init; }

    /// <summary>"Last year".</summary>
    public required CuePhrases LastYear { get; init; }

    /// <summary>"First in", before a number of years.</summary>
    public required CuePhrases FirstIn { get; init; }

    /// <summary>"Years", behind a number.</summary>
    public required CuePhrases Years { get; init; }

    /// <summary>"Since", before a year.</summary>
    public required CuePhrases Since { get; init; }

    /// <summary>"Not", which "since 2001" needs to tell of the last time.</summary>
    public required CuePhrases Denial { get; init; }

    /// <summary>"To this end".</summary>
    public required CuePhrases Way { get; init; }

    /// <summary>Bodies with what texts call them.</summary>
    public required IReadOnlyList<(EventBody Body, CuePhrases Told)> Bodies { get; init; }

    /// <summary>The listed body that a text names; null where it names none.</summary>
    public EventBody? BodyIn(string text) => Split(text) is var words ? Bodies.Where(b => b.Told.StandIn(words)).Select(b => b.Body).FirstOrDefault() : null;

    /// <summary>The years of "first in 24 years"; null where a text does not tell.</summary>
    public int? YearsSinceLast(string text)
    {
        var words = Split(text);
        return FirstIn.After(words).Where(at => at + 1 < words.Length && Years.After([words[at + 1]]).Any()).Select(at => Whole(words[at])).FirstOrDefault(n => n is > 1 and < 200);
    }

    /// <summary>The year of "not since 2001"; null where a text does not tell.</summary>
    public int? LastYearTold(string text)
    {
        var words = Split(text);
        return !Denial.After(words, whole: true).Any() ? null : Since.After(words, whole: true).Where(at => at < words.Length).Select(at => Whole(words[at])).FirstOrDefault(y => y is > 1900 and < 2200);
    }

    /// <summary>The words of a text in lower case, without signs.</summary>
    internal static string[] Split(string text)
    {
        var plain = string.Concat(text.Select(c => c is '’' or '‘' or 'ʻ' ? '\'' : char.IsLetterOrDigit(c) || c == '\'' ? char.ToLowerInvariant(c) : ' '));
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static int? Whole(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
