using Oborot.Model;
using Oborot.Text;

namespace Oborot.Edges.Corpus;

/// <summary>By what the figures of an evaluation are split.</summary>
public enum Split
{
    /// <summary>The article's language.</summary>
    Lang,

    /// <summary>The claim's kind.</summary>
    Kind,

    /// <summary>The claim's indicator.</summary>
    Indicator,
}

/// <summary>A claim that was missed, wrong or too much.</summary>
/// <param name="Document">The article.</param>
/// <param name="Fault">What is wrong: <c>missed</c>, <c>extra</c> or the parts.</param>
/// <param name="Level">How much is right all the same.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Where">The quote, or what an extra claim says.</param>
public sealed record EvaluationError(string Document, string Fault, Level Level, string Figure, string Where);

/// <summary>Grades read claims against annotated articles. Each annotation and each claim is matched at most once, the best match first.</summary>
public sealed class Evaluation
{
    private const int LongestExtra = 25;

    private static readonly Split[] Splits = Enum.GetValues<Split>();

    private readonly Dictionary<string, Tally>[] tallies = [.. Splits.Select(_ => new Dictionary<string, Tally>(StringComparer.Ordinal))];
    private readonly Dictionary<string, int> faults = new(StringComparer.Ordinal);
    private readonly List<EvaluationError> errors = [];

    /// <summary>Articles graded.</summary>
    public int Articles { get; private set; }

    /// <summary>Claims with the right core whose text tells no period.</summary>
    public int Undated { get; private set; }

    /// <summary>Those of them that were read with a period.</summary>
    public int Invented { get; private set; }

    /// <summary>All errors, in the order of articles.</summary>
    public IReadOnlyList<EvaluationError> Errors => errors;

    /// <summary>How often each part was wrong, most often first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Faults => faults.OrderByDescending(f => f.Value);

    /// <summary>The figures of everything together.</summary>
    public Tally All { get; } = new();

    /// <summary>The figures of each part of a split, the largest first.</summary>
    public IEnumerable<KeyValuePair<string, Tally>> Rows(Split by) => tallies[(int)by].OrderByDescending(t => t.Value.Gold);

    /// <summary>Reads each article and grades what was read; the reader sees the article only.</summary>
    public static Evaluation Run(IEnumerable<AnnotatedArticle> articles, Func<Document, IReadOnlyList<Claim>> read)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(read);
        var evaluation = new Evaluation();
        foreach (var article in articles)
        {
            evaluation.Add(article, [.. read(article.Document).Select(Annotation.Of)]);
        }
        return evaluation;
    }

    /// <summary>Grades the claims read from one article.</summary>
    public void Add(AnnotatedArticle article, IReadOnlyList<Annotation> read)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(read);
        Articles++;
        var matches = Match(article.Claims, read);
        for (var i = 0; i < article.Claims.Count; i++)
        {
            var gold = article.Claims[i];
            var match = matches.TryGetValue(i, out var found) ? found : default;
            foreach (var tally in TalliesOf(article, gold))
            {
                tally.AddGold(match.Grade?.Level ?? Level.None);
            }
            NotePeriod(gold, match.Grade, match.Grade is null ? null : read[match.Read]);
            NoteGold(article.Document.Id, gold, match.Grade);
        }
        var used = matches.Values.Select(m => m.Read).ToHashSet();
        for (var i = 0; i < read.Count; i++)
        {
            foreach (var tally in TalliesOf(article, read[i]))
            {
                tally.AddRead();
            }
            if (!used.Contains(i))
            {
                Note("extra");
                errors.Add(new EvaluationError(article.Document.Id, "extra", Level.None, read[i].Figure, $"{read[i].Kind} {read[i].Indicator}"));
            }
        }
    }

    private static Dictionary<int, (int Read, Grade Grade)> Match(IReadOnlyList<Annotation> gold, IReadOnlyList<Annotation> read)
    {
        var pairs = from g in Enumerable.Range(0, gold.Count)
                    from r in Enumerable.Range(0, read.Count)
                    where Overlaps(gold[g], read[r])
                    select (Gold: g, Read: r, Grade: Grading.Of(gold[g], read[r]));
        var (matches, used) = (new Dictionary<int, (int, Grade)>(), new HashSet<int>());
        foreach (var pair in pairs.Where(p => p.Grade.Level > Level.None).OrderByDescending(p => p.Grade.Level).ThenBy(p => p.Grade.Wrong.Count))
        {
            if (!matches.ContainsKey(pair.Gold) && used.Add(pair.Read))
            {
                matches.Add(pair.Gold, (pair.Read, pair.Grade));
            }
        }
        return matches;
    }

    private static bool Overlaps(Annotation gold, Annotation read)
    {
        var common = Math.Min(gold.End, read.End) - Math.Max(gold.Start, read.Start);
        var (goldLength, readLength) = (gold.End - gold.Start, read.End - read.Start);
        return common > 0 && 2 * common >= Math.Min(goldLength, readLength) && readLength <= goldLength + LongestExtra;
    }

    private IEnumerable<Tally> TalliesOf(AnnotatedArticle article, Annotation claim) => Splits.Select(by => TallyOf(by, article, claim)).Append(All);

    private Tally TallyOf(Split by, AnnotatedArticle article, Annotation claim)
    {
        var key = (by switch { Split.Kind => claim.Kind, Split.Indicator => claim.Indicator, _ => article.Document.Language }) ?? "none";
        if (!tallies[(int)by].TryGetValue(key, out var tally))
        {
            tallies[(int)by].Add(key, tally = new Tally());
        }
        return tally;
    }

    private void NotePeriod(Annotation gold, Grade? grade, Annotation? read)
    {
        if (grade?.Level >= Level.Core && gold.IsUndated)
        {
            Undated++;
            Invented += read!.IsUndated ? 0 : 1;
        }
    }

    private void NoteGold(string document, Annotation gold, Grade? grade)
    {
        IReadOnlyList<string> wrong = grade?.Wrong ?? ["missed"];
        foreach (var part in wrong)
        {
            Note(part);
        }
        if (wrong.Count > 0)
        {
            errors.Add(new EvaluationError(document, string.Join(", ", wrong), grade?.Level ?? Level.None, gold.Figure, gold.Quote));
        }
    }

    private void Note(string fault) => faults[fault] = faults.GetValueOrDefault(fault) + 1;
}
