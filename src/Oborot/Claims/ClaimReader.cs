using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>Joins the mentions of each clause into claims; language-neutral. One reader reads one document at a time.</summary>
internal sealed class ClaimReader(Calendars calendars)
{
    private static readonly SenseMask Setting = SenseMask.Of(SenseKind.Indicator, SenseKind.Deficit, SenseKind.Surplus, SenseKind.BalanceWord);

    private const int ManyPartners = 3;
    private const int RankReach = 3;
    private const int MoveReach = 5;

    private readonly Layout layout = new();
    private readonly Anchor anchor = new();
    private readonly PeriodRoles periods = new(calendars);
    private readonly PartyRoles parties = new();
    private readonly DocumentPair pair = new();
    private readonly Speakers speakers = new();
    private readonly List<Cell> cells = [];
    private readonly List<Draft> drafts = [];
    // The first flow told of a pair, and how many drafts were gone through for it.
    private readonly Dictionary<(string? One, string? Other), (Draft? Flow, int Seen)> directed = [];
    private readonly List<Leftover> leftovers = [];
    private readonly List<Trace> traces = [];
    private readonly List<(Sentence Sentence, Cell Cell)> headlines = [];
    private Sheet sheet = null!;
    private Frame document;
    private bool isRespective;
    private Draft? lead;
    private Draft? paragraphLead;

    /// <summary>Whose trade with everybody was told last.</summary>
    private Found<string>? withWorld;

    /// <summary>Reads a sheet.</summary>
    /// <param name="page">The document, or its paragraphs in one language.</param>
    /// <param name="title">A headline that is not part of the text.</param>
    /// <param name="around">The document's sheet, already read, when the page holds paragraphs in another language.</param>
    /// <param name="isTitle">The page is the headline itself, read after the document for what it retells of it.</param>
    public (IReadOnlyList<Claim> Claims, IReadOnlyList<Leftover> Leftovers) Read(Sheet page, Sheet? title, Sheet? around = null, bool isTitle = false)
    {
        Start(page, title, around);
        var frame = document;
        for (var s = 0; s < layout.Sentences.Count; s++)
        {
            var sentence = layout.Sentences[s];
            Cells.Cut(sheet, sentence, cells);
            LeaveBare(sentence);
            if (sentence.IsRepeated)
            {
                LeaveAll(LeftoverReason.Repeated);
                continue;
            }
            frame = ReadSentence(sentence, s > 0 && IsNewParagraph(layout.Sentences[s - 1], sentence) ? AtParagraph(frame) : frame);
        }
        AdoptHeadlines();
        LeaveForeign(around);
        if (drafts.Count > 0)
        {
            speakers.Read(layout, drafts);
        }
        Goods.Share(sheet, drafts);
        Sharing.Aims(drafts);
        Sharing.Deadlines(drafts);
        Sharing.LeadPeriods(drafts);
        Sharing.Bases(drafts);
        LeaveLooseNumbers();
        var maker = new ClaimMaker(sheet, speakers, new Places(layout, speakers, isTitle), drafts, traces);
        var claims = drafts.ConvertAll(maker.Make);
        leftovers.Sort((a, b) => a.Evidence.Start.CompareTo(b.Evidence.Start));
        return (claims, [.. leftovers]);
    }

    private void Start(Sheet page, Sheet? title, Sheet? around)
    {
        sheet = page;
        drafts.Clear();
        directed.Clear();
        leftovers.Clear();
        headlines.Clear();
        (lead, paragraphLead, withWorld) = (null, null, null);
        layout.Run(sheet);
        anchor.Start(sheet, around);
        sheet.AnchorYear = anchor.Year;
        periods.Start(sheet, anchor);
        parties.Start(sheet);
        document = pair.Find(sheet, layout, title, around, (around ?? sheet).Pack, parties.IsPartner);
        if (title is not null)
        {
            document.Period = TitlePeriod(title);
        }
        speakers.Start(sheet);
    }

    private static bool IsTrade(Draft draft) =>
        draft.Frame.Indicator?.Value is Subject.Turnover or Subject.Exports or Subject.Imports && draft.Frame.Reporter is not null && draft.Frame.Partner is not null;

    // The text tells the two countries of its headline the other way round: its flows are those of the one it names first.
    private static bool IsTurned(Draft headline, Draft body) =>
        headline is { Sentence.IsHeadline: true, Frame.Indicator.Value: Subject.Turnover } && body is { Sentence.IsHeadline: false, Frame: { Indicator.Value: Subject.Turnover, Reporter.Scope: Scope.Own } }
        && body.Frame.Reporter.Value == headline.Frame.Partner?.Value && body.Frame.Partner?.Value == headline.Frame.Reporter?.Value;

    private Found<Period>? TitlePeriod(Sheet title)
    {
        foreach (var mention in title.Periods)
        {
            if (mention is { Lead: PeriodLead.None, IsSame: false, IsDay: false } && anchor.Resolve(mention, null) is { } days)
            {
                return new Found<Period>(days, Scope.Headline, -1, -1, "period.title");
            }
        }
        return null;
    }

    private bool IsNewParagraph(Sentence before, Sentence sentence) =>
        sentence.Paragraph != before.Paragraph || sheet.KindAt(sentence.First - 1) == TokenKind.Break;

    // A new paragraph goes on with the pair that the document is about, whatever partners the last one went through.
    private Frame AtParagraph(in Frame frame)
    {
        lead ??= drafts.Find(IsTrade);
        if (lead is null)
        {
            return frame;
        }
        // A paragraph on another reporter's trade moves the centre; its list of partners does not.
        var centre = paragraphLead is { } own && own.Frame.Reporter?.Value != lead.Frame.Reporter?.Value ? own : lead;
        paragraphLead = null;
        var told = centre.Frame.Indicator?.Value == Subject.Turnover ? Directed(centre) ?? centre : centre;
        var isPart = frame.Period is { } part && centre.Period is { Value.Start: not null } whole && whole.Value.StrictlyContains(part.Value);
        var now = isPart ? centre.Period : ComparedWith(frame.Period);
        return frame with
        {
            Reporter = told.Frame.Reporter?.From(Scope.Document),
            Partner = told.Frame.Partner?.From(Scope.Document),
            Period = now?.From(Scope.Document) ?? frame.Period,
        };
    }

