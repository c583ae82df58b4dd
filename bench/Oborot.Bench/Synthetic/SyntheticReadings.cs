using System.Globalization;
using System.Text;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Bench.Synthetic;

/// <summary>Made-up claims as readings of texts in which each figure stands where its claim says, with made-up promises, meetings and deeds after them.</summary>
internal static class SyntheticReadings
{
    /// <summary>Readings with so many claims. A larger ledger begins with the smaller one.</summary>
    public static List<Reading> Make(int claims, int seed) =>
        [.. SyntheticClaims.Make(claims, seed).GroupBy(c => c.Evidence.Document, StringComparer.Ordinal).Select((g, i) => Of(g.Key, [.. g], i))];

    private static Reading Of(string id, IReadOnlyList<Claim> told, int number)
    {
        var (text, claims) = (new StringBuilder(), new List<Claim>());
        foreach (var claim in told)
        {
            var sentence = $"{claim.Evidence.Quote} trade {claim.Evidence.Figure}.\n";
            var start = text.Length + sentence.LastIndexOf(claim.Evidence.Figure, StringComparison.Ordinal);
            claims.Add(claim with { Evidence = new Evidence(id, start, start + claim.Evidence.Figure.Length, claim.Evidence.Figure, sentence.Trim()) });
            text.Append(sentence);
        }
        var deeds = new SyntheticDeeds(id, number, told[0]).Write(text);
        return new Reading(new Document(id, text.ToString()) { Published = told[0].Published, Url = told[0].Url, Language = "en" }, "en", claims, []) { Commitments = deeds };
    }
}

/// <summary>Promises, meetings and deeds of one made-up article: some told by one article alone, some again by others of the same pair.</summary>
/// <param name="id">The document.</param>
/// <param name="number">Of the document; the same number gives the same deeds.</param>
/// <param name="first">Its first claim, which tells the pair and the day.</param>
internal sealed class SyntheticDeeds(string id, int number, Claim first)
{
    private const int Most = 4;
    private const int Things = 40;

    private static readonly string[] Cities = ["Bishkek", "Minsk", "Astana", "Tashkent", "Moscow", "Dushanbe"];
    private static readonly string[] Names = ["Akmatov", "Baranov", "Chernov", "Daurenov", "Ergashev", "Frolov", "Galiev", "Hamidov", "Isakov", "Juraev", "Karimov", "Litvin"];
    private static readonly string[] Subjects = ["tractors", "textiles", "dairy products", "fertilisers", "customs data", "tourism", "hydropower", "railway wagons", "glass", "vaccines"];
    private static readonly string[] Kinds = ["plant", "logistics centre", "laboratory", "trading house", "warehouse"];

    private static readonly (CommitmentType Type, CommitmentStatus Status, string Words, string Sector)[] Stories =
    [
        (CommitmentType.Meeting, CommitmentStatus.Held, "Minister {0} of {2} met {1} of {3} in {4}", "other"),
        (CommitmentType.Agreement, CommitmentStatus.Signed, "{2} and {3} signed a memorandum on {5}", "trade"),
        (CommitmentType.Roadmap, CommitmentStatus.Agreed, "{2} and {3} agreed a roadmap of cooperation until {7}", "trade"),
        (CommitmentType.Project, CommitmentStatus.Planned, "{2} plans a {6} for {5} in {4} by {7}", "industry"),
        (CommitmentType.Project, CommitmentStatus.InProgress, "The {6} for {5} of {2} and {3} is being built in {4}", "industry"),
        (CommitmentType.Pledge, CommitmentStatus.Promised, "{2} promised {3} to supply {5} by {7}", "agriculture"),
        (CommitmentType.Topic, CommitmentStatus.Discussed, "{2} and {3} discussed {5} and direct flights", "transport"),
        (CommitmentType.Financing, CommitmentStatus.Offered, "{2} offers {3} a credit line for {5} until {7}", "finance"),
    ];

    private readonly Random chance = new(number);

    /// <summary>Adds sentences to the text.</summary>
    /// <returns>What they tell, in their order.</returns>
    public List<Commitment> Write(StringBuilder text)
    {
        List<Commitment> told = [];
        for (var left = first.Subject is { Reporter: not null, Partner: not null } ? 1 + chance.Next(Most) : 0; left > 0; left--)
        {
            told.Add(Write(text, Stories[chance.Next(Stories.Length)], chance.Next(Things)));
        }
        return told;
    }

    // Which thing it is decides all of its words, so that other articles of the pair tell the same again.
    private Commitment Write(StringBuilder text, (CommitmentType Type, CommitmentStatus Status, string Words, string Sector) story, int thing)
    {
        var (a, b) = (first.Subject.Reporter!, first.Subject.Partner!);
        var (one, other, city, year) = (Names[thing % Names.Length], Names[(thing + 5) % Names.Length], Cities[thing % Cities.Length], 2024 + (thing % 8));
        var words = string.Format(CultureInfo.InvariantCulture, story.Words, one, other, a, b, city, Subjects[thing % Subjects.Length], Kinds[thing % Kinds.Length], year);
        var start = text.Length;
        text.Append(words).Append(".\n");
        return new Commitment
        {
            Evidence = new Model.Passage(id, start, start + words.Length, words),
            Sentence = words + ".",
            Type = story.Type,
            Status = story.Status,
            Parties = [new CommitmentParty(a, PartyRole.Participant), new CommitmentParty(b, PartyRole.Participant)],
            People = story.Type == CommitmentType.Meeting ? [new CommitmentPerson(one, "minister") { Country = a }, new CommitmentPerson(other, null) { Country = b }] : [],
            Sectors = [story.Sector],
            Place = story.Words.Contains("{4}", StringComparison.Ordinal) ? city : null,
            Date = story.Type == CommitmentType.Meeting && first.Published is { } day ? new ToldTime("yesterday", new Period(day.AddDays(-1), day.AddDays(-1))) : null,
            Deadline = story.Words.Contains("{7}", StringComparison.Ordinal) ? new ToldTime($"by {year.ToString(CultureInfo.InvariantCulture)}", new Period(null, new DateOnly(year, 12, 31))) : null,
            Published = first.Published,
            Url = first.Url,
            Language = "en",
            Rule = "made",
        };
    }
}
