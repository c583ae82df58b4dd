using Oborot.Languages;
using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>One thing that a clause tells.</summary>
/// <param name="Head">First token of the word that decided: negation and doer are looked for beside it.</param>
/// <param name="Rule">The rule's name.</param>
internal readonly record struct Deed(CommitmentType Type, CommitmentStatus Status, DeedMarks Marks, Clause Clause, int First, int Last, int Head, string Rule, bool IsInherited = false);

/// <summary>Decides what a clause tells. The rules stand in their order: whole phrases, the governing act, things by themselves, meetings and bodies beside them.</summary>
internal sealed class DeedRules
{
    private static readonly SenseMask Parties = SenseMask.Of(SenseKind.Party, SenseKind.Demonym, SenseKind.Capital, SenseKind.Office, SenseKind.Institution, SenseKind.Both);

    private static readonly SenseMask Doing = SenseMask.Of(SenseKind.Act, SenseKind.Action, SenseKind.Deed);

    private static readonly SenseMask Heads = SenseMask.Of(SenseKind.Act, SenseKind.Deed, SenseKind.Side);

    private const int DetailReach = 7;

    private readonly List<int> used = [];
    private DeedPage page = null!;
    private Facts facts = null!;
    private List<Deed> deeds = null!;

    private int First => facts.Clause.First;

    private int Last => facts.Clause.Last;

    /// <summary>Adds what a clause tells.</summary>
    public void Decide(DeedPage text, Facts told, List<Deed> found)
    {
        (page, facts, deeds) = (text, told, found);
        used.Clear();
        var before = deeds.Count;
        WholePhrases();
        if (!HasOther(before))
        {
            ByAct();
        }
        if (!HasOther(before))
        {
            ByThing();
        }
        if (!HasOther(before) && facts.HasTarget)
        {
            Add(CommitmentType.Pledge, CommitmentStatus.Planned, First, Last, First, "target");
        }
        Meetings(HasOther(before));
        Bodies();
    }

    // Something other than a meeting is told already.
    private bool HasOther(int before) => deeds.FindIndex(before, d => d.Type != CommitmentType.Meeting) >= 0;

    private void WholePhrases()
    {
        foreach (var deed in facts.Deeds)
        {
            var isMeeting = deed.Type == CommitmentType.Meeting;
            if (deed.Sense.Is(DeedMarks.Weak) && !(isMeeting ? HasDetail(First, Last) : facts.HasMatter))
            {
                continue;
            }
            if (deed.Type == CommitmentType.Topic && facts.Governing is { Status: CommitmentStatus.Discussed })
            {
                continue;
            }
            var status = isMeeting && facts.IsFuture ? CommitmentStatus.Planned : deed.Status;
            Add(deed.Type, status, First, Last, deed.First, "phrase", deed.Sense.Marks);
            if (isMeeting)
            {
                foreach (var thing in facts.Things.Where(t => t.Type == CommitmentType.Meeting))
                {
                    used.Add(thing.First);
                }
            }
        }
    }

    private void ByAct()
    {
        if (facts.Governing is not { } act)
        {
            return;
        }
        switch (act.Status)
        {
            case CommitmentStatus.Discussed:
                Discussed(act);
                break;
            case CommitmentStatus.Planned or CommitmentStatus.Offered or CommitmentStatus.Interest or CommitmentStatus.Promised or CommitmentStatus.Agreed or CommitmentStatus.Cancelled:
                Meant(act);
                break;
            case CommitmentStatus.Held:
                break;
            case CommitmentStatus.Named:
                Named(act);
                break;
            default:
                Done(act);
                break;
        }
    }

    // One plan or one plant may be the matter itself; else the matters are one topic.
    private void Discussed(Told act)
    {
        var matter = ThingBehind(act) ?? ThingBefore(act);
        var type = matter is { } m && !m.Sense.Is(DeedMarks.Any) && m.Type is CommitmentType.Roadmap or CommitmentType.Project && !HasList(m.Last, Last) ? matter.Value.Type : CommitmentType.Topic;
        Use(type == CommitmentType.Topic ? null : matter);
        var status = facts.Acts.Exists(a => (a.First < act.First || HasVerbLast) && a.Status == CommitmentStatus.Planned) ? CommitmentStatus.Planned : CommitmentStatus.Discussed;
        Add(type, status, First, Last, act.First, "discussed", act.Sense.Marks);
    }

