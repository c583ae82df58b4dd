using Oborot.Checks;
using Oborot.Edges.Search;
using Oborot.Model;

namespace Oborot.Desk.Shelves;

/// <summary>All that is known of a pair, in the order it is shown in.</summary>
/// <param name="Key">The parties.</param>
/// <param name="Claims">By what they count, period and day of telling.</param>
/// <param name="Findings">The gravest first.</param>
internal sealed record PairShelf(PairKey Key, IReadOnlyList<Claim> Claims, IReadOnlyList<Finding> Findings);

/// <summary>A ledger as it stood at one moment, arranged for looking things up. Never changed; may be read by any number of threads.</summary>
internal sealed class Snapshot
{
    private readonly Dictionary<string, Article> articles;
    private readonly Dictionary<string, (Claim Claim, Article Article)> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> findings;
    private readonly Dictionary<string, List<Finding>> byClaim = new(StringComparer.Ordinal);
    private readonly Dictionary<PairKey, PairShelf> pairs;
    private readonly ILookup<(string Check, PairKey Pair), Finding> stories;
    private readonly Lazy<TextIndex> texts;
    private readonly Dictionary<string, Article> documents;
    private readonly Dictionary<string, Article> titles;

    /// <summary>Arranges readings and what they show together.</summary>
    public Snapshot(IReadOnlyList<Reading> readings, IReadOnlyList<Finding> findings, Cooperation cooperation)
    {
        Cooperation = cooperation;
        Articles = [.. readings.Select(Article.Of).OrderByDescending(a => a.Document.Published).ThenBy(a => a.Document.Id, StringComparer.Ordinal).ThenBy(a => a.Key, StringComparer.Ordinal)];
        articles = Articles.DistinctBy(a => a.Key).ToDictionary(a => a.Key, StringComparer.Ordinal);
        documents = Articles.DistinctBy(a => a.Document.Id).ToDictionary(a => a.Document.Id, StringComparer.Ordinal);
        titles = Articles.SelectMany(a => a.Reading.OfTitle.Select(c => (c.Id, Article: a))).DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.Article, StringComparer.Ordinal);
        foreach (var article in Articles)
        {
            foreach (var claim in article.Reading.Claims)
            {
                claims.TryAdd(claim.Id, (claim, article));
            }
        }
        Findings = Stories(findings);
        this.findings = findings.ToDictionary(f => f.Id, StringComparer.Ordinal);
        KeepByClaim(findings);
        stories = findings.SelectMany(f => PairsOf(f).Select(k => (Key: (f.Check, k), Finding: f))).ToLookup(s => s.Key, s => s.Finding);
        pairs = Pairs(Findings).ToDictionary(p => p.Key);
        foreach (var key in cooperation.Pairs.Where(k => !pairs.ContainsKey(k)))
        {
            pairs[key] = new PairShelf(key, [], [.. Findings.Where(f => f.Claims.Count == 0 && PairsOf(f).Contains(key))]);
        }
        ByWeight = [.. pairs.Values.OrderByDescending(p => p.Claims.Count).ThenBy(p => p.Key.A, StringComparer.Ordinal).ThenBy(p => p.Key.B, StringComparer.Ordinal)];
        Map = PairMap.Of(ByWeight);
        Facets = Facets.Of(Articles);
        Latest = [.. Findings.Where(IsNews).OrderBy(f => f.Severity == Severity.Info).ThenByDescending(DayOf).ThenByDescending(f => f.Severity).ThenBy(f => f.Id, StringComparer.Ordinal).Take(PairMap.MostFindings)];
        texts = new(() => new TextIndex(Articles.Select(a => a.Document)));
    }

    /// <summary>Aims, things promised and done, visits and talks.</summary>
    public Cooperation Cooperation { get; }

    /// <summary>The articles, the latest first.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Findings that are told once for each story, the gravest first; verdicts of statistics among them.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The pairs, those with most claims first.</summary>
    public IReadOnlyList<PairShelf> ByWeight { get; }

    /// <summary>What is known of the countries most spoken of.</summary>
    public PairMap Map { get; }

    /// <summary>What there is to choose from when searching.</summary>
    public Facets Facets { get; }

    /// <summary>What was found last, by the day of its latest telling; what is for information only comes after.</summary>
    public IReadOnlyList<Finding> Latest { get; }

    /// <summary>The number of claims.</summary>
    public int ClaimCount => claims.Count;

    /// <summary>Every claim once, with its article.</summary>
    public IEnumerable<(Claim Claim, Article Article)> Claims => claims.Values;

    /// <summary>Full text search over <see cref="Articles"/>; indexed when first asked for.</summary>
    public TextIndex Texts => texts.Value;

    /// <summary>An article by its key; null where there is none.</summary>
    public Article? FindArticle(string key) => articles.GetValueOrDefault(key);

    /// <summary>A claim's article; null where there is none.</summary>
    public Article? ArticleOf(string claimId) => claims.TryGetValue(claimId, out var found) ? found.Article : titles.GetValueOrDefault(claimId);

    /// <summary>A finding by its id; null where there is none.</summary>
    public Finding? FindFinding(string id) => findings.GetValueOrDefault(id);

    /// <summary>What a claim or a commitment takes part in, the gravest first.</summary>
    public IReadOnlyList<Finding> FindingsOf(string id) => byClaim.TryGetValue(id, out var found) ? found : [];

    /// <summary>Findings of the same figures in other tellings.</summary>
    public List<Finding> EchoesOf(Finding finding, int most)
    {
        var story = Echoes.Story(finding);
        return [.. finding.Claims.SelectMany(c => PairKey.Of(c.Subject) is { } key ? stories[(finding.Check, key)] : []).Where(f => f.Id != finding.Id && Echoes.Story(f) == story).DistinctBy(f => f.Id).Take(most)];
    }

    /// <summary>The article of a document; null where there is none.</summary>
    public Article? ArticleOfDocument(string id) => documents.GetValueOrDefault(id);

    /// <summary>All of a pair; null where nothing is known.</summary>
    public PairShelf? FindPair(PairKey key) => pairs.GetValueOrDefault(key);

    /// <summary>One finding for each story, the gravest first.</summary>
    public static IReadOnlyList<Finding> Stories(IEnumerable<Finding> findings) =>
    [
        .. findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Kind).ThenBy(f => f.Assessment?.Verdict).ThenBy(f => f.Check, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal)
            .DistinctBy(Echoes.Story, StringComparer.Ordinal),
    ];

    /// <summary>Whether a finding is one to be told of: no verdict of statistics, no mere repetition.</summary>
    public static bool IsNews(Finding finding) => finding.Assessment is null && finding.Kind is not (FindingKind.Repeated or FindingKind.Confirmed or FindingKind.Derived);

    /// <summary>The day of the latest of its tellings.</summary>
    public static DateOnly? DayOf(Finding finding) => finding.Claims.Select(c => c.Published).Concat(finding.Commitments.Select(c => c.Published)).Max();

    /// <summary>The pairs that a finding is about, each once.</summary>
    public static IEnumerable<PairKey> PairsOf(Finding finding) =>
        finding.Claims.Select(c => PairKey.Of(c.Subject)).OfType<PairKey>().Concat(finding.Commitments.SelectMany(c => PairKey.Among(c.Countries))).Distinct();

    private void KeepByClaim(IReadOnlyList<Finding> all)
    {
        foreach (var finding in all.OrderByDescending(f => f.Severity).ThenBy(f => f.Kind).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            foreach (var id in finding.Claims.Select(c => c.Id).Concat(finding.Commitments.Select(c => c.Id)).Distinct())
            {
                var kept = byClaim.TryGetValue(id, out var found) ? found : byClaim[id] = [];
                kept.Add(finding);
            }
        }
    }

    private IEnumerable<PairShelf> Pairs(IReadOnlyList<Finding> stories)
    {
        var told = stories.SelectMany(f => PairsOf(f).Select(k => (Key: k, Finding: f))).ToLookup(p => p.Key, p => p.Finding);
        return from found in claims.Values
               let key = PairKey.Of(found.Claim.Subject)
               where key is not null
               group found.Claim by key.Value into pair
               select new PairShelf(pair.Key, Ordered(pair), [.. told[pair.Key]]);
    }

    private static IReadOnlyList<Claim> Ordered(IEnumerable<Claim> claims) =>
    [
        .. claims.OrderBy(c => c.Subject.Product is not null).ThenBy(c => c.Subject.Flow == Flow.None).ThenBy(c => c.Subject.Indicator, StringComparer.Ordinal).ThenBy(c => c.Kind)
            .ThenByDescending(c => c.Period).ThenBy(c => c.Subject.Product, StringComparer.Ordinal).ThenBy(c => c.Published).ThenBy(c => c.Id, StringComparer.Ordinal),
    ];
}
