using Oborot.Edges.Commitments;
using Oborot.Model;

namespace Oborot.Cli.Commands;

/// <summary>Reads a file of commitments in the form of <c>commitments --format jsonl</c>.</summary>
internal static class CommitmentFile
{
    /// <summary>The commitments of the file's sound lines; the others are told one by one. <c>-</c> is standard input; nothing for null.</summary>
    public static IReadOnlyList<Commitment> Read(Session session, string? path) =>
        path is null ? [] : LinesFile.Read(session, path, CommitmentJson.Read, "a commitment", "commitments --format jsonl");
}
