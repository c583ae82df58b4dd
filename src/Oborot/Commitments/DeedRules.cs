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

    private static readonly SenseMask Traded = SenseMask.Of(SenseKind.Indicator, SenseKind.ShareWord, SenseKind.Deficit, SenseKind.Surplus);

    private const int DetailReach = 7;

    private const int DoingReach = 4;

    private const int StandingLength = 6;

    private const int PronounReach = 2;

    private const int SumReach = 2;

    private readonly List<int> used = [];
    private bool isBetween;
    private DeedPage page = null!;
    private Facts facts = null!;
    private List<Deed> deeds = null!;

    private int First => facts.Clause.First;

    private int Last => facts.Clause.Last;

    /// <summary>Starts a text.</summary>
    /// <param name="hasPair">It is about two countries: what is to be done there is done between them.</param>
    public void StartOver(bool hasPair) => isBetween = hasPair;

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
            if (isMeeting && IsAppeal(deed))
            {
                Add(CommitmentType.Pledge, CommitmentStatus.Offered, First, Last, deed.First, "phrase", deed.Sense.Marks);
                continue;
            }
            var status = isMeeting && facts.IsFuture ? CommitmentStatus.Planned : deed.Status;
            Add(deed.Type, status, First, Last, deed.First, "phrase", isMeeting ? DeedMarks.None : deed.Sense.Marks);
            if (isMeeting)
            {
                foreach (var thing in facts.Things.Where(t => t.Type == CommitmentType.Meeting))
                {
                    used.Add(thing.First);
                }
            }
        }
    }

    // "Invited Oman to lift the ban": what is asked for is no meeting.
    private bool IsAppeal(Told deed) => deed.Sense.Is(DeedMarks.Asks) && facts.Doings.Exists(d => d.First > deed.Last && d.Type == CommitmentType.Pledge)
        && !facts.Things.Exists(t => t.First > deed.Last && t.Type == CommitmentType.Meeting);

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
                if (SignedBefore(act) is { } signing)
                {
                    Done(signing);
                }
                break;
            case CommitmentStatus.Named:
                Named(act);
                break;
            default:
                Done(act);
                break;
        }
    }

    // "The signing of a treaty took place".
    private Told? SignedBefore(Told act) => facts.Acts.Find(a => a.Status == CommitmentStatus.Signed && a.Sense.Is(DeedMarks.Noun) && a.Last < act.First) is { Hit.Senses: not null } told ? told : null;

    // One plan or one plant may be the matter itself; else the matters are one topic.
    private void Discussed(Told act)
    {
        var matter = ThingBehind(act) ?? ThingBefore(act);
        var type = matter is { } m && !m.Sense.Is(DeedMarks.Any) && m.Type is CommitmentType.Roadmap or CommitmentType.Project && !HasList(m.Last, Last) ? matter.Value.Type : CommitmentType.Topic;
        type = matter is null && Last - act.Last <= PronounReach && !page.HasSubstance(First, act.First - 1) && About() is { } told ? told : type;
        Use(type == CommitmentType.Topic ? null : matter);
        var status = act.Sense.Is(DeedMarks.Future) || facts.Acts.Exists(a => (a.First < act.First || HasVerbLast) && a.Status == CommitmentStatus.Planned) ? CommitmentStatus.Planned : CommitmentStatus.Discussed;
        Add(type, status, First, Last, act.First, "discussed", act.Sense.Marks);
    }

    private void Meant(Told act)
    {
        var thing = facts.IsInherited ? FirstThing(First, Last) : ThingBehind(act);
        thing ??= facts.IsInherited ? null : Subject(act);
        if (thing is { Type: CommitmentType.Body } asked && IsDoer(asked, act))
        {
            // "Tasked the committee with drawing up a study".
            thing = FirstThing(asked.Last + 1, Last);
        }
        if (thing is { } made && made.Type == CommitmentType.Meeting && act.Status is CommitmentStatus.Planned or CommitmentStatus.Promised)
        {
            // Meetings to come are found with the other meetings.
            return;
        }
        if (act.Status == CommitmentStatus.Cancelled && IsStatistics())
        {
            // "Trade dropped by a tenth".
            return;
        }
        if (thing is null && facts.IsFuture && facts.Things.Exists(t => t.Type == CommitmentType.Meeting && t.First < act.First && !IsSetting(t)))
        {
            return;
        }
        if (thing is null && !IsWorthTelling(act))
        {
            return;
        }
        if (thing is { Type: CommitmentType.Agreement } && act.Status is CommitmentStatus.Offered or CommitmentStatus.Interest or CommitmentStatus.Promised && !act.Sense.Is(DeedMarks.Future) && !facts.Acts.Exists(a => a.Status == CommitmentStatus.Signed) && !IsWanted(thing.Value, act))
        {
            // "Ready to work under old contracts": no contract is offered.
            thing = null;
        }
        Use(thing);
        var type = TypeOf(thing, act);
        Add(type, StatusOf(type, act), First, Last, act.First, facts.IsInherited ? "list" : "meant", act.Sense.Marks);
    }

    // "Proposed a free trade agreement": nothing that is to be done stands between.
    private bool IsWanted(Told thing, Told act) => thing.First > act.Last && !thing.Sense.Is(DeedMarks.Any) && !page.Has(act.Last + 1, thing.First - 1, SenseKind.Action) && !page.Has(act.Last + 1, thing.First - 1, SenseKind.Doing) && !IsUnder(act.Last + 1, thing.First - 1);

    // "Under the old contracts".
    private bool IsUnder(int first, int last) => page.Has(first, last, SenseKind.Setting) || (page.Main.IsAt(last, SenseKind.In) || page.Main.IsAt(last - 1, SenseKind.In));

    // What is to be done stands behind the body, not before it.
    private bool IsDoer(Told body, Told act) => body.First > act.Last && body.First - act.Last <= DoingReach
        && !page.Has(act.First, body.First - 1, SenseKind.Action) && !page.Has(act.First, body.First - 1, SenseKind.Doing)
        && (page.Has(body.Last + 1, Last, SenseKind.Action) || page.Has(body.Last + 1, Last, SenseKind.Doing));

    // Without a thing: something else that is to be done, or somebody who would do it.
    private bool IsWorthTelling(Told act) =>
        act.Sense.Is(DeedMarks.Doing) ? HasActor(act) || facts.About is not null || (isBetween && !facts.HasFigure)
        : act.Sense.Is(DeedMarks.Future) ? IsOfDoer(act) || (isBetween && !facts.HasFigure && page.Has(First, Last, SenseKind.Action))
        : act.Status == CommitmentStatus.Cancelled ? facts.HasMatter || facts.HasDoer || IsAboutTold(act)
        : facts.HasSubstance || facts.HasDoer || facts.HasTarget || IsAboutTold(act) || (act.Status != CommitmentStatus.Planned && IsOfSomebody());

    // "Tashkent insists on zero rates": whoever wants it is named, what they want is no word of any list.
    private bool IsOfSomebody() =>
        HasParty(facts.Clause.Sentence.First, facts.Clause.Sentence.Last) || page.Has(First, Last, SenseKind.Doer) || HasName(Last);

    // Somebody who acts before the verb, or right behind it: "the plant is paid for by Uzbekistan".
    private bool HasActor(Told act) =>
        page.Has(First, act.First, SenseKind.Speaking) || page.Has(First, act.First, SenseKind.Side) || page.Has(First, act.First, SenseKind.Doer)
        || HasParty(facts.Clause.Sentence.First, act.First - 1) || HasParty(act.Last + 1, Math.Min(Last, act.Last + 1)) || HasName(act.First - 1);

    // A name of a firm or a town: a capital inside the sentence.
    private bool HasName(int last)
    {
        for (var token = Math.Max(First, facts.Clause.Sentence.First + 1); token <= last; token++)
        {
            if (page.Main.KindAt(token) == Text.TokenKind.Word && char.IsUpper(page.Main.Text[page.Main.Tokens[token].Start]))
            {
                return true;
            }
        }
        return false;
    }

    private CommitmentType TypeOf(Told? thing, Told act)
    {
        var isOpen = act.Status is CommitmentStatus.Offered or CommitmentStatus.Interest;
        var implied = isOpen || facts.Implied == CommitmentType.Outcome ? null : facts.Implied;
        var isVague = thing?.Sense.Is(DeedMarks.Any) ?? true;
        if (act.Status is CommitmentStatus.Offered or CommitmentStatus.Agreed && !facts.HasTarget && IsSumBehind(act, thing))
        {
            return CommitmentType.Financing;
        }
        if (IsPayment(act) || implied == CommitmentType.Financing ? facts.HasMoney || isVague : thing is null && facts.HasMoney && IsInvestment())
        {
            return CommitmentType.Financing;
        }
        return thing is { } made && !(isVague && isOpen) && !IsPlaceOf(made, act) ? made.Type
            : implied ?? (facts.IsDoing ? (isOpen ? null : facts.About) : TypeOfDoing(act)) ?? CommitmentType.Pledge;
    }

    // "Supply parts for the plant", "allot land in the zone": something else is to be done, the thing is only where or for whom.
    private bool IsPlaceOf(Told thing, Told act)
    {
        var doing = facts.Doings.FindLast(d => (d.First > act.Last || d.First == act.First) && d.Last < thing.First);
        return thing.Type == CommitmentType.Project && doing.Hit.Senses is not null && HasPlaceWord(doing.Last + 1, thing.First - 1)
            && (doing.Type == CommitmentType.Pledge || (doing.Type == CommitmentType.Financing && !facts.HasMoney));
    }

    // A small word of place with something before it: what is done stands between the verb and the word.
    private bool HasPlaceWord(int first, int last)
    {
        for (var token = first + 1; token <= last; token++)
        {
            if (page.Main.IsAt(token, SenseKind.In))
            {
                return true;
            }
        }
        return false;
    }

    // Whoever says "will" promises; what "is to be" done is planned; works that will not be done are given up.
    private CommitmentStatus StatusOf(CommitmentType type, Told act) =>
        !act.Sense.Is(DeedMarks.Future) ? act.Status
        : type == CommitmentType.Project && page.Words.IsAt(act.First - 1, SenseKind.Negation) ? CommitmentStatus.Cancelled
        : (type != CommitmentType.Pledge && !page.Has(First, act.First, SenseKind.Speaking)) || (act.Sense.Is(DeedMarks.Doing) && !HasActor(act)) ? CommitmentStatus.Planned
        : act.Status;

    // "A plant is planned": the thing before the act, unless somebody who acts stands between.
    private Told? Subject(Told act) =>
        ThingBefore(act) is { } thing && (act.Status is CommitmentStatus.Agreed or CommitmentStatus.Cancelled || (!page.Has(thing.Last + 1, act.First - 1, SenseKind.Speaking) && !page.Has(thing.Last + 1, act.First - 1, SenseKind.Side) && !HasPerson(thing.Last + 1, act.First - 1))) ? thing : null;

    // "To put $20 million into the mill": the money is the matter, not the mill.
    private bool IsPayment(Told act) => facts.HasMoney && (act.Sense.Type == CommitmentType.Financing || facts.Doings.Exists(d => d.First > act.Last && d.First - act.Last <= DoingReach && d.Type == CommitmentType.Financing));

    // "Approved 35 million dollars for the road", "asked for $2 million": the sum is what is meant, not a contract of that worth.
    private bool IsSumBehind(Told act, Told? thing)
    {
        foreach (ref readonly var amount in page.Main.AmountsIn(act.Last + 1, Last))
        {
            if (amount.Type == Mentions.AmountType.Money && amount.First - act.Last <= SumReach)
            {
                return thing is not { } made || made.First < act.First || made.First - amount.Last > SumReach;
            }
        }
        return false;
    }

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
    private bool IsOfDoer(Told act) => IsDoing(act) || (facts.HasSubstance || !act.Sense.Is(DeedMarks.Weak)) && (page.Has(First, act.First, SenseKind.Speaking) || page.Has(First, act.First, SenseKind.Side) || HasParty(First, act.First));

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
        if (IsMoneyMatter(act))
        {
            Add(CommitmentType.Financing, act.Status, First, Last, act.First, "doing", act.Sense.Marks);
            return;
        }
        var start = First;
        for (var i = 0; i < facts.Things.Count; i++)
        {
            var thing = facts.Things[i];
            if (thing.Type is CommitmentType.Meeting or CommitmentType.Body or CommitmentType.Topic || !Fits(thing, act) || IsSetting(thing) || (facts.Implied == CommitmentType.Outcome && !IsStrong(thing)) || IsOfBond(thing, act))
            {
                continue;
            }
            Use(thing);
            var next = facts.Things.Find(t => t.First > thing.Last && t.Type != thing.Type && Fits(t, act) && !IsSetting(t) && t.Type is not (CommitmentType.Meeting or CommitmentType.Body));
            var status = IsTalkedOf(thing, act) ? CommitmentStatus.Discussed : thing.Type == CommitmentType.Agreement && act.Status == CommitmentStatus.Done ? CommitmentStatus.InForce : act.Status;
            if (next.Hit.Senses is not null && Joint(thing.Last, next.First) is { } cut)
            {
                Add(thing.Type, status, start, cut, act.First, "done", act.Sense.Marks);
                start = cut + 1;
                continue;
            }
            Add(thing.Type, status, start, Last, act.First, "done", act.Sense.Marks);
            return;
        }
        if (start == First && act.Sense.Is(DeedMarks.Doing) && IsWork(act))
        {
            Add((facts.Implied ?? facts.About)!.Value, act.Status, First, Last, act.First, "doing", act.Sense.Marks);
        }
        else if (act.Status is CommitmentStatus.Done or CommitmentStatus.InProgress && facts.HasBond && !facts.HasFigure && start == First)
        {
            Add(CommitmentType.Outcome, act.Status, First, Last, act.First, "bond", act.Sense.Marks);
        }
        else if (act.Status == CommitmentStatus.Signed && start == First && !facts.IsInherited && !act.Sense.Is(DeedMarks.Weak) && !facts.Things.Exists(t => t.Type == CommitmentType.Meeting) && !page.Main.IsSign(facts.Clause.Sentence.Last, ':'))
        {
            Add(CommitmentType.Agreement, CommitmentStatus.Signed, First, Last, act.First, "signed");
        }
        else if (start == First && !act.Sense.Is(DeedMarks.Doing))
        {
            Bare(act);
        }
    }

    // "Talks on a loan are under way".
    private bool IsTalkedOf(Told thing, Told act) => !HasVerbLast && act.Status == CommitmentStatus.InProgress && facts.Things.Exists(t => t.Type == CommitmentType.Meeting && t.Last < thing.First && !IsSetting(t));

    // Money that is paid, whatever it is paid for.
    private bool IsMoneyMatter(Told act) =>
        act.Sense.Is(DeedMarks.Doing) ? facts.Implied == CommitmentType.Financing && (facts.HasMoney || (facts.About is not null && !facts.Things.Exists(IsStrong)))
        : act.Sense.Type == CommitmentType.Financing && IsPayment(act);

    // "The first line was switched on": nothing is named, so the verb tells the type, else what the paragraph is about.
    private void Bare(Told act)
    {
        if (act.Status is CommitmentStatus.Signed || act.Sense.Is(DeedMarks.Weak) && act.Sense.Type is null || IsStatistics() || facts.Things.Exists(t => t.Type == CommitmentType.Meeting && !IsSetting(t)))
        {
            return;
        }
        if ((act.Sense.Type ?? TypeRightBehind(act) ?? About() ?? (facts.HasMatter && !facts.HasFigure ? CommitmentType.Outcome : default(CommitmentType?))) is { } type)
        {
            Add(type, act.Status, First, Last, act.First, "doing", act.Sense.Marks);
        }
    }

    // "Being delivered": the verb of a form that only tells how far it is.
    private CommitmentType? TypeRightBehind(Told act) => facts.Acts.Find(a => a.First == act.Last + 1).Sense.Type;

    // Growth and shares, volumes of trade.
    private bool IsStatistics()
    {
        if (!facts.HasFigure)
        {
            return false;
        }
        foreach (ref readonly var amount in page.Main.AmountsIn(First, Last))
        {
            if (amount.Type is Mentions.AmountType.Percent or Mentions.AmountType.Times)
            {
                return true;
            }
        }
        return Claims.Cues.HasAny(page.Main, First, Last, Traded);
    }

    // What the paragraph told of last that can be built, paid or signed.
    private CommitmentType? About()
    {
        for (var i = deeds.Count - 1; i >= 0 && deeds[i].Clause.Sentence.Paragraph == facts.Clause.Sentence.Paragraph; i--)
        {
            if (deeds[i].Type is CommitmentType.Project or CommitmentType.Financing or CommitmentType.Agreement or CommitmentType.Roadmap)
            {
                return deeds[i].Type;
            }
        }
        return null;
    }

    // "They turned it down": short, but of something told before, or told by somebody who is named.
    private bool IsAboutTold(Told act) => !act.Sense.Is(DeedMarks.Weak) && !act.Sense.Is(DeedMarks.Future) && (About() is not null || (act.Status != CommitmentStatus.Cancelled && HasParty(First, act.First)));

    // The type of the verb behind the act; of what the paragraph is about, where the clause tells nothing itself and nobody only wishes or promises.
    private CommitmentType? TypeOfDoing(Told act) => DoingBehind(act)?.Sense.Type ?? act.Sense.Type ?? (facts.HasSubstance || act.Status is CommitmentStatus.Offered or CommitmentStatus.Interest or CommitmentStatus.Promised ? null : About());

    private Told? DoingBehind(Told act) => facts.Doings.Find(d => d.First > act.Last || d.First == act.First) is { Hit.Senses: not null } told ? told : null;

    // "Will ship", "will soon be handed over".
    private bool IsDoing(Told act) => DoingBehind(act) is { } doing && doing.First - act.Last <= DoingReach
        || facts.Acts.Exists(a => a.First > act.Last && a.First - act.Last <= DoingReach && a.Sense.Type is not null);

    private static bool IsStrong(Told thing) => thing.Type is not (CommitmentType.Meeting or CommitmentType.Body) && !thing.Sense.Is(DeedMarks.Any);

    // Works go on where the text is about some, or somebody does them; figures of trade are none.
    private bool IsWork(Told act) =>
        facts.Implied is null ? facts.About is not null && !facts.HasFigure && !facts.Things.Exists(t => t.Type == CommitmentType.Body)
        : facts.Implied is CommitmentType.Outcome or CommitmentType.Pledge ? (HasActor(act) || facts.About is not null) && !facts.HasFigure
        : facts.About is not null || HasActor(act);

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
        CommitmentStatus.InForce => thing.Type is CommitmentType.Agreement or CommitmentType.Roadmap or CommitmentType.Financing or CommitmentType.Project && (thing.Type == CommitmentType.Agreement || !thing.Sense.Is(DeedMarks.Any)),
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
        Standing();
    }

    // "The joint venture makes fridges": a verb that no list has, but a plant or a loan of somebody's. What has its time was done then; the rest
    // stands. "Is able to produce" is idle. Where verbs tell by their own form how far it is, no verb is taken for one.
    private void Standing()
    {
        var index = facts.Things.FindIndex(t => t.Type is CommitmentType.Project or CommitmentType.Financing && !t.Sense.Is(DeedMarks.Any) && !used.Contains(t.First) && !IsSetting(t));
        if (index >= 0 && page.Words.Pack.TellsRunning && facts.Governing is null && facts.Deeds.Count == 0 && !facts.Things.Exists(t => t.Type == CommitmentType.Meeting) && !page.Has(First, Last, SenseKind.Idle) && Last - First >= StandingLength && !IsStatistics())
        {
            var thing = facts.Things[index];
            Use(thing);
            Add(thing.Type, HasYear() ? CommitmentStatus.Done : CommitmentStatus.InForce, First, Last, thing.First, "standing");
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
                var status = facts.IsFuture && (!isSetting || IsPlannedSetting(thing, last)) ? CommitmentStatus.Planned : CommitmentStatus.Held;
                Add(CommitmentType.Meeting, status, first, last, thing.First, "meeting");
                if (!hasOther && !isSetting)
                {
                    return;
                }
            }
        }
    }

    // "Are expected to open it during a visit this autumn": the setting is to come too.
    private bool IsPlannedSetting(Told thing, int last) => facts.Governing is { } act && act.Last < thing.First && !page.Main.PeriodsIn(thing.Last, last).IsEmpty;

    private void Bodies()
    {
        foreach (var thing in facts.Things)
        {
            if (thing.Type == CommitmentType.Body && !used.Contains(thing.First))
            {
                used.Add(thing.First);
                var (first, last) = Span(thing, isSetting: false);
                Add(CommitmentType.Body, StatusOfBody(thing), first, last, thing.First, "body");
            }
        }
    }

    // "A commission is being set up", "will be set up".
    private CommitmentStatus StatusOfBody(Told body) => facts.Governing switch
    {
        { Status: CommitmentStatus.InForce or CommitmentStatus.Done } => CommitmentStatus.InForce,
        { Status: CommitmentStatus.InProgress } act when act.Sense.Is(DeedMarks.Doing) => CommitmentStatus.InProgress,
        { } act when act.Sense.Is(DeedMarks.Doing) && act.Sense.Is(DeedMarks.Future) && act.Last < body.First => CommitmentStatus.Planned,
        _ => body.Sense.Is(DeedMarks.Standing) ? CommitmentStatus.InForce : CommitmentStatus.Named,
    };

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
            if (page.Main.KindAt(token) is not (Text.TokenKind.Word or Text.TokenKind.Digits) || page.Words.HitAt(token).IsAny(Doing))
            {
                break;
            }
        }
        return thing.First;
    }

    // Who with, where, when or of what kind: "the meeting" alone tells nothing.
    private bool HasDetail(int first, int last) => HasParty(first, last) || page.Has(first, last, SenseKind.Detail) || !page.Main.PeriodsIn(first, last).IsEmpty || HasPerson(first, last) || HasTown(first, last);

    // "In Shymkent": a place that no list has.
    private bool HasTown(int first, int last)
    {
        for (var token = first; token < last; token++)
        {
            if (page.Main.IsAt(token, SenseKind.In) && page.Main.KindAt(token + 1) == Text.TokenKind.Word && char.IsUpper(page.Main.Text[page.Main.Tokens[token + 1].Start]))
            {
                return true;
            }
        }
        return false;
    }

    private bool HasParty(int first, int last) => first <= last && (Claims.Cues.HasAny(page.Main, first, last, Parties) || page.Has(first, last, SenseKind.Party));

    private bool HasPerson(int first, int last) => page.Speakers.Names.HasPerson(first, last);

    private bool HasList(int first, int last) => page.Main.HasSign(first, last, ",") && last - first > 6;

    private Told? ThingBehind(Told act) => FirstThing(act.Last + 1, Last);

    // The nearest one; of words that say little the first, which is what the clause is about.
    private Told? ThingBefore(Told act) =>
        facts.Things.FindLast(t => IsBefore(t, act) && IsStrong(t)) is { Hit.Senses: not null } told ? told
        : facts.Things.Find(t => IsBefore(t, act)) is { Hit.Senses: not null } vague ? vague
        : null;

    private bool IsBefore(Told thing, Told act) => thing.Last < act.First && thing.Type is not (CommitmentType.Meeting or CommitmentType.Body) && !IsSetting(thing);

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
