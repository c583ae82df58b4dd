using Oborot.Checks;
using Oborot.Edges.Packs;
using Oborot.Edges.Parties;
using Oborot.Edges.Policies;
using Oborot.Languages;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Cli;

/// <summary>The one place where the program meets the reader and the checker. Packs and policy load at first use.</summary>
internal sealed class Street
{
    private readonly Lazy<PackSet> packs = new(() => PackFiles.Open(Environment.GetEnvironmentVariable("OBOROT_PACKS") is { Length: > 0 } folder ? folder : Beside("packs")));
    private readonly Lazy<PartyNames> parties = new(() => PartyNames.Load(Beside("data/parties.yaml")));
    private readonly Lazy<Policy> policy = new(PolicyFile.LoadShipped);
    private readonly Lazy<Calendars> calendars = new(() => CalendarFile.Load(Beside("data/calendars.yaml")));
    private readonly Lazy<Reader> reader;

    /// <summary>Opens nothing yet.</summary>
    public Street() => reader = new Lazy<Reader>(() => new Reader(packs.Value, calendars.Value));

    /// <summary>The languages there are packs for, by code.</summary>
    public IReadOnlyList<string> Languages => [.. Profiles.Select(p => p.Language)];

    /// <summary>What is known of the languages before their packs are loaded, by code.</summary>
    public IReadOnlyList<LanguageProfile> Profiles => packs.Value.Profiles;

    /// <summary>Every figure of a document, as a claim or as a leftover.</summary>
    public Reading Read(Document document) => reader.Value.Read(document);

    /// <summary>Every amount and period of a document, whatever it is about.</summary>
    public IReadOnlyList<FoundMention> Mentions(Document document) => reader.Value.FindMentions(document);

    /// <summary>What the claims show when they are held against each other.</summary>
    public IReadOnlyList<Finding> Check(IReadOnlyList<Claim> claims) => Checker.Run(claims, policy.Value);

    /// <summary>Shows documents at every station.</summary>
    public Walkthrough Walkthrough() => new(packs.Value, calendars.Value, policy.Value);

    /// <summary>The code of a party given by code or name; null where there is none.</summary>
    public string? FindParty(string codeOrName) => parties.Value.Find(codeOrName) ?? packs.Value.FindParty(codeOrName);

    /// <summary>A party's name in English.</summary>
    public string PartyName(string code) => parties.Value.NameOf(code);

    /// <summary>An indicator's name in English.</summary>
    public static string IndicatorName(string key) => key.StartsWith("other:", StringComparison.Ordinal) ? key["other:".Length..] : key.Replace('_', ' ');

    private static string Beside(string path) => Path.Join(AppContext.BaseDirectory, path);
}
