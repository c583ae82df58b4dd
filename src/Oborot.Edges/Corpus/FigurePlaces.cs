using Oborot.Text;

namespace Oborot.Edges.Corpus;

/// <summary>Finds where annotated figures stand: an annotation names its quote and its figure, not their offsets.</summary>
internal sealed class FigurePlaces(Document document)
{
    private readonly Dictionary<(int, string), int> taken = [];

    /// <summary>The next place of a figure in its quote, in code points; the same figure told twice has two places.</summary>
    public (int Start, int End) Next(string quote, string figure)
    {
        var text = document.Text;
        var from = Math.Max(0, text.IndexOf(quote, StringComparison.Ordinal));
        var turns = taken.GetValueOrDefault((from, figure));
        taken[(from, figure)] = turns + 1;
        var at = Find(figure, from);
        for (; turns > 0; turns--)
        {
            at = Find(figure, at + 1);
        }
        return at < 0 ? (-1, figure.Length - 1) : (document.ToCodePoints(at), document.ToCodePoints(at + figure.Length));
    }

    // "5%" inside "15%" is not the figure.
    private int Find(string figure, int from)
    {
        var text = document.Text;
        var at = text.IndexOf(figure, from, StringComparison.Ordinal);
        while (at > 0 && figure.Length > 0 && char.IsDigit(figure[0]) && char.IsDigit(text[at - 1]))
        {
            at = text.IndexOf(figure, at + 1, StringComparison.Ordinal);
        }
        return at;
    }
}
