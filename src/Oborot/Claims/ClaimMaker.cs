using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Turns drafts into claims: tokens become offsets and quotes, what was found becomes fields and traces.</summary>
/// <param name="sheet">The text.</param>
/// <param name="speakers">Who says what in it.</param>
/// <param name="places">What is headline, lead and quotation.</param>
/// <param name="drafts">All claims of the text.</param>
/// <param name="traces">Working memory.</param>
internal sealed class ClaimMaker(Sheet sheet, Speakers speakers, Places places, List<Draft> drafts, List<Trace> traces)
{
    private List<(Draft Draft, Found<string> Side)>? ofOneSide;

    public Claim Make(Draft draft)
    {
        traces.Clear();
        var frame = draft.Frame;
        if (frame.Partner?.Value == frame.Reporter?.Value && frame.Partner is { Value.Length: 2 })
        {
            frame.Partner = null;
        }
        frame.Reporter = frame.Reporter?.Value == PartyRoles.Unnamed ? null : frame.Reporter;
        frame.Partner = frame.Partner?.Value == PartyRoles.Unnamed ? null : frame.Partner;
        var said = speakers.Of(draft.Sentence);
        Found<string>? speaker = said is { } s ? new Found<string>(s.Speaker.Name, s.Scope == Scope.Clause ? Scope.Own : s.Scope, s.Speaker.First, s.Speaker.Last, "speaker." + Words.Of(s.Speaker.Role)) : null;
        var side = SideOf(draft, said) ?? (draft.Sentence.IsHeadline ? SideOfBody(draft) : null) ?? SideOfWhole(draft);
        Note("indicator", frame.Indicator);
        Note("reporter", frame.Reporter);
        Note("partner", frame.Partner);
        Note("product", frame.Product);
        Note("coverage", frame.Coverage);
        Note("period", draft.Period);
        Note("base", draft.Base);
        Note("speaker", speaker);
        Note("side", side);
        var document = sheet.Document;
        var modality = draft.Verdict.Modality == Modality.Stated && speakers.IsForeseen(draft.Sentence) ? Modality.Forecast : draft.Verdict.Modality;
        return new Claim
        {
            Evidence = Quotes.Of(sheet, draft.Amount.First, draft.Amount.Last, draft.Cell.First, draft.Cell.Last),
            Kind = draft.Verdict.Kind,
            Subject = new Subject(frame.Indicator!.Value, frame.Reporter?.Value, frame.Partner?.Value, frame.Product?.Value, frame.Coverage?.Value),
            Value = Value(draft),
            Direction = draft.Verdict.Kind == ClaimKind.Change ? draft.Verdict.Direction : Direction.None,
            Period = draft.Period?.Value,
            Base = draft.Base?.Value,
            Whole = WholeOf(draft),
            Speaker = speaker?.Value,
            Side = side?.Value,
            Modality = modality,
            Forces = Forces.Of(sheet, draft, modality),
            Place = places.Of(draft),
            Sources = Sources(said?.Speaker),
            Published = document.Published,
            Url = document.Url,
            Language = sheet.Pack.Language,
            Rule = draft.Verdict.Rule,
            Traces = traces.ToArray(),
        };
    }

    private static Found<string>? SideOf(Draft draft, (Speaker Speaker, Scope Scope)? said) =>
        draft.Frame.Side ?? (said is { Speaker.Side: { } country } voice ? new Found<string>(country, voice.Scope == Scope.Clause ? Scope.Own : voice.Scope, voice.Speaker.First, voice.Speaker.Last, "side.of_speaker") : null);

    // A headline tells the body's figure: whose it is, the body says.
    private Found<string>? SideOfBody(Draft headline)
    {
        Found<string>? side = null;
        foreach (var draft in drafts)
        {
            if (draft.Sentence.IsHeadline || !IsSameTelling(headline, draft))
            {
                continue;
            }
            if (SideOf(draft, speakers.Of(draft.Sentence)) is not { } told || (side is { } other && other.Value != told.Value))
            {
                return null;
            }
            side = told;
        }
        return side is { } owner ? owner.From(Scope.Document) with { Rule = "side.of_body" } : null;
    }

