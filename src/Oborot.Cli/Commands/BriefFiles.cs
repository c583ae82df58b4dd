using System.Text;
using Oborot.Briefs;
using Oborot.Edges.Briefs;

namespace Oborot.Cli.Commands;

/// <summary>Writes a brief where the user wants it.</summary>
internal sealed class BriefFiles(Session session)
{
    private static readonly Dictionary<string, Func<Brief, byte[]>> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = brief => Encoding.UTF8.GetBytes(BriefHtml.Write(brief)),
        [".txt"] = brief => Encoding.UTF8.GetBytes(BriefText.Write(brief)),
    };

    /// <summary>The endings of files that there are forms for.</summary>
    public static string Endings => string.Join(", ", Forms.Keys);

    /// <summary>True for a file whose ending picks a form.</summary>
    public static bool Knows(string file) => Forms.ContainsKey(Path.GetExtension(file));

    /// <summary>Writes it into each file, one after the other; prints it where none is given.</summary>
    public void Write(Brief brief, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            session.Terminal.Out.Write(BriefText.Write(brief));
        }
        foreach (var file in files)
        {
            Keep(file, () => Forms[Path.GetExtension(file)](brief));
        }
    }

    // A file that cannot be written does not keep the next from being.
    private void Keep(string file, Func<byte[]> make)
    {
        try
        {
            File.WriteAllBytes(session.Terminal.Full(file), make());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            session.Fail($"{file}: cannot be written ({Session.OneLine(e.Message)}); name a file in a folder that is there and may be written to");
        }
    }
}
