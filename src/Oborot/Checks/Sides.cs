using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Whose statistics a figure belongs to, told or suggested.</summary>
/// <remarks>
/// A claim that does not name an owner takes the side of its speaker's other claims, else of the outlet's country when
/// that is one of the two parties, else the only owner that its text names, else the reporter. Within one document only told sides separate figures: an author
/// who names no owner at all is taken to quote one set of statistics, one who names it for some figures is not. A figure
/// without a partner country is always the reporter's.
/// </remarks>
internal sealed class Sides
{
    private readonly Dictionary<string, Speaker> speakers = new(StringComparer.Ordinal);
    private readonly HashSet<string> attributing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Side, int Place)> owners = new(StringComparer.Ordinal);
    private readonly HashSet<Speaker> changed = [];
    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);

    /// <summary>Learns from a text who names the owner of figures, and which speaker stands for which side.</summary>
    public void Learn(IReadOnlyList<Claim> text)
    {
        foreach (var claim in text)
        {
            if (claim.Side is { } owner)
            {
                attributing.Add(claim.Evidence.Document);
                LearnOwner(claim, owner);
            }
            if (claim.Speaker is { } told && NameOf(told) is { } name)
            {
                Learn(name, claim);
            }
        }
    }

    /// <summary>Forgets what was learnt from a text, which is given as it was then.</summary>
    public void Forget(IReadOnlyList<Claim> text)
    {
        foreach (var claim in text)
        {
            attributing.Remove(claim.Evidence.Document);
            owners.Remove(claim.Evidence.Document);
            if (claim.Speaker is { } told && NameOf(told) is { } name && speakers.TryGetValue(name, out var speaker))
            {
                speaker.Documents.Remove(claim.Evidence.Document);
                Note(speaker, claim.Side is { } side && speaker.Forget(side));
            }
        }
    }

    /// <summary>The documents that cite a speaker who was taken to stand for another side when this was last asked.</summary>
    public IReadOnlyList<string> TakeDoubtful()
    {
        string[] documents = [.. changed.SelectMany(s => s.Documents).Distinct(StringComparer.Ordinal)];
        changed.Clear();
        return documents;
    }

    // An aim is somebody's, but it is no statistics.
    private void LearnOwner(Claim claim, string owner)
    {
        if (claim.Kind is not (ClaimKind.Target or ClaimKind.Pledge))
        {
            var isKnown = owners.TryGetValue(claim.Evidence.Document, out var known);
            owners[claim.Evidence.Document] = isKnown
                ? (known.Side == owner ? owner : null, Math.Min(known.Place, claim.Evidence.Start)) : (owner, claim.Evidence.Start);
        }
    }

    // Who is named first may own what follows; who is named later, beside it, is rather the other side.
    private string? OnlyOwner(Claim claim) =>
        owners.TryGetValue(claim.Evidence.Document, out var only) && (only.Place <= claim.Evidence.Start || only.Side == claim.Subject.Reporter) ? only.Side : null;

    // "By Kyrgyz statistics … $133 million. Trade between Minsk and Bishkek reached $166 million": whoever is named anew may count anew.
    private string? OwnerOfText(Claim claim) =>
        OnlyOwner(claim) is { } owner && (owner == claim.Subject.Reporter || Doubts.IsInherited(claim, "reporter")) ? owner : null;

    // Speakers are told again and again in the same letters.
    private string? NameOf(string told) => names.TryGetValue(told, out var name) ? name : names[told] = Ends.LastName(told);

    private void Learn(string name, Claim claim)
    {
        var speaker = speakers.TryGetValue(name, out var known) ? known : speakers[name] = new Speaker();
        speaker.Documents.Add(claim.Evidence.Document);
        Note(speaker, claim.Side is { } side && speaker.Hear(side));
    }

    private void Note(Speaker speaker, bool isChanged)
    {
        if (isChanged)
        {
            changed.Add(speaker);
        }
    }

    /// <summary>The side that is told or suggested; null when nothing points to one.</summary>
    public string? Of(Claim claim) => Likely(claim) ?? Country(claim.Subject.Reporter);

    /// <summary>The side that the text tells, or that the speaker or the outlet stands for; null where only the order of words or other figures of the text would suggest one.</summary>
    public string? Heard(Claim claim) => claim.Side ?? OfSpeaker(claim) ?? OfOutlet(claim);

    /// <summary>The side, unless the reporter alone suggests it in a document that tells of other figures that they are of several sides, or of none of the parties.</summary>
    public string? Likely(Claim claim) =>
        claim.Side ?? OfSpeaker(claim) ?? OfOutlet(claim)
        ?? (attributing.Contains(claim.Evidence.Document) ? OfParty(OnlyOwner(claim), claim) : Country(claim.Subject.Reporter));

    /// <summary>True when two of the claims belong, or may well belong, to different sides.</summary>
    public bool Differ(IReadOnlyList<Claim> claims)
    {
        if (!AreOfOneDocument(claims))
        {
            return claims.Select(Of).Where(s => s is not null).Distinct(StringComparer.Ordinal).Count() > 1;
        }
        return claims.Any(c => c.Side is not null) && claims.Select(c => Owner(c) ?? OfParty(OwnerOfText(c), c)).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    /// <summary>True when all claims stand in one document.</summary>
    public static bool AreOfOneDocument(IReadOnlyList<Claim> claims) => claims.All(c => c.Evidence.Document == claims[0].Evidence.Document);

    // The world keeps no books: trade with all countries is known from the reporter's own.
    private static string? Owner(Claim claim) => claim.Side ?? (Country(claim.Subject.Partner) is null ? Country(claim.Subject.Reporter) : null);

    // Every speaker was learnt before anybody asks, so this only reads.
    private string? OfSpeaker(Claim claim) =>
        claim.Speaker is { } told && names.GetValueOrDefault(told) is { } name ? OfParty(speakers.GetValueOrDefault(name)?.Side, claim) : null;

    private static string? OfOutlet(Claim claim)
    {
        var country = Ends.Host(claim) is { } host ? host[(host.LastIndexOf('.') + 1)..].ToUpperInvariant() : null;
        country = country == "UK" ? "GB" : country;
        return OfParty(country, claim);
    }

    private static string? OfParty(string? country, Claim claim) => country is not null && (country == claim.Subject.Reporter || country == claim.Subject.Partner) ? country : null;

    private static string? Country(string? party) => Parties.IsCountry(party) ? party : null;

    // One who was heard for two sides stands for none.
    private sealed class Speaker
    {
        private readonly Dictionary<string, int> heard = new(StringComparer.Ordinal);

        public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

        public string? Side { get; private set; }

        public bool Hear(string side)
        {
            heard[side] = heard.GetValueOrDefault(side) + 1;
            return Stands();
        }

        public bool Forget(string side)
        {
            if (heard.TryGetValue(side, out var times) && times > 1)
            {
                heard[side] = times - 1;
                return false;
            }
            heard.Remove(side);
            return Stands();
        }

        private bool Stands()
        {
            var before = Side;
            Side = heard.Count == 1 ? heard.Keys.First() : null;
            return Side != before;
        }
    }
}
