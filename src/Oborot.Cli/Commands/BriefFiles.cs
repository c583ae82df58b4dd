using System.Text;
using Oborot.Briefs;
using Oborot.Edges.Briefs;

namespace Oborot.Cli.Commands;

/// <summary>Writes a brief where the user wants it.</summary>
internal sealed class BriefFiles(Session session)
{
    private const string Paper = ".pdf";

    private static readonly Dictionary<string, Func<Brief, byte[]>> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = brief => Encoding.UTF8.GetBytes(BriefHtml.Write(brief)),
        [".docx"] = BriefDocx.Write,
        [".txt"] = brief => Encoding.UTF8.GetBytes(BriefText.Write(brief)),
    };

    /// <summary>The endings of files that there are forms for.</summary>
    public static string Endings => string.Join(", ", Forms.Keys.Append(Paper));

    /// <summary>True for a file whose ending picks a form.</summary>
    public static bool Knows(string file) => Forms.ContainsKey(Path.GetExtension(file)) || IsPaper(file);

    /// <summary>Writes it into each file, one after the other.</summary>
    public void Write(Brief brief, IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            Keep(file, () => IsPaper(file) ? Print(brief) : Forms[Path.GetExtension(file)](brief));
        }
    }

    /// <summary>Writes the open deadlines as a calendar; tells where there are none.</summary>
    public void Write(string file, Brief brief, IReadOnlyList<CalendarEntry> entries, DateOnly day)
    {
        if (entries.Count == 0)
        {
            session.Note($"{file}: not written, for no deadline is open; a calendar needs an entry");
            return;
        }
        Keep(file, () => CalendarFile.Write(brief.Title, brief.Language, entries, day));
    }

    private static bool IsPaper(string file) => Paper.Equals(Path.GetExtension(file), StringComparison.OrdinalIgnoreCase);

    private byte[] Print(Brief brief) => PdfPrinter.Find(session.Terminal.Environment) is { } program ? PdfPrinter.Print(program, BriefHtml.Write(brief))
        : throw new PrintException("no Chromium is here to print with; install it or name it in OBOROT_CHROMIUM, or print the .html from a browser");

    // A file that cannot be written does not keep the next from being.
    private void Keep(string file, Func<byte[]> make)
    {
        try
        {
            File.WriteAllBytes(session.Terminal.Full(file), make());
        }
        catch (PrintException e)
        {
            session.Fail($"{file}: not printed: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Fail($"{file}: cannot be written ({Session.OneLine(e.Message)}); name a file in a folder that is there and may be written to");
        }
    }
}
