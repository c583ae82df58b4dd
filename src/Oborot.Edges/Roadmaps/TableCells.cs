using Oborot.Roadmaps;

namespace Oborot.Edges.Roadmaps;

/// <summary>The texts of cells as a table keeps them.</summary>
internal static class TableCells
{
    /// <summary>Lines without superfluous spaces and without control characters; empty ones are left out, and what is longer than a cell may be.</summary>
    public static List<string> Clean(IEnumerable<string> lines)
    {
        var (clean, room) = (new List<string>(), TableLimits.Letters);
        foreach (var line in lines.Select(Plain).Where(l => l.Length > 0))
        {
            if (room <= 0)
            {
                break;
            }
            clean.Add(line.Length <= room ? line : Cut(line, room));
            room -= line.Length;
        }
        return clean;
    }

    // Half a letter of two units is no letter.
    private static string Plain(string line)
    {
        var letters = line.Select((c, i) => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : IsWhole(line, i) ? c : '\uFFFD');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsWhole(string line, int at) => !char.IsSurrogate(line[at])
        || (char.IsHighSurrogate(line[at]) ? at + 1 < line.Length && char.IsLowSurrogate(line[at + 1]) : at > 0 && char.IsHighSurrogate(line[at - 1]));

    private static string Cut(string line, int room) => line[..(char.IsHighSurrogate(line[room - 1]) ? room - 1 : room)];
}
