using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Claims that may have to do with each other, and what they show.</summary>
internal sealed class Group(Reach reach)
{
    private const int MostClaims = 8;

    private readonly List<Claim> own = [];
    private readonly List<Claim> guests = [];
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);

    /// <summary>How many claims it holds.</summary>
    public int Count => own.Count + guests.Count;

    /// <summary>What the claims showed when they were last examined.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Puts a document's claims in the place of those it had here.</summary>
    public void Put(string document, Contribution text)
    {
        if (!documents.Add(document))
        {
            own.RemoveAll(c => c.Evidence.Document == document);
            guests.RemoveAll(c => c.Evidence.Document == document);
        }
        own.AddRange(text.Own);
        guests.AddRange(text.Guests);
    }

    /// <summary>Holds the claims against each other.</summary>
    public void Examine(Policy policy, Sides sides)
    {
        var among = Context(own, policy, sides);
        var withGuests = guests.Count == 0 ? among : Context([.. own, .. guests], policy, sides);
        var found = AllChecks.Table.Where(c => c.Reach == reach).SelectMany(check => check.Run(check.TakesGuests ? withGuests : among))
            .Where(f => f.Claims.Count <= MostClaims || f.Kind == FindingKind.Target)
            .DistinctBy(f => f.Id).ToList();
        var contradictions = new Contradictions();
        contradictions.Add(found);
        Findings = [.. Echoes.Drop(found.Where(contradictions.Keeps))];
    }

    private static CheckContext Context(IReadOnlyList<Claim> claims, Policy policy, Sides sides) =>
        new(new Board(claims, sides, policy), new Judge(policy, sides), policy);
}
