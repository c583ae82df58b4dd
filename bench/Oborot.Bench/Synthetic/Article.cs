using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>What all claims of one document share.</summary>
internal sealed class Article
{
    private const int FirstOffset = 40;
    private const int Distance = 131;
    private const int Outlets = 3;
    private const int SoonestDay = 20;
    private const int LatestDay = 40;
    private readonly SourceLink outlet;
    private readonly string mainSpeaker;
    private readonly IReadOnlyList<SourceLink> told;
    private readonly IReadOnlyList<SourceLink> said;
    private int claims;

    /// <param name="number">Of the document.</param>
    /// <param name="story">What it passes on.</param>
    /// <param name="speaker">The one most quoted.</param>
    public Article(int number, Story story, string speaker, Random chance)
    {
        var host = Host(story.Home, story.Other, chance);
        Id = $"made-{number:D7}";
        Url = $"https://{host}/{number}";
        Published = chance.NextDouble() < Mix.Published ? story.Main.ToPeriod().End.AddDays(chance.Next(SoonestDay, LatestDay)) : null;
        outlet = new SourceLink(SourceRole.Outlet, host);
        mainSpeaker = speaker;
        told = [outlet];
        said = [outlet, new SourceLink(SourceRole.Speaker, speaker)];
    }

    /// <summary>The document's id.</summary>
    public string Id { get; }

    /// <summary>Its address.</summary>
    public string Url { get; }

    /// <summary>When it was published.</summary>
    public DateOnly? Published { get; }

    /// <summary>Where the next figure stands.</summary>
    public int NextOffset() => FirstOffset + (Distance * claims++);

    /// <summary>The chain through which a claim came.</summary>
    public IReadOnlyList<SourceLink> Sources(string? speaker) =>
        speaker is null ? told : speaker == mainSpeaker ? said : [outlet, new SourceLink(SourceRole.Speaker, speaker)];

    // Mostly an outlet of the country whose figures they are, else an international one or the partner's.
    private static string Host(int home, int other, Random chance)
    {
        var country = chance.Next(10) switch
        {
            < 6 => home,
            < 9 => Parties.World,
            _ => other,
        };
        var ending = country == Parties.World ? "com" : Parties.Codes[country] == "GB" ? "uk" : Parties.Codes[country].ToLowerInvariant();
        return $"news{chance.Next(Outlets)}.{ending}";
    }
}
