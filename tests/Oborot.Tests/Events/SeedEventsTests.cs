using System.Text.Json;
using Oborot.Cli.Output;
using Oborot.Edges.Commitments;
using Oborot.Edges.Documents;
using Oborot.Events;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Tests.Specs;
using Xunit.Abstractions;

namespace Oborot.Tests.Events;

/// <summary>The two events that the seeds hold, of commitments as people annotated them and of claims as they are read; where the seeds are at hand.</summary>
public sealed class SeedEventsTests(ITestOutputHelper output)
{
    private static readonly string Gold = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared", "seeds", "gold"));
    private static readonly string[] Visit = ["seed-000", "seed-001", "seed-004"];
    private static readonly string[] Council = ["seed-002", "seed-003"];
    private static readonly Lazy<EventsFound> Found = new(() => Find(Commitments(), Claims()));

    [Fact]
    public void Both_events_have_their_articles()
    {
        if (IsAtHand())
        {
            var events = Found.Value.Events;
            Assert.Equal(2, events.Count);
            Assert.Equal((EventType.Session, "KZ", "Almaty"), (events[0].Type, events[0].Place.Country, events[0].Place.City));
            Assert.Equal(Council, events[0].Documents.Select(d => d.Id));
            Assert.Equal((EventType.Visit, "BY", "Minsk"), (events[1].Type, events[1].Place.Country, events[1].Place.City));
            Assert.Equal(Visit, events[1].Documents.Select(d => d.Id));
        }
    }

