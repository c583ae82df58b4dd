using System.Globalization;

namespace Oborot.Briefs;

/// <summary>A document that a brief rests on, with the places in it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Head">The place that was named first: publisher, day and title are its own.</param>
/// <param name="Places">Each with its label: <c>3b</c>.</param>
public sealed record BriefDocument(int Number, BriefSource Head, IReadOnlyList<(string Label, BriefSource Source)> Places);

/// <summary>The sources of a brief, numbered as they come: documents by number, the places in them by letter.</summary>
public sealed class BriefReferences
{
    private const int Letters = 26;

    private readonly Dictionary<(string Document, string Words), string> labels = [];

    internal BriefReferences(IEnumerable<BriefSource> named)
    {
        var documents = new List<List<BriefSource>>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in named)
        {
            if (!numbers.TryGetValue(source.Document, out var at))
            {
                numbers[source.Document] = at = documents.Count;
                documents.Add([]);
            }
            if (labels.TryAdd((source.Document, source.Words), Label(at + 1, documents[at].Count)))
            {
                documents[at].Add(source);
            }
        }
        Documents = [.. documents.Select((d, i) => new BriefDocument(i + 1, d[0], [.. d.Select(s => (LabelOf(s), s))]))];
    }

    /// <summary>The documents by number.</summary>
    public IReadOnlyList<BriefDocument> Documents { get; }

    /// <summary>The label of a source: <c>3b</c> for the second place named in the third document.</summary>
    /// <exception cref="KeyNotFoundException">The brief does not name it.</exception>
    public string LabelOf(BriefSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return labels[(source.Document, source.Words)];
    }

    /// <summary>The labels of a line's sources in the order of the list, each once.</summary>
    public IReadOnlyList<string> LabelsOf(IEnumerable<BriefSource> sources) => [.. sources.Select(LabelOf).Distinct().OrderBy(l => int.Parse(l.AsSpan(0, l.IndexOfAnyInRange('a', 'z')), CultureInfo.InvariantCulture)).ThenBy(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];

    private static string Label(int document, int place)
    {
        var letters = "";
        for (var rest = place; rest >= 0; rest = (rest / Letters) - 1)
        {
            letters = (char)('a' + (rest % Letters)) + letters;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{document}{letters}");
    }
}
