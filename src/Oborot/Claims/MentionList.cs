using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>The amounts and periods of a text by themselves.</summary>
internal static class MentionList
{
    public static IReadOnlyList<FoundMention> Of(Sheet sheet)
    {
        var anchor = new Anchor();
        anchor.Start(sheet);
        var found = new List<FoundMention>();
        foreach (var amount in sheet.Amounts)
        {
            found.Add(Make(sheet, amount.First, amount.Last, TypeOf(amount), Value(Bent(sheet, amount)), null));
        }
        foreach (var period in sheet.Periods)
        {
            found.Add(Make(sheet, period.First, period.Last, "period", null, Days(anchor, period)));
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static FoundMention Make(Sheet sheet, int first, int last, string type, Quantity? value, Period? period) =>
        new(sheet.Document.ToCodePoints(sheet.Tokens[first].Start), sheet.Document.ToCodePoints(sheet.Tokens[last].End), type, value, period);

    private static Period? Days(Anchor anchor, in PeriodMention mention) =>
        mention.Lead is PeriodLead.Until or PeriodLead.Within ? anchor.Deadline(mention) : anchor.Resolve(mention, null);

    // "exceed 3000", "превысил 3 млрд": beside a claim the verb is read with the sentence, here nothing else does it.
    private static Amount Bent(Sheet sheet, in Amount amount) =>
        amount.Hedge == Hedge.Exact && !sheet.Pack.HasVerbLast && sheet.TryHit(amount.HedgeFirst - 1, out var verb) && verb.TryGet(SenseKind.Exceed, out var sense)
        && Words.TryParse(sheet.Pack.Key(sense), out Hedge hedge) ? amount with { Hedge = hedge } : amount;

    private static Quantity Value(Amount amount)
    {
        if (amount.Sign < 0)
        {
            // "from minus 10 to 15": the sign stands with the first end.
            amount = amount with { Low = -amount.Low, High = amount.Low == amount.High ? -amount.High : amount.High };
        }
        (decimal? low, decimal? high) = amount.Hedge switch
        {
            Hedge.MoreThan => (amount.Low, null),
            Hedge.LessThan or Hedge.UpTo => (null, amount.High),
            _ => ((decimal?)amount.Low, (decimal?)amount.High),
        };
        return new Quantity(low, high, amount.LastDigit, amount.Hedge, amount.Unit, amount.Wording);
    }

    private static string TypeOf(in Amount amount) => amount.Type switch
    {
        AmountType.Money => "money",
        AmountType.Percent or AmountType.Points => "percent",
        AmountType.Bare => "number",
        _ => "quantity",
    };
}
