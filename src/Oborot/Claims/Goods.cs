using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Carries goods from the figure that names them to the figures that go on about them.</summary>
internal static class Goods
{
    /// <summary>The goods told last for an indicator, in which paragraph, and whether they are the only ones so far.</summary>
    private readonly record struct Told(Found<string> Goods, int Paragraph, bool IsOnly);

    /// <summary>Gives goods to the figures that name none but speak of no others.</summary>
    public static void Share(Sheet sheet, List<Draft> drafts)
    {
        var headline = drafts.Find(d => d.Sentence.IsHeadline && d.Frame.Product is { Scope: < Scope.Paragraph } && HasGoods(d));
        var told = new Dictionary<string, Told>(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Count; i++)
        {
            Give(sheet, drafts, i, told, ref headline);
            if (drafts[i].Frame is { Product: { } goods, Indicator: { } indicator })
            {
                var isOnly = !told.TryGetValue(indicator.Value, out var before) || (before.IsOnly && before.Goods.Value == goods.Value);
                told[indicator.Value] = new Told(goods, drafts[i].Sentence.Paragraph, isOnly);
            }
        }
    }

    private static void Give(Sheet sheet, List<Draft> drafts, int i, Dictionary<string, Told> told, ref Draft? headline)
    {
        var draft = drafts[i];
        if (draft.Frame.Product is not null || !HasGoods(draft))
        {
            return;
        }
        if (Cues.Has(sheet, draft.Cell.First, draft.Cell.Last, SenseKind.AllOf))
        {
            // "Exports in all came to …": from here on the text is about all goods.
            headline = draft.Verdict.Kind == ClaimKind.Share ? headline : null;
        }
        else if ((Worth(drafts, i) ?? OfTonnes(draft, told) ?? (headline is not null && IsSame(headline, draft) ? headline.Frame.Product!.From(Scope.Headline) : null)) is { } goods)
        {
            drafts[i] = draft with { Frame = draft.Frame with { Product = goods } };
        }
    }

    // "$17.3 million worth: 6.6 thousand tonnes of cotton"
    private static Found<string>? Worth(List<Draft> drafts, int i) =>
        drafts[i].Amount.Type == AmountType.Money && i + 1 < drafts.Count && drafts[i + 1] is { Amount.Type: AmountType.Physical, Frame.Product: { Scope: Scope.Own } goods } next
        && next.Sentence.First == drafts[i].Sentence.First && IsSame(next, drafts[i]) ? goods.From(Scope.Clause) : null;

    // "143.7 tonnes of honey were exported. That is 45.9 tonnes more": tonnes are tonnes of something.
    private static Found<string>? OfTonnes(Draft draft, Dictionary<string, Told> told) =>
        draft.Amount.Type != AmountType.Physical || !told.TryGetValue(draft.Frame.Indicator!.Value, out var before) ? null
        : before.Paragraph == draft.Sentence.Paragraph ? before.Goods.From(Scope.Paragraph)
        : before.IsOnly ? before.Goods.From(Scope.Document) : null;

    private static bool IsSame(Draft a, Draft b) => a.Frame.Indicator?.Value == b.Frame.Indicator?.Value;

    private static bool HasGoods(Draft draft) => draft.Frame.Indicator?.Value is Subject.Exports or Subject.Imports or "production";
}
