using Oborot.Text;

namespace Oborot.Edges.Documents;

/// <summary>Reads a plain text, with its header if it has one. The document's text is the whole file's, header included.</summary>
internal static class TextFile
{
    /// <summary>Reads the file's text.</summary>
    public static Outcome Read(SourceFile file, string text, DocumentOptions options)
    {
        if (!TryReadHeader(file, text, out var header, out var problem))
        {
            return Outcome.Failed(problem!);
        }
        return Outcome.Of(new Document(header.Id ?? file.Name, text)
        {
            BodyStart = header.BodyStart,
            Title = header.Title,
            Url = header.Url,
            Publisher = header.Publisher,
            Language = options.Language ?? header.Language,
            Published = options.Published ?? header.Published,
        });
    }

    private static bool TryReadHeader(SourceFile file, string text, out Header header, out DocumentProblem? problem) =>
        FrontMatter.Opens(text)
            ? FrontMatter.TryRead(file, text, out header, out problem)
            : DateLine.TryRead(file, text, out header, out problem);
}
