using System.Diagnostics;
using System.Globalization;
using System.Text;
using Oborot.Bench.Synthetic;
using Oborot.Desk;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Shared;
using Oborot.Text;

namespace Oborot.Bench;

/// <summary>How long the desk takes for its pages over a made-up ledger: from the request to the last byte, asked on the same machine.</summary>
internal static class DeskBench
{
    private const int WarmUp = 20;
    private const int Times = 50;
    private const int PasteBytes = 5000;

    /// <summary>Opens a desk over so many claims and asks for each page, a row for each.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(int claims)
    {
        var street = new Street(null);
        var watch = Stopwatch.StartNew();
        using var shelf = Shelf.OfReadings(street, "made up", SyntheticReadings.Make(claims, seed: 1), new DateOnly(2026, 1, 1));
        var opened = watch.Elapsed.TotalSeconds;
        await using var desk = await DeskHost.OpenAsync(shelf, new DeskOptions(Port: 0));
        using var client = new HttpClient { BaseAddress = new Uri(desk.Address) };
        var first = shelf.Now.ByWeight[0];
        List<string> rows =
        [
            FormattableString.Invariant($"{shelf.Now.ClaimCount} claims and {shelf.Now.Cooperation.Register.Things.Sum(t => t.Tellings.Count)} commitments in {shelf.Now.Articles.Count} articles, arranged and checked in {opened:F1} s; {first.Claims.Count} claims of the first pair"), "",
            "| page | median | worst of 50 | bytes |", "|---|--:|--:|--:|",
        ];
        foreach (var (name, path) in Pages(shelf, first))
        {
            rows.Add(await RowAsync(name, () => client.GetAsync(new Uri(path, UriKind.Relative))));
        }
        foreach (var (name, text) in new[] { ("paste 5 KB on the first pair", OfPair(street, first)), ("paste 5 KB of the sample", Samples()) })
        {
            rows.Add(await RowAsync(name, () => client.PostAsync(new Uri("/paste", UriKind.Relative), new MultipartFormDataContent { { new StringContent(text), "text" } })));
            rows.Add(Look(name, shelf, text));
        }
        return rows;
    }

    private static IEnumerable<(string Name, string Path)> Pages(Shelf shelf, PairShelf first)
    {
        yield return ("overview", "/overview");
        yield return ("pair, the first", Links.To(first.Key));
        yield return ("pair, the hundredth", Links.To(shelf.Now.ByWeight[99].Key));
        yield return ("article, the longest", Links.To(shelf.Now.Articles.MaxBy(a => a.Reading.Claims.Count)!));
        yield return ("finding", Links.To(shelf.Now.Findings[0]));
        yield return ("statistics", "/statistics/KG/KZ");
        yield return ("targets", "/targets");
        yield return ("target, the most told", Links.To(shelf.Now.Cooperation.Targets.MaxBy(t => t.Track.Steps.Count)!));
        yield return ("commitments", "/commitments");
        yield return ("commitments by words", "/commitments?q=memorandum+tractors");
        yield return ("commitment, the most told", Links.To(shelf.Now.Cooperation.Register.Things.MaxBy(t => t.Tellings.Count)!));
        yield return ("events", "/events");
        yield return ("event, the largest", Links.To(shelf.Now.Cooperation.Found.Events.MaxBy(e => e.Commitments.Count)!));
        yield return ("search by words", "/search?q=trade");
        yield return ("search by facets", "/search?kind=target");
    }

    private static async Task<string> RowAsync(string name, Func<Task<HttpResponseMessage>> ask)
    {
        var (times, size) = (new List<double>(), 0);
        for (var i = -WarmUp; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await ask();
            size = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
            if (i >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
        return FormattableString.Invariant($"| {name} | {times.Order().ElementAt(Times / 2):F1} ms | {times.Max():F1} ms | {size} |");
    }

    // Without the page: from the text to its findings.
    private static string Look(string name, Shelf shelf, string text)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var document = new Document($"pasted-{i.ToString(CultureInfo.InvariantCulture)}", text);
            var watch = Stopwatch.StartNew();
            _ = shelf.LookAt(document);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return FormattableString.Invariant($"| {name}, to its findings | {times.Order().ElementAt(Times / 2):F1} ms | {times.Max():F1} ms | |");
    }

    private static string OfPair(Street street, PairShelf pair)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < PasteBytes; i++)
        {
            var (from, to) = i % 2 == 0 ? (pair.Key.A, pair.Key.B!) : (pair.Key.B!, pair.Key.A);
            text.Append(CultureInfo.InvariantCulture, $"Exports from {street.PartyName(from)} to {street.PartyName(to)} reached ${120 + (i * 7)} million in {2012 + (i / 2 % 12)}, the ministry of economy said. ");
            text.Append(CultureInfo.InvariantCulture, $"The two sides also spoke of transport, education and culture at a meeting of the commission, which was the {3 + (i % 5)}th of its kind.\n");
        }
        return text.ToString();
    }

    private static string Samples()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Street.Beside("samples/bishkek-minsk"), "*-en-*.txt").Order(StringComparer.Ordinal))
        {
            text.Append(File.ReadAllText(file).Split("---\n")[^1]).Append('\n');
        }
        return text.ToString(0, Math.Min(PasteBytes, text.Length));
    }
}
