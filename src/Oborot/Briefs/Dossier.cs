using Oborot.Checks;
using Oborot.Events;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Statistics;
using Oborot.Targets;

namespace Oborot.Briefs;

/// <summary>A thing of the pair with how it stands.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Standing">Overdue, due, silent.</param>
/// <param name="Due">The last day for it; null where none is told, or it is no promise that can be kept or broken.</param>
public sealed record Watched(Thing Thing, Standing Standing, DateOnly? Due);

/// <summary>Everything known of a pair of countries on a day, arranged for a briefing. In no language yet, and never changed.</summary>
public sealed class Dossier
{
    private static readonly HashSet<FindingKind> Clashing = [FindingKind.Conflict, FindingKind.SidesDisagree, FindingKind.Suspicious, FindingKind.Restated];

    /// <summary>Arranges what is known.</summary>
    /// <param name="first">The country that the brief is for, or that is named first.</param>
    /// <param name="second">The other.</param>
    /// <param name="day">The day on which it is judged what is overdue and due.</param>
    /// <param name="known">What is known up to that day, of this pair and of others.</param>
    public Dossier(string first, string second, DateOnly day, KnownOfPair known)
    {
        ArgumentNullException.ThrowIfNull(known);
        (First, Second, Day) = (first, second, day);
        Claims = [.. known.Claims.DistinctBy(c => c.Id).Where(c => Subjects.IsOf(c.Subject, first, second)).Order(ClaimOrder.Instance)];
        Figures = new PairFigures(first, second, [.. known.Claims.DistinctBy(c => c.Id)], known.Policy);
        Official = PairFigures.Counted(first, second, known.Statistics);
        Findings = Stories(known.Findings.Where(IsOfPair));
        Targets = [.. known.Targets.Where(t => Subjects.IsOf(t.Track.Subject, first, second))];
        Register = known.Register;
        var watch = new Watch(Register, known.Policy, day);
        Things = [.. Register.Things.Where(t => t.IsBetween(first, second)).Select(t => new Watched(t, watch.Of(t), Watch.DueDay(t)))];
        Events = [.. known.Events.Where(e => e.Parties.Contains(first) && e.Parties.Contains(second) && IsTold(e))];
        DueDays = known.Policy.Register.DueDays;
    }

    /// <summary>The country named first.</summary>
    public string First { get; }

    /// <summary>The other.</summary>
    public string Second { get; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>A deadline within so many days is due.</summary>
    public int DueDays { get; }

    /// <summary>The claims of the pair.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Its trade as told.</summary>
    public PairFigures Figures { get; }

    /// <summary>Its trade as each side counts it; a side without statistics at hand is missing.</summary>
    public IReadOnlyList<OfficialYears> Official { get; }

    /// <summary>What its claims and promises show, once for each story, the gravest first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What is aimed at.</summary>
    public IReadOnlyList<TargetReport> Targets { get; }

    /// <summary>The register that the things are of.</summary>
    public Register Register { get; }

    /// <summary>Agreements, projects, pledges, meetings between the two, with how they stand.</summary>
    public IReadOnlyList<Watched> Things { get; }

    /// <summary>Visits, sessions and talks of the two, by day.</summary>
    public IReadOnlyList<Event> Events { get; }

    /// <summary>Findings that cannot all be true, that need two sides, or that are worth a look.</summary>
    /// <remarks>What two sides explain is not told again as figures of one side that clash.</remarks>
    public IEnumerable<Finding> Contradictions => Findings.Where(IsClash).OrderByDescending(f => f.Severity).ThenBy(f => f.Kind != FindingKind.SidesDisagree).DistinctBy(Figured, StringComparer.Ordinal);

    /// <summary>The documents that the pair is told of in.</summary>
    public int Documents => Claims.Select(c => c.Evidence.Document).Concat(Things.SelectMany(t => t.Thing.Tellings).Select(t => t.Evidence.Document)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether anything is known of the pair: a claim, a promise, or official figures.</summary>
    public bool IsEmpty => Claims.Count == 0 && Things.Count == 0 && Official.Count == 0;

    /// <summary>What somebody is to do, and no talk: agreements, roadmaps, projects, pledges, financing. Numbers of things and aims with a figure are told elsewhere.</summary>
    public IEnumerable<Watched> Promises => Things.Where(t => IsPromise(t.Thing));

    // An occasion of which neither a day, a place nor anybody is told is only mentioned.
    private static bool IsTold(Event told) => told.Commitments.Count > 0 && (told.People.Count > 0 || told.Place.Country is not null || (told.Days.First is not null && !told.Days.IsDerived));

    private static bool IsPromise(Thing thing) =>
        thing.Type is CommitmentType.Agreement or CommitmentType.Roadmap or CommitmentType.Project or CommitmentType.Pledge or CommitmentType.Financing && !thing.IsCount && !IsAim(thing);

    /// <summary>True for an aim with a figure of money: the section on aims tells it.</summary>
    public static bool IsAim(Thing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return thing.Type == CommitmentType.Pledge && thing.Tellings.Any(t => t.Value is { IsMoney: true, Figure: not null });
    }

    private static bool IsClash(Finding finding) => Clashing.Contains(finding.Kind) && finding.Assessment is null && finding.Claims.Count > 0;

    private static string Figured(Finding finding) =>
        string.Join('|', finding.Claims.Select(c => FormattableString.Invariant($"{c.Subject.Indicator};{c.Subject.Product};{c.Period};{c.Value.Figure:G29};{c.Value.Unit}")).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The things, but of those that one sentence tells only the first.</summary>
    public static IEnumerable<Watched> Apart(IEnumerable<Watched> things)
    {
        ArgumentNullException.ThrowIfNull(things);
        return things.DistinctBy(w => w.Thing.Title is var title && title.Sentence.Length > 0 ? (title.Evidence.Document, title.Sentence) : (title.Evidence.Document, title.Evidence.Quote));
    }

    private bool IsOfPair(Finding finding) =>
        finding.Claims.Any(c => Subjects.IsOf(c.Subject, First, Second)) || finding.Commitments.Any(c => c.Parties.Any(p => p.Party == First) && c.Parties.Any(p => p.Party == Second));

    private static IReadOnlyList<Finding> Stories(IEnumerable<Finding> findings) =>
    [
        .. findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Kind).ThenBy(f => f.Check, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal).DistinctBy(Echoes.Story, StringComparer.Ordinal),
    ];
}

/// <summary>What a dossier is made from; of any pairs, in any order.</summary>
/// <param name="Claims">Figures told.</param>
/// <param name="Findings">What they show.</param>
/// <param name="Targets">Aims as they stand on the day.</param>
/// <param name="Register">Things of cooperation.</param>
/// <param name="Events">Visits, sessions and talks.</param>
/// <param name="Statistics">Official figures.</param>
/// <param name="Policy">The numbers of judgement.</param>
public sealed record KnownOfPair(
    IReadOnlyList<Claim> Claims, IReadOnlyList<Finding> Findings, IReadOnlyList<TargetReport> Targets, Register Register, IReadOnlyList<Event> Events, IOfficialFigures Statistics, Policy Policy);
