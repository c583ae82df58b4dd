using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>Joins the mentions of each clause into claims; language-neutral. One reader reads one document at a time.</summary>
internal sealed class ClaimReader
{
    private readonly Layout layout = new();
    private readonly Anchor anchor = new();
    private readonly PeriodRoles periods = new();
    private readonly PartyRoles parties = new();
    private readonly DocumentPair pair = new();
    private readonly Speakers speakers = new();
    private readonly List<Cell> cells = [];
    private readonly List<Draft> drafts = [];
    private readonly List<Leftover> leftovers = [];
    private Sheet sheet = null!;
    private Frame document;

    public (IReadOnlyList<Claim> Claims, IReadOnlyList<Leftover> Leftovers) Read(Sheet page)
    {
        Start(page);
        var frame = document;
        for (var s = 0; s < layout.Sentences.Count; s++)
        {
            var sentence = layout.Sentences[s];
            Cells.Cut(sheet, sentence, cells);
            if (sentence.IsRepeated)
            {
                LeaveAll(LeftoverReason.Repeated);
                continue;
            }
            frame = ReadSentence(sentence, frame);
        }
        Targets.ShareDeadlines(drafts);
        LeaveLooseNumbers();
        var maker = new ClaimMaker(sheet, layout, speakers);
        var claims = drafts.ConvertAll(maker.Make);
        leftovers.Sort((a, b) => a.Evidence.Start.CompareTo(b.Evidence.Start));
        return (claims, [.. leftovers]);
    }

    private void Start(Sheet page)
    {
        sheet = page;
        drafts.Clear();
        leftovers.Clear();
        layout.Run(sheet);
        anchor.Start(sheet);
        periods.Start(sheet, anchor);
        parties.Start(sheet);
        document = pair.Find(sheet, layout);
        speakers.Start(sheet, layout);
    }

    private Frame ReadSentence(Sentence sentence, Frame before)
    {
        var frame = before.NextSentence(Continues(sentence));
        frame = Overture(sentence, frame);
        foreach (var cell in cells)
        {
            frame = ReadCell(sentence, cell, frame);
        }
        return cells.Count == 0 ? frame with { Direction = null } : frame;
    }

    // "При этом", "Of this": the sentence goes on with the subject of the one before.
    private bool Continues(Sentence sentence) =>
        sheet.TryHit(sentence.First, out var hit) && (hit.Is(SenseKind.Clause) || hit.Is(SenseKind.OfWhich));

    // A sentence without figures may still fix a period or name the parties that the next one speaks of.
    private Frame Overture(Sentence sentence, Frame frame)
    {
        if (cells.Count > 0)
        {
            return frame;
        }
        var whole = new Cell(-1, sentence.First, sentence.Last);
        var nothing = new Amount(sentence.Last + 1, sentence.Last + 1, AmountType.Bare, 0, 0, 0, "", Hedge.Exact, Wording.Digits, 0, sentence.Last + 1);
        var period = periods.Told(whole, nothing, frame, false);
        if (IndicatorRoles.Find(sheet, whole, nothing, out _) is not { } indicator)
        {
            return period is { Value.IsWholeMonths: true } months ? frame with { Period = months } : frame;
        }
        parties.Assign(whole, indicator.Value, false, frame, document, ref frame);
        frame.Indicator = indicator;
        frame.Period = period ?? frame.Period;
        return frame;
    }

    private Frame ReadCell(Sentence sentence, Cell cell, Frame frame)
    {
        var amount = sheet.Amounts[cell.Amount];
        if (Reasons.ToLeave(sheet, sentence, cell, amount) is { } reason)
        {
            Leave(amount.First, amount.Last, reason);
            return frame;
        }
        var told = IndicatorRoles.Find(sheet, cell, amount, out var sign);
        var indicator = told ?? frame.Indicator?.From(Scope.Clause);
        if (indicator is null || IsOutOfReach(amount, told, sentence))
        {
            Leave(amount.First, amount.Last, LeftoverReason.NoIndicator);
            return frame;
        }
        var isElliptic = told is null;
        var next = frame with { Indicator = indicator, BalanceSign = sign != 0 ? sign : isElliptic ? frame.BalanceSign : 0 };
        FindGoods(cell, amount, told, isElliptic, frame, ref next);
        parties.Assign(cell, indicator.Value.Value, isElliptic, frame, document, ref next);
        var verdict = KindRules.Decide(sheet, sentence, cell, amount, frame, indicator.Value.Value);
        var draft = new Draft(cell, sentence, amount, verdict, next);
        SetPeriods(draft, frame);
        drafts.Add(draft);
        Distribute(draft, isElliptic);
        return After(draft, next);
    }

    // Counts and quantities borrow no indicator over a sentence's end; money and percentages do.
    private static bool IsOutOfReach(Amount amount, Found<string>? told, Sentence sentence) =>
        told is null && amount.Type is AmountType.Bare && sentence.First >= 0;