    [Fact]
    public void Days_are_told_or_derived()
    {
        if (IsAtHand())
        {
            var (council, visit) = (Found.Value.Events[0], Found.Value.Events[1]);
            Assert.Equal((new DateOnly(2025, 9, 28), new DateOnly(2025, 9, 30), false), (visit.Days.First!.Value, visit.Days.Last!.Value, visit.Days.IsDerived));
            Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), true), (council.Days.First!.Value, council.Days.Last!.Value, council.Days.IsDerived));
            var undated = visit.Documents[0].Days;
            Assert.True(undated.IsDerived);
            Assert.Equal((visit.Days.First, visit.Days.Last), (undated.First, undated.Last));
            Assert.Contains(undated.Steps, s => s.EndsWith("2001 + 24 = 2025", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void People_are_one_over_spellings()
    {
        if (IsAtHand())
        {
            var (council, visit) = (Found.Value.Events[0], Found.Value.Events[1]);
            Assert.Equal(["Adylbek Kasymaliyev", "Alexander Turchin", "Александр Лукашенко"], visit.People.Select(p => p.Name));
            Assert.Equal(["KG", "BY", "BY"], visit.People.Select(p => p.Country));
            Assert.Equal(["Adylbek Kasymaliyev", "Олжас Бектенов", "Роман Головченко"], council.People.Select(p => p.Name));
            Assert.Contains("Касымалиевым", string.Join(' ', visit.People[0].Spellings.Select(s => s.Name)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_target_links_them()
    {
        if (IsAtHand())
        {
            var link = Assert.Single(Found.Value.Links);
            Assert.Equal("BY–KG 500000000 USD", link.Target);
            Assert.Equal((Found.Value.Events[0], Found.Value.Events[1]), (link.First, link.Second));
        }
    }

    [Fact]
    public void The_target_points_to_the_roadmap()
    {
        if (IsAtHand())
        {
            var instrument = Assert.Single(Found.Value.Instruments);
            Assert.Contains("Дорожная карта", instrument.Means.Evidence.Quote, StringComparison.Ordinal);
            Assert.Contains("подтвердили цель", instrument.Target.Evidence.Quote, StringComparison.Ordinal);
            Assert.Equal(["seed-001", "seed-004"], instrument.Documents.Select(d => d.Evidence.Document));
        }
    }

    [Fact]
    public void What_is_told_lands_in_its_event()
    {
        if (IsAtHand())
        {
            var (landed, all) = (0, 0);
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Join(Gold, "events.json")));
            foreach (var expected in gold.RootElement.GetProperty("events").EnumerateArray())
            {
                var documents = expected.GetProperty("id").GetString() == "minsk-2025-09" ? Visit : Council;
                var found = Found.Value.Events.First(e => e.Documents.Select(d => d.Id).SequenceEqual(documents));
                var own = found.Commitments.Select(Place).ToHashSet();
                var rest = found.Background.Concat(found.Before).Concat(found.After).Select(Place).ToHashSet();
                Tell(Expected(expected, "items"), own, ref landed, ref all);
                Tell(Expected(expected, "background"), rest, ref landed, ref all);
            }
            output.WriteLine($"{landed} of {all} items where people put them");
            Assert.True(landed >= all * 0.95, $"{landed} of {all}");
        }
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        if (IsAtHand())
        {
            var random = new Random(7);
            var json = Found.Value.Events.Select(e => JsonRow.Of(e, Found.Value)).ToList();
            for (var run = 0; run < 5; run++)
            {
                var found = Find(Commitments().OrderBy(_ => random.Next()), Claims().OrderBy(_ => random.Next()));
                Assert.Equal(json, found.Events.Select(e => JsonRow.Of(e, found)));
            }
        }
    }

    private static EventsFound Find(IEnumerable<Commitment> commitments, IEnumerable<Claim> claims) => new Street(null).Events.Of(commitments, claims);

    private static (string, string) Place(Commitment told) => (told.Evidence.Document, told.Evidence.Quote);

    private void Tell(IEnumerable<(string Document, string Quote)> expected, HashSet<(string, string)> found, ref int landed, ref int all)
    {
        foreach (var item in expected)
        {
            all++;
            landed += found.Contains(item) ? 1 : 0;
            if (!found.Contains(item))
            {
                output.WriteLine($"elsewhere: {item.Document} {item.Quote}");
            }
        }
    }

    private static List<(string Document, string Quote)> Expected(JsonElement told, string list) =>
        [.. told.GetProperty(list).EnumerateArray().Select(i => (i.GetProperty("document").GetString()!, i.GetProperty("quote").GetString()!))];

    private static List<Claim> Claims()
    {
        var source = new DocumentSource([.. Directory.GetFiles(Gold, "seed-*.json").Order(StringComparer.Ordinal)], new DocumentOptions { Directory = Gold });
        var street = new Street(null);
        return [.. source.Read().SelectMany(d => street.Read(d).Claims)];
    }

    // The form of the annotations, made into the form of the program.
    private static List<Commitment> Commitments()
    {
        var all = new List<Commitment>();
        foreach (var path in Directory.GetFiles(Path.Join(Gold, "commitments"), "*.json").Order(StringComparer.Ordinal))
        {
            using var annotated = JsonDocument.Parse(File.ReadAllText(path));
            var id = annotated.RootElement.GetProperty("id").GetString()!;
            using var article = JsonDocument.Parse(File.ReadAllText(Path.Join(Gold, $"{id}.json")));
            all.AddRange(annotated.RootElement.GetProperty("items").EnumerateArray().Select(item => Read(item, id, article.RootElement)));
        }
        return all;
    }

    private static Commitment Read(JsonElement item, string id, JsonElement article)
    {
        var fields = item.EnumerateObject().Where(p => p.Name is not ("inherited" or "thing")).ToDictionary(p => p.Name, p => (object?)p.Value);
        var (text, quote) = (article.GetProperty("text").GetString()!, item.GetProperty("quote").GetString()!);
        fields["document"] = id;
        fields["start"] = text.IndexOf(quote, StringComparison.Ordinal);
        fields["end"] = text.IndexOf(quote, StringComparison.Ordinal) + quote.Length;
        fields["published"] = article.GetProperty("published").GetString();
        fields["lang"] = article.GetProperty("lang").GetString();
        return CommitmentJson.Read(new StringReader(JsonSerializer.Serialize(fields)), id).Single();
    }

    private bool IsAtHand()
    {
        if (Directory.Exists(Gold))
        {
            return true;
        }
        output.WriteLine($"skipped: {Gold} is not at hand");
        return false;
    }
}
