using System.Globalization;
using System.Text;
using System.Text.Json;
using Oborot.Edges.Documents;

namespace Oborot.Cli.Commands;

/// <summary>Reads a file of one JSON object a line, as a command prints it.</summary>
internal static class LinesFile
{
    /// <summary>What the file's sound lines hold; the others are told one by one. <c>-</c> is standard input.</summary>
    /// <param name="session">The run.</param>
    /// <param name="path">The file as the user wrote it.</param>
    /// <param name="read">Reads what one line holds.</param>
    /// <param name="what">What a line should be: "a claim".</param>
    /// <param name="like">The command that writes such lines.</param>
    public static IReadOnlyList<T> Read<T>(Session session, string path, Func<TextReader, string, IReadOnlyList<T>> read, string what, string like)
    {
        try
        {
            using var stream = path == SourceFile.StandardInput ? session.Terminal.Input() : File.OpenRead(session.Terminal.Full(path));
            using var lines = new StreamReader(stream, Encoding.UTF8);
            var found = new List<T>();
            for (var number = 1; lines.ReadLine() is { } line; number++)
            {
                try
                {
                    found.AddRange(read(new StringReader(line), path));
                }
                catch (FormatException e)
                {
                    var why = e.InnerException is JsonException ? "not valid JSON" : (e.InnerException ?? e).Message;
                    session.Fail(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: is not {what}: {why.TrimEnd('.')}; write it as {like} does"));
                }
            }
            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            session.Fail($"{path}: cannot be opened; check that it exists and may be read");
            return [];
        }
    }
}
