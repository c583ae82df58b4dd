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
            found.Add(Make(sheet, amount.First, amount.Last, TypeOf(amount), Value(amount), null));
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

    private static Period? Days(Anchor anchor, PeriodMention mention) =>
        mention.Lead is PeriodLead.Until or PeriodLead.Within ? anchor.Deadline(mention) : anchor.Resolve(mention, null);

    private static Quantity Value(Amount amount)
    {
        (decimal? low, decimal? high) = amount.Hedge switch
        {
            Hedge.MoreThan => (amount.Low, null),
            Hedge.LessThan or Hedge.UpTo => (null, amount.High),
            _ => ((decimal?)amount.Low, (decimal?)amount.High),
        };
        return new Quantity(low, high, amount.LastDigit, amount.Hedge, amount.Unit, amount.Wording);
    }

    private static string TypeOf(Amount amount) => amount.Type switch
    {
        AmountType.Money => "money",
        AmountType.Percent or AmountType.Points => "percent",
        AmountType.Bare => "number",
        _ => "quantity",
    };
}
