using Oborot.Claims;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Commitments;

/// <summary>What a few words tell that are no sentence: a cell of a table, a title.</summary>
public sealed record PhraseFacts
{
    /// <summary>The countries and blocs that are named, in the order of the words, each once.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>True where the words are the name of a country or bloc and nothing else.</summary>
    public bool IsParty { get; init; }

    /// <summary>True where "the sides" are named without saying which.</summary>
    public bool HasSides { get; init; }

    /// <summary>The periods as told, in the order of the words, with their days where these can be told.</summary>
    public IReadOnlyList<ToldTime> Periods { get; init; } = [];

    /// <summary>Keys of <c>data/sectors.yaml</c>, in the order of the words; empty where none is told.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>What kind of thing the first word for a thing means; null where there is none.</summary>
    public CommitmentType? Type { get; init; }

    /// <summary>The figure that is told, money before counts, with offsets in code points; null for none.</summary>
    public (int Start, int End, Quantity Value)? Amount { get; init; }
}

/// <summary>Reads words that are no sentence with the lexicons of a language: the same periods, parties, fields and things as in texts.</summary>
/// <param name="packs">The languages.</param>
/// <remarks>Not safe for use by several threads at once: it keeps its working memory.</remarks>
public sealed class PhraseReader(PackSet packs)
{
    private readonly Sheet sheet = new();
    private readonly Sheet words = new();
    private readonly Spotter spotter = new();
    private readonly LexiconMatcher matcher = new();
    private readonly Anchor anchor = new();

    /// <summary>The language that a text is written in as a whole.</summary>
    public string LanguageOf(string text) => packs.LanguageOf(new Document("", text));

    /// <summary>True when there is a pack for a language.</summary>
    public bool Knows(string language) => packs.Knows(language);

    /// <summary>Reads the words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">ISO 639-1, one that has a pack.</param>
    /// <param name="day">The day that "this year" is counted from; null where unknown.</param>
    /// <param name="year">The year of months and quarters that stand without one; null where it is unknown: they then have no days.</param>
    public PhraseFacts Read(string text, string language, DateOnly? day = null, int? year = null)
    {
        spotter.Run(sheet, new Document("", text) { Language = language, Published = day }, packs[language]);
        anchor.Start(sheet);
        var things = packs.Deeds(language) is { } lexicon;
        if (things)
        {
            words.StartOver(sheet, packs.Deeds(language)!);
            matcher.Run(words);
        }
        return new PhraseFacts
        {
            Parties = Parties(),
            IsParty = sheet.Hits is [var only, ..] && only.IsAny(PartyRoles.Names) && only.Count == sheet.Tokens.Count,
            HasSides = things && HasSides(),
            Periods = [.. sheet.Periods.Select(p => new ToldTime(sheet.Slice(p.First, p.Last).ToString(), Days(p, year)))],
            Sectors = things ? Sectors() : [],
            Type = things ? Type() : null,
            Amount = Amount(),
        };
    }

    // Months of a plan without a year are to come: the last such months, as in news, would be wrong.
    private Period? Days(PeriodMention mention, int? year) =>
        mention.YearForm == YearForm.Untold && mention.Length == 0 && mention.MonthOffset is null ? year is { } known ? mention.In(known) : null
        : mention.Lead is PeriodLead.Until or PeriodLead.Within ? anchor.Deadline(mention) : anchor.Resolve(mention, year);

    private List<string> Parties()
    {
        var found = new List<string>();
        foreach (ref readonly var hit in sheet.Hits)
        {
            if (hit.TryGet(SenseKind.Party, out var sense) || hit.TryGet(SenseKind.Demonym, out sense) || hit.TryGet(SenseKind.Capital, out sense))
            {
                found.AddRange(sheet.Pack.Key(sense).Split('+').Where(c => c.Length > 0 && c != PartyRoles.World && c != PartyRoles.Unnamed && !found.Contains(c)));
            }
        }
        return found;
    }

    private bool HasSides()
    {
        foreach (ref readonly var hit in words.Hits)
        {
            if (hit.Is(SenseKind.Side))
            {
                return true;
            }
        }
        return false;
    }

    private List<string> Sectors()
    {
        var found = new List<string>();
        foreach (ref readonly var hit in words.Hits)
        {
            if (hit.TryGet(SenseKind.SectorWord, out var sense))
            {
                found.AddRange(words.Pack.Key(sense).Split(' ').Where(s => !found.Contains(s)));
            }
        }
        return found;
    }

    // A word such as "document" means a thing only where no other does.
    private CommitmentType? Type()
    {
        CommitmentType? vague = null;
        foreach (ref readonly var hit in words.Hits)
        {
            if (hit.TryGet(SenseKind.Thing, out var sense) && DeedWords.Of(words.Pack.Key(sense)) is { Type: { } type } thing)
            {
                if (!thing.Is(DeedMarks.Any))
                {
                    return type;
                }
                vague ??= type;
            }
        }
        return vague;
    }

    private (int Start, int End, Quantity Value)? Amount()
    {
        Amount? best = null;
        foreach (var amount in sheet.Amounts)
        {
            best = amount.Type == AmountType.Money && best?.Type != AmountType.Money ? amount : best ?? (amount.Type is AmountType.Count or AmountType.Physical ? amount : null);
        }
        return best is not { } told ? null
            : (sheet.Document.ToCodePoints(sheet.Tokens[told.First].Start), sheet.Document.ToCodePoints(sheet.Tokens[told.Last].End), CommitmentMaker.ValueOf(told));
    }
}
