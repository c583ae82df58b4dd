using System.Globalization;
using Oborot.Claims;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Commitments;

/// <summary>When, where, by when, how much, of what field, with whom.</summary>
internal sealed class Circumstances
{
    private static readonly string[] NoSector = ["other"];

    private static readonly SenseMask Common = SenseMask.Of(SenseKind.Thing, SenseKind.SectorWord, SenseKind.Action, SenseKind.Bond);

    private readonly List<NamedPerson> people = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private DeedPage page = null!;

    public void Start(DeedPage text)
    {
        page = text;
        people.Clear();
        known.Clear();
        page.Speakers.Names.People(0, page.Main.Tokens.Count - 1, people);
        known.UnionWith(people.Where(p => p.Office >= 0 || p.Country is not null).Select(p => Words(p.Last, p.Last)));
        known.UnionWith(page.Layout.Sentences.Select(s => page.Speakers.Of(s)?.Speaker).Where(v => v is { IsBody: false }).Select(v => Words(v!.Value.Last, v.Value.Last)));
    }

    /// <summary>The fields that the words tell, each once; "other" where they tell none.</summary>
    public IReadOnlyList<string> Sectors(Deed deed)
    {
        var found = new List<string>();
        foreach (ref readonly var hit in page.Hits(deed.First, deed.Last))
        {
            if (hit.TryGet(SenseKind.SectorWord, out var sense) && !page.Main.IsName(hit.First))
            {
                found.AddRange(page.Words.Pack.Key(sense).Split(' ').Where(s => !found.Contains(s)));
            }
        }
        return found.Count == 0 ? NoSector : found;
    }

    /// <summary>The day of a meeting or a signing.</summary>
    public ToldTime? Date(Deed deed)
    {
        if (deed.Type is not (CommitmentType.Meeting or CommitmentType.Agreement or CommitmentType.Roadmap or CommitmentType.Outcome))
        {
            return null;
        }
        if (deed.Type != CommitmentType.Meeting && deed.Status is CommitmentStatus.Planned or CommitmentStatus.Offered or CommitmentStatus.Promised or CommitmentStatus.Interest)
        {
            return null;
        }
        foreach (ref readonly var period in page.Main.PeriodsIn(deed.Clause.First, deed.Clause.Last))
        {
            var days = page.Anchor.Resolve(period, page.Anchor.Year);
            if (period.Lead is not (PeriodLead.Until or PeriodLead.Within) && !(deed.Type == CommitmentType.Roadmap && period.LastYear > period.Year) && !(IsTold(deed) && IsToCome(days)))
            {
                return new ToldTime(page.Main.Slice(period.First, period.Last).ToString(), days);
            }
        }
        return Offset(deed.Clause);
    }

    private static bool IsTold(Deed deed) => deed.Status is CommitmentStatus.Held or CommitmentStatus.Signed or CommitmentStatus.Done or CommitmentStatus.InForce;

    // "Sign roadmap to 2030": nobody has signed anything in a year to come.
    private bool IsToCome(Period? days) => days is { Start: { } start } && start > page.Main.Document.Published;

    /// <summary>By when; a plan's own last year.</summary>
    public ToldTime? Deadline(Deed deed)
    {
        if (deed.Type == CommitmentType.Meeting)
        {
            return null;
        }
        foreach (ref readonly var period in page.Main.PeriodsIn(deed.First, deed.Last))
        {
            var isUntil = period.Lead is PeriodLead.Until or PeriodLead.Within;
            if (isUntil || deed.Type == CommitmentType.Roadmap || deed.Status is CommitmentStatus.Planned or CommitmentStatus.Promised or CommitmentStatus.Offered)
            {
                return new ToldTime(page.Main.Slice(period.First, period.Last).ToString(), page.Anchor.Deadline(period));
            }
        }
        return page.TargetIn(deed.First, deed.Last) is { Deadline: { } end } ? new ToldTime(end.End.Year.ToString(CultureInfo.InvariantCulture), end) : null;
    }

    /// <summary>The figure told of it, with its offsets.</summary>
    public Amount? Amount(Deed deed)
    {
        Amount? best = null;
        foreach (ref readonly var amount in page.Main.AmountsIn(deed.First, deed.Last))
        {
            if (amount.Type == AmountType.Money)
            {
                return amount;
            }
            best ??= amount.Type is AmountType.Count or AmountType.Physical ? amount : null;
        }
        return best;
    }

    /// <summary>Where: the first name with a small word of place before it, for a meeting also in the rest of its sentence.</summary>
    public string? Place(Deed deed) => deed.Type switch
    {
        CommitmentType.Meeting => PlaceIn(deed.First, deed.Last) ?? PlaceIn(deed.Clause.Sentence.First, deed.Clause.Sentence.Last),
        CommitmentType.Project => PlaceIn(deed.First, deed.Last),
        _ => null,
    };

