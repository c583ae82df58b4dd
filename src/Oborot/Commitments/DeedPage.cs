using Oborot.Claims;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>A text with both lexicons over the same tokens: the words of figures and names, and those of deeds.</summary>
/// <param name="Main">Parties, periods, amounts, offices.</param>
/// <param name="Words">Acts, things, sectors.</param>
/// <param name="Layout">The sentences.</param>
/// <param name="Speakers">Who speaks.</param>
/// <param name="Anchor">The day that "last year" is counted from.</param>
/// <param name="Targets">First tokens of the figures that are aims, in order.</param>
internal sealed record DeedPage(Sheet Main, Sheet Words, Layout Layout, Speakers Speakers, Anchor Anchor, IReadOnlyList<Target> Targets)
{
    private static readonly SenseMask Substance = SenseMask.Of(SenseKind.Bond, SenseKind.Action, SenseKind.SectorWord);

    private static readonly SenseMask Whole = SenseMask.Of(SenseKind.Thing, SenseKind.Deed, SenseKind.Detail, SenseKind.Side, SenseKind.Speaking, SenseKind.Joint);

    /// <summary>The hits of the deeds' lexicon in a stretch.</summary>
    public ReadOnlySpan<Hit> Hits(int first, int last) => first > last ? [] : Words.HitsIn(first, last);

    /// <summary>What the hit says as a thing, act or deed; the name of a ministry says nothing.</summary>
    public bool TryGet(in Hit hit, SenseKind kind, out DeedSense sense)
    {
        if (hit.TryGet(kind, out var found) && IsFree(hit))
        {
            sense = DeedWords.Of(Words.Pack.Key(found));
            return true;
        }
        sense = default;
        return false;
    }

    /// <summary>Whether a stretch has a word of a group.</summary>
    public bool Has(int first, int last, SenseKind kind)
    {
        foreach (ref readonly var hit in Hits(first, last))
        {
            if (hit.Is(kind) && IsFree(hit))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a stretch says what is to be done: a noun of action, a field, a bond between countries, a thing, an aim.</summary>
    public bool HasSubstance(int first, int last)
    {
        foreach (ref readonly var hit in Hits(first, last))
        {
            if ((hit.IsAny(Substance) && IsFree(hit)) || (TryGet(hit, SenseKind.Thing, out var thing) && thing.Type is not (CommitmentType.Meeting or CommitmentType.Body)))
            {
                return true;
            }
        }
        return TargetIn(first, last) is not null;
    }

    /// <summary>Whether a stretch tells an act or a whole deed; a noun of an act is none.</summary>
    public bool HasHead(int first, int last)
    {
        foreach (ref readonly var hit in Hits(first, last))
        {
            if (TryGet(hit, SenseKind.Deed, out _) || (TryGet(hit, SenseKind.Act, out var act) && !act.Is(DeedMarks.Noun)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a stretch says more than a field: an action, a bond, a thing, an aim.</summary>
    public bool HasMatter(int first, int last) =>
        Has(first, last, SenseKind.Bond) || Has(first, last, SenseKind.Action) || Has(first, last, SenseKind.Thing) || TargetIn(first, last) is not null;

    /// <summary>The aim whose figure stands in a stretch.</summary>
    public Target? TargetIn(int first, int last)
    {
        foreach (var target in Targets)
        {
            if (target.First >= first && target.First <= last)
            {
                return target;
            }
        }
        return null;
    }

    // Words of things stand in names of bodies and meetings too; acts and sectors there say nothing.
    private bool IsFree(in Hit hit) => hit.IsAny(Whole) || !Main.IsName(hit.First);
}

/// <summary>A figure that is an aim.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Deadline">By when.</param>
internal sealed record Target(int First, Period? Deadline);
