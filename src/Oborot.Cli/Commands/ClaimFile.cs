using Oborot.Edges.Claims;
using Oborot.Model;

namespace Oborot.Cli.Commands;

/// <summary>Reads a file of claims in the form of <c>read --format jsonl</c>.</summary>
internal static class ClaimFile
{
    /// <summary>The claims of the file's sound lines; the others are told one by one. <c>-</c> is standard input; nothing for null.</summary>
    public static IReadOnlyList<Claim> Read(Session session, string? path) =>
        path is null ? [] : LinesFile.Read(session, path, ClaimJson.Read, "a claim", "read --format jsonl");
}
