using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Claims that may have to do with each other, and what they show.</summary>
internal sealed class Group(Reach reach)
{
    private const int MostClaims = 8;

    private readonly List<Claim> claims = [];

    /// <summary>What the claims showed when they were last examined.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Puts a document's claims in the place of those it had here.</summary>
    public void Put(string document, List<Claim> text)
    {
        claims.RemoveAll(c => c.Evidence.Document == document);
        claims.AddRange(text);
    }

    /// <summary>Holds the claims against each other.</summary>
    public void Examine(Policy policy, Sides sides)
    {
        var index = new ClaimIndex(claims, sides);
        var context = new CheckContext(index, new Judge(policy, sides), policy);
        var found = AllChecks.Table.Where(c => c.Reach == reach).SelectMany(check => check.Run(context))
            .Where(f => f.Claims.Count <= MostClaims || f.Kind == FindingKind.Target)
            .DistinctBy(f => f.Id).ToList();
        var own = new Contradictions();
        own.Add(found);
        Findings = [.. Echoes.Drop(found.Where(own.Keeps))];
    }
}
