using Oborot.Edges.Reviews;
using Oborot.Reviews;

namespace Oborot.Cli.Commands.Reviews;

/// <summary>Reads a file of decisions in the form of <c>reviews --format jsonl</c>.</summary>
internal static class DecisionFile
{
    /// <summary>The decisions of the file's sound lines; the others are told one by one. <c>-</c> is standard input; nothing for null.</summary>
    public static IReadOnlyList<Decision> Read(Session session, string? path) =>
        path is null ? [] : LinesFile.Read(session, path, DecisionJson.Read, "a decision", "reviews --format jsonl");
}
