using Oborot.Model;
using Oborot.Text;

namespace Oborot.Ledgers;

/// <summary>What became of a document given to a ledger.</summary>
public enum Added
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>It is new, and the ledger holds another text under the same id; both are kept.</summary>
    NewVersion,

    /// <summary>It was there already; nothing changed.</summary>
    AlreadyThere,
}

/// <summary>A claim with the text it was read from.</summary>
/// <param name="Claim">The claim, traces and all.</param>
/// <param name="Document">The document its offsets point into.</param>
public sealed record KeptClaim(Claim Claim, Document Document);

/// <summary>Where readings are kept: append-only, each document once, nothing depending on the order they came in.</summary>
/// <remarks>Every member may throw <see cref="LedgerException"/>.</remarks>
public interface ILedgerStore : IDisposable
{
    /// <summary>Keeps a reading whole or not at all; when this returns, the reading survives a crash. A document that is there already without commitments is given those of the reading: it was added before there were any.</summary>
    Added Add(Reading reading);

    /// <summary>All claims by document id, start and claim id; a claim that several versions of a document hold comes once.</summary>
    IReadOnlyList<Claim> Claims();

    /// <summary>The claims between two parties, whichever is the reporter, in the order of <see cref="Claims()"/>.</summary>
    /// <param name="a">A party's code.</param>
    /// <param name="b">The other's code; null for any, or none.</param>
    IReadOnlyList<Claim> Claims(string a, string? b);

    /// <summary>All commitments by document id, start and id; one that several versions of a document hold comes once.</summary>
    IReadOnlyList<Commitment> Commitments();

    /// <summary>The claims whose id starts so, with their documents, by claim id.</summary>
    IReadOnlyList<KeptClaim> Find(string idPrefix);

    /// <summary>Everything that was seen and did not become a claim, by document id and start.</summary>
    IReadOnlyList<Leftover> Leftovers();

    /// <summary>The number of documents, all versions counted.</summary>
    int DocumentCount();
}