    private void Meant(Told act)
    {
        var thing = facts.IsInherited ? FirstThing(First, Last) : ThingBehind(act);
        thing ??= facts.IsInherited ? null : Subject(act);
        if (thing is { } made && made.Type == CommitmentType.Meeting && act.Status is CommitmentStatus.Planned or CommitmentStatus.Promised)
        {
            // Meetings to come are found with the other meetings.
            return;
        }
        if (thing is null && !facts.HasSubstance && !facts.HasDoer && !facts.HasTarget)
        {
            return;
        }
        if (thing is null && act.Sense.Is(DeedMarks.Future) && !IsOfDoer(act))
        {
            return;
        }
        if (thing is { Type: CommitmentType.Agreement } && act.Status is CommitmentStatus.Offered or CommitmentStatus.Interest or CommitmentStatus.Promised && !facts.Acts.Exists(a => a.Status == CommitmentStatus.Signed))
        {
            // "Ready to work under old contracts": no contract is offered.
            thing = null;
        }
        Use(thing);
        var type = thing is null && facts.HasMoney && IsInvestment() ? CommitmentType.Financing : TypeOf(thing, act);
        var status = act.Sense.Is(DeedMarks.Future) && type != CommitmentType.Pledge ? CommitmentStatus.Planned : act.Status;
        Add(type, status, First, Last, act.First, facts.IsInherited ? "list" : "meant", act.Sense.Marks);
    }

    private static CommitmentType TypeOf(Told? thing, Told act) =>
        thing is not { } made || (made.Sense.Is(DeedMarks.Any) && act.Status is CommitmentStatus.Offered or CommitmentStatus.Interest) ? CommitmentType.Pledge : made.Type;

    // "A plant is planned": the thing before the act, unless somebody who acts stands between.
    private Told? Subject(Told act) =>
        ThingBefore(act) is { } thing && !page.Has(thing.Last + 1, act.First - 1, SenseKind.Speaking) && !page.Has(thing.Last + 1, act.First - 1, SenseKind.Side) && !HasPerson(thing.Last + 1, act.First - 1) ? thing : null;

    // Money to be put into something.
    private bool IsInvestment()
    {
        foreach (ref readonly var hit in page.Hits(First, Last))
        {
            if (hit.TryGet(SenseKind.SectorWord, out var sense) && page.Words.Pack.Key(sense) is "investment" or "finance")
            {
                return true;
            }
        }
        return false;
    }

    // "We will", "the country will"; "the weather will" tells nothing.
    private bool IsOfDoer(Told act) => facts.HasSubstance && (page.Has(First, act.First, SenseKind.Speaking) || page.Has(First, act.First, SenseKind.Side) || HasParty(First, act.First));

    private void Named(Told act)
    {
        var thing = ThingBehind(act) ?? ThingBefore(act);
        if (thing is { Type: CommitmentType.Roadmap } plan)
        {
            Use(plan);
            Add(CommitmentType.Roadmap, CommitmentStatus.Named, First, Last, act.First, "named");
        }
        else if (facts.HasSubstance && !facts.HasFigure)
        {
            Add(CommitmentType.Topic, CommitmentStatus.Named, First, Last, act.First, "named");
        }
    }

    // What is signed, built or in force has to be something; a bond that grows is an outcome.
    private void Done(Told act)
    {
        var start = First;
        for (var i = 0; i < facts.Things.Count; i++)
        {
            var thing = facts.Things[i];
            if (thing.Type is CommitmentType.Meeting or CommitmentType.Body or CommitmentType.Topic || !Fits(thing, act) || IsSetting(thing) || IsOfBond(thing, act))
            {
                continue;
            }
            Use(thing);
            var next = facts.Things.Find(t => t.First > thing.Last && t.Type != thing.Type && Fits(t, act) && !IsSetting(t) && t.Type is not (CommitmentType.Meeting or CommitmentType.Body));
            var status = thing.Type == CommitmentType.Agreement && act.Status == CommitmentStatus.Done ? CommitmentStatus.InForce : act.Status;
            if (next.Hit.Senses is not null && Joint(thing.Last, next.First) is { } cut)
            {
                Add(thing.Type, status, start, cut, act.First, "done", act.Sense.Marks);
                start = cut + 1;
                continue;
            }
            Add(thing.Type, status, start, Last, act.First, "done", act.Sense.Marks);
            return;
        }
        if (act.Status is CommitmentStatus.Done or CommitmentStatus.InProgress && facts.HasBond && !facts.HasFigure && start == First)
        {
            Add(CommitmentType.Outcome, act.Status, First, Last, act.First, "bond", act.Sense.Marks);
        }
        else if (act.Status == CommitmentStatus.Signed && start == First && !facts.IsInherited && !act.Sense.Is(DeedMarks.Weak) && !facts.Things.Exists(t => t.Type == CommitmentType.Meeting) && !page.Main.IsSign(facts.Clause.Sentence.Last, ':'))
        {
            Add(CommitmentType.Agreement, CommitmentStatus.Signed, First, Last, act.First, "signed");
        }
    }

