using Oborot.Checks;
using Oborot.Commitments;
using Oborot.Edges.Corpus;
using Oborot.Edges.Events;
using Oborot.Edges.Packs;
using Oborot.Edges.Parties;
using Oborot.Edges.People;
using Oborot.Edges.Policies;
using Oborot.Edges.Registers;
using Oborot.Edges.Roadmaps;
using Oborot.Edges.Statistics;
using Oborot.Events;
using Oborot.Languages;
using Oborot.Model;
using Oborot.People;
using Oborot.Registers;
using Oborot.Roadmaps;
using Oborot.Shared.Speaking;
using Oborot.Statistics;
using Oborot.Statistics.Mirror;
using Oborot.Targets;
using Oborot.Text;

namespace Oborot.Shared;

/// <summary>What a pack is, what it declares and shows, and how well its language is read.</summary>
/// <param name="Profile">Code, name and what tells the language from others.</param>
/// <param name="Grammar">The language's properties.</param>
/// <param name="Coverage">What the pack declares and what its page shows.</param>
/// <param name="Grades">Null where the language has no annotated articles, or the pack is not a shipped one.</param>
internal sealed record PackReport(LanguageProfile Profile, Grammar Grammar, PackCoverage Coverage, LanguageGrades? Grades);

/// <summary>The one place where the program meets the reader and the checker. Packs and policy load at first use.</summary>
internal sealed class Street
{
    private readonly string folder;
    private readonly Dictionary<string, Speech> speeches = new(StringComparer.Ordinal);
    private readonly Lazy<PackSet> packs;
    private readonly Lazy<PartyNames> parties = new(() => PartyNames.Load(Beside("data/parties.yaml")));
    private readonly Lazy<Policy> policy = new(PolicyFile.LoadShipped);
    private readonly Lazy<Concepts> concepts;
    private readonly Lazy<GoodsFile> goods = new(() => GoodsFile.LoadShipped(ProductNames.LoadShipped()));
    private readonly Lazy<Calendars> calendars = new(() => CalendarFile.Load(Beside("data/calendars.yaml")));
    private readonly Lazy<MirrorRules> mirror;
    private readonly Lazy<Reader> reader;
    private readonly Lazy<Vocabulary> vocabulary;
    private readonly Lazy<EventFinder> events;
    private readonly Lazy<RoadmapWords> roadmapWords = new(() => RoadmapWordsFile.Load(Beside("data/roadmap.yaml")));
    private readonly Lazy<RoadmapReader> roadmaps;
    private readonly Lazy<IReadOnlyDictionary<string, LanguageGrades>> grades;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="ownPacks">A folder of packs to take instead of the shipped ones, as authors of packs do; null or empty for those.</param>
    public Street(string? ownPacks)
    {
        HasOwnPacks = !string.IsNullOrEmpty(ownPacks);
        folder = HasOwnPacks ? ownPacks! : Beside("packs");
        packs = new(() => PackFiles.Open(folder));
        mirror = new(() => new MirrorRules(policy.Value.CifFob, policy.Value.MirrorCoverage, policy.Value.MirrorBand, GeographyFile.LoadShipped().ReportsCif));
        reader = new(() => new Reader(packs.Value, calendars.Value));
        concepts = new(() => ConceptFile.LoadShipped(parties.Value));
        vocabulary = new(() => new Vocabulary(packs.Value));
        events = new(OpenEvents);
        roadmaps = new(() => new RoadmapReader(new PhraseReader(packs.Value), roadmapWords.Value));
        grades = new(() => HasOwnPacks ? new SortedDictionary<string, LanguageGrades>() : GradesFile.Load(Beside("data/grades.json")));
    }

    /// <summary>True when the packs are not the shipped ones, which alone have grades.</summary>
    public bool HasOwnPacks { get; }

    /// <summary>The numbers of judgement.</summary>
    public Policy Policy => policy.Value;