    // "Trade grew by 11% in 2025. By comparison, in 2024 it was $2 billion": the next paragraph goes on with 2025.
    private Found<Period>? ComparedWith(Found<Period>? before)
    {
        for (var i = drafts.Count - 1; before is { } told && i >= 0 && drafts[i].Sentence.Paragraph == drafts[^1].Sentence.Paragraph; i--)
        {
            if (drafts[i] is { Period: { Value.Start: not null } period } grown && grown.Base?.Value == told.Value)
            {
                return period;
            }
        }
        return null;
    }

    // "Trade of A and B …, of which Belarusian exports …": turnover has no direction, the flows told first of the pair give it one.
    private Draft? Directed(Draft centre)
    {
        var pair = (centre.Frame.Reporter?.Value, centre.Frame.Partner?.Value);
        var (found, seen) = directed.GetValueOrDefault(pair);
        found ??= drafts.Skip(seen).FirstOrDefault(d => IsFlowOf(d, pair));
        directed[pair] = (found, drafts.Count);
        return found;
    }

    private static bool IsFlowOf(Draft draft, (string? One, string? Other) pair) =>
        draft.Frame is { Indicator.Value: Subject.Exports or Subject.Imports, Reporter: { } reporter, Partner: { } partner }
        && ((reporter.Value == pair.One && partner.Value == pair.Other) || (reporter.Value == pair.Other && partner.Value == pair.One));

    private Frame ReadSentence(Sentence sentence, in Frame before)
    {
        var frame = before.NextSentence(Continues(sentence));
        frame = Overture(sentence, frame);
        var firstDraft = drafts.Count;
        isRespective = Cues.Has(sheet, sentence.First, sentence.Last, SenseKind.Respectively);
        foreach (var cell in cells)
        {
            frame = ReadCell(sentence, cell, frame);
        }
        if (isRespective && !PairFlows(sentence, firstDraft))
        {
            parties.Pair(sentence, drafts, firstDraft);
        }
        ShareOwner(firstDraft);
        return cells.Count == 0 ? frame with { Direction = null } : Head(frame, before, firstDraft);
    }

    // "Poland imported $4 billion in 2024, 12% more, Statistics Poland said": whoever closes a sentence owns all its figures.
    private void ShareOwner(int firstDraft)
    {
        if (drafts.Count - firstDraft < 2 || drafts[^1] is not { Frame.Side: { Scope: Scope.Own } owner } last || owner.First < last.Amount.Last)
        {
            return;
        }
        for (var i = firstDraft; i < drafts.Count - 1; i++)
        {
            drafts[i] = drafts[i].Frame.Side is null ? drafts[i] with { Frame = drafts[i].Frame with { Side = owner.From(Scope.Clause) } } : drafts[i];
        }
    }

    // The next sentence goes on with the pair that this one began with, whatever partners its parts named.
    private Frame Head(in Frame frame, in Frame before, int firstDraft)
    {
        if (firstDraft >= drafts.Count || !IsTrade(drafts[firstDraft]))
        {
            return frame;
        }
        var head = drafts[firstDraft].Frame;
        if (HasManyPartners(firstDraft))
        {
            return frame with { Reporter = head.Reporter, Partner = before.Partner?.Value == head.Reporter?.Value ? null : before.Partner };
        }
        return frame with { Reporter = head.Reporter, Partner = head.Partner };
    }

    // "Turkey ($2 billion), Russia ($1.5 billion) and Armenia ($1 billion)": none of them is what the text goes on about.
    private bool HasManyPartners(int firstDraft)
    {
        var partners = new HashSet<string>(StringComparer.Ordinal);
        for (var i = firstDraft; i < drafts.Count; i++)
        {
            if (drafts[i].Frame.Partner is { } partner && drafts[i].Frame.Reporter?.Value == drafts[firstDraft].Frame.Reporter?.Value)
            {
                partners.Add(partner.Value);
            }
        }
        return partners.Count >= ManyPartners;
    }

    // "exports and imports … $300 and $200 million respectively"
    private bool PairFlows(Sentence sentence, int first)
    {
        var flows = new List<(string Key, Hit Hit)>();
        foreach (var hit in sheet.HitsIn(sentence.First, sentence.Last))
        {
            if (hit.TryGet(SenseKind.Indicator, out var sense) && sheet.Pack.Key(sense) is Subject.Exports or Subject.Imports)
            {
                flows.Add((sheet.Pack.Key(sense), hit));
            }
        }
        if (flows.Count != 2 || drafts.Count - first != 2 || flows[0].Key == flows[1].Key)
        {
            return false;
        }
        for (var i = 0; i < 2; i++)
        {
            var indicator = new Found<string>(flows[i].Key, Scope.Own, flows[i].Hit.First, flows[i].Hit.Last, "indicator.respectively");
            var frame = drafts[first + i].Frame;
            frame.Indicator = indicator;
            parties.Assign(new Cell(-1, sentence.First, sentence.Last), Subject.Exports, false, false, document, document, ref frame);
            drafts[first + i] = drafts[first + i] with { Frame = frame };
        }
        return true;
    }

    // "При этом", "Of this": the sentence goes on with the subject of the one before.
    private bool Continues(Sentence sentence) =>
        (sheet.TryHit(sentence.First, out var hit) && (hit.Is(SenseKind.Clause) || hit.Is(SenseKind.OfWhich))) || IsItem(sentence);

    // "• Китай — 82 тонны": a list goes on with the goods of its lead.
    private bool IsItem(Sentence sentence) =>
        sheet.IsDash(sentence.First) || sheet.SignAt(sentence.First) is '•' or '*' or '·';

