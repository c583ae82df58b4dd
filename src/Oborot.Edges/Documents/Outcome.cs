using Oborot.Text;

namespace Oborot.Edges.Documents;

/// <summary>What one file gave: a document, a problem, or (both null) nothing to read.</summary>
internal readonly record struct Outcome(Document? Document, DocumentProblem? Problem)
{
    /// <summary>The file holds no text and is passed over.</summary>
    public static Outcome Skipped => default;

    /// <summary>The file gave a document.</summary>
    public static Outcome Of(Document document) => new(document, null);

    /// <summary>The file could not be read.</summary>
    public static Outcome Failed(DocumentProblem problem) => new(null, problem);
}
