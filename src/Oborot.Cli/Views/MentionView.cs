using Oborot.Shared.Speaking;
using Oborot.Text;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>The amounts and periods of texts.</summary>
internal static class MentionView
{
    /// <summary>Prints the mentions of each text as it comes.</summary>
    public static void Write(Session session, IEnumerable<Document> documents)
    {
        var console = Screen.Console(session.Terminal);
        var speech = session.Speech();
        foreach (var document in documents)
        {
            var mentions = session.Street.Mentions(document);
            var table = Screen.Table("Words", "Type", "Meaning", "At");
            foreach (var mention in mentions)
            {
                table.AddRow(Screen.Cell(document.Slice(mention.Start, mention.End)), Screen.Cell(mention.Type), Screen.Cell(Meaning(mention, speech)),
                    Screen.Cell(FormattableString.Invariant($"{mention.Start}–{mention.End}")));
            }
            console.Write(new Phrase(Screen.Safe(document.Id) + "\n"));
            console.Write(table);
            console.Write(new Phrase(Plural.Of(mentions.Count, "mention") + "\n\n"));
        }
    }

    private static string Meaning(FoundMention mention, Speech speech) =>
        mention.Value is { } value ? speech.Figures.Of(value) : mention.Period is { } period ? speech.Of(period) : "";
}