    // A sentence without figures may still fix a period or name the parties that the next one speaks of.
    private Frame Overture(Sentence sentence, Frame frame)
    {
        if (cells.Count > 0)
        {
            return frame;
        }
        if (sheet.IsSign(sentence.Last, ':') && IndicatorRoles.AnyProduct(sheet, sentence) is { } goods)
        {
            frame.Product = goods;
        }
        if (sheet.PeriodsIn(sentence.First, sentence.Last).IsEmpty && !Cues.HasAny(sheet, sentence.First, sentence.Last, Setting))
        {
            return frame;
        }
        var whole = new Cell(-1, sentence.First, sentence.Last);
        var nothing = new Amount(sentence.Last + 1, sentence.Last + 1, AmountType.Bare, 0, 0, 0, "", Hedge.Exact, Wording.Digits, 0, sentence.Last + 1);
        var period = periods.Told(whole, nothing, frame, false);
        if (IndicatorRoles.Find(sheet, whole, nothing, out _) is not { } indicator)
        {
            return period is { Value.IsWholeMonths: true } months && sheet.PeriodsIn(sentence.First, sentence.Last).Length == 1 ? frame with { Period = months } : frame;
        }
        parties.Assign(whole, indicator.Value, false, false, frame, document, ref frame);
        frame.Indicator = indicator;
        frame.Period = period ?? frame.Period;
        frame.Product ??= IndicatorRoles.Product(sheet, whole, nothing, indicator);
        return frame;
    }

    private Frame ReadCell(Sentence sentence, Cell cell, in Frame frame)
    {
        var amount = sheet.Amounts[cell.Amount];
        cell = WithoutNextStatement(cell, amount);
        if (Reasons.ToLeave(sheet, sentence, cell, amount) is { } reason)
        {
            Leave(amount.First, amount.Last, reason);
            return frame;
        }
        var told = IndicatorRoles.Find(sheet, cell, amount, out var sign);
        told = told is { Rule: "indicator.counted" } && EndsMove(sentence, amount) ? null : told;
        var indicator = told ?? Borrowed(sentence, cell, amount, frame);
        if (indicator is null)
        {
            if (sentence.IsHeadline)
            {
                headlines.Add((sentence, cell));
                return frame;
            }
            Leave(amount.First, amount.Last, LeftoverReason.NoIndicator);
            return frame;
        }
        if (told is null && indicator.Value is Subject.Exports or Subject.Imports && IsSum(cell, amount))
        {
            indicator = new Found<string>(Subject.Turnover, Scope.Clause, cell.First, cell.First, "indicator.sum_of_flows");
        }
        if (told is not null && amount.Type == AmountType.Money && IsBothFlows(told) && !isRespective)
        {
            // "exports and imports amounted to $800 million"
            told = indicator = new Found<string>(Subject.Turnover, Scope.Own, told.First, told.Last, "indicator.sum_of_flows");
        }
        var excess = Excess(cell, amount);
        if (excess is { } above)
        {
            (told, sign) = (above with { Value = Subject.Balance, Rule = "indicator.excess" }, above.Value == Subject.Exports ? 1 : -1);
            indicator = told;
        }
        var isElliptic = told is null;
        var whole = IsWhole(sheet, told, amount) ? told?.Value : null;
        if (whole is not null && frame.Indicator is { Scope: < Scope.Paragraph } part)
        {
            // "a deficit of $3 billion, or 46.3% of turnover": the share's indicator is the part, not the whole.
            indicator = part.From(Scope.Clause);
            sign = frame.BalanceSign;
        }
        var next = frame with { Indicator = indicator, BalanceSign = sign != 0 ? sign : isElliptic ? frame.BalanceSign : 0 };
        FindGoods(sentence, cell, amount, told, isElliptic || whole is not null, GoesOn(sentence, indicator) ? frame.EarlierProduct : null, frame, ref next);
        next.Side = SideOf(cell, isElliptic, frame);
        parties.Centre = withWorld ?? lead?.Frame.Reporter ?? document.Reporter;
        parties.Assign(cell, excess?.Value ?? indicator.Value, isElliptic, KindRules.LooksLikeShare(sheet, cell, amount), frame, document, ref next);
        var verdict = KindRules.Decide(sheet, sentence, cell, amount, isElliptic ? frame : frame with { Modality = Modality.Stated }, indicator.Value);
        var draft = new Draft(cell, sentence, amount, verdict, next) { Whole = whole };
        SetPeriods(draft, frame);
        drafts.Add(draft);
        paragraphLead ??= IsTrade(draft) ? draft : null;
        lead = lead is null || IsTurned(lead, draft) ? paragraphLead : lead;
        withWorld = draft.Frame.Partner?.Value == PartyRoles.World ? draft.Frame.Reporter : withWorld;
        Distribute(draft, isElliptic);
        // "… and reached $18 billion" goes on about the larger flow.
        next.Indicator = excess ?? next.Indicator;
        return After(draft, next, frame);
    }

    // "By Kyrgyz statistics …", "Kyrgyzstan named $68 million and Belarus $135 million"
    private Found<string>? SideOf(Cell cell, bool isElliptic, in Frame frame)
    {
        if (speakers.StatisticsOf(cell) is { Country.Length: 2 } owner)
        {
            return new Found<string>(owner.Country, Scope.Own, owner.First, owner.Last, "side.of_statistics");
        }
        if (frame.Side is null || !isElliptic)
        {
            return frame.Side?.From(Scope.Clause);
        }
        parties.Collect(cell.First, cell.Last);
        return parties.Parties is [{ Code.Length: 2, Before: PartyMention.Joint.None } only]
            ? new Found<string>(only.Code, Scope.Own, only.First, only.Last, "side.of_list") : frame.Side?.From(Scope.Clause);
    }

