using System.Globalization;
using System.Text;
using Oborot.Briefs;

namespace Oborot.Edges.Briefs;

/// <summary>A brief as plain text for a terminal or a letter.</summary>
public sealed class BriefText
{
    private const int Width = 100;

    private readonly StringBuilder text = new();
    private readonly Brief brief;

    private BriefText(Brief brief) => this.brief = brief;

    /// <summary>The text; lines end in a line feed and are no longer than a hundred characters, but for long words.</summary>
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var writer = new BriefText(brief);
        writer.WriteAll();
        return writer.text.ToString();
    }

    /// <summary>A day as the language writes it; null for none.</summary>
    internal static string? Day(DateOnly? day, string language) => day?.ToString(language == "en" ? "yyyy-MM-dd" : "dd.MM.yyyy", CultureInfo.InvariantCulture);

    private void WriteAll()
    {
        text.Append(brief.Title.ToUpperInvariant()).Append('\n');
        Wrap(brief.Subtitle, "", "");
        foreach (var section in brief.Sections)
        {
            Head(section.Heading);
            foreach (var block in section.Blocks)
            {
                Write(block);
            }
        }
        Head(brief.Frame.Sources);
        Wrap(brief.Frame.HowToRead, "", "");
        foreach (var document in brief.References.Documents)
        {
            Write(document);
        }
    }

    private void Head(string heading) => text.Append('\n').Append(heading).Append('\n').Append('─', Math.Min(Width, heading.Length)).Append('\n');

    private void Write(BriefBlock block)
    {
        switch (block)
        {
            case BriefLines lines:
                Write(lines);
                break;
            case BriefTable table:
                Write(table);
                break;
            case BriefChart chart:
                Wrap($"{chart.Title}:", "", "");
                foreach (var group in chart.Points.GroupBy(p => p.Mark).OrderBy(g => g.Key))
                {
                    Wrap($"{chart.Names[group.Key]}: {string.Join("; ", group.GroupBy(p => Labels([p.Source])).Select(g => $"{string.Join("; ", g.Select(p => p.Told))} {g.Key}"))}", "  · ", "    ");
                }
                break;
            case BriefNote note:
                Wrap($"({note.Text})", "", "");
                break;
        }
    }

    private void Write(BriefLines lines)
    {
        if (lines.Heading is { } heading)
        {
            Wrap(heading, "", "");
        }
        if (lines.Lead is { } lead)
        {
            Wrap($"{lead.Whole(brief.Frame)} {Labels(lead.Sources)}", "", "");
        }
        foreach (var line in lines.Lines)
        {
            Wrap($"{line.Whole(brief.Frame)} {Labels(line.Sources)}", "• ", "  ");
        }
    }

    // One row after the other: columns of such texts fit no terminal.
    private void Write(BriefTable table)
    {
        Wrap($"{table.Caption}:", "", "");
        foreach (var row in table.Rows)
        {
            Wrap(string.Join(" · ", row.Cells.Select((c, i) => (Cell: c, Head: table.Heads[i])).Where(c => c.Cell.Text.Length > 0).Select((c, i) => $"{(i == 0 ? "" : c.Head + ": ")}{c.Cell.Text}{(c.Cell.Sources.Count > 0 ? " " + Labels(c.Cell.Sources) : "")}")), "• ", "  ");
        }
    }

    private void Write(BriefDocument document)
    {
        var head = document.Head;
        Wrap(string.Join(". ", new[] { head.Publisher + (Day(head.Day, brief.Language) is { } day ? $", {day}" : ""), head.Title, head.Address }.OfType<string>()), $"{document.Number.ToString(CultureInfo.InvariantCulture),2} ", "   ");
        foreach (var (label, source) in document.Places)
        {
            Wrap(source.IsStatistics ? source.Words : $"{brief.Frame.OpenQuote}{source.Words}{brief.Frame.CloseQuote}", $"   {label} ", "      ");
        }
    }

    private string Labels(IEnumerable<BriefSource> sources) => $"[{string.Join(", ", brief.References.LabelsOf(sources))}]";

    private void Wrap(string words, string lead, string indent)
    {
        var column = lead.Length;
        text.Append(lead);
        foreach (var (word, i) in words.Split(' ').Select((w, i) => (w, i)))
        {
            if (i > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (i > 0)
            {
                text.Append(' ');
                column++;
            }
            text.Append(word);
            column += word.Length;
        }
        text.Append('\n');
    }
}
