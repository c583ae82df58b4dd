using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oborot.Text;

namespace Oborot.Edges.Corpus;

/// <summary>An article with the claims that people found in it. Only grading reads the annotations; the reader never does.</summary>
/// <param name="Document">The article.</param>
/// <param name="Claims">In the order of the file.</param>
public sealed record AnnotatedArticle(Document Document, IReadOnlyList<Annotation> Claims)
{
    /// <summary>The annotated articles of a folder and of the folders in it, ordered by file.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">A file is no JSON; the message names it.</exception>
    public static IReadOnlyList<AnnotatedArticle> Load(string folder) => [.. Files(folder).Select(Read).OfType<AnnotatedArticle>()];

    /// <summary>A hash of the folder's articles, names and bytes: figures are worth comparing only where it is the same.</summary>
    public static string Digest(string folder)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder))
        {
            all.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/') + "\n"));
            all.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\n")));
        }
        return Convert.ToHexStringLower(all.GetHashAndReset())[..16];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Where(f => Path.GetFileName(f) != "floors.json")
            .Concat(Directory.EnumerateDirectories(folder).SelectMany(d => Directory.EnumerateFiles(d, "*.json")))
            .OrderBy(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), StringComparer.Ordinal);

    private static AnnotatedArticle? Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("claims", out var claims)
                && Text(json.RootElement, "text") is { } text ? Read(json.RootElement, claims, text) : null;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static AnnotatedArticle Read(JsonElement article, JsonElement claims, string text)
    {
        var document = new Document(Text(article, "id") ?? "", text)
        {
            Language = Text(article, "lang"),
            Published = Day(article, "published"),
            Title = Text(article, "title"),
            Url = Text(article, "url"),
            Publisher = Text(article, "publisher") ?? Text(article, "outlet"),
        };
        var places = new FigurePlaces(document);
        return new AnnotatedArticle(document, [.. claims.EnumerateArray().Select(c => Read(c, places))]);
    }

    private static Annotation Read(JsonElement claim, FigurePlaces places)
    {
        var (quote, figure) = (Text(claim, "quote") ?? "", Text(claim, "figure") ?? "");
        var (start, end) = places.Next(quote, figure);
        return new Annotation(start, end, figure, quote)
        {
            Kind = Text(claim, "kind"),
            Indicator = Text(claim, "indicator"),
            Reporter = Text(claim, "reporter"),
            Partner = Text(claim, "partner"),
            Product = Text(claim, "product"),
            Low = Number(claim, "low"),
            High = Number(claim, "high"),
            Hedge = Text(claim, "hedge"),
            Unit = Text(claim, "unit"),
            Direction = Text(claim, "direction"),
            PeriodStart = Day(claim, "period_start"),
            PeriodEnd = Day(claim, "period_end"),
            BaseStart = Day(claim, "base_start"),
            BaseEnd = Day(claim, "base_end"),
            Speaker = Text(claim, "speaker"),
            Modality = Text(claim, "modality") ?? "stated",
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static DateOnly? Day(JsonElement element, string name) => Days.OrNone(Text(element, name));
}