    // "Imports from China exceeded exports by $4 billion": the flow that is larger by the figure.
    private Found<string>? Excess(Cell cell, in Amount amount)
    {
        if (amount.Type != AmountType.Money || !sheet.IsAt(amount.HedgeFirst - 1, SenseKind.By) || !Cues.TryBefore(sheet, cell.First, amount.First, SenseKind.Exceed, out var verb)
            || !TryFlow(cell.First, verb.First - 1, out var larger) || !TryFlow(verb.Last + 1, amount.First - 1, out var smaller) || larger.Value == smaller.Value)
        {
            return null;
        }
        return larger;
    }

    private bool TryFlow(int first, int last, out Found<string> flow)
    {
        flow = null!;
        foreach (var hit in sheet.HitsIn(first, last))
        {
            if (hit.TryGet(SenseKind.Indicator, out var sense) && sheet.Pack.Key(sense) is Subject.Exports or Subject.Imports)
            {
                flow = new Found<string>(sheet.Pack.Key(sense), Scope.Own, hit.First, hit.Last, "indicator.nearest");
            }
        }
        return flow is not null;
    }

    // "Exports of cars grew from 30 thousand cars to 40 thousand cars": both are of one thing.
    private bool EndsMove(Sentence sentence, in Amount amount) =>
        drafts.Count > 0 && drafts[^1] is { Verdict.Kind: ClaimKind.Count } start && start.Sentence.First == sentence.First && start.Amount.Unit == amount.Unit && start.Frame.Indicator is { Rule: not "indicator.counted" }
        && amount.HedgeFirst - start.Amount.Last <= MoveReach && sheet.TryHit(amount.HedgeFirst - 1, out var to) && (to.Is(SenseKind.To) || to.Is(SenseKind.Reach));

    private bool IsBothFlows(Found<string> flow) =>
        flow.Value is Subject.Exports or Subject.Imports && (sheet.IsAt(flow.First - 1, SenseKind.And) || sheet.IsDash(flow.First - 1))
        && sheet.TryKeyAt(flow.First - 2, SenseKind.Indicator, out var other) && other is Subject.Exports or Subject.Imports && other != flow.Value;

    // "exports of $22 million and imports of $46 million make $68 million"
    private bool IsSum(Cell cell, in Amount amount) =>
        amount.Type == AmountType.Money && Cues.Has(sheet, cell.First, amount.First, SenseKind.Together) && drafts.Count > 1
        && drafts[^1].Sentence.First == drafts[^2].Sentence.First && drafts[^1].Frame.Indicator?.Value != drafts[^2].Frame.Indicator?.Value;

    // "…$300 million, imports from China grew even more": a later clause on another indicator has its own parties.
    private Cell WithoutNextStatement(Cell cell, in Amount amount)
    {
        if (!Cues.Has(sheet, cell.First, amount.First, SenseKind.Indicator))
        {
            return cell;
        }
        for (var token = amount.Last + 1; token < cell.Last; token++)
        {
            if (sheet.IsSign(token, ',') && Cues.Has(sheet, token + 1, Math.Min(cell.Last, token + 4), SenseKind.Indicator) && !Cues.Has(sheet, token + 1, token + 2, SenseKind.OfWhich))
            {
                return cell with { Last = token - 1 };
            }
        }
        return cell;
    }

    // "46.3% of turnover"; where words have cases, "35% экспорт" names the part.
    private static bool IsWhole(Sheet sheet, Found<string>? told, in Amount amount) => IsWholeBefore(sheet, told, amount) ||
        amount.Type == AmountType.Percent && told is { } whole && whole.First > amount.Last && whole.First - amount.Last <= 6
        && (!sheet.Pack.HasSuffixes || sheet.CaseAt(whole.Last) == CaseRole.Of);

    // "占外贸总额的22.3%"
    private static bool IsWholeBefore(Sheet sheet, Found<string>? told, in Amount amount) =>
        sheet.Pack.IsIsolating && amount.Type == AmountType.Percent && told is { } whole && whole.Last < amount.First && Cues.Has(sheet, whole.First - 4, whole.First - 1, SenseKind.ShareWord);

    private Found<string>? Borrowed(Sentence sentence, Cell cell, in Amount amount, in Frame frame)
    {
        if (frame.Indicator is { Scope: < Scope.Paragraph } near && IndicatorRoles.Fits(near.Value, amount))
        {
            return near.From(Scope.Clause);
        }
        if (sheet.Pack.HasVerbLast && IndicatorRoles.Later(sheet, amount, sentence.Last) is { } verb)
        {
            return verb;
        }
        if (Cues.Has(sheet, cell.First, cell.Last, SenseKind.Rank) && frame.Indicator is not null && !Cues.Has(sheet, cell.First, cell.Last, SenseKind.Product))
        {
            // "Russia ranks second with $5 billion": a list of partners goes on by turnover.
            return new Found<string>(Subject.Turnover, Scope.Paragraph, -1, -1, "indicator.rank");
        }
        return WholeOfFlows(sentence, cell, amount, frame) ?? OfGoodsSent(cell, amount, frame) ?? IndicatorRoles.Find(sheet, cell with { Last = sentence.Last }, amount, out _)?.From(Scope.Clause)
            ?? IndicatorRoles.OfUnit(amount) ?? OfGoods(cell, amount) ?? Fitting(cell, frame, amount) ?? IndicatorRoles.Later(sheet, amount, sentence.Last);
    }

