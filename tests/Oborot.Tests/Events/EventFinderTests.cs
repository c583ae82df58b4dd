using Oborot.Edges.Events;
using Oborot.Edges.People;
using Oborot.Events;
using Oborot.Model;
using Oborot.People;

namespace Oborot.Tests.Events;

/// <summary>Events of invented articles.</summary>
public sealed class EventFinderTests
{
    private static readonly NameFolding Folding = new(NameRulesFile.Load(Data("names.yaml")));
    private static readonly EventFinder Finder = new(
        Folding, EventWordsFile.Load(Data("events.yaml")), new Places(Folding, CityFile.Load(Data("cities.yaml")), (words, _) => Country(words)), visitDays: 7);

    [Fact]
    public void Articles_in_two_languages_are_one_visit()
    {
        var found = Of(
            Visit("ru", "официальный визит в Ташкент", "2025-03-03", ("Нурлана Айтматова", "министра Кыргызстана")),
            Visit("en", "arrived in Tashkent on an official visit", "2025-03-04", ("Nurlan Aytmatov", "minister of Kyrgyzstan")));
        var visit = Assert.Single(found.Events);
        Assert.Equal((EventType.Visit, "Tashkent", "UZ"), (visit.Type, visit.Place.City, visit.Place.Country));
        Assert.Equal(["Нурлана Айтматова", "Nurlan Aytmatov"], Assert.Single(found.People).Spellings.Select(s => s.Name).OrderByDescending(n => n, StringComparer.Ordinal));
        Assert.Equal((new DateOnly(2025, 3, 3), new DateOnly(2025, 3, 4), false), (visit.Days.First!.Value, visit.Days.Last!.Value, visit.Days.IsDerived));
        Assert.False(visit.IsInferred);
    }

    [Fact]
    public void Visits_weeks_apart_are_two()
    {
        var found = Of(
            Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")),
            Visit("b", "визит в Ташкент", "2025-03-24", ("Нурлан Айтматов", "министр Кыргызстана")));
        Assert.Equal(2, found.Events.Count);
        Assert.Single(found.People);
    }

    [Fact]
    public void Visits_of_two_people_of_one_name_are_two()
    {
        var found = Of(
            Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")),
            Talks("b", "переговоры в Ташкенте", "2025-03-03", ("Бакыт Айтматов", "министр Кыргызстана")));
        Assert.Equal(2, found.Events.Count);
        Assert.Equal(2, found.People.Count);
    }