    // "After the declaration cooperation grows": what grows stands next to a verb that ends its clause.
    private bool IsOfBond(Told thing, Told act) => HasVerbLast && act.Status is CommitmentStatus.Done or CommitmentStatus.InProgress && page.Has(thing.Last + 1, act.First - 1, SenseKind.Bond);

    // Where the second of two things begins; null where nothing joins them.
    private int? Joint(int after, int before)
    {
        for (var token = before - 1; token > after; token--)
        {
            if (page.Main.IsAt(token, SenseKind.And))
            {
                return token - 1;
            }
        }
        return null;
    }

    private static bool Fits(Told thing, Told act) => act.Status switch
    {
        CommitmentStatus.Signed => thing.Type is CommitmentType.Agreement or CommitmentType.Roadmap,
        CommitmentStatus.InForce => thing.Type is CommitmentType.Agreement or CommitmentType.Roadmap or CommitmentType.Financing or CommitmentType.Project && !thing.Sense.Is(DeedMarks.Any),
        CommitmentStatus.Done => thing.Type is CommitmentType.Project or CommitmentType.Financing or CommitmentType.Roadmap or CommitmentType.Agreement,
        CommitmentStatus.InProgress => thing.Type is CommitmentType.Project or CommitmentType.Financing or CommitmentType.Roadmap or CommitmentType.Agreement,
        _ => false,
    };

    // Without an act: a plan is named, a treaty with its year binds, works are meant.
    private void ByThing()
    {
        foreach (var thing in facts.Things)
        {
            if (used.Contains(thing.First) || thing.Sense.Is(DeedMarks.Any) || IsSetting(thing))
            {
                continue;
            }
            if (thing.Type == CommitmentType.Roadmap)
            {
                Use(thing);
                Add(CommitmentType.Roadmap, CommitmentStatus.Named, First, Last, thing.First, "thing");
                return;
            }
            if (thing.Type == CommitmentType.Agreement && HasYear())
            {
                Use(thing);
                Add(CommitmentType.Agreement, CommitmentStatus.InForce, First, Last, thing.First, "thing");
                return;
            }
        }
    }

    private bool HasYear() => !page.Main.PeriodsIn(First, Last).IsEmpty;

    private void Meetings(bool hasOther)
    {
        foreach (var thing in facts.Things)
        {
            if (thing.Type != CommitmentType.Meeting || used.Contains(thing.First))
            {
                continue;
            }
            used.Add(thing.First);
            var isSetting = IsSetting(thing);
            var isHeld = facts.Acts.Exists(a => a.Status == CommitmentStatus.Held);
            var (first, last) = hasOther || isSetting ? Span(thing, isSetting) : (First, Last);
            if (HasVerbLast && !isSetting && !isHeld && page.Words.CaseAt(thing.Last) is CaseRole.Of or CaseRole.From)
            {
                // "The weight of a state visit": of the visit itself nothing is told.
                continue;
            }
            var isPlain = !hasOther && !isSetting && (isHeld || facts.IsFuture);
            if (isPlain || HasDetail(first, Math.Min(last, thing.Last + DetailReach)))
            {
                var status = facts.IsFuture && !isSetting ? CommitmentStatus.Planned : CommitmentStatus.Held;
                Add(CommitmentType.Meeting, status, first, last, thing.First, "meeting");
                if (!hasOther && !isSetting)
                {
                    return;
                }
            }
        }
    }

    private void Bodies()
    {
        foreach (var thing in facts.Things)
        {
            if (thing.Type == CommitmentType.Body && !used.Contains(thing.First))
            {
                used.Add(thing.First);
                var (first, last) = Span(thing, isSetting: false);
                Add(CommitmentType.Body, thing.Sense.Is(DeedMarks.Standing) || facts.Acts.Exists(a => a.Status is CommitmentStatus.Done or CommitmentStatus.InForce) ? CommitmentStatus.InForce : CommitmentStatus.Named, first, last, thing.First, "body");
            }
        }
    }