    /// <summary>The languages there are packs for, by code.</summary>
    public IReadOnlyList<string> Languages => [.. Profiles.Select(p => p.Language)];

    /// <summary>What is known of the languages before their packs are loaded, by code.</summary>
    public IReadOnlyList<LanguageProfile> Profiles => packs.Value.Profiles;

    /// <summary>All that can be told of one language; loads its pack.</summary>
    public PackReport Report(string language)
    {
        var (profile, grammar) = PackFiles.Describe(Path.Join(folder, language));
        return new PackReport(profile, grammar, PackCoverage.Of(folder, language, vocabulary.Value), grades.Value.GetValueOrDefault(language));
    }

    /// <summary>Every figure of a document, as a claim or as a leftover.</summary>
    public Reading Read(Document document) => reader.Value.Read(document);

    /// <summary>The same, and everything promised, agreed, discussed or done that a document tells.</summary>
    public Reading ReadAll(Document document) => reader.Value.ReadAll(document);

    /// <summary>What finds visits, sessions and talks in commitments.</summary>
    public EventFinder Events => events.Value;

    /// <summary>The things that commitments tell of, with their history.</summary>
    public Register Register(IReadOnlyList<Commitment> commitments, IReadOnlyList<Claim> claims) => Register(commitments, claims, Events.Of(commitments, claims));

    /// <inheritdoc cref="Register(IReadOnlyList{Commitment}, IReadOnlyList{Claim})"/>
    /// <param name="events">The events of both, where they are known already: finding them is half of the work.</param>
    public Register Register(IReadOnlyList<Commitment> commitments, IReadOnlyList<Claim> claims, EventsFound events) =>
        Registers.Register.Of(commitments, claims, concepts.Value, policy.Value, events.Occasions);

    /// <summary>The words of roadmaps and their tables.</summary>
    public RoadmapWords RoadmapWords => roadmapWords.Value;

    /// <summary>Reads a roadmap from a table whose columns are known.</summary>
    public Roadmap Roadmap(TableGrid table, TableHead head, ColumnMap columns, RoadmapOptions options) => roadmaps.Value.Read(table, head, columns, options);

    /// <summary>Every amount and period of a document, whatever it is about.</summary>
    public IReadOnlyList<FoundMention> Mentions(Document document) => reader.Value.FindMentions(document);

    /// <summary>What claims and commitments show when they are held against each other; which documents tell of one occasion is found in both.</summary>
    public IReadOnlyList<Finding> Check(IReadOnlyList<Claim> claims, IReadOnlyList<Commitment> commitments, IProgress<Examined> progress, IOfficialFigures figures, CancellationToken stop) =>
        Checker.Run(claims, policy.Value, progress, Evidence(figures), Retellings(claims, commitments), stop);

    /// <summary>Findings that are kept up to date as claims come in.</summary>
    public Checkup Checkup(IOfficialFigures figures) => Checkup(Evidence(figures));

    /// <inheritdoc cref="Checkup(IOfficialFigures)"/>
    public Checkup Checkup(OfficialEvidence evidence) => new(policy.Value, evidence);

    /// <summary>The aims that claims tell, as they stand on a day.</summary>
    public IReadOnlyList<TargetReport> Targets(IEnumerable<Claim> claims, IOfficialFigures figures, IReadOnlyList<string> reporters, DateOnly day) =>
        Targets(claims, TargetStatistics(figures, reporters), day);

    /// <inheritdoc cref="Targets(IEnumerable{Claim}, IOfficialFigures, IReadOnlyList{string}, DateOnly)"/>
    public IReadOnlyList<TargetReport> Targets(IEnumerable<Claim> claims, TargetStatistics statistics, DateOnly day) => TargetReports.Of(claims, Policy, statistics, day);

    /// <summary>What aims are weighed with; how well countries report is learnt here, once.</summary>
    public TargetStatistics TargetStatistics(IOfficialFigures figures, IReadOnlyList<string> reporters) =>
        new(figures, label => goods.Value.CodesOf(label), PairEstimates.Learn(figures, reporters, GeographyFile.LoadShipped(), MirrorRules), MirrorRules);

