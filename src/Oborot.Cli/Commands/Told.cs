using Oborot.Model;

namespace Oborot.Cli.Commands;

/// <summary>Commitments, and the figures beside them, from wherever the command line points: texts, files, a ledger.</summary>
internal sealed class Told(Session session)
{
    private readonly Dictionary<string, Commitment> commitments = new(StringComparer.Ordinal);
    private readonly List<Claim> claims = [];

    /// <summary>The commitments by document id, start and id, each once.</summary>
    public IReadOnlyList<Commitment> Commitments =>
        [.. commitments.Values.OrderBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Evidence.End).ThenBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>The figures, in no order.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>Reads texts.</summary>
    public void AddTexts(IReadOnlyList<string> paths, DateOnly? published, string? language)
    {
        foreach (var document in paths.Count == 0 ? [] : Batch.Documents(session, paths, published, language))
        {
            var reading = session.Street.ReadAll(document);
            Keep(reading.Commitments);
            claims.AddRange(reading.Claims);
        }
    }

    /// <summary>Reads files of commitments and of claims; nothing for null.</summary>
    public void AddFiles(string? commitmentFile, string? claimFile)
    {
        Keep(CommitmentFile.Read(session, commitmentFile));
        claims.AddRange(ClaimFile.Read(session, claimFile));
    }

    /// <summary>Takes what a ledger holds.</summary>
    /// <param name="given">The file; null for the default one.</param>
    /// <param name="onlyIfAsked">Leave the default ledger alone.</param>
    public void AddLedger(string? given, bool onlyIfAsked)
    {
        if (given is null && onlyIfAsked)
        {
            return;
        }
        using var store = Given.OpenLedger(session, given);
        Keep(store.Commitments());
        claims.AddRange(store.Claims());
    }

    private void Keep(IEnumerable<Commitment> found)
    {
        foreach (var commitment in found)
        {
            commitments.TryAdd(commitment.Id, commitment);
        }
    }
}
