using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Text;

namespace Oborot.Edges.Packs;

/// <summary>One example of a pack's page: a text, and the claims it must give.</summary>
/// <param name="Language">The pack.</param>
/// <param name="Section">The heading above it.</param>
/// <param name="Name">Its own heading.</param>
/// <param name="Document">The text with its date and headline.</param>
/// <param name="Claims">The lines of claim notation.</param>
/// <param name="Leftovers">Reason and figure of each leftover, or null where the page does not tell.</param>
public sealed record SpecExample(
    string Language, string Section, string Name, Document Document, IReadOnlyList<string> Claims, IReadOnlyList<string>? Leftovers)
{
    /// <summary>True when the page says that the program does not read it yet.</summary>
    public bool IsOpen => Section == SpecPage.OpenSection;

    /// <inheritdoc/>
    public override string ToString() => $"{Language} {Section}: {Name}";
}

/// <summary>Reads <c>packs/&lt;language&gt;/spec.md</c>, where a pack shows what it reads.</summary>
/// <remarks>
/// <c>## section</c>, <c>### example</c>, then <c>published:</c> and <c>title:</c> lines if any, the text as a quotation
/// (<c>&gt;</c>), a fenced block of claims, and a <c>leftovers:</c> line if any. <c>\u00A0</c> stands for that character.
/// </remarks>
internal static partial class SpecPage
{
    /// <summary>The section of examples that the program does not read yet.</summary>
    public const string OpenSection = "Not read yet";

    /// <summary>The examples of a pack in the order of its page; none where it has no page.</summary>
    /// <param name="language">The language's code.</param>
    /// <param name="folder">The pack's folder.</param>
    /// <exception cref="FormatException">An example has no text or no claims; the message names it.</exception>
    public static IReadOnlyList<SpecExample> OfPack(string language, string folder) =>
        Path.Join(folder, "spec.md") is var page && File.Exists(page) ? [.. Read(language, File.ReadAllText(page))] : [];

    /// <summary>The examples of a page.</summary>
    /// <exception cref="FormatException">An example has no text or no claims; the message names it.</exception>
    public static IEnumerable<SpecExample> Read(string language, string page)
    {
        var text = Escape().Replace(page.ReplaceLineEndings("\n"), m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        foreach (var section in text.Split("\n## ").Skip(1))
        {
            var name = section.Split('\n')[0];
            foreach (var example in section.Split("\n### ").Skip(1))
            {
                yield return ReadExample(language, name, example.Split('\n'));
            }
        }
    }

    private static SpecExample ReadExample(string language, string section, string[] lines)
    {
        var body = string.Join('\n', lines.Where(l => l.StartsWith('>')).Select(l => l.Length > 2 ? l[2..] : ""));
        var claims = lines.SkipWhile(l => l != "```claims").Skip(1).TakeWhile(l => l != "```").Where(l => l != "nothing").ToList();
        var document = new Document("spec", body)
        {
            Language = language,
            Title = Field(lines, "title: "),
            Published = Field(lines, "published: ") is { } day ? Days.Read(day) : null,
        };
        var leftovers = Field(lines, "leftovers: ");
        return body.Length == 0 || !lines.Contains("```claims")
            ? throw new FormatException($"{language}: the example \"{lines[0]}\" has no text or no claims")
            : new SpecExample(language, section, lines[0], document, claims, leftovers is null ? null : leftovers == "none" ? [] : [.. Leftover().Matches(leftovers).Select(m => m.Value)]);
    }

    private static string? Field(string[] lines, string name) => Array.Find(lines, l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex("[a-z_]+ \"[^\"]*\"")]
    private static partial Regex Leftover();
}