    // "Trade reached $1.8 billion, the ministry said. Exports amounted to $1.1 billion": the parts are of the whole's statistics, where the text tells no other side's.
    private Found<string>? SideOfWhole(Draft part)
    {
        var frame = part.Frame;
        if (frame.Indicator?.Value is not (Subject.Exports or Subject.Imports or Subject.Balance) || part.Verdict.Kind is ClaimKind.Target || part.Sentence.IsHeadline)
        {
            return null;
        }
        var whole = OfOneSide.FindLast(o => o.Draft.Frame.Indicator?.Value == Subject.Turnover && o.Draft.Verdict.Kind == ClaimKind.Level && o.Draft.Amount.First < part.Amount.First
            && o.Draft.Period?.Value == part.Period?.Value && o.Side.Value == frame.Reporter?.Value && HasSamePair(o.Draft.Frame, frame));
        return whole.Draft is null ? null : whole.Side.From(Scope.Document) with { Rule = "side.of_whole" };
    }

    // The drafts that say whose figures they tell, where all of the text are one side's; found once, for the first that asks.
    private List<(Draft Draft, Found<string> Side)> OfOneSide => ofOneSide ??= FindOfOneSide();

    private List<(Draft Draft, Found<string> Side)> FindOfOneSide()
    {
        var owned = new List<(Draft Draft, Found<string> Side)>();
        foreach (var draft in drafts)
        {
            if (SideOf(draft, speakers.Of(draft.Sentence)) is not { } told)
            {
                continue;
            }
            if (owned.Count > 0 && owned[0].Side.Value != told.Value)
            {
                return [];
            }
            owned.Add((draft, told));
        }
        return owned;
    }

    private static bool HasSamePair(in Frame a, in Frame b) =>
        (a.Reporter?.Value == b.Reporter?.Value && a.Partner?.Value == b.Partner?.Value) || (a.Reporter?.Value == b.Partner?.Value && a.Partner?.Value == b.Reporter?.Value);

    private static bool IsSameTelling(Draft headline, Draft body)
    {
        var (a, b) = (headline.Frame, body.Frame);
        var isSame = headline.Verdict.Kind == body.Verdict.Kind && headline.Amount.Unit == body.Amount.Unit && a.Indicator?.Value == b.Indicator?.Value && a.Product?.Value == b.Product?.Value && headline.Period?.Value == body.Period?.Value
            && ((a.Reporter?.Value == b.Reporter?.Value && a.Partner?.Value == b.Partner?.Value) || (a.Indicator?.Value == Subject.Turnover && HasSamePair(a, b)));
        return isSame && Math.Abs(headline.Amount.Low - body.Amount.Low) <= headline.Amount.LastDigit / 2;
    }

    // A product's share is of the same flow in all goods, a partner's of the flow with everyone; told only where the text names it.
    private static Subject? WholeOf(Draft draft)
    {
        var frame = draft.Frame;
        if (draft.Verdict.Kind != ClaimKind.Share || frame.Indicator is not { } indicator || frame.Reporter is not { } reporter)
        {
            return null;
        }
        if (draft.Whole is { } other && other != indicator.Value)
        {
            return new Subject(other, reporter.Value, frame.Partner?.Value);
        }
        if (frame.Product is not null)
        {
            return new Subject(indicator.Value, reporter.Value, frame.Partner?.Value, null, frame.Coverage?.Value);
        }
        return frame.Partner is { Value.Length: 2 } ? new Subject(indicator.Value, reporter.Value, "WORLD", null, frame.Coverage?.Value) : null;
    }

    // The chain from the outlet inwards, as far as the document tells it.
    private SourceLink[] Sources(Speaker? speaker)
    {
        var voice = speaker is { } s ? new SourceLink(s.Role, s.Name) : null;
        var outlet = sheet.Document.Publisher is { } publisher ? new SourceLink(SourceRole.Outlet, publisher) : null;
        return voice is null ? outlet is null ? [] : [outlet] : outlet is null ? [voice] : [outlet, voice];
    }