    // The words of one thing among others of its clause: up to the next act.
    private (int First, int Last) Span(Told thing, bool isSetting)
    {
        if (HasVerbLast)
        {
            return SpanBefore(thing);
        }
        var first = isSetting ? StartOfSetting(thing) : thing.First;
        while (!isSetting && first > First && IsOfName(first - 1))
        {
            first--;
        }
        var last = Last;
        foreach (ref readonly var hit in page.Hits(thing.Last + 1, Last))
        {
            if (hit.IsAny(Heads) || (hit.First > thing.Last + 1 && page.TryGet(hit, SenseKind.Thing, out var next) && next.Type == thing.Type))
            {
                last = hit.First - 1;
                break;
            }
        }
        return (first, Math.Max(last, thing.Last));
    }

    // What is said of a thing stands before it: from behind the act or the thing of its kind that goes before.
    private (int First, int Last) SpanBefore(Told thing)
    {
        var first = First;
        foreach (ref readonly var hit in page.Hits(First, thing.First - 1))
        {
            first = hit.IsAny(Doing) && !hit.Is(SenseKind.Action) || (page.TryGet(hit, SenseKind.Thing, out var other) && other.Type == thing.Type) ? hit.Last + 1 : first;
        }
        return (first, page.Words.TryHit(thing.Last + 1, out var behind) && behind.Is(SenseKind.Setting) ? behind.Last : thing.Last);
    }

    private bool IsOfName(int token) => page.Main.IsName(token) || page.Main.HitAt(token).IsAny(Parties) || page.Words.IsAt(token, SenseKind.Detail);

    // "during a", "in the course of the", "на": right before the thing, adjectives between.
    private bool IsSetting(Told thing) => HasVerbLast ? IsSettingBehind(thing) : StartOfSetting(thing) < thing.First;

    // "жолугушуунун жүрүшүндө", "жолугушууда": the word of the setting, or its case, stands behind.
    private bool IsSettingBehind(Told thing) =>
        (page.Words.TryKeyAt(thing.Last + 1, SenseKind.Setting, out var of) && (of == "anything" || IsGathering(thing)))
        || (IsGathering(thing) && page.Words.CaseAt(thing.Last) == CaseRole.In);

    private static bool IsGathering(Told thing) => thing.Type is CommitmentType.Meeting or CommitmentType.Body;

    private bool HasVerbLast => page.Main.Pack.HasVerbLast;

    private int StartOfSetting(Told thing)
    {
        for (var token = thing.First - 1; token >= Math.Max(First, thing.First - 5); token--)
        {
            if (page.Words.TryKeyAt(token, SenseKind.Setting, out var of) && (of == "anything" || thing.Type is CommitmentType.Meeting or CommitmentType.Body))
            {
                return page.Words.HitAt(token).First;
            }
            if (page.Main.KindAt(token) != Text.TokenKind.Word || page.Words.HitAt(token).IsAny(Doing))
            {
                break;
            }
        }
        return thing.First;
    }

    // Who with, where, when or of what kind: "the meeting" alone tells nothing.
    private bool HasDetail(int first, int last) => HasParty(first, last) || page.Has(first, last, SenseKind.Detail) || !page.Main.PeriodsIn(first, last).IsEmpty || HasPerson(first, last);

    private bool HasParty(int first, int last) => first <= last && Claims.Cues.HasAny(page.Main, first, last, Parties);

    private bool HasPerson(int first, int last) => page.Speakers.Names.HasPerson(first, last);

    private bool HasList(int first, int last) => page.Main.HasSign(first, last, ",") && last - first > 6;

    private Told? ThingBehind(Told act) => FirstThing(act.Last + 1, Last);

    private Told? ThingBefore(Told act) => facts.Things.FindLast(t => t.Last < act.First && t.Type is not (CommitmentType.Meeting or CommitmentType.Body) && !IsSetting(t)) is { Hit.Senses: not null } told ? told : null;

    private Told? FirstThing(int first, int last) => facts.Things.Find(t => t.First >= first && t.Last <= last && !IsSetting(t)) is { Hit.Senses: not null } told ? told : null;

    private void Use(Told? thing)
    {
        if (thing is { } made)
        {
            used.Add(made.First);
        }
    }

    private void Add(CommitmentType type, CommitmentStatus status, int first, int last, int head, string rule, DeedMarks marks = DeedMarks.None)
    {
        if (!deeds.Exists(d => d.Type == type && d.First == first && d.Last == last))
        {
            deeds.Add(new Deed(type, status, marks, facts.Clause, first, last, head, rule, facts.IsInherited));
        }
    }
}
