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

    private readonly List<NamedPerson> people = [];
    private DeedPage page = null!;

    public void Start(DeedPage text) => page = text;

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
            if (period.Lead is not (PeriodLead.Until or PeriodLead.Within) && !(deed.Type == CommitmentType.Roadmap && period.LastYear > period.Year))
            {
                return new ToldTime(page.Main.Slice(period.First, period.Last).ToString(), page.Anchor.Resolve(period, page.Anchor.Year));
            }
        }
        return Offset(deed.Clause);
    }

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

    /// <summary>Where: the first name with a small word of place before it.</summary>
    public string? Place(Deed deed)
    {
        if (deed.Type is not (CommitmentType.Meeting or CommitmentType.Project))
        {
            return null;
        }
        foreach (ref readonly var hit in page.Main.HitsIn(deed.First, deed.Last))
        {
            if ((hit.Is(SenseKind.Capital) || hit.Is(SenseKind.Party)) && PartyFinder.IsPlace(page.Main, hit))
            {
                return page.Main.Slice(hit.First, hit.Last).ToString();
            }
        }
        return Town(deed);
    }

    /// <summary>Who takes part, and who says it.</summary>
    public IReadOnlyList<CommitmentPerson> People(Deed deed, Speaker? speaker)
    {
        people.Clear();
        var (first, last) = deed.Type == CommitmentType.Meeting ? (deed.Clause.Sentence.First, deed.Clause.Sentence.Last) : (deed.First, deed.Last);
        page.Speakers.Names.People(first, last, people);
        var found = people.ConvertAll(p => new CommitmentPerson(Words(p.First, p.Last), p.Office < 0 ? null : Words(p.Office, p.OfficeLast)) { Country = p.Country });
        if (speaker is { IsBody: false } voice && !found.Exists(p => p.Name == voice.Name))
        {
            found.Add(new CommitmentPerson(voice.Name, null) { Country = voice.Side });
        }
        return found;
    }

    private string Words(int first, int last) => page.Speakers.Names.Slice(first, last);

    // "в Таш-Кумыре": a capitalised word behind a small word of place.
    private string? Town(Deed deed)
    {
        for (var token = deed.First + 1; token <= deed.Last; token++)
        {
            if (IsCapital(token) && !page.Main.IsName(token) && !page.Main.TryHit(token, out _) && page.Main.IsAt(token - 1, SenseKind.In))
            {
                var last = token;
                while (last + 2 <= deed.Last && page.Main.IsDash(last + 1) && page.Main.Touches(last) && IsCapital(last + 2))
                {
                    last += 2;
                }
                return Words(token, last);
            }
        }
        return null;
    }

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
