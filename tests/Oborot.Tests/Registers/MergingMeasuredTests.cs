using System.Text.Json;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Tests.Specs;
using Oborot.Text;
using Xunit.Abstractions;

namespace Oborot.Tests.Registers;

/// <summary>How well tellings within one article are put together, by articles whose annotators said which tell of one thing, where these are at hand.</summary>
public sealed class MergingMeasuredTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.95;
    private const double LeastRecall = 0.6;

    private static readonly string Shared = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared"));
    private static readonly string[] Folders = [Path.Join(Shared, "seeds", "gold"), Path.Join(Shared, "gold", "dev")];
    private static readonly Street Street = new(Packs.Folder);

    [Fact]
    public void Few_are_joined_falsely_and_most_are_found()
    {
        if (!Folders.All(Directory.Exists))
        {
            output.WriteLine("skipped: no annotated articles beside the repository");
            return;
        }
        var told = Folders.SelectMany(Annotated).ToList();
        var register = Street.Register([.. told.Select(t => t.Telling)], []);
        var pairs = from one in told
                    from other in told
                    where one.Telling.Evidence.Document == other.Telling.Evidence.Document && string.CompareOrdinal(one.Telling.Id, other.Telling.Id) < 0
                    select (Same: one.Thing == other.Thing, Joined: register.ThingOf(one.Telling) == register.ThingOf(other.Telling));
        var counted = pairs.CountBy(p => p).ToDictionary();
        double right = counted.GetValueOrDefault((true, true));
        var (precision, recall) = (right / (right + counted.GetValueOrDefault((false, true))), right / (right + counted.GetValueOrDefault((true, false))));
        output.WriteLine($"{told.Count} tellings, {register.Things.Count} things, pairs within an article: precision {precision:0.000}, recall {recall:0.000}");
        Assert.True(precision >= LeastPrecision && recall >= LeastRecall, $"precision {precision:0.000}, recall {recall:0.000}");
    }

    private static IEnumerable<(Commitment Telling, int Thing)> Annotated(string folder)
    {
        var texts = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Parse).Where(d => d.ValueKind == JsonValueKind.Object && d.TryGetProperty("text", out _)).ToDictionary(d => d.GetProperty("id").GetString()!);
        foreach (var page in Directory.GetFiles(Path.Join(folder, "commitments"), "*.json").Order(StringComparer.Ordinal).Select(Parse))
        {
            var id = page.GetProperty("id").GetString()!;
            var document = new Document(id, texts[id].GetProperty("text").GetString()!) { Published = Day(texts[id]) };
            var mentions = Street.Mentions(document).Where(m => m.Value is not null).ToList();
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                yield return (Read(item, document, mentions), item.GetProperty("thing").GetInt32());
            }
        }
    }

    private static Commitment Read(JsonElement item, Document document, IReadOnlyList<FoundMention> mentions)
    {
        var quote = Text(item, "quote")!;
        var start = document.ToCodePoints(document.Text.IndexOf(quote, StringComparison.Ordinal));
        var amount = Text(item, "amount");
        var at = amount is null ? -1 : start + Math.Max(0, quote.IndexOf(amount, StringComparison.Ordinal));
        return new Commitment
        {
            Evidence = new Passage(document.Id, start, start + quote.EnumerateRunes().Count(), quote),
            Type = Word<CommitmentType>(Text(item, "type")),
            Status = Word<CommitmentStatus>(Text(item, "status")),
            Parties = [.. item.GetProperty("parties").EnumerateArray().Select(p => new CommitmentParty(Text(p, "party")!, Word<PartyRole>(Text(p, "role"))))],
            People = [.. item.GetProperty("people").EnumerateArray().Select(p => new CommitmentPerson(Text(p, "name"), Text(p, "role")))],
            Sectors = [.. item.GetProperty("sector").EnumerateArray().Select(s => s.GetString()!)],
            Place = Text(item, "place"),
            Date = Time(Text(item, "date")),
            Deadline = Time(Text(item, "deadline")),
            Value = amount is null ? null : mentions.FirstOrDefault(m => m.Start < at + amount.Length && m.End > at)?.Value,
            IsNegated = item.GetProperty("negated").GetBoolean(),
            Published = document.Published,
        };
    }

    private static ToldTime? Time(string? told) => told is null ? null : new ToldTime(told, Oborot.Edges.Commitments.IsoTime.TryParse(told, out var days) ? days : null);

    private static T Word<T>(string? word) where T : struct, Enum => Words.TryParse<T>(word, out var value) ? value : throw new FormatException($"no {typeof(T).Name}: {word}");

    private static DateOnly? Day(JsonElement at) => at.TryGetProperty("published", out var day) && day.ValueKind == JsonValueKind.String ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonElement at, string key) => at.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Parse(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;
}
