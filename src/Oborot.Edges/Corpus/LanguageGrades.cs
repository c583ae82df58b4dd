using System.Globalization;
using System.Text;
using System.Text.Json;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Edges.Corpus;

/// <summary>How well one language is read: what its annotated articles are, and F1 at each level.</summary>
/// <param name="Articles">Annotated articles.</param>
/// <param name="Claims">Claims annotated in them.</param>
/// <param name="Detect">F1 of <see cref="Level.Detect"/>.</param>
/// <param name="Core">F1 of <see cref="Level.Core"/>.</param>
/// <param name="Full">F1 of <see cref="Level.Full"/>.</param>
/// <param name="Whole">F1 of <see cref="Level.Whole"/>.</param>
public sealed record LanguageGrades(int Articles, int Claims, double Detect, double Core, double Full, double Whole)
{
    /// <summary>F1 at one level.</summary>
    public double At(Level level) => level switch { Level.Detect => Detect, Level.Core => Core, Level.Full => Full, Level.Whole => Whole, _ => 1 };
}

/// <summary>The grades of all languages, as <c>data/grades.json</c> keeps them: by code, one language a line.</summary>
public static class GradesFile
{
    /// <summary>Reads articles and grades each language on its own.</summary>
    /// <param name="articles">Annotated articles.</param>
    /// <param name="read">Reads one article.</param>
    /// <returns>Grades by code; a script or country in an article's tag (<c>uz-Cyrl</c>) makes no language of its own.</returns>
    public static SortedDictionary<string, LanguageGrades> Measure(IEnumerable<AnnotatedArticle> articles, Func<Document, IReadOnlyList<Claim>> read)
    {
        var grades = new SortedDictionary<string, LanguageGrades>(StringComparer.Ordinal);
        foreach (var language in articles.GroupBy(LanguageOf))
        {
            var evaluation = Evaluation.Run(language, read);
            var all = evaluation.All;
            grades.Add(language.Key, new LanguageGrades(evaluation.Articles, all.Gold, all.F1(Level.Detect), all.F1(Level.Core), all.F1(Level.Full), all.F1(Level.Whole)));
        }
        return grades;
    }

    /// <summary>The code of an article's language, without script or country.</summary>
    public static string LanguageOf(AnnotatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return (article.Document.Language ?? "").Split('-')[0];
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It is no file of grades; the message names it.</exception>
    public static SortedDictionary<string, LanguageGrades> Load(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return new(json.RootElement.EnumerateObject().ToDictionary(l => l.Name, l => Read(l.Value)), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{file}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>The file's text: figures with three digits, so that it changes only when reading does.</summary>
    public static string Text(IReadOnlyDictionary<string, LanguageGrades> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        var text = new StringBuilder("{");
        foreach (var (language, g) in grades.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length > 1 ? ",\n" : "\n").Append(CultureInfo.InvariantCulture,
                $"  \"{language}\": {{ \"articles\": {g.Articles}, \"claims\": {g.Claims}, \"detect\": {g.Detect:F3}, \"core\": {g.Core:F3}, \"full\": {g.Full:F3}, \"whole\": {g.Whole:F3} }}");
        }
        return text.Append("\n}\n").ToString();
    }

    private static LanguageGrades Read(JsonElement grades) => new(
        grades.GetProperty("articles").GetInt32(), grades.GetProperty("claims").GetInt32(), grades.GetProperty("detect").GetDouble(),
        grades.GetProperty("core").GetDouble(), grades.GetProperty("full").GetDouble(), grades.GetProperty("whole").GetDouble());
}
