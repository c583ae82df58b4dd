using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>A word of deeds in a clause.</summary>
internal readonly record struct Told(Hit Hit, DeedSense Sense)
{
    public int First => Hit.First;

    public int Last => Hit.Last;

    public CommitmentType Type => Sense.Type!.Value;

    public CommitmentStatus Status => Sense.Status!.Value;
}

/// <summary>What the words of one clause tell: its acts, things and whole deeds, in the order of the text.</summary>
internal sealed class Facts
{
    public Clause Clause { get; set; }

    public List<Told> Acts { get; } = [];

    public List<Told> Things { get; } = [];

    public List<Told> Deeds { get; } = [];

    /// <summary>Something of its own is told to be done.</summary>
    public bool HasSubstance { get; set; }

    /// <summary>More than a field: an action, a bond, a thing, an aim.</summary>
    public bool HasMatter { get; set; }

    /// <summary>Somebody is told who would do it: "we", "the sides".</summary>
    public bool HasDoer { get; set; }

    /// <summary>Money is told that is no aim of trade.</summary>
    public bool HasMoney { get; set; }

    /// <summary>A bond between countries: cooperation, relations, ties.</summary>
    public bool HasBond { get; set; }

    public bool HasTarget { get; set; }

    /// <summary>A figure that is no aim: most such clauses are statistics.</summary>
    public bool HasFigure { get; set; }

    /// <summary>The act that decides; from the clause before where this one goes on.</summary>
    public Told? Governing { get; set; }

    /// <summary>The governing act stands in the clause before.</summary>
    public bool IsInherited { get; set; }

    /// <summary>The clause is to come: "will", "is to".</summary>
    public bool IsFuture { get; set; }
}

/// <summary>Finds the words of deeds in a clause and the one that governs it.</summary>
internal sealed class DeedFinder
{
    // What is only meant goes before what is done: "plans to sign" is a plan. Earlier ones go before later ones.
    private static readonly CommitmentStatus[][] Ranks =
    [
        [CommitmentStatus.Cancelled],
        [CommitmentStatus.Discussed],
        [CommitmentStatus.Planned, CommitmentStatus.Offered, CommitmentStatus.Interest, CommitmentStatus.Promised, CommitmentStatus.Agreed],
        [CommitmentStatus.Signed],
        [CommitmentStatus.Done, CommitmentStatus.InProgress, CommitmentStatus.InForce, CommitmentStatus.Held],
        [CommitmentStatus.Named],
    ];

    private readonly Facts facts = new();
    private Told? before;

    private bool isItem;

    /// <summary>Starts a sentence.</summary>
    /// <param name="goesOn">It is an item of the list that the sentence before announced: "The following were signed:".</param>
    public void Start(bool goesOn)
    {
        isItem = goesOn;
        before = goesOn ? before : null;
    }

    /// <summary>The facts of a clause; the same object each time.</summary>
    public Facts Find(DeedPage page, Clause clause)
    {
        facts.Clause = clause;
        facts.Acts.Clear();
        facts.Things.Clear();
        facts.Deeds.Clear();
        foreach (ref readonly var hit in page.Hits(clause.First, clause.Last))
        {
            Note(page, hit);
        }
        facts.HasBond = page.Has(clause.First, clause.Last, SenseKind.Bond);
        facts.HasTarget = page.TargetIn(clause.First, clause.Last) is not null;
        facts.HasFigure = !facts.HasTarget && HasFigure(page.Main, clause);
        facts.HasSubstance = page.HasSubstance(clause.First, clause.Last);
        facts.HasMatter = page.HasMatter(clause.First, clause.Last);
        facts.HasDoer = page.Has(clause.First, clause.Last, SenseKind.Speaking) || page.Has(clause.First, clause.Last, SenseKind.Side);
        facts.HasMoney = facts.HasFigure && HasMoney(page.Main, clause);
        facts.Governing = Governing(isNoun: false);
        facts.IsFuture = facts.Acts.Exists(a => a.Sense.Is(DeedMarks.Future) || a.Status == CommitmentStatus.Planned);
        facts.IsInherited = facts.Governing is null && (clause.GoesOn || isItem) && facts.Deeds.Count == 0 && before is not null;
        facts.Governing ??= facts.IsInherited ? before : Governing(isNoun: true);
        before = facts.Governing ?? before;
        return facts;
    }

    private void Note(DeedPage page, in Hit hit)
    {
        if (page.TryGet(hit, SenseKind.Deed, out var deed))
        {
            facts.Deeds.Add(new Told(hit, deed));
            return;
        }
        if (page.TryGet(hit, SenseKind.Thing, out var thing))
        {
            facts.Things.Add(new Told(hit, thing));
        }
        if (page.TryGet(hit, SenseKind.Act, out var act))
        {
            facts.Acts.Add(new Told(hit, act));
        }
    }

    private Told? Governing(bool isNoun)
    {
        foreach (var rank in Ranks)
        {
            var found = facts.Acts.FindIndex(a => Array.IndexOf(rank, a.Status) >= 0 && a.Sense.Is(DeedMarks.Noun) == isNoun && !a.Sense.Is(DeedMarks.Weak));
            found = found < 0 && facts.HasMatter ? facts.Acts.FindIndex(a => Array.IndexOf(rank, a.Status) >= 0 && a.Sense.Is(DeedMarks.Noun) == isNoun) : found;
            if (found >= 0)
            {
                return facts.Acts[found];
            }
        }
        return null;
    }

    private static bool HasMoney(Sheet main, Clause clause)
    {
        foreach (ref readonly var amount in main.AmountsIn(clause.First, clause.Last))
        {
            if (amount.Type == AmountType.Money)
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasFigure(Sheet main, Clause clause)
    {
        foreach (ref readonly var amount in main.AmountsIn(clause.First, clause.Last))
        {
            if (amount.Type is AmountType.Money or AmountType.Percent or AmountType.Times or AmountType.Physical)
            {
                return true;
            }
        }
        return false;
    }
}
