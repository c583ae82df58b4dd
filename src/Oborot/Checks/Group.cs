using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Claims that may have to do with each other, and what they show.</summary>
internal sealed class Group(GroupKey key)
{
    // A year and its twelve months.
    private const int MostClaims = 13;

    private readonly List<Claim> own = [];
    private readonly List<Claim> guests = [];
    private readonly HashSet<string> documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> background = new(StringComparer.Ordinal);

    /// <summary>Its name.</summary>
    public GroupKey Key => key;

    /// <summary>How many claims it holds.</summary>
    public int Count => own.Count + guests.Count;

    /// <summary>What the claims showed when they were last examined.</summary>
    public IReadOnlyList<Finding> Findings { get; set; } = [];

    /// <summary>Puts a document's claims in the place of those it had here.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its claims.</param>
    /// <param name="isBackground">True where nobody asks what it shows by itself.</param>
    public void Put(string document, Contribution text, bool isBackground)
    {
        if (isBackground)
        {
            background.Add(document);
        }
        else
        {
            background.Remove(document);
        }
        if (!documents.Add(document))
        {
            own.RemoveAll(c => c.Evidence.Document == document);
            guests.RemoveAll(c => c.Evidence.Document == document);
        }
        own.AddRange(text.Own);
        guests.AddRange(text.Guests);
    }

    /// <summary>Holds the claims against each other, and against official figures where there are some.</summary>
    public IReadOnlyList<Finding> Examine(Policy policy, Sides sides, OfficialEvidence? statistics)
    {
        var among = Firm(own, policy, sides, statistics);
        var withGuests = guests.Count == 0 ? among : Firm([.. own, .. guests], policy, sides, statistics);
        var found = AllChecks.Table.Where(c => c.Reach == key.Reach).SelectMany(check => Run(check, among, withGuests))
            .Where(f => f.Claims.Count <= MostClaims || f.Kind == FindingKind.Target)
            .DistinctBy(f => f.Id).ToList();
        var contradictions = new Contradictions();
        contradictions.Add(found);
        return [.. Echoes.Drop(found.Where(contradictions.Keeps))];
    }

    // What is told among guests alone belongs to their own group, which knows more of it.
    private IEnumerable<Finding> Run(ICheck check, CheckContext among, CheckContext withGuests)
    {
        if (!check.TakesGuests || guests.Count == 0)
        {
            return check.Run(among);
        }
        var strangers = guests.Select(g => g.Id).Except(own.Select(o => o.Id)).ToHashSet(StringComparer.Ordinal);
        return check.Run(withGuests).Where(f => !f.Claims.All(c => strangers.Contains(c.Id)));
    }

    private CheckContext Firm(List<Claim> claims, Policy policy, Sides sides, OfficialEvidence? statistics) =>
        new(FirmBoard(claims, policy, sides), new Judge(policy, sides), policy, statistics) { Titles = claims.FindAll(c => c.Place == Place.Title), Background = background };

    /// <summary>What claims tell, but for those that other texts show to carry a wrong label.</summary>
    internal static Board FirmBoard(List<Claim> claims, Policy policy, Sides sides)
    {
        var told = claims.FindAll(c => c.Place != Place.Title);
        var board = new Board(told, sides, policy);
        return Mislabelled.In(board) is { Count: > 0 } doubtful ? new Board(told.FindAll(c => !doubtful.Contains(c.Id)), sides, policy) : board;
    }
}
