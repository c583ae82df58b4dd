using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Turns drafts into claims: tokens become offsets and quotes, what was found becomes fields and traces.</summary>
internal sealed class ClaimMaker(Sheet sheet, Layout layout, Speakers speakers)
{
    private readonly List<Trace> traces = [];

    public Claim Make(Draft draft)
    {
        traces.Clear();
        var frame = draft.Frame;
        var speaker = speakers.Of(draft);
        var side = speakers.SideOf(draft);
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
        return new Claim
        {
            Evidence = Quotes.Of(sheet, layout, draft.Amount.First, draft.Amount.Last, draft.Cell.First, draft.Cell.Last),
            Kind = draft.Verdict.Kind,
            Subject = new Subject(frame.Indicator!.Value.Value, frame.Reporter?.Value, frame.Partner?.Value, frame.Product?.Value, frame.Coverage?.Value),
            Value = Value(draft),
            Direction = draft.Verdict.Kind == ClaimKind.Change ? draft.Verdict.Direction : Direction.None,
            Period = draft.Period?.Value,
            Base = draft.Base?.Value,
            Speaker = speaker?.Value,
            Side = side?.Value,
            Modality = draft.Verdict.Modality,
            Published = document.Published,
            Url = document.Url,
            Language = sheet.Pack.Language,
            Rule = draft.Verdict.Rule,
            Traces = [.. traces],
        };
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
        if (draft.Frame.Indicator?.Value == Subject.Balance && draft.Frame.BalanceSign < 0 && amount.Type == AmountType.Money && draft.Verdict.Kind != ClaimKind.Change)
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
        if (amount.Hedge is Hedge.UpTo && draft.Verdict.Kind is ClaimKind.Target or ClaimKind.Level)
        {
            return Hedge.Exact;
        }
        if (amount.Hedge != Hedge.Exact)
        {
            return amount.Hedge;
        }
        if (Cues.TryBefore(sheet, draft.Cell.First, amount.First, SenseKind.Exceed, out var verb) && verb.TryGet(SenseKind.Exceed, out var sense)
            && !Cues.HasCommaBetween(sheet, verb.Last, amount.First) && Words.TryParse(sheet.Pack.Key(sense), out Hedge hedge))
        {
            return hedge;
        }
        return Hedge.Exact;
    }
}
