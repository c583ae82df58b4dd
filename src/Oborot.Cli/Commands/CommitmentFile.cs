using System.Globalization;
using System.Text;
using System.Text.Json;
using Oborot.Edges.Commitments;
using Oborot.Edges.Documents;
using Oborot.Model;

namespace Oborot.Cli.Commands;

/// <summary>Reads a file of commitments in the form of <c>commitments --format jsonl</c>.</summary>
internal static class CommitmentFile
{
    /// <summary>The commitments of the file's sound lines; the others are told one by one. <c>-</c> is standard input; nothing for null.</summary>
    public static IReadOnlyList<Commitment> Read(Session session, string? path)
    {
        if (path is null)
        {
            return [];
        }
        try
        {
            using var stream = path == SourceFile.StandardInput ? session.Terminal.Input() : File.OpenRead(session.Terminal.Full(path));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return Read(session, path, reader);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            session.Fail($"{path}: cannot be opened; check that it exists and may be read");
            return [];
        }
    }

    private static List<Commitment> Read(Session session, string path, StreamReader reader)
    {
        var commitments = new List<Commitment>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            try
            {
                commitments.AddRange(CommitmentJson.Read(new StringReader(line), path));
            }
            catch (FormatException e)
            {
                var what = e.InnerException is JsonException ? "not valid JSON" : (e.InnerException ?? e).Message;
                session.Fail(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: is not a commitment: {what.TrimEnd('.')}; write it as commitments --format jsonl does"));
            }
        }
        return commitments;
    }
}
