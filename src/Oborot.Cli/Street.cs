using Oborot.Checks;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Cli;

/// <summary>The one place where the program meets the reader and the checker.</summary>
#pragma warning disable CA1822 // The reader and the checker are not joined yet.
internal sealed class Street
{
    private readonly string packs;

    private Street(string packs) => this.packs = packs;

    /// <summary>Opens the packs and the data beside the program.</summary>
    public static Street Open() => new(Path.Join(AppContext.BaseDirectory, "packs"));

    /// <summary>The languages there are packs for, by code.</summary>
    public IReadOnlyList<string> Languages => Directory.Exists(packs)
        ? [.. Directory.GetDirectories(packs).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Every figure of a document, as a claim or as a leftover.</summary>
    public Reading Read(Document document) => new(document, LanguageOf(document) ?? "und", [], [.. Figures(document)]);

    /// <summary>Every amount and period of a document, whatever it is about.</summary>
    public IReadOnlyList<FoundMention> Mentions(Document document) =>
        [.. Figures(document).Select(f => new FoundMention(f.Evidence.Start, f.Evidence.End, "number", null, null))];

    /// <summary>What the claims show when they are held against each other.</summary>
    public IReadOnlyList<Finding> Check(IReadOnlyList<Claim> claims) => [];

    /// <summary>The language of a document; null where it cannot be told.</summary>
    public string? LanguageOf(Document document) => document.Language;

    /// <summary>The code of a party given by code or name; null where there is none.</summary>
    public string? FindParty(string codeOrName) => codeOrName.ToUpperInvariant();

    /// <summary>A party's name in English.</summary>
    public string PartyName(string code) => code;

    /// <summary>An indicator's name in English.</summary>
    public string IndicatorName(string key) => key.StartsWith("other:", StringComparison.Ordinal) ? key["other:".Length..] : key.Replace('_', ' ');

    private static IEnumerable<Leftover> Figures(Document document)
    {
        var text = document.Text;
        for (var start = document.BodyStart; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]))
            {
                continue;
            }
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
            var figure = text[start..end];
            yield return new Leftover(new Evidence(document.Id, document.ToCodePoints(start), document.ToCodePoints(end), figure, figure), LeftoverReason.Other);
            start = end;
        }
    }
}