    // "Trade reached $1.1 billion, of which exports $640 million and imports $460 million. In 2023 it was $1 billion": the whole, not its last part.
    private Found<string>? WholeOfFlows(Sentence sentence, Cell cell, in Amount amount, in Frame frame)
    {
        if (amount.Type == AmountType.Money && frame is { Product: null, Indicator: { Scope: >= Scope.Paragraph, Value: Subject.Exports or Subject.Imports } } && lead?.Frame.Indicator is { Value: Subject.Turnover } topic
            && IsNewParagraph(drafts[^1].Sentence, sentence) && !Cues.Has(sheet, cell.First, cell.Last, SenseKind.Product)
            && (speakers.StatisticsOf(cell) is not null || (Cues.HasAny(sheet, cell.First, cell.Last, PartyRoles.Names) && Cues.TryFirst(sheet, cell.First, cell.Last, SenseMask.Of(SenseKind.Institution), out _)) || Cues.TryFirst(sheet, cell.First, amount.First, SenseMask.Of(SenseKind.Both), out _)))
        {
            // "By Chinese figures it was $49 billion", "The sides aim at $2 billion": in a paragraph of its own, what the text is about.
            return topic.From(Scope.Document);
        }
        if (amount.Type != AmountType.Money || frame.Indicator is not { Scope: Scope.Paragraph, Value: Subject.Exports or Subject.Imports } || drafts.Count < 3 || IsNewParagraph(drafts[^1].Sentence, sentence)
            || sheet.PeriodsIn(cell.First, amount.First - 1).IsEmpty || Cues.HasAny(sheet, cell.First, cell.Last, PartyRoles.Names) || Cues.Has(sheet, cell.First, cell.Last, SenseKind.Product))
        {
            return null;
        }
        var last = drafts[^1].Sentence.First;
        var whole = Latest(last).LastOrDefault();
        var flows = Latest(last).Where(d => d.Verdict.Kind == ClaimKind.Level && d.Frame.Product is null).Select(d => d.Frame.Indicator?.Value).ToHashSet(StringComparer.Ordinal);
        return whole is { Verdict.Kind: ClaimKind.Level, Frame: { Product: null, Indicator: { Value: Subject.Turnover } turnover } } && flows.Contains(Subject.Exports) && flows.Contains(Subject.Imports) ? turnover.From(Scope.Paragraph) : null;
    }

    // "получит втрое больше пшеницы из России": goods from or to somewhere are a flow, whatever the verb.
    private Found<string>? OfGoods(Cell cell, in Amount amount)
    {
        if (amount.Type is not (AmountType.Physical or AmountType.Times) || IndicatorRoles.Product(sheet, cell, amount, null) is not { } goods)
        {
            return null;
        }
        parties.Collect(cell.First, cell.Last);
        var flow = parties.Parties.Any(p => p.Before == PartyMention.Joint.From) ? Subject.Imports : parties.Parties.Any(p => p.Before == PartyMention.Joint.To) ? Subject.Exports : null;
        return flow is null ? null : goods with { Value = flow, Rule = "indicator.of_goods" };
    }

    // "Goods worth $2 billion went from Zimbabwe to China"
    private Found<string>? OfGoodsSent(Cell cell, in Amount amount, in Frame frame)
    {
        if (amount.Type != AmountType.Money || IndicatorRoles.AnyGoods(sheet, cell) is not { } goods)
        {
            return null;
        }
        parties.Collect(cell.First, cell.Last);
        var (from, to) = (parties.Parties.FirstOrDefault(p => p.Before == PartyMention.Joint.From), parties.Parties.FirstOrDefault(p => p.Before == PartyMention.Joint.To));
        var isReceived = to.Code is { } buyer && buyer == (frame.Reporter ?? document.Reporter)?.Value;
        return from.Code is null || to.Code is null ? null : goods with { Value = isReceived ? Subject.Imports : Subject.Exports };
    }

    private Found<string>? Fitting(Cell cell, in Frame frame, in Amount amount)
    {
        // Behind a deficit, goods are of the trade again.
        var isOfGoods = frame.Indicator?.Value == Subject.Balance && Cues.Has(sheet, cell.First, cell.Last, SenseKind.Product);
        if (frame.Indicator is { } known && !isOfGoods && IndicatorRoles.Fits(known.Value, amount))
        {
            return known.From(Scope.Clause);
        }
        foreach (var draft in drafts)
        {
            if (draft.Verdict.Kind != ClaimKind.Count && draft.Frame.Indicator is { } told && IndicatorRoles.Fits(told.Value, amount))
            {
                return told.From(Scope.Document);
            }
        }
        return null;
    }

    // A headline's bare figure is told again below, with what it measures.
    private void AdoptHeadlines()
    {
        foreach (var (sentence, cell) in headlines)
        {
            var amount = sheet.Amounts[cell.Amount];
            var body = drafts.Find(d => d.Amount.Low == amount.Low && d.Amount.Unit == amount.Unit && !d.Sentence.IsHeadline);
            if (body is null)
            {
                Leave(amount.First, amount.Last, LeftoverReason.NoIndicator);
                continue;
            }
            var verdict = KindRules.Decide(sheet, sentence, cell, amount, default, body.Frame.Indicator!.Value);
            drafts.Add(body with { Sentence = sentence, Cell = cell, Amount = amount, Verdict = verdict.Kind == ClaimKind.Target ? verdict : body.Verdict, Frame = body.Frame.From(Scope.Document), Period = body.Period?.From(Scope.Document), Base = body.Base?.From(Scope.Document) });
        }
        if (headlines.Count > 0)
        {
            drafts.Sort((a, b) => a.Amount.First.CompareTo(b.Amount.First));
        }
    }

    // "Imports of goods grew. They amounted to $610 million": the sentence before tells what is measured, and of which goods.
    private bool GoesOn(Sentence sentence, Found<string> indicator) =>
        indicator.Scope == Scope.Paragraph && indicator.First >= 0 && sheet.KindAt(sentence.First - 1) != TokenKind.Break;

    private void FindGoods(Sentence sentence, Cell cell, in Amount amount, Found<string>? told, bool isElliptic, Found<string>? earlier, in Frame frame, ref Frame next)
    {
        var isItem = isElliptic && next.Indicator is { } measured && PartyRoles.IsTrade(measured.Value) && IsInList(frame);
        var isSubject = told is { Value: Subject.Exports or Subject.Imports } && Cues.TryFirst(sheet, cell.First, amount.First, Cues.Verbs, out var verb) && Cues.Has(sheet, verb.Last + 1, verb.Last + RankReach, SenseKind.Rank);
        var label = isItem || isSubject ? IndicatorRoles.Label(sheet, cell, amount, isSubject ? sentence.First : -1) : null;
        var product = label is { } whole && Cues.Has(sheet, whole.First, whole.Last, SenseKind.Without) ? label : IndicatorRoles.Product(sheet, cell, amount, told) ?? label;
        product ??= Cues.Has(sheet, cell.First, cell.Last, SenseKind.SameGoods) ? Meant(frame.EarlierProduct) : null;
        product ??= told is { } own && GoesOnWithGoods(cell, amount, own.Value, frame) ? frame.Product?.From(Scope.Clause) : null;
        product ??= (isElliptic || frame.Product?.Scope == Scope.Paragraph ? frame.Product?.From(Scope.Clause) : null) ?? earlier;
        next.Product = next.Indicator?.Value == "other:transit time" ? null : product;
        next.Coverage = IndicatorRoles.Coverage(sheet, cell.First, cell.Last) ?? (isElliptic ? frame.Coverage?.From(Scope.Clause) : null);
    }