    private string? PlaceIn(int first, int last)
    {
        foreach (ref readonly var hit in page.Main.HitsIn(first, last))
        {
            if ((hit.Is(SenseKind.Capital) || hit.Is(SenseKind.Party)) && PartyFinder.IsPlace(page.Main, hit))
            {
                return page.Main.Slice(hit.First, hit.Last).ToString();
            }
        }
        return Town(first, last);
    }

    /// <summary>Who takes part, and who says it.</summary>
    public IReadOnlyList<CommitmentPerson> People(Deed deed, Speaker? speaker)
    {
        people.Clear();
        var (first, last) = deed.Type == CommitmentType.Meeting ? (deed.Clause.Sentence.First, deed.Clause.Sentence.Last) : (deed.First, deed.Last);
        page.Speakers.Names.People(first, last, people);
        people.RemoveAll(p => !IsPerson(p));
        var found = people.ConvertAll(p => new CommitmentPerson(Words(p.First, p.Last), p.Office < 0 ? null : Words(p.Office, p.OfficeLast)) { Country = p.Country });
        if (speaker is { IsBody: false } voice && !found.Exists(p => p.Name == voice.Name || p.Office == voice.Name))
        {
            found.Add(Voice(voice));
        }
        return found;
    }

    // "The ministers", "leaders": an office alone.
    private static CommitmentPerson Voice(Speaker voice) =>
        voice.Name.Split(' ').Any(w => w.Length > 3 && char.IsLower(w[0])) ? new CommitmentPerson(null, voice.Name) { Country = voice.Side } : new CommitmentPerson(voice.Name, null) { Country = voice.Side };

    // Who bears two common words is none, nor who holds no office, speaks nowhere and bears one such word or one word only: "Economic Cooperation".
    private bool IsPerson(NamedPerson person)
    {
        var common = 0;
        for (var token = person.First; token <= person.Last; token++)
        {
            common += page.Words.HitAt(token).IsAny(Common) || page.Main.HitAt(token).IsAny(PartyRoles.Names) || IsSmallWord(token) ? 1 : 0;
        }
        return common < 2 && (person.Office >= 0 || known.Contains(Words(person.Last, person.Last)) || (common == 0 && person.First < person.Last && !IsOwner(person.Last)));
    }

    private bool IsSmallWord(int token) => page.Main.KindAt(token) == TokenKind.Word && char.IsLower(page.Main.Text[page.Main.Tokens[token].Start]) && page.Main.Tokens[token].End - page.Main.Tokens[token].Start > 3;

    // "Nile Pharma's".
    private bool IsOwner(int token) => Words(token, token) is [.., '\'' or '’', 's'];

    private string Words(int first, int last) => page.Speakers.Names.Slice(first, last);

    // "в Таш-Кумыре", "in the Zhambyl Region": words with a capital behind a small word of place.
    private string? Town(int first, int last)
    {
        for (var small = first; small < last; small++)
        {
            if (page.Main.IsAt(small, SenseKind.In) && (page.Main.IsAt(small + 1, SenseKind.Article) ? small + 2 : small + 1) is var token && token <= last && IsNameOfPlace(token))
            {
                var end = token;
                while (end + 2 <= last && page.Main.IsDash(end + 1) && page.Main.Touches(end) && IsCapital(end + 2))
                {
                    end += 2;
                }
                return Words(token, end + 1 <= last && end == token && IsNameOfPlace(end + 1) && !page.Speakers.Names.HasPerson(end + 1, last) ? end + 1 : end);
            }
        }
        return null;
    }

    private bool IsNameOfPlace(int token) => IsCapital(token) && !page.Main.IsName(token) && !page.Main.TryHit(token, out _) && !page.Words.HitAt(token).IsAny(Common);

    private bool IsCapital(int token) => page.Main.KindAt(token) == TokenKind.Word && char.IsUpper(page.Main.Text[page.Main.Tokens[token].Start]);

    // "Yesterday", "накануне": counted from the day of publication.
    private ToldTime? Offset(Clause clause)
    {
        foreach (ref readonly var hit in page.Words.HitsIn(clause.Sentence.First, clause.Sentence.Last))
        {
            if (hit.TryGet(SenseKind.DayOffset, out var sense))
            {
                var day = page.Main.Document.Published?.AddDays((int)page.Words.Pack.Value(sense));
                return new ToldTime(page.Main.Slice(hit.First, hit.Last).ToString(), day is { } d ? new Period(d, d) : null);
            }
        }
        return null;
    }
}
