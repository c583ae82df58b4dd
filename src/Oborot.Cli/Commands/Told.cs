using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;

namespace Oborot.Cli.Commands;

/// <summary>Commitments, and the figures beside them, from wherever the command line points: texts, files, a ledger.</summary>
internal sealed class Told(Session session)
{
    private readonly Dictionary<string, Commitment> commitments = new(StringComparer.Ordinal);
    private readonly List<Reading> texts = [];
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
            texts.Add(reading);
            Keep(reading);
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
        Review(store.Reviews());
        if (store.WithRejected().Sum(r => r.RejectedCommitments.Count) is > 0 and var rejected)
        {
            session.Note($"{Plural.Of(rejected, "commitment")} rejected by people left out: oborot reviews");
        }
        Keep(store.Commitments());
        claims.AddRange(store.Claims());
    }

    // What people decided on a text of the ledger holds when the same text is given beside it.
    private void Review(ReviewBook book)
    {
        foreach (var text in texts.Where(t => book.Knows(t.Document.Id)))
        {
            claims.RemoveAll(text.Claims.Contains);
            text.Commitments.ToList().ForEach(c => commitments.Remove(c.Id));
            Keep(AsLeft.Of(text, book));
        }
    }

    private void Keep(Reading reading)
    {
        Keep(reading.Commitments);
        claims.AddRange(reading.Claims);
    }

    private void Keep(IEnumerable<Commitment> found)
    {
        foreach (var commitment in found)
        {
            commitments.TryAdd(commitment.Id, commitment);
        }
    }
}
