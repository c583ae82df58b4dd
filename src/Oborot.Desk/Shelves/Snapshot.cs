using Oborot.Checks;
using Oborot.Edges.Search;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;

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
    private readonly Dictionary<string, (Claim Claim, Article Article)> reviewed = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, (Commitment Told, Article Article)>> commitments;
    private readonly Lazy<Dictionary<string, Reading>> asRead;

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
            KeepReviewed(article);
        }
        commitments = new(() => ByEitherId(Articles));
        asRead = new(() => AsRead.DistinctBy(r => r.Document.Hash).ToDictionary(r => r.Document.Hash, StringComparer.Ordinal));
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

    /// <summary>What was read, decisions left aside.</summary>
    public IReadOnlyList<Reading> AsRead { get; init; } = [];

    /// <summary>What people decided.</summary>
    public ReviewBook Reviews { get; init; } = ReviewBook.Empty;

    /// <summary>A claim's article, also of one that was rejected, or by the id that a corrected one was read with; null where there is none.</summary>
    public Article? ArticleOf(string claimId) => Told(claimId)?.Article ?? titles.GetValueOrDefault(claimId);

    /// <summary>A claim as it stands and as it was read, by either id; null where there is none.</summary>
    public Kept<Claim>? FindClaim(string id) => Told(id) is { } told && ReadIn(told.Article)?.Claims.FirstOrDefault(c => c.Id == (told.Claim.Review?.Of ?? told.Claim.Id)) is { } read
        ? new(told.Claim, read, told.Article.Document) : null;

    /// <summary>A commitment as it stands and as it was read, by either id; null where there is none.</summary>
    public Kept<Commitment>? FindCommitment(string id) => commitments.Value.TryGetValue(id, out var found)
        && ReadIn(found.Article)?.Commitments.FirstOrDefault(c => c.Id == (found.Told.Review?.Of ?? found.Told.Id)) is { } read ? new(found.Told, read, found.Article.Document) : null;

    /// <summary>All that was decided on a claim, the earliest first.</summary>
    public IReadOnlyList<Decision> DecisionsOn(Kept<Claim> kept) => Reviews.About(Citation.Of(kept.AsRead), [.. asRead.Value[kept.Document.Hash].Claims.Select(Citation.Of)]);

    /// <summary>All that was decided on a commitment, the earliest first.</summary>
    public IReadOnlyList<Decision> DecisionsOn(Kept<Commitment> kept) => Reviews.About(Citation.Of(kept.AsRead), [.. asRead.Value[kept.Document.Hash].Commitments.Select(Citation.Of)]);

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

    private (Claim Claim, Article Article)? Told(string id) => claims.TryGetValue(id, out var found) || reviewed.TryGetValue(id, out found) ? found : null;

    private Reading? ReadIn(Article article) => asRead.Value.GetValueOrDefault(article.Document.Hash);

    // Rejected claims, and corrected ones by the id they were read with.
    private void KeepReviewed(Article article)
    {
        foreach (var claim in article.Reading.Rejected)
        {
            reviewed.TryAdd(claim.Id, (claim, article));
        }
        foreach (var claim in article.Reading.Claims.Concat(article.Reading.Rejected))
        {
            if (claim.Review?.Of is { } id)
            {
                reviewed.TryAdd(id, (claim, article));
            }
        }
    }

    private static Dictionary<string, (Commitment Told, Article Article)> ByEitherId(IReadOnlyList<Article> articles)
    {
        var found = new Dictionary<string, (Commitment Told, Article Article)>(StringComparer.Ordinal);
        foreach (var (told, article) in articles.SelectMany(a => a.Reading.Commitments.Concat(a.Reading.RejectedCommitments).Select(c => (c, a))).OrderBy(t => t.c.Review is null))
        {
            found.TryAdd(told.Id, (told, article));
            found.TryAdd(told.Review?.Of ?? told.Id, (told, article));
        }
        return found;
    }

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
