using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Cuts evidence out of the text.</summary>
internal static class Quotes
{
    public static Evidence Of(Sheet sheet, int figureFirst, int figureLast, int quoteFirst, int quoteLast)
    {
        var document = sheet.Document;
        return new Evidence(
            document.Id,
            document.ToCodePoints(sheet.Tokens[figureFirst].Start),
            document.ToCodePoints(sheet.Tokens[figureLast].End),
            sheet.Slice(figureFirst, figureLast).ToString(),
            sheet.Slice(Math.Min(quoteFirst, figureFirst), Math.Max(quoteLast, figureLast)).ToString());
    }
}
