using System.Text.RegularExpressions;
using Oborot.Text;

namespace Oborot.Edges.Documents;

/// <summary>A text that a person gives by hand: pasted, or a file dropped on a page.</summary>
public static class GivenText
{
    /// <summary>Reads a dropped file by its name: .json, .html, anything else as text.</summary>
    /// <param name="name">The file's name; only its last part counts, and only for the document's id and form.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="options">What the person knows better.</param>
    /// <returns>The document, or why there is none.</returns>
    public static (Document? Document, DocumentProblem? Problem) OfFile(string name, ReadOnlySpan<byte> bytes, DocumentOptions options)
    {
        var file = new SourceFile(Path.GetFileName(name), Path.GetFileName(name));
        if (!TextDecoder.TryDecode(bytes, out var text, out var what))
        {
            return (null, new DocumentProblem(file.Shown, what, "save it as UTF-8 text"));
        }
        return OfText(file, text, options);
    }

    /// <summary>Reads a pasted text.</summary>
    /// <param name="text">The text as it was pasted.</param>
    /// <param name="options">What the person knows better.</param>
    /// <returns>The document, whose id is made of its text; or why there is none.</returns>
    public static (Document? Document, DocumentProblem? Problem) OfPaste(string text, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = $"pasted-{Model.ContentId.Of(text)}";
        return OfText(new SourceFile(name, name), text, options);
    }

    /// <summary>Reads what came from an address of the web.</summary>
    /// <param name="address">The address.</param>
    /// <param name="text">The page, or the text.</param>
    /// <param name="isPage">True for HTML.</param>
    /// <param name="options">What the person knows better.</param>
    /// <returns>The document, whose id is made of what came and whose source is the address; or why there is none.</returns>
    public static (Document? Document, DocumentProblem? Problem) OfWeb(string address, string text, bool isPage, DocumentOptions options)
    {
        var file = new SourceFile(address, $"page-{Model.ContentId.Of(text)}{(isPage ? ".html" : ".txt")}");
        var (read, problem) = OfText(file, text, options);
        return string.IsNullOrWhiteSpace(read?.Text)
            ? (null, problem ?? new DocumentProblem(address, "has no text", "it may be made by scripts; paste its text instead"))
            : (new Document(read.Id, read.Text) { BodyStart = read.BodyStart, Title = read.Title, Url = address, Publisher = read.Publisher, Language = read.Language, Published = read.Published }, null);
    }

    private static (Document? Document, DocumentProblem? Problem) OfText(SourceFile file, string text, DocumentOptions options)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, new DocumentProblem(file.Shown, "is empty", "nothing to read"));
        }
        if (file.IsHtml)
        {
            return OfPage(file, text, options);
        }
        var outcome = file.IsJson ? JsonFile.Read(file, text, options) : TextFile.Read(file, text, options);
        return outcome is { Document: null, Problem: null }
            ? (null, new DocumentProblem(file.Shown, "has no \"text\"", "give a .json with the key \"text\", or paste the text itself")) : (outcome.Document, outcome.Problem);
    }

    private static (Document? Document, DocumentProblem? Problem) OfPage(SourceFile file, string html, DocumentOptions options)
    {
        try
        {
            return (HtmlText.Read(file.Name, html, options), null);
        }
        catch (RegexMatchTimeoutException)
        {
            return (null, new DocumentProblem(file.Shown, "is too tangled for a web page", "paste its text instead"));
        }
    }
}
