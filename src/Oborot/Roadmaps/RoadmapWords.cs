using Oborot.Model;
using Oborot.Text;

namespace Oborot.Roadmaps;

/// <summary>What a column of a roadmap tells.</summary>
public enum RoadmapField
{
    /// <summary>The number of the row.</summary>
    Number,

    /// <summary>What is to be done.</summary>
    Measure,

    /// <summary>By when.</summary>
    Deadline,

    /// <summary>Who answers for it; there may be a column for each side.</summary>
    Responsible,

    /// <summary>How far it has come.</summary>
    Status,

    /// <summary>What is to come of it.</summary>
    Result,

    /// <summary>The field it belongs to.</summary>
    Sector,
}

/// <summary>Phrases of which each is a row of words, with <c>*</c> behind a word that may go on.</summary>
public sealed class RoadmapPhrases
{
    private readonly IReadOnlyList<IReadOnlyList<string>> phrases;

    /// <summary>Takes the phrases, in any case of letters.</summary>
    /// <param name="phrases">As <c>срок* исполнени*</c>.</param>
    public RoadmapPhrases(IEnumerable<string> phrases) => this.phrases = [.. phrases.Select(p => Split(p, keepStars: true)).Where(p => p.Length > 0)];

    /// <summary>How much of a text the longest phrase that stands in it takes, in letters; 0 where none stands in it.</summary>
    public int Weight(string text)
    {
        var words = Split(text);
        return phrases.Where(p => Enumerable.Range(0, Math.Max(0, words.Length - p.Count + 1)).Any(at => Stands(p, words, at))).Select(p => p.Sum(w => w.Length)).DefaultIfEmpty(0).Max();
    }

    private static bool Stands(IReadOnlyList<string> phrase, string[] words, int at)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            var (told, word) = (phrase[i], words[at + i]);
            if (told[^1] == '*' ? !word.AsSpan().StartsWith(told.AsSpan(0, told.Length - 1), StringComparison.Ordinal) : word != told)
            {
                return false;
            }
        }
        return true;
    }

    private static string[] Split(string text, bool keepStars = false) =>
        string.Concat(Letters.Fold(text).Select(c => char.IsLetterOrDigit(c) || c == '№' || c == '#' || (keepStars && c == '*') ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>How roadmaps in several languages name their columns, how far a measure has come, and themselves: <c>data/roadmap.yaml</c>.</summary>
public sealed record RoadmapWords
{
    /// <summary>What the column of each field is called.</summary>
    public required IReadOnlyDictionary<RoadmapField, RoadmapPhrases> Columns { get; init; }

    /// <summary>The words of each status.</summary>
    public required IReadOnlyDictionary<CommitmentStatus, RoadmapPhrases> Statuses { get; init; }

    /// <summary>The words that deny each status: "not done".</summary>
    public required IReadOnlyDictionary<CommitmentStatus, RoadmapPhrases> Denied { get; init; }

    /// <summary>What tells that a deadline has no day: "every year".</summary>
    public required RoadmapPhrases Open { get; init; }

    /// <summary>What a roadmap calls itself.</summary>
    public required RoadmapPhrases Titles { get; init; }

    /// <summary>Short forms with what they stand for, so that periods can be read: <c>кв.</c> → <c>квартал</c>.</summary>
    public required IReadOnlyDictionary<string, string> Abbreviations { get; init; }

    /// <summary>The field that a header most likely names; null for none.</summary>
    public (RoadmapField Field, int Weight)? FieldOf(string header) =>
        Columns.Select(c => (c.Key, Weight: c.Value.Weight(header))).Where(c => c.Weight > 0).OrderByDescending(c => c.Weight).ThenBy(c => c.Key).Select(c => ((RoadmapField, int)?)c).FirstOrDefault();

    /// <summary>The status that a text tells, and whether it denies it; null where it has no word for any.</summary>
    public (CommitmentStatus Status, bool IsDenied)? StatusOf(string text) =>
        Statuses.Select(s => (s.Key, IsDenied: false, Weight: s.Value.Weight(text))).Concat(Denied.Select(s => (s.Key, IsDenied: true, Weight: s.Value.Weight(text))))
            .Where(s => s.Weight > 0).OrderByDescending(s => s.Weight).ThenByDescending(s => s.IsDenied).ThenBy(s => s.Key).Select(s => ((CommitmentStatus, bool)?)(s.Key, s.IsDenied)).FirstOrDefault();

    /// <summary>A text with its short forms written out.</summary>
    public string Unfold(string text) => string.Join(' ', text.Split(' ').Select(w => Abbreviations.TryGetValue(Letters.Fold(w), out var full) ? full : w));
}