    // "These goods" behind a list of several are none of them alone.
    private Found<string>? Meant(Found<string>? earlier)
    {
        var sentence = drafts.Count > 0 ? drafts[^1].Sentence.First : -1;
        var isOnly = drafts.TrueForAll(d => d.Sentence.First != sentence || d.Frame.Product is null || d.Frame.Product?.Value == earlier?.Value);
        return isOnly || earlier is not { } last ? earlier : last with { Value = "these goods" };
    }

    // An item of a list: goods were named before it, or its neighbours look like it.
    private bool IsInList(in Frame frame)
    {
        var items = 0;
        foreach (var cell in cells)
        {
            items += IndicatorRoles.IsItemMark(sheet, sheet.Amounts[cell.Amount].HedgeFirst - 1) ? 1 : 0;
        }
        return items > 1 || frame.Product is not null || frame.EarlierProduct is not null;
    }

    // "Trade in food grew to $5 million, exports to $3 million"; "30 tonnes of potatoes were sold, and deliveries grew threefold"
    private bool GoesOnWithGoods(Cell cell, in Amount amount, string indicator, in Frame frame)
    {
        if (frame is not { Product.Scope: < Scope.Paragraph, Indicator: { Scope: < Scope.Paragraph } before } || Cues.Has(sheet, cell.First, cell.Last, SenseKind.AllOf))
        {
            return false;
        }
        var isPart = before.Value == Subject.Turnover && indicator is Subject.Exports or Subject.Imports;
        var isMove = before.Value == indicator && amount.Type is AmountType.Percent or AmountType.Times;
        return (isPart || isMove) && !Cues.HasAny(sheet, cell.First, cell.Last, PartyRoles.Names);
    }

    private void SetPeriods(Draft draft, in Frame frame)
    {
        var (cell, amount) = (draft.Cell, draft.Amount);
        periods.Reporter = draft.Frame.Reporter?.Value;
        (periods.IsYearly, periods.IsIndex) = (draft.Frame.Indicator?.Value == "production", draft.Verdict.Rule == "change.index");
        if (draft.Verdict.Kind == ClaimKind.Target)
        {
            draft.Period = periods.Deadline(cell.First, cell.Last) ?? periods.AimedYear(cell) ?? periods.Deadline(draft.Sentence.First, draft.Sentence.Last)?.From(Scope.Clause);
            return;
        }
        if (draft.Verdict.Kind == ClaimKind.Change && periods.Span(cell) is { } span)
        {
            draft.Period = new Found<Period>(span.Period, Scope.Own, cell.First, cell.Last, "period.span");
            draft.Base = new Found<Period>(span.Base, Scope.Own, cell.First, cell.Last, "base.span");
            return;
        }
        var isLevel = draft.Verdict.Kind is ClaimKind.Level or ClaimKind.Volume or ClaimKind.Share or ClaimKind.Count;
        if (isLevel && Cues.HasAny(sheet, cell.First, amount.First, Cues.Moving) && periods.BeforeMove(cell, amount, frame) is { } earlier)
        {
            (draft.Period, draft.IsBasePeriod) = (earlier, true);
            return;
        }
        if ((BackThen(draft) ?? InBracketsBehindBase(draft)) is { } then)
        {
            (draft.Period, draft.IsBasePeriod) = (then, true);
            return;
        }
        if (SinceThen(draft) is { } since)
        {
            draft.Period = since;
            draft.Base = since with { Value = since.Value.AddYears(-1), Rule = "base.level_before" };
            return;
        }
        var isBase = isLevel && (periods.FigureIsBase(cell, amount) || (draft.Verdict.Kind == ClaimKind.Share && periods.IsStartOfMoveByWords(amount)));
        draft.Period = isBase ? periods.BaseOfLevel(cell, amount, frame) ?? BaseOfMove(draft) ?? (periods.IsStartOfMove(amount) ? YearBefore(frame) : null) : periods.Told(cell, amount, frame, draft.Verdict.Modality == Modality.Forecast) ?? Borrowed(draft, frame);
        draft.IsBasePeriod = isBase || draft.Period?.Rule == PeriodRoles.ContextRule || IsAside(draft, frame) || (drafts.Count > 0 && draft.Period is { } told && drafts[^1].Base?.Value == told.Value) || IsToldAsBase(draft) || IsAlone(draft);
        if (draft.Verdict.Kind == ClaimKind.Change)
        {
            draft.Base = periods.Base(cell, draft.Period, frame);
        }
    }

    // "exported for $15.7 billion, 4.7% more than in 2024 ($15 billion)": beside the figure of now, the one in brackets is what it is compared with.
    private Found<Period>? InBracketsBehindBase(Draft draft)
    {
        if (draft.Verdict.Kind is not (ClaimKind.Level or ClaimKind.Volume) || !sheet.IsSign(draft.Amount.HedgeFirst - 1, '(') || drafts.Count < 2
            || drafts[^1] is not { Verdict.Kind: ClaimKind.Change, Base: { Rule: "base.told" } before } change || change.Sentence.First != draft.Sentence.First)
        {
            return null;
        }
        var isNowTold = Latest(draft.Sentence.First).Any(d => d.Verdict.Kind == draft.Verdict.Kind && d.Amount.Unit == draft.Amount.Unit && d.Period?.Value == change.Period?.Value
            && d.Frame.Indicator?.Value == draft.Frame.Indicator?.Value && d.Frame.Partner?.Value == draft.Frame.Partner?.Value && d.Frame.Product?.Value == draft.Frame.Product?.Value);
        return isNowTold ? before.From(Scope.Clause) : null;
    }

