using Oborot.Model;
using Oborot.Reviews;
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

/// <summary>A claim or a commitment with the text it was read from.</summary>
/// <typeparam name="T">Which of the two.</typeparam>
/// <param name="Told">It, traces and all, as people left it.</param>
/// <param name="AsRead">It as it was read.</param>
/// <param name="Document">The document its offsets point into.</param>
public sealed record Kept<T>(T Told, T AsRead, Document Document);

/// <summary>Where readings and what people decided of them are kept: append-only, each document once, nothing depending on the order they came in.</summary>
/// <remarks>
/// Every member may throw <see cref="LedgerException"/>. Claims and commitments come as people left them: what was rejected is left out, what was corrected
/// or entered says so in its review. Only <see cref="ReadingsAsRead"/> gives what was read.
/// </remarks>
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

    /// <summary>The claims whose id, or the id they were read with, starts so; rejected ones too. By claim id.</summary>
    IReadOnlyList<Kept<Claim>> FindClaims(string idPrefix);

    /// <summary>The commitments whose id, or the id they were read with, starts so; rejected ones too. By id.</summary>
    IReadOnlyList<Kept<Commitment>> FindCommitments(string idPrefix);

    /// <summary>Every document, all versions, with what was read in it, and what people entered, by id.</summary>
    IReadOnlyList<Reading> Readings();

    /// <summary>Every document, all versions, with what was read in it when it was read last, by id; decisions are left aside.</summary>
    IReadOnlyList<Reading> ReadingsAsRead();

    /// <summary>The documents of which people rejected something, as they left them.</summary>
    IReadOnlyList<Reading> WithRejected();

    /// <summary>The versions of one document, or what was entered under its id, as people left it.</summary>
    IReadOnlyList<Reading> ReadingsOf(string document);

    /// <summary>The decisions in force that find no place in what is read now.</summary>
    IReadOnlyList<Decision> Unplaced();

    /// <summary>All decisions.</summary>
    ReviewBook Reviews();

    /// <summary>Keeps a decision; when this returns, it survives a crash.</summary>
    /// <returns>The decision with its number; the one that is there where it was kept before.</returns>
    Decision Decide(Decision decision);

    /// <summary>Keeps what a newer version read in a document that is there; what was read before stays beside it.</summary>
    /// <param name="reading">The document with what is read in it now.</param>
    /// <param name="version">The version that reads.</param>
    /// <param name="day">The day.</param>
    /// <returns>The number of that reading of the document.</returns>
    int Reread(Reading reading, string version, DateOnly day);

    /// <summary>Everything that was seen and did not become a claim, by document id and start.</summary>
    IReadOnlyList<Leftover> Leftovers();

    /// <summary>The number of documents, all versions counted.</summary>
    int DocumentCount();
}