    private void Note<T>(string field, Found<T>? found)
    {
        if (found is not { } f)
        {
            return;
        }
        var document = sheet.Document;
        var (start, end) = f.First < 0 ? (-1, -1) : (document.ToCodePoints(sheet.Tokens[f.First].Start), document.ToCodePoints(sheet.Tokens[f.Last].End));
        traces.Add(new Trace(field, f.Scope, start, end, f.Rule));
    }

    private Quantity Value(Draft draft)
    {
        var amount = draft.Amount;
        var unit = draft.Verdict.Unit ?? amount.Unit;
        var hedge = HedgeOf(draft);
        var (low, high) = (amount.Low, amount.High);
        if (draft.Frame.Indicator?.Value == Subject.Balance && (draft.Frame.BalanceSign < 0 || amount.Sign < 0) && amount.Type == AmountType.Money && draft.Verdict.Kind != ClaimKind.Change)
        {
            (low, high) = (-high, -low);
        }
        var isNegative = high < 0;
        (decimal? Low, decimal? High) ends = hedge switch
        {
            Hedge.MoreThan => isNegative ? (null, high) : (low, null),
            Hedge.LessThan or Hedge.UpTo => isNegative ? (low, null) : (null, high),
            _ => (low, high),
        };
        return new Quantity(ends.Low, ends.High, amount.LastDigit, hedge, unit, amount.Wording);
    }

    // "до", "up to" after growing, bringing and reaching mean "to"; a verb may carry the hedge: "превысил", "neared".
    private Hedge HedgeOf(Draft draft)
    {
        var amount = draft.Amount;
        if (amount.Hedge is Hedge.UpTo && draft.Verdict.Kind is ClaimKind.Target or ClaimKind.Level && (sheet.IsAt(amount.HedgeFirst, SenseKind.To) || sheet.IsAt(amount.HedgeFirst, SenseKind.Until)))
        {
            return Hedge.Exact;
        }
        if (amount.Hedge != Hedge.Exact)
        {
            return amount.Hedge;
        }
        if (amount.Type == AmountType.Percent && draft.Verdict is { Kind: ClaimKind.Change, Unit: null } && sheet.TryHit(amount.HedgeFirst - 1, out var cap) && cap.Is(SenseKind.To) && !cap.Is(SenseKind.By) && !cap.Is(SenseKind.In))
        {
            // "вырос до 9%": no more than that.
            return Hedge.UpTo;
        }
        if (draft.Cell.IsConversion)
        {
            return HedgeOf(draft with { Amount = sheet.Amounts[draft.Cell.Amount - 1], Cell = draft.Cell with { Amount = draft.Cell.Amount - 1, IsConversion = false } });
        }
        if (!sheet.Pack.HasVerbLast && !sheet.IsAt(amount.HedgeFirst - 1, SenseKind.By) && Cues.TryBefore(sheet, draft.Cell.First, amount.First, SenseKind.Exceed, out var verb) && verb.TryGet(SenseKind.Exceed, out var sense)
            && !Cues.HasCommaBetween(sheet, verb.Last, amount.First) && Words.TryParse(sheet.Pack.Key(sense), out Hedge hedge))
        {
            return hedge;
        }
        return ExceedsBehind(draft) ?? Hedge.Exact;
    }

    // "ашты" behind an ablative; "13 Milliarden überschritten" right behind the figure.
    private Hedge? ExceedsBehind(Draft draft)
    {
        if (!sheet.Pack.HasVerbLast)
        {
            return sheet.TryHit(draft.Amount.Last + 1, out var right) && right.TryGet(SenseKind.Exceed, out var key) && Words.TryParse(sheet.Pack.Key(key), out Hedge close) ? close : null;
        }
        return sheet.CaseAt(draft.Amount.Last) == CaseRole.From && Cues.TryVerbBehind(sheet, draft.Amount, draft.Cell.Last, out var verb)
            && verb.TryGet(SenseKind.Exceed, out var sense) && Words.TryParse(sheet.Pack.Key(sense), out Hedge hedge) ? hedge : null;
    }
}
