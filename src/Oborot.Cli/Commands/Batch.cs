using Oborot.Edges.Documents;
using Oborot.Text;

namespace Oborot.Cli.Commands;

/// <summary>Goes through the texts of a command line, tells what fails, and shows how far it is when that takes long.</summary>
internal static class Batch
{
    /// <summary>The documents one after another; ends early when the user asks to stop.</summary>
    public static IEnumerable<Document> Documents(Session session, IReadOnlyList<string> paths, DateOnly? published = null, string? language = null)
    {
        var source = new DocumentSource(paths, new DocumentOptions
        {
            Published = published,
            Language = language,
            Directory = session.Terminal.Directory,
            Web = session.Terminal.Web,
            StandardInput = session.Terminal.Input,
        });
        using var progress = new Progress(session.Terminal, source.Files.Count);
        var told = 0;
        foreach (var document in source.Read())
        {
            session.Continue();
            Tell(session, source, progress, ref told);
            yield return document;
            progress.Step();
        }
        Tell(session, source, progress, ref told);
        progress.Clear();
        TellSkipped(session, source);
    }

    private static void Tell(Session session, DocumentSource source, Progress progress, ref int told)
    {
        for (; told < source.Problems.Count; told++)
        {
            progress.Clear();
            session.Fail(source.Problems[told].ToString());
        }
    }

    private static void TellSkipped(Session session, DocumentSource source)
    {
        if (source.Skipped > 0)
        {
            session.Note($"{Plural.Of(source.Skipped, "file")} passed over: not .txt or .json with a text, or the same text again");
        }
    }
}
