using System.Runtime.InteropServices;
using Oborot.Claims;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>A party of a clause and where it was found.</summary>
internal readonly record struct FoundParty(string Code, int Token, Scope Scope);

/// <summary>Who has to do with a thing: the clause's parties, then the sentence's, then those the document is about.</summary>
internal sealed class PartyFinder
{
    private const int MetReach = 6;

    private readonly List<FoundParty> found = [];
    private readonly List<NamedPerson> people = [];
    private DeedPage page = null!;
    private IReadOnlyList<FoundParty> document = [];

    public void Start(DeedPage text, IReadOnlyList<FoundParty> pair) => (page, document) = (text, pair);

    /// <summary>The parties of a deed, with their roles, and the farthest scope they came from.</summary>
    public (IReadOnlyList<CommitmentParty> Parties, Scope Scope) Find(Deed deed)
    {
        found.Clear();
        var sentence = deed.Clause.Sentence;
        Look(deed.First, deed.Last, Scope.Own);
        var isBloc = found.Count > 0 && found.TrueForAll(p => p.Code.Length > 2) && deed.Type is CommitmentType.Meeting or CommitmentType.Body or CommitmentType.Topic;
        if (!isBloc && Countries < 2)
        {
            Look(sentence.First, sentence.Last, Scope.Clause);
        }
        if (!isBloc && Countries < 2)
        {
            LookBack(sentence);
        }
        if (!isBloc && Countries < 2)
        {
            Voice(deed);
            Pair();
        }
        Joined();
        var doer = Doer(deed);
        var host = deed.Type is CommitmentType.Meeting or CommitmentType.Project ? Host(deed) : null;
        var parties = found.ConvertAll(p => new CommitmentParty(p.Code, RoleOf(p.Code, deed, doer, host)));
        return (parties, found.Count == 0 ? Scope.Own : found.Max(p => p.Scope));
    }

    private int Countries => found.Count(p => p.Code.Length == 2);

    private void Look(int first, int last, Scope scope)
    {
        foreach (ref readonly var hit in page.Main.HitsIn(first, last))
        {
            if (hit.TryGet(SenseKind.Party, out var sense) || hit.TryGet(SenseKind.Demonym, out sense) || hit.TryGet(SenseKind.Capital, out sense))
            {
                foreach (var code in page.Main.Pack.Key(sense).Split('+'))
                {
                    Note(code, hit.First, scope);
                }
            }
        }
        foreach (ref readonly var hit in page.Hits(first, last))
        {
            if (hit.TryGet(SenseKind.Party, out var sense))
            {
                Note(page.Words.Pack.Key(sense), hit.First, scope);
            }
        }
        people.Clear();
        page.Speakers.Names.People(first, last, people);
        foreach (var person in people)
        {
            if (person.Country is { } country)
            {
                Note(country, person.First, scope);
            }
        }
    }

    // "The two discussed …": the two of the sentence before in the paragraph; "Bishkek assured that …": the other of the two.
    private void LookBack(Sentence sentence)
    {
        var (sentences, own) = (page.Layout.Sentences, found.Count);
        for (var i = Sheet.LowerBound(CollectionsMarshal.AsSpan(sentences), static s => s.First, sentence.First) - 1; i >= 0 && Countries < 2 && sentences[i].Paragraph == sentence.Paragraph; i--)
        {
            Look(sentences[i].First, sentences[i].Last, Scope.Paragraph);
            if (Countries != 2)
            {
                found.RemoveRange(own, found.Count - own);
            }
        }
    }

    private void Note(string code, int token, Scope scope)
    {
        if (code.Length > 0 && code != PartyRoles.World && code != PartyRoles.Unnamed && !found.Exists(p => p.Code == code))
        {
            found.Add(new FoundParty(code, token, scope));
        }
    }

    // Whoever speaks is a party of what they promise.
    private void Voice(Deed deed)
    {
        if (page.Speakers.Of(deed.Clause.Sentence) is { Speaker.Side: { } side } voice)
        {
            Note(side, voice.Speaker.First, Scope.Paragraph);
        }
    }

    private void Pair()
    {
        foreach (var party in document)
        {
            if (Countries < 2)
            {
                Note(party.Code, party.Token, Scope.Document);
            }
        }
    }

    // "Georgia will be asked to join" in a text about Turkey and Azerbaijan: a third country joins the two.
    private void Joined()
    {
        if (Countries == 2 && document.Count == 2 && found.Exists(p => IsOfPair(p.Code)) && found.Exists(p => p.Code.Length == 2 && !IsOfPair(p.Code)))
        {
            foreach (var party in document)
            {
                Note(party.Code, party.Token, Scope.Document);
            }
        }
    }

    private bool IsOfPair(string code) => document.Any(p => p.Code == code);

