using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges.Documents;

/// <summary>
/// The header between two lines <c>---</c> at the start of a text, in YAML: <c>id, url, lang, published, title, publisher</c> and
/// <c>outlet</c> where there is no publisher. Other keys are left alone: they belong to whoever wrote the file.
/// </summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>True when the text's first line is <c>---</c>.</summary>
    public static bool Opens(string text) => IsFence(text, 0, LineEnd(text, 0));

    /// <summary>Reads the header of a text that opens with one.</summary>
    public static bool TryRead(SourceFile file, string text, out Header header, out DocumentProblem? problem)
    {
        header = new Header();
        var start = AfterLine(text, 0);
        if (!TryFindClosing(text, start, out var end))
        {
            problem = new DocumentProblem(file.Shown, "the front matter opened by --- is never closed", "add a line --- after it", 1, 1);
            return false;
        }
        try
        {
            return TryBuild(file, Parse(text[start..end]), AfterLine(text, end), ref header, out problem);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // The library tells some mistakes without their place: the header's first line then stands for them.
            var at = (e as YamlException)?.Start;
            problem = new DocumentProblem(file.Shown, "the front matter is not valid YAML here", "write lines like 'published: 2025-09-28'", (int)(at?.Line ?? 1) + 1, (int)(at?.Column ?? 1));
            return false;
        }
    }

    private static YamlNode? Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
    }

    private static bool TryBuild(SourceFile file, YamlNode? root, int bodyStart, ref Header header, out DocumentProblem? problem)
    {
        problem = null;
        if (root is not (null or YamlMappingNode))
        {
            problem = new DocumentProblem(file.Shown, "the front matter has no keys", "write lines like 'published: 2025-09-28'", 2, 1);
            return false;
        }
        var map = root as YamlMappingNode ?? [];
        var written = Scalar(map, "published");
        if (!Header.TryParseDate(written?.Value, out var published) && Header.Told(written?.Value) is { } wrong)
        {
            problem = new DocumentProblem(file.Shown, $"'{wrong}' is not a date", "write it as YYYY-MM-DD", (int)written!.Start.Line + 1, (int)written.Start.Column);
            return false;
        }
        header = new Header
        {
            Id = Header.Told(Scalar(map, "id")?.Value),
            Url = Header.Told(Scalar(map, "url")?.Value),
            Language = Header.LanguageOf(Scalar(map, "lang")?.Value),
            Published = Header.Told(written?.Value) is null ? null : published,
            Title = Header.Told(Scalar(map, "title")?.Value),
            Publisher = Header.Told(Scalar(map, "publisher")?.Value) ?? Header.Told(Scalar(map, "outlet")?.Value),
            BodyStart = bodyStart,
        };
        return true;
    }

    private static YamlScalarNode? Scalar(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node as YamlScalarNode : null;

    private static bool TryFindClosing(string text, int start, out int end)
    {
        for (end = start; end < text.Length; end = AfterLine(text, end))
        {
            if (IsFence(text, end, LineEnd(text, end)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsFence(string text, int start, int end) => text.AsSpan(start, end - start).TrimEnd().SequenceEqual(Fence);

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    private static int AfterLine(string text, int start) => Math.Min(LineEnd(text, start) + 1, text.Length);
}