    /// <summary>Shows documents at every station.</summary>
    public Walkthrough Walkthrough() => new(packs.Value, calendars.Value, policy.Value);

    /// <summary>The code of a party given by code or name; null where there is none.</summary>
    public string? FindParty(string codeOrName) => parties.Value.Find(codeOrName) ?? packs.Value.FindParty(codeOrName);

    /// <summary>A party's name in English.</summary>
    public string PartyName(string code) => parties.Value.NameOf(code, "en");

    /// <summary>How things are told in a language.</summary>
    public Speech Speech(string language)
    {
        if (!speeches.TryGetValue(language, out var speech))
        {
            speeches[language] = speech = new Speech(Phrases.Load(Beside($"data/speech.{language}.yaml")), code => parties.Value.NameOf(code, language)) { Language = language };
        }
        return speech;
    }

    /// <summary>How both sides' reports of all goods by year are compared.</summary>
    public MirrorRules MirrorRules => mirror.Value;

    /// <summary>The country that words of a language name; null where they name none, or several.</summary>
    public string? CountryIn(string words, string? language)
    {
        var known = language is not null && Languages.Contains(language) ? language : words.Any(c => c is >= '\u0400' and <= '\u052F') ? "ru" : "en";
        var named = vocabulary.Value.EntriesIn(new Document("words", words), known).Where(e => e.Group is "parties" or "demonyms" or "capitals")
            .Select(e => e.Key).Where(k => k.Length == 2 && k != "EU").Distinct().ToList();
        return named is [var country] ? country : null;
    }

    /// <summary>An indicator's name in English.</summary>
    public static string IndicatorName(string key) => key.StartsWith("other:", StringComparison.Ordinal) ? key["other:".Length..] : key.Replace('_', ' ');

    /// <summary>The countries and groups that statistics name.</summary>
    public static Areas Areas() => Edges.Statistics.Areas.Load(Beside("data/parties.yaml"), Beside("data/statistics/areas.yaml"));

    /// <summary>Findings with what commitments show among them.</summary>
    /// <param name="findings">What claims show.</param>
    /// <param name="commitments">All that the same texts tell without a figure.</param>
    /// <param name="events">The events of both: documents of one event are held against each other.</param>
    public IReadOnlyList<Finding> Retell(IReadOnlyList<Finding> findings, IReadOnlyList<Commitment> commitments, IReadOnlyList<Event> events) =>
        commitments.Count == 0 ? findings : new Retellings(commitments, Occasions(events)).AddTo(findings, Policy);

    private Retellings? Retellings(IReadOnlyList<Claim> claims, IReadOnlyList<Commitment> commitments) => commitments.Count == 0 ? null : new(commitments,
        commitments.All(c => c.Evidence.Document == commitments[0].Evidence.Document) ? [] : Occasions(Events.Of(commitments, claims.Where(c => c.Place != Model.Place.Title)).Events));

    private static IReadOnlyList<IReadOnlyCollection<string>> Occasions(IReadOnlyList<Event> events) => [.. events.Select(e => e.Documents.Select(d => d.Id).ToList())];

    private EventFinder OpenEvents()
    {
        var folding = new NameFolding(NameRulesFile.Load(Beside("data/names.yaml")));
        return new EventFinder(folding, EventWordsFile.Load(Beside("data/events.yaml")), new Places(folding, CityFile.Load(Beside("data/cities.yaml")), CountryIn), Policy.SameVisitDays);
    }

    /// <summary>A file or folder that travels with the program.</summary>
    public static string Beside(string path) => Path.Join(AppContext.BaseDirectory, path);

    /// <summary>What claims are held against besides each other; it keeps what it looked up.</summary>
    public OfficialEvidence Evidence(IOfficialFigures figures) => new(figures, label => goods.Value.CodesOf(label), policy.Value.Verdicts);
}
