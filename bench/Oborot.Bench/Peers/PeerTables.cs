using System.Globalization;

namespace Oborot.Bench.Peers;

/// <summary>The shares of rivals' tests that are solved, as Markdown.</summary>
internal static class PeerTables
{
    /// <summary>The part of a page that holds the tables.</summary>
    private const string Begin = "<!-- peers: begin -->\n";
    private const string End = "<!-- peers: end -->";

    // Elsewhere the rival's units have names in the language of the test.
    private static readonly string[] WithKnownUnits = ["en", "ru"];

    public static IEnumerable<string> Of(PeerScore score)
    {
        yield return "| tests of | language | kind | tests | found | value right | with unit | ends right | the rival itself |";
        yield return "|---|---|---|--:|--:|--:|--:|--:|---|";
        foreach (var (key, tally) in score.Rows)
        {
            var units = WithKnownUnits.Contains(key.Language) ? Share(tally.Units, tally.WithUnit) : "";
            yield return string.Create(CultureInfo.InvariantCulture,
                $"| {Name(key)} | {key.Language} | {key.Type.Replace('_', ' ')} | {tally.Count} | {Share(tally.Spans, tally.Count)} | {Share(tally.Values, tally.Count)} | {units} | {Share(tally.Intervals, tally.WithInterval)} | {Itself(tally)} |");
        }
    }

    public static IEnumerable<string> Of(VariantScore score)
    {
        yield return "| what the sentences hold | groups | with a figure | same values |";
        yield return "|---|--:|--:|--:|";
        foreach (var (name, tally) in score.Rows.Where(r => r.Value.Groups >= 20).Append(new("all", score.All)))
        {
            yield return $"| {name} | {tally.Groups} | {tally.Found} | {Share(tally.Same, tally.Groups)} |";
        }
    }

    /// <summary>A page with the tables in their place.</summary>
    public static string In(string page, IEnumerable<string> lines)
    {
        var start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var stop = page.IndexOf(End, StringComparison.Ordinal);
        return start >= Begin.Length && stop >= start
            ? page[..start] + string.Concat(lines.Select(l => l + "\n")) + page[stop..]
            : throw new FormatException("the page has no place for the tables, from '<!-- peers: begin -->' to '<!-- peers: end -->'");
    }

    // The rival passes its own tests: those that it fails are not among the cases.
    private static string Itself(PeerTally tally) =>
        tally.UnsupportedElsewhere == 0 ? "100 %" : string.Create(CultureInfo.InvariantCulture, $"100 %, in other programming languages not {tally.UnsupportedElsewhere} of them");

    private static string Name(PeerKey key)
    {
        var name = key.Source[..key.Source.LastIndexOf('_')];
        return key.IsRegional ? $"{name}, regional" : name;
    }

    private static string Share(int part, int whole) => whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");
}