    // The one who wants, offers or promises: the party before the act, else the speaker, when "we" or nobody stands there.
    private string? Doer(Deed deed)
    {
        if (deed.Type == CommitmentType.Meeting || deed.Status is CommitmentStatus.Discussed or CommitmentStatus.Agreed or CommitmentStatus.Signed)
        {
            return null;
        }
        var first = deed.Clause.First;
        if (page.Has(first, deed.Head, SenseKind.Side))
        {
            return null;
        }
        var before = found.Where(p => p.Scope == Scope.Own && p.Token < deed.Head && !IsMet(p.Token, first)).OrderBy(p => p.Token).FirstOrDefault();
        var voice = page.Speakers.Of(deed.Clause.Sentence)?.Speaker.Side;
        return page.Has(first, deed.Head, SenseKind.Speaking) ? voice ?? before.Code : before.Code ?? voice;
    }

    // "At a meeting with the ambassador of India": the other side.
    private bool IsMet(int token, int first)
    {
        if (page.Main.Pack.HasVerbLast)
        {
            return IsMetBehind(token);
        }
        for (var at = token - 1; at >= Math.Max(first, token - MetReach); at--)
        {
            if (page.Main.HitAt(at).IsAny(PartyRoles.Names) || page.Main.IsSign(at, ','))
            {
                return false;
            }
            if (page.Main.IsAt(at, SenseKind.With))
            {
                return true;
            }
        }
        return false;
    }

    // "Индиянын элчиси менен": the small word stands behind.
    private bool IsMetBehind(int token)
    {
        for (var at = token + 1; at <= token + MetReach && !page.Main.IsSign(at, ',') && !page.Main.HitAt(at).IsAny(PartyRoles.Names); at++)
        {
            if (page.Main.IsAt(at, SenseKind.With) || page.Main.CaseAt(at) == CaseRole.With)
            {
                // "Казакстан менен Өзбекстан": both.
                return !page.Main.HitAt(at + 1).IsAny(PartyRoles.Names);
            }
        }
        return page.Main.CaseAt(token) == CaseRole.With;
    }

    // Where it takes place: "in Minsk", "a visit to Belarus".
    // Where verbs stand last, the sentence before the verb is the clause's own.
    private string? Host(Deed deed) => HostIn(deed, deed.First, deed.Last) ?? (deed.Type == CommitmentType.Meeting && !page.Main.Pack.HasVerbLast ? HostIn(deed, deed.Clause.Sentence.First, deed.Clause.Sentence.Last) : null);

    private string? HostIn(Deed deed, int first, int last)
    {
        foreach (ref readonly var hit in page.Main.HitsIn(first, last))
        {
            if ((hit.TryGet(SenseKind.Capital, out var sense) || hit.TryGet(SenseKind.Party, out sense)) && (IsPlace(page.Main, hit) || hit.First == page.Words.HitAt(deed.Head).Last + 1))
            {
                return page.Main.Pack.Key(sense);
            }
        }
        return Town(first, last);
    }

    // "In Osh": a town that stands for its country.
    private string? Town(int first, int last)
    {
        foreach (ref readonly var hit in page.Hits(first, last))
        {
            if (hit.TryGet(SenseKind.Party, out var sense) && page.Main.IsAt(hit.First - 1, SenseKind.In))
            {
                return page.Words.Pack.Key(sense);
            }
        }
        return null;
    }

    /// <summary>A small word of place stands before a name, or the ending says so.</summary>
    public static bool IsPlace(Sheet main, in Hit name) =>
        main.CaseAt(name.Last) is CaseRole.In or CaseRole.To || main.HitAt(name.First - 1) is var small && (small.Is(SenseKind.In) || small.Is(SenseKind.Into));

    private PartyRole RoleOf(string code, Deed deed, string? doer, string? host) =>
        code == host ? PartyRole.Host
        : code != doer && !(doer is null && IsShared(deed)) ? PartyRole.Participant
        : (deed.Marks & DeedMarks.Asks) != 0 ? PartyRole.Asks
        : deed.Type == CommitmentType.Financing ? PartyRole.Pays
        : deed.Status switch
        {
            CommitmentStatus.Interest => PartyRole.Initiator,
            CommitmentStatus.Offered => PartyRole.Offers,
            CommitmentStatus.Promised or CommitmentStatus.Planned or CommitmentStatus.InProgress or CommitmentStatus.Done when deed.Type is CommitmentType.Pledge or CommitmentType.Project => PartyRole.Responsible,
            _ => PartyRole.Participant,
        };

    // "Both sides are ready": all of them offer.
    private bool IsShared(Deed deed) => deed.Type == CommitmentType.Pledge && deed.Status is CommitmentStatus.Offered or CommitmentStatus.Promised && page.Has(deed.Clause.First, deed.Head, SenseKind.Side);
}
