using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Text;

namespace Oborot.Cli.Commands;

/// <summary>Claims from wherever the command line points: texts, a file of claims, a ledger. Each claim once, in one fixed order.</summary>
/// <param name="session">The run.</param>
/// <param name="withCommitments">Also take what texts and ledger tell without a figure.</param>
internal sealed class Gathering(Session session, bool withCommitments = false)
{
    private readonly Dictionary<string, Commitment> commitments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Claim> claims = new(StringComparer.Ordinal);
    private readonly List<Reading> texts = [];
    private readonly List<Claim> rejected = [];
    private readonly HashSet<Leftover> leftovers = [];
    private readonly Dictionary<string, Document> documents = new(StringComparer.Ordinal);

    /// <summary>The claims by document id, start and claim id.</summary>
    public IReadOnlyList<Claim> Claims =>
        [.. claims.Values.OrderBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>The commitments, in no order; empty where they are not asked for.</summary>
    public IReadOnlyList<Commitment> Commitments => [.. commitments.Values];

    /// <summary>The leftovers by document id and start.</summary>
    public IReadOnlyList<Leftover> Leftovers =>
        [.. leftovers.OrderBy(l => l.Evidence.Document, StringComparer.Ordinal).ThenBy(l => l.Evidence.Start).ThenBy(l => l.Evidence.End)];

    /// <summary>The text with this id, where one was read in this run.</summary>
    public Document? Document(string id) => documents.GetValueOrDefault(id);

    /// <summary>Reads texts.</summary>
    public void AddTexts(IReadOnlyList<string> paths, DateOnly? published = null, string? language = null)
    {
        foreach (var document in paths.Count == 0 ? [] : Batch.Documents(session, paths, published, language))
        {
            var reading = withCommitments ? session.Street.ReadAll(document) : session.Street.Read(document);
            documents[document.Id] = document;
            texts.Add(reading);
            Keep(reading);
            leftovers.UnionWith(reading.Leftovers);
        }
    }

    /// <summary>Reads a file of claims; nothing for null.</summary>
    public void AddFile(string? path) => Keep(ClaimFile.Read(session, path));

    /// <summary>Takes a ledger's claims.</summary>
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
        rejected.AddRange(store.WithRejected().SelectMany(r => r.Rejected));
        Keep(store.Claims());
        Keep(withCommitments ? store.Commitments() : []);
        leftovers.UnionWith(store.Leftovers());
    }

    /// <summary>The ledger's claims that people rejected; they count for nothing.</summary>
    public IReadOnlyList<Claim> Rejected => rejected;

    /// <summary>Tells how many claims of the ledger are left out.</summary>
    public void TellRejected()
    {
        if (rejected.Count > 0)
        {
            session.Note($"{Plural.Of(rejected.Count, "claim")} rejected by people left out: oborot claims --rejected");
        }
    }

    // What people decided on a text of the ledger holds when the same text is given beside it.
    private void Review(ReviewBook book)
    {
        foreach (var text in texts.Where(t => book.Knows(t.Document.Id)))
        {
            text.Claims.ToList().ForEach(c => claims.Remove(c.Id));
            text.Commitments.ToList().ForEach(c => commitments.Remove(c.Id));
            Keep(AsLeft.Of(text, book));
        }
    }

    private void Keep(Reading reading)
    {
        Keep(reading.Claims);
        Keep(reading.OfTitle);
        Keep(reading.Commitments);
    }

    private void Keep(IEnumerable<Commitment> found)
    {
        foreach (var commitment in found)
        {
            commitments.TryAdd(commitment.Id, commitment);
        }
    }

    private void Keep(IEnumerable<Claim> found)
    {
        foreach (var claim in found)
        {
            claims.TryAdd(claim.Id, claim);
        }
    }
}
