using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Model;
using Oborot.Notation;
using Oborot.Text;

namespace Oborot.Tests.Specs;

/// <summary>One example of a pack's page: a text, and the claims it must give.</summary>
/// <param name="Language">The pack.</param>
/// <param name="Section">The heading above it.</param>
/// <param name="Name">Its own heading.</param>
/// <param name="Document">The text with its date and headline.</param>
/// <param name="Claims">The lines of claim notation.</param>
/// <param name="Leftovers">Reason and figure of each leftover, or null where the page does not tell.</param>
internal sealed record SpecExample(
    string Language, string Section, string Name, Document Document, IReadOnlyList<string> Claims, IReadOnlyList<string>? Leftovers)
{
    /// <summary>True when the page says that the program does not read it yet.</summary>
    public bool IsOpen => Section == SpecPage.OpenSection;

    public override string ToString() => $"{Language} {Section}: {Name}";

    /// <summary>What the page tells and what a reading gave, line by line in the same form.</summary>
    /// <remarks>
    /// A figure may hold more or less of the words around its number ("by a third", "a third"). A line that names no <c>side:</c>, no whole of a share and no wording says nothing about them. A page without
    /// <c>leftovers:</c> says nothing about leftovers.
    /// </remarks>
    public (IReadOnlyList<string> Told, IReadOnlyList<string> Read) Compare(Reading reading)
    {
        var told = Claims.Select(line => ClaimNotation.Parse(line)).ToList();
        var read = reading.Claims.Select((claim, i) => Line(Normal(claim, i < told.Count ? told[i] : null)));
        return Leftovers is null
            ? ([.. told.Select(Line)], [.. read])
            : ([.. told.Select(Line), .. Leftovers], [.. read, .. reading.Leftovers.Select(l => $"{Words.Of(l.Reason)} \"{l.Evidence.Figure}\"")]);
    }

    private static bool IsSameFigure(Claim claim, Claim? told) => told is not null
        && (claim.Evidence.Figure.Contains(told.Evidence.Figure, StringComparison.Ordinal) || told.Evidence.Figure.Contains(claim.Evidence.Figure, StringComparison.Ordinal));

    // Whose turnover, agreement or joint company it is depends on who is named first.
    private static bool IsSymmetric(Claim claim) => claim.Subject.Indicator is Subject.Turnover or "agreements" or "companies" or "project_cost";

    private static string Line(Claim claim) => ClaimNotation.Format(claim);

    private static Claim Normal(Claim claim, Claim? told) => claim with
    {
        Evidence = new Evidence("", 0, 0, IsSameFigure(claim, told) ? told!.Evidence.Figure : claim.Evidence.Figure, ""),
        Published = null,
        Subject = told is not null && IsSymmetric(claim) && claim.Subject.Reporter == told.Subject.Partner && claim.Subject.Partner == told.Subject.Reporter
            ? claim.Subject with { Reporter = told.Subject.Reporter, Partner = told.Subject.Partner } : claim.Subject,
        Side = told?.Side is null ? null : claim.Side,
        Whole = told?.Whole is null ? null : claim.Whole,
        Value = told is null || told.Value.Wording != Wording.Digits || claim.Value.Wording == Wording.Digits
            ? claim.Value : claim.Value with { Wording = Wording.Digits, LastDigit = told.Value.LastDigit },
    };
}

/// <summary>Reads <c>packs/&lt;language&gt;/spec.md</c>.</summary>
/// <remarks>
/// <c>## section</c>, <c>### example</c>, then <c>published:</c> and <c>title:</c> lines if any, the text as a quotation
/// (<c>&gt;</c>), a fenced block of claims, and a <c>leftovers:</c> line if any. <c>\u00A0</c> stands for that character.
/// </remarks>
internal static partial class SpecPage
{
    public const string OpenSection = "Not read yet";

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
            Published = Field(lines, "published: ") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
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