    private void FindGoods(Cell cell, Amount amount, Found<string>? told, bool isElliptic, Frame frame, ref Frame next)
    {
        var product = IndicatorRoles.Product(sheet, cell, amount, told);
        next.Product = product ?? (isElliptic || frame.Product?.Scope == Scope.Paragraph ? frame.Product?.From(Scope.Clause) : null);
        next.Coverage = IndicatorRoles.Coverage(sheet, cell.First, cell.Last) ?? (isElliptic ? frame.Coverage?.From(Scope.Clause) : null);
    }

    private void SetPeriods(Draft draft, Frame frame)
    {
        var (cell, amount) = (draft.Cell, draft.Amount);
        if (draft.Verdict.Kind == ClaimKind.Target)
        {
            draft.Period = periods.Deadline(cell.First, cell.Last) ?? periods.Deadline(draft.Sentence.First, draft.Sentence.Last)?.From(Scope.Clause);
            return;
        }
        if (draft.Verdict.Kind == ClaimKind.Change && periods.Span(cell) is { } span)
        {
            draft.Period = new Found<Period>(span.Period, Scope.Own, cell.First, cell.Last, "period.span");
            draft.Base = new Found<Period>(span.Base, Scope.Own, cell.First, cell.Last, "base.span");
            return;
        }
        var isBase = draft.Verdict.Kind is ClaimKind.Level or ClaimKind.Volume && periods.FigureIsBase(cell, amount);
        draft.Period = isBase ? periods.BaseOfLevel(cell, frame) : periods.Told(cell, amount, frame, false) ?? Borrowed(draft, frame);
        draft.IsBasePeriod = isBase;
        if (draft.Verdict.Kind == ClaimKind.Change)
        {
            draft.Base = periods.Base(cell, draft.Period, frame);
        }
    }

    // A stock ("today 50 agreements") has no period of its own to borrow.
    private Found<Period>? Borrowed(Draft draft, Frame frame)
    {
        if (draft.Verdict.Kind == ClaimKind.Count && draft.Frame.Indicator?.Value is "agreements" or "companies" or "jobs")
        {
            return null;
        }
        if (Cues.TryJustBefore(sheet, draft.Amount.HedgeFirst, 4, SenseKind.Now, out _) || HasSeason(draft.Cell))
        {
            return null;
        }
        return frame.Period?.From(Scope.Clause);
    }

    private bool HasSeason(Cell cell) =>
        sheet.Periods.Exists(p => p.First >= cell.First && p.Last <= cell.Last && p.Lead is PeriodLead.Past or PeriodLead.Since && p.Month == 0);

    // "Белоруссии и Казахстана — более чем в два раза": one figure told of several parties.
    private void Distribute(Draft draft, bool isElliptic)
    {
        if (!isElliptic || parties.Unroled.Count < 2 && CoordinatedPartners().Count < 2)
        {
            return;
        }
        var others = parties.Unroled.Count >= 2 ? parties.Unroled : CoordinatedPartners();
        foreach (var party in others.Skip(1))
        {
            var found = new Found<string>(party.Code, Scope.Own, party.First, party.Last, "party.distributed");
            var frame = draft.Frame;
            if (frame.ListRole == ListRole.Reporter) { frame.Reporter = found; } else { frame.Partner = found; }
            drafts.Add(draft with { Frame = frame });
        }
    }

    private List<PartyMention> CoordinatedPartners() => [.. parties.Parties.Where(p => p.Before == PartyMention.Joint.With)];

    private static Frame After(Draft draft, Frame next)
    {
        if (draft.Verdict.Kind != ClaimKind.Target && draft.Period is { Value.Start: not null } period && !draft.IsBasePeriod)
        {
            next.Period = period;
        }
        next.Kind = draft.Verdict.Kind;
        if (draft.Verdict.Kind == ClaimKind.Change)
        {
            next.Direction = new Found<Direction>(draft.Verdict.Direction, Scope.Own, -1, -1, draft.Verdict.Rule);
        }
        return next;
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
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            if (sheet.KindAt(token) != TokenKind.Digits || sheet.IsUsed(token))
            {
                continue;
            }
            var last = token;
            while (sheet.Touches(last) && sheet.KindAt(last + 1) is TokenKind.Digits or TokenKind.Sign && (sheet.KindAt(last + 1) == TokenKind.Digits || (sheet.Touches(last + 1) && sheet.KindAt(last + 2) == TokenKind.Digits)))
            {
                last++;
            }
            Leave(token, last, Reasons.OfLoose(sheet, token, last));
            token = last;
        }
    }

    private void Leave(int first, int last, LeftoverReason reason) =>
        leftovers.Add(new Leftover(Quotes.Of(sheet, layout, first, last, first, last), reason));
}
