using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Carries goods from the figure that names them to the figures that go on about them.</summary>
internal static class Goods
{
    /// <summary>Gives goods to the figures that name none but speak of no others.</summary>
    public static void Share(Sheet sheet, List<Draft> drafts)
    {
        var headline = drafts.Find(d => d.Sentence.IsHeadline && d.Frame.Product is { Scope: < Scope.Paragraph } && HasGoods(d));
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Frame.Product is not null || !HasGoods(draft))
            {
                continue;
            }
            if (Cues.Has(sheet, draft.Cell.First, draft.Cell.Last, SenseKind.AllOf))
            {
                // "Exports in all came to …": from here on the text is about all goods.
                headline = draft.Verdict.Kind == ClaimKind.Share ? headline : null;
                continue;
            }
            if ((Worth(drafts, i) ?? OfTonnes(drafts, i) ?? (headline is not null && IsSame(headline, draft) ? headline.Frame.Product!.From(Scope.Headline) : null)) is { } goods)
            {
                drafts[i] = draft with { Frame = draft.Frame with { Product = goods } };
            }
        }
    }

    // "$17.3 million worth: 6.6 thousand tonnes of cotton"
    private static Found<string>? Worth(List<Draft> drafts, int i) =>
        drafts[i].Amount.Type == AmountType.Money && i + 1 < drafts.Count && drafts[i + 1] is { Amount.Type: AmountType.Physical, Frame.Product: { Scope: Scope.Own } goods } next
        && next.Sentence.First == drafts[i].Sentence.First && IsSame(next, drafts[i]) ? goods.From(Scope.Clause) : null;

    // "143.7 tonnes of honey were exported. That is 45.9 tonnes more": tonnes are tonnes of something.
    private static Found<string>? OfTonnes(List<Draft> drafts, int i)
    {
        if (drafts[i].Amount.Type != AmountType.Physical)
        {
            return null;
        }
        var told = drafts.Take(i).Where(d => d.Frame.Product is not null && IsSame(d, drafts[i])).ToList();
        var near = told.FindLast(d => d.Sentence.Paragraph == drafts[i].Sentence.Paragraph);
        return near?.Frame.Product?.From(Scope.Paragraph) ?? (told.TrueForAll(d => d.Frame.Product?.Value == told[0].Frame.Product?.Value) ? told.LastOrDefault()?.Frame.Product?.From(Scope.Document) : null);
    }

    private static bool IsSame(Draft a, Draft b) => a.Frame.Indicator?.Value == b.Frame.Indicator?.Value;

    private static bool HasGoods(Draft draft) => draft.Frame.Indicator?.Value is Subject.Exports or Subject.Imports or "production";
}
