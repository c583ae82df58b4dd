using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Where in a document its claims stand.</summary>
/// <param name="layout">Its sentences.</param>
/// <param name="speakers">Its quotations.</param>
/// <param name="isTitle">The text is a title that stands beside it.</param>
internal sealed class Places(Layout layout, Speakers speakers, bool isTitle)
{
    // The paragraph behind the headlines; −1 where the sheet has not the document's opening.
    private readonly int lead = FirstParagraph(layout);

    /// <summary>Where a claim stands.</summary>
    public Place Of(Draft draft) => isTitle ? Place.Title
        : draft.Sentence.IsHeadline ? Place.Headline
        : speakers.IsQuoted(draft.Amount.First) ? Place.Quotation
        : draft.Sentence.Paragraph == lead ? Place.Lead : Place.Body;

    private static int FirstParagraph(Layout layout)
    {
        var first = layout.Sentences.FindIndex(s => !s.IsHeadline);
        return first < 0 ? -1 : layout.Sentences[first].Paragraph;
    }
}