    [Fact]
    public void An_article_without_a_date_takes_the_days_of_its_event()
    {
        var found = Of(
            Visit("dated", "визит в Ташкент, такого не было с 2001 года", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")),
            Meeting("dated", "не было с 2001 года", 50) with { Date = new ToldTime("2001", Period.Year(2001)), Published = Day("2025-03-03") },
            Visit("undated", "первый за 24 года визит в Ташкент", null, ("Нурлан Айтматов", "министр Кыргызстана")));
        var visit = Assert.Single(found.Events);
        Assert.True(visit.IsInferred);
        var days = visit.Documents.Single(d => d.Id == "undated").Days;
        Assert.Equal((Day("2025-03-03"), Day("2025-03-03"), true), (days.First!.Value, days.Last!.Value, days.IsDerived));
        Assert.Contains(days.Steps, s => s.EndsWith("2001 + 24 = 2025", StringComparison.Ordinal));
        Assert.Single(visit.Before);
    }

    [Fact]
    public void An_article_without_a_date_that_fits_two_events_joins_none()
    {
        string[] way = ["дорожная карта до 2030 года"];
        Commitment[] told =
        [
            Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")), Roadmap("a", way[0], "2025-03-03"),
            Visit("b", "визит в Ташкент", "2025-05-03", ("Нурлан Айтматов", "министр Кыргызстана")), Roadmap("b", way[0], "2025-05-03"),
            Visit("c", "визит в Ташкент", null, ("Нурлан Айтматов", "министр Кыргызстана")), Roadmap("c", way[0], null),
        ];
        Assert.Equal(3, Of(told).Events.Count);
        Assert.Equal(2, Of(told[..2].Concat(told[4..]).ToArray()).Events.Single().Documents.Count);
    }

    [Fact]
    public void A_session_holds_the_talks_beside_it()
    {
        var found = Of(
            Meeting("a", "заседание Евразийского межправсовета в Алматы", 0) with { Place = "Алматы", Published = Day("2025-01-31"), Parties = [new("EAEU", PartyRole.Participant)] },
            Talks("a", "переговоры в Алматы", "2025-01-31", ("Нурлан Айтматов", "премьер-министр Кыргызстана")) with { Place = "Алматы", Parties = [new("KG", PartyRole.Participant), new("BY", PartyRole.Participant)] },
            Meeting("b", "Eurasian Intergovernmental Council in Almaty", 0) with { Place = "Almaty", Published = Day("2025-02-01"), People = [new("Nurlan Aytmatov", "prime minister of Kyrgyzstan")] });
        var session = Assert.Single(found.Events);
        Assert.Equal(EventType.Session, session.Type);
        Assert.Equal("eurasian-intergovernmental-council", Assert.Single(session.Bodies).Key);
        Assert.Equal([EventPartType.Session, EventPartType.Meeting], session.Parts.Select(p => p.Type));
    }

    [Fact]
    public void A_person_told_by_office_is_the_one_who_holds_it()
    {
        var found = Of(
            Talks("a", "переговоры в Ташкенте", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана"), ("Акмал Назаров", "премьер-министр Узбекистана")),
            Meeting("b", "провел переговоры с премьер-министром Узбекистана", 0) with
            {
                Published = Day("2025-03-04"),
                Place = "Ташкент",
                Parties = Sides,
                People = [new("Нурлан Айтматов", "министр Кыргызстана"), new(null, "премьер-министром Узбекистана")],
            });
        var talks = Assert.Single(Assert.Single(found.Events).Parts);
        Assert.Equal(["Акмал Назаров", "Нурлан Айтматов"], talks.People.Select(p => p.Name));
        Assert.Empty(talks.Offices);
        Assert.Equal(2, talks.Told.Count);
    }

    [Fact]
    public void Yesterday_is_the_day_before_the_article()
    {
        var visit = Of(Talks("a", "вчера в Ташкенте прошли переговоры", null, ("Нурлан Айтматов", "министр Кыргызстана")) with { Published = Day("2025-03-01") }).Events.Single();
        Assert.Equal((Day("2025-02-28"), Day("2025-02-28")), (visit.Days.First, visit.Days.Last));
    }

    [Fact]
    public void What_goes_on_anyway_is_background()
    {
        var visit = Of(
            Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")),
            Roadmap("a", "договор о дружбе 2006 года", "2025-03-03") with { Type = CommitmentType.Agreement, Status = CommitmentStatus.InForce },
            Roadmap("a", "подписали дорожную карту", "2025-03-03") with { Status = CommitmentStatus.Signed, Evidence = new Passage("a", 300, 330, "подписали дорожную карту") }).Events.Single();
        Assert.Equal(2, visit.Commitments.Count);
        Assert.Single(visit.Background);
        Assert.Contains(visit.Parts, p => p.Type == EventPartType.Signing);
    }

    [Fact]
    public void The_same_target_at_two_events_links_them()
    {
        var found = Of(
            Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")), Target("a", "2025-03-03"),
            Visit("b", "визит в Самарканд", "2025-08-03", ("Нурлан Айтматов", "министр Кыргызстана")), Target("b", "2025-08-03"));
        Assert.Equal("KG–UZ 2000000000 USD", Assert.Single(found.Links).Target);
    }

    [Fact]
    public void A_roadmap_is_told_as_the_way_to_a_target()
    {
        var told = new[]
        {
            Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")), Target("a", "2025-03-03"),
            Roadmap("a", "Для этого подписана дорожная карта до 2030 года", "2025-03-03"),
        };
        Assert.Equal(told[2], Assert.Single(Of(told).Instruments).Means);
        Assert.Empty(Of([.. told[..2], told[2] with { Evidence = told[2].Evidence with { Quote = "Подписана дорожная карта до 2030 года" } }]).Instruments);
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        var told = new List<Commitment>();
        for (var i = 0; i < 40; i++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(i * 5);
            told.Add(Visit($"d{i:00}", i % 3 == 0 ? "визит в Ташкент" : "переговоры в Алматы", i % 4 == 0 ? null : $"{day:yyyy-MM-dd}", (i % 2 == 0 ? "Нурлан Айтматов" : "Бакыт Айтматов", "министр Кыргызстана"))
                with
            { Place = i % 3 == 0 ? "Ташкент" : "Алматы", Parties = [new("KG", PartyRole.Participant), new(i % 3 == 0 ? "UZ" : "KZ", PartyRole.Host)] });
        }
        var expected = Shown(Of([.. told]));
        var random = new Random(3);
        for (var run = 0; run < 20; run++)
        {
            Assert.Equal(expected, Shown(Of([.. told.OrderBy(_ => random.Next())])));
        }
    }

    [Fact]
    public void The_sentence_tells_what_a_short_quote_does_not()
    {
        var found = Of(
            Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр Кыргызстана")),
            Talks("a", "на встрече у президента", null, ("Нурлан Айтматов", "министр Кыргызстана")) with { Published = Day("2025-03-03"), Sentence = "Он рассказал, что перед вылетом был на встрече у президента." },
            Meeting("a", "такого визита не было", 90) with { Published = Day("2025-03-03"), Parties = Sides, Sentence = "Такого визита не было с 2001 года." });
        Assert.Equal(2, Assert.Single(found.Events).Before.Count);
    }

    [Fact]
    public void Talks_without_a_place_belong_to_the_session_of_their_article()
    {
        var found = Of(
            Meeting("a", "Заседание Евразийского межправсовета проходит в Казахстане", 0) with { Parties = [new("KZ", PartyRole.Host), new("BY", PartyRole.Participant)] },
            Talks("a", "во время встречи", null, ("Нурлан Айтматов", "министр Кыргызстана")) with { Place = null, Parties = [new("KG", PartyRole.Participant), new("BY", PartyRole.Participant)] });
        Assert.Equal((EventType.Session, 2), (Assert.Single(found.Events).Type, found.Events[0].Parts.Count));
    }

    [Fact]
    public void A_country_that_only_stood_near_a_full_name_keeps_nobody_apart()
    {
        var (near, sure) = (Visit("a", "визит в Ташкент", "2025-03-03", ("Нурлан Айтматов", "министр")), Visit("b", "визит в Ташкент", "2025-03-04", ("Нурлан Айтматов", "министр Кыргызстана")));
        var person = Assert.Single(Of(near with { People = [new("Нурлан Айтматов", "министр") { Country = "UZ" }] }, sure).People);
        Assert.Equal("KG", person.Country);
        var alone = Of(Visit("a", "визит в Ташкент", "2025-03-03", ("Айтматов", "министр")) with { People = [new("Айтматов", "министр") { Country = "UZ" }] }, sure);
        Assert.Equal(2, alone.People.Count);
    }

    [Fact]
    public void A_planned_visit_is_an_event_to_come_only_where_nothing_is_held()
    {
        var planned = Visit("a", "готовится визит в Ташкент", null, ("Нурлан Айтматов", "министр Кыргызстана")) with { Status = CommitmentStatus.Planned, Published = Day("2025-03-01") };
        Assert.True(Assert.Single(Of(planned).Events).IsPlanned);
        var held = Talks("a", "переговоры в Ташкенте", "2025-03-01", ("Нурлан Айтматов", "министр Кыргызстана"));
        Assert.Equal(planned, Assert.Single(Assert.Single(Of(planned, held).Events).After));
    }

    [Fact]
    public void Two_listed_bodies_are_two_sessions()
    {
        var found = Of(
            Meeting("a", "саммит БРИКС в Казани", 0) with { Place = "Казань" },
            Meeting("a", "саммит ШОС в Астане", 50) with { Place = "Астана" });
        Assert.Equal(["BRICS summit", "Council of the Heads of State of the SCO"], found.Events.SelectMany(e => e.Bodies).Select(b => b.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Of().Events);

    [Fact]
    public void Bare_meetings_without_place_people_or_parties_break_nothing()
    {
        var found = Of(Meeting("a", "встреча", 0), Meeting("a", "визит", 20), Meeting("b", "", 0));
        Assert.Empty(found.Events);
    }

    private static readonly CommitmentParty[] Sides = [new("KG", PartyRole.Participant), new("UZ", PartyRole.Host)];

    private static string Shown(EventsFound found) => string.Join('\n', found.Events.Select(e => $"{e.Id} {string.Join(',', e.Documents.Select(d => d.Id))} {e.Days.First} {e.Days.Last}"));

    private static EventsFound Of(params Commitment[] told) => Finder.Of(told, []);

    private static Commitment Meeting(string document, string quote, int start) => new()
    {
        Evidence = new Passage(document, start, start + quote.Length, quote),
        Type = CommitmentType.Meeting,
        Status = CommitmentStatus.Held,
        Language = "ru",
    };

    private static Commitment Visit(string document, string quote, string? day, params (string Name, string Office)[] people) => Meeting(document, quote, 0) with
    {
        Parties = Sides,
        Place = quote.Contains("Самарканд", StringComparison.Ordinal) ? "Самарканд" : document == "en" ? "Tashkent" : "Ташкент",
        Date = day is null ? null : new ToldTime(day, new Period(Day(day), Day(day))),
        Published = day is null ? null : Day(day),
        People = [.. people.Select(p => new CommitmentPerson(p.Name, p.Office))],
    };

    private static Commitment Talks(string document, string quote, string? day, params (string Name, string Office)[] people) =>
        Visit(document, quote, day, people) with { Evidence = new Passage(document, 60, 60 + quote.Length, quote) };

    private static Commitment Roadmap(string document, string quote, string? day) => Meeting(document, quote, 200) with
    {
        Type = CommitmentType.Roadmap,
        Status = CommitmentStatus.Named,
        Parties = Sides,
        Published = day is null ? null : Day(day),
    };

    private static Commitment Target(string document, string day) => Meeting(document, "довести товарооборот до 2 млрд долларов", 120) with
    {
        Type = CommitmentType.Pledge,
        Status = CommitmentStatus.Agreed,
        Parties = Sides,
        Published = Day(day),
        Value = new Quantity(2_000_000_000m, 2_000_000_000m, 1_000_000_000m, Hedge.Exact, "USD"),
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Country(string words) => words switch
    {
        _ when words.Contains("Кыргызстан", StringComparison.Ordinal) || words.Contains("Kyrgyzstan", StringComparison.Ordinal) => "KG",
        _ when words.Contains("Узбекистан", StringComparison.Ordinal) => "UZ",
        _ => null,
    };

    private static string Data(string name) => Path.Join(AppContext.BaseDirectory, "data", name);
}