    // "In 2025 trade reached $14.7 billion. In 2024 it was $13 billion, so it grew by 13%": the growth leads back to the year spoken of before.
    private Found<Period>? SinceThen(Draft change)
    {
        var start = drafts.Count > 1 && change.Verdict.Kind == ClaimKind.Change ? drafts[^1] : null;
        if (start is not { Verdict.Kind: ClaimKind.Level, Period: { Scope: < Scope.Paragraph, Value.Start: not null } then } || start.Sentence.First != change.Sentence.First
            || start.Frame.Indicator?.Value != change.Frame.Indicator?.Value || !sheet.PeriodsIn(change.Cell.First, change.Cell.Last).IsEmpty)
        {
            return null;
        }
        var now = drafts.FindLast(d => d.Sentence.First != change.Sentence.First && d.Verdict.Kind == ClaimKind.Level && d.Frame.Indicator?.Value == start.Frame.Indicator?.Value);
        return now is { Period: { Value.Start: not null } later } && later.Value == then.Value.AddYears(1) && now.Frame.Partner?.Value == start.Frame.Partner?.Value && now.Frame.Product?.Value == start.Frame.Product?.Value
            && !now.Sentence.IsHeadline ? later.From(Scope.Paragraph) : null;
    }

    // "grew by 17%, from $5.7 billion to $6.1 billion": the move starts where its growth is counted from.
    private Found<Period>? BaseOfMove(Draft draft)
    {
        var change = drafts.Count > 0 && periods.IsStartOfMoveByWords(draft.Amount) ? drafts[^1] : null;
        return change is { Verdict.Kind: ClaimKind.Change, Base: { } before } && change.Sentence.First == draft.Sentence.First && change.Frame.Indicator?.Value == draft.Frame.Indicator?.Value ? before.From(Scope.Clause) : null;
    }

    // "Compared with the same months of last year trade grew by 8%: then it was $63 million"
    private Found<Period>? BackThen(Draft draft)
    {
        var isLevel = draft.Verdict.Kind is ClaimKind.Level or ClaimKind.Volume or ClaimKind.Share && draft.Verdict.Modality == Modality.Stated;
        if (!isLevel || !sheet.PeriodsIn(draft.Cell.First, draft.Cell.Last).IsEmpty || !Cues.Has(sheet, draft.Cell.First, draft.Amount.First - 1, SenseKind.BackThen))
        {
            return null;
        }
        var change = Latest(draft.Sentence.First).FirstOrDefault();
        return change is { Verdict.Kind: ClaimKind.Change, Base: { Rule: "base.told" } before } ? before.From(Scope.Clause) : null;
    }

    private static Found<Period>? YearBefore(in Frame frame) =>
        frame.Period is { Value.Start: not null } now ? new Found<Period>(now.Value.AddYears(-1), Scope.Clause, now.First, now.Last, PeriodRoles.MoveRule) : null;

    // "Trade grew by 3% … : in 2018 it was $28 million": the sentence goes back to what it compares with.
    private bool IsToldAsBase(Draft draft) =>
        Latest(draft.Sentence.First).Any(d => d.Base is { } before && before.Value == draft.Period?.Value && d.Frame.Indicator?.Value == draft.Frame.Indicator?.Value);

    // The drafts of a sentence that was read last, the latest first: what stands before it need not be gone through.
    private IEnumerable<Draft> Latest(int sentence)
    {
        for (var i = drafts.Count - 1; i >= 0 && drafts[i].Sentence.First == sentence; i--)
        {
            yield return drafts[i];
        }
    }

    // "In June alone it was $390 million": the text as a whole speaks of a longer time.
    private bool IsAlone(Draft draft) =>
        draft.Period is { First: >= 0 } told && (sheet.IsAt(told.Last + 1, SenseKind.Alone) || sheet.IsAt(told.First - 1, SenseKind.Alone) || sheet.IsAt(told.First - 2, SenseKind.Alone));

    // "(in 2023 it was $301 million)": what stands in brackets does not move the text on to another period.
    private bool IsAside(Draft draft, in Frame frame)
    {
        for (var token = draft.Amount.First - 1; frame.Period is not null && token > draft.Sentence.First && draft.Amount.First - token <= 8; token--)
        {
            if (sheet.IsSign(token, ')'))
            {
                return false;
            }
            if (sheet.IsSign(token, '('))
            {
                return true;
            }
        }
        return false;
    }

    // A stock ("today 50 agreements") has no period of its own to borrow.
    private Found<Period>? Borrowed(Draft draft, in Frame frame)
    {
        if (draft.Verdict.Kind == ClaimKind.Count && draft.Frame.Indicator?.Value is "agreements" or "companies" or "jobs")
        {
            return periods.Day(draft.Cell) ?? (draft.Frame.Indicator.Value == "companies" ? periods.AsPublished() : null);
        }
        if (Cues.TryJustBefore(sheet, draft.Amount.HedgeFirst, 4, SenseKind.Now, out _) || HasSeason(draft.Cell) || IsOfAnyYear(draft) || IsAhead(draft) || IsOverYears(draft))
        {
            return null;
        }
        if (frame.Period is { Scope: < Scope.Paragraph } near)
        {
            return near.From(Scope.Clause);
        }
        // "45.9 tonnes more than in the same period: 97.8 in 2024": the sentence's other period is the one compared with.
        var only = AnyPeriod(sheet.PeriodsIn(draft.Cell.First, draft.Cell.Last), p => p.IsSame) ? null : periods.OnlyOne(draft.Sentence, frame, draft.Verdict.Kind == ClaimKind.Change);
        return only ?? frame.Period?.From(Scope.Clause);
    }

    // "they trade $5 billion a year", "a train takes 8 to 10 days": no year in particular.
    private bool IsOfAnyYear(Draft draft) =>
        draft.Frame.Indicator?.Value == "other:transit time"
        || (draft.Verdict.Kind != ClaimKind.Change && Cues.Has(sheet, draft.Cell.First, draft.Cell.Last, SenseKind.Yearly));

    // "Over five years trade grew by half": which years, the text does not tell.
    private bool IsOverYears(Draft draft)
    {
        if (draft.Verdict.Kind != ClaimKind.Change)
        {
            return false;
        }
        foreach (var year in sheet.HitsIn(draft.Cell.First, draft.Cell.Last, SenseMask.Of(SenseKind.YearWord)))
        {
            var isCounted = year.Is(SenseKind.YearWord) && ((sheet.KindAt(year.First - 1) == TokenKind.Digits && sheet.Tokens[year.First - 1].Length <= 2) || sheet.IsAt(year.First - 1, SenseKind.Number));
            if (isCounted && !sheet.IsInPeriod(year.First))
            {
                return true;
            }
        }
        return false;
    }

    // "$10 billion by 2030, more than double last year's level"; "trade could reach $2 billion": not of the period that was told before.
    private bool IsAhead(Draft draft) =>
        drafts.Count > 0 && drafts[^1] is { Verdict.Kind: ClaimKind.Target } aim && aim.Sentence.First == draft.Sentence.First && draft.Verdict.Kind == ClaimKind.Change;

    private bool HasSeason(Cell cell) =>
        AnyPeriod(sheet.PeriodsIn(cell.First, cell.Last), p => p.Lead is PeriodLead.Past or PeriodLead.Since && p.Month == 0);

    private static bool AnyPeriod(ReadOnlySpan<PeriodMention> mentions, Func<PeriodMention, bool> wanted)
    {
        foreach (var mention in mentions)
        {
            if (wanted(mention))
            {
                return true;
            }
        }
        return false;
    }

    // "Белоруссии и Казахстана — более чем в два раза": one figure told of several parties.
    private void Distribute(Draft draft, bool isElliptic)
    {
        if (isRespective || !isElliptic)
        {
            return;
        }
        var others = parties.Unroled.Count >= 2 ? parties.Unroled : parties.Coordinated();
        for (var i = 1; i < others.Count; i++)
        {
            var party = others[i];
            var found = new Found<string>(party.Code, Scope.Own, party.First, party.Last, "party.distributed");
            var frame = draft.Frame;
            if (party.Code == frame.Reporter?.Value || party.Code == frame.Partner?.Value)
            {
                continue;
            }
            if (frame.ListRole == ListRole.Reporter) { frame.Reporter = found; } else { frame.Partner = found; }
            drafts.Add(draft with { Frame = frame });
        }
    }

    private static Frame After(Draft draft, Frame next, in Frame before)
    {
        if (next.Indicator?.Rule is "indicator.counted" or "indicator.of_unit")
        {
            next.Indicator = before.Indicator;
        }
        if (next.Indicator?.Value is not { } indicator || !PartyRoles.IsTrade(indicator))
        {
            (next.Reporter, next.Partner) = (before.Reporter, before.Partner);
        }
        if (draft.Verdict.Kind != ClaimKind.Target && draft.Period is { Value.Start: not null } period && !draft.IsBasePeriod)
        {
            next.Period = period;
        }
        else if (draft.Period is { Rule: PeriodRoles.MoveRule } start)
        {
            next.Period = start with { Value = start.Value.AddYears(1), Rule = "period.of_move" };
        }
        next.Kind = draft.Verdict.Kind;
        next.Modality = draft.Verdict.Modality == Modality.Forecast ? Modality.Forecast : Modality.Stated;
        if (draft.Verdict.Kind == ClaimKind.Change)
        {
            next.Direction = new Found<Direction>(draft.Verdict.Direction, Scope.Own, -1, -1, draft.Verdict.Rule);
        }
        return next;
    }

    // Figures of a text that is not of the field; a paragraph in another language goes with its document.
    private void LeaveForeign(Sheet? around)
    {
        if (around is not null || Field.IsOf(sheet, drafts))
        {
            return;
        }
        foreach (var draft in drafts)
        {
            Leave(draft.Amount.First, draft.Amount.Last, LeftoverReason.NoIndicator);
        }
        drafts.Clear();
    }

    // A number without a unit is no claim and divides no sentence.
    private void LeaveBare(Sentence sentence)
    {
        foreach (var amount in sheet.AmountsIn(sentence.First, sentence.Last))
        {
            if (amount.Type == AmountType.Bare)
            {
                Leave(amount.First, amount.Last, Reasons.OfLoose(sheet, amount.First, amount.Last));
            }
        }
    }

    private void LeaveAll(LeftoverReason reason)
    {
        foreach (var cell in cells)
        {
            Leave(sheet.Amounts[cell.Amount].First, sheet.Amounts[cell.Amount].Last, reason);
        }
    }

    // Digit runs that are part of no amount and no period: nothing is lost silently.
    private void LeaveLooseNumbers()
    {
        var next = 0;
        foreach (var token in sheet.Starts)
        {
            if (token < next || sheet.KindAt(token) != TokenKind.Digits || sheet.IsUsed(token))
            {
                continue;
            }
            var last = token;
            while (sheet.Touches(last) && sheet.KindAt(last + 1) is TokenKind.Digits or TokenKind.Sign && (sheet.KindAt(last + 1) == TokenKind.Digits || (sheet.Touches(last + 1) && sheet.KindAt(last + 2) == TokenKind.Digits)))
            {
                last++;
            }
            Leave(token, last, Reasons.OfLoose(sheet, token, last));
            next = last + 1;
        }
    }

    private void Leave(int first, int last, LeftoverReason reason) =>
        leftovers.Add(new Leftover(Quotes.Of(sheet, first, last, first, last), reason));
}
