using System.CommandLine;
using System.Globalization;
using Oborot.Edges.Roadmaps;
using Oborot.Roadmaps;

namespace Oborot.Cli.Commands;

/// <summary>What <c>roadmap</c> is given: the file, which of its tables, which columns, and what the table does not tell.</summary>
internal sealed class RoadmapGiven(Session session)
{
    private readonly Argument<string> file = Given.RefuseOptions(new Argument<string>("FILE") { Description = "The document (.docx) or workbook (.xlsx, .xls)." });
    private readonly Option<string?> sheet = new("--sheet") { Description = "The sheet of a workbook, by name or number. Without it: the one that looks most like a roadmap.", HelpName = "NAME|N" };
    private readonly Option<int?> number = new("--table") { Description = "The table of a document, by number. Without it: the one that looks most like a roadmap.", HelpName = "N" };
    private readonly Option<string?> map = new("--map") { Description = "Which column holds what, counted from 1: overrides the guess and confirms the rest of it. 0: no column; 5+6: two.", HelpName = "measure=2,deadline=4,…" };
    private readonly Option<string?> parties = new("--parties") { Description = "The sides, by code or name. Without it: those that the title or the table names.", HelpName = "KG,BY" };
    private readonly Option<DateOnly?> signed = Given.Day("--signed", "The day of its signing.");
    private readonly Option<DateOnly?> published = Given.Day("--published", "The day that the table is of. Without it: that of the signing.");
    private readonly Option<string?> publisher = new("--publisher") { Description = "Who put it out.", HelpName = "NAME" };
    private readonly Option<string?> title = new("--title") { Description = "What it is called. Without it: what stands above the table, else the file's name.", HelpName = "TEXT" };
    private readonly Option<string?> language = Given.Language(session);

    /// <summary>Adds its argument and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(file);
        foreach (var option in new Option[] { sheet, number, map, parties, signed, published, publisher, title, language })
        {
            command.Add(option);
        }
    }

    /// <summary>The file as the user wrote it.</summary>
    public string File(ParseResult parsed) => parsed.GetValue(file)!;

    /// <summary>True when the user named columns.</summary>
    public bool HasMap(ParseResult parsed) => parsed.GetValue(map) is not null;

    /// <summary>The table that is meant, its header, and what its columns hold by guess and by what the user said.</summary>
    /// <exception cref="TableFileException">The file cannot be read.</exception>
    /// <exception cref="UsageException">It has no such table, or no such column.</exception>
    public (TableGrid Table, TableHead Head, ColumnMap Map) Table(ParseResult parsed)
    {
        var told = Told(parsed.GetValue(map));
        var tables = TableFile.Read(session.Terminal.Full(File(parsed)), File(parsed));
        var wanted = parsed.GetValue(sheet) ?? parsed.GetValue(number)?.ToString(CultureInfo.InvariantCulture);
        var (table, head) = TableHead.Best(wanted is null ? tables : [Find(tables, wanted)], session.Street.RoadmapWords)
            ?? throw new TableFileException(File(parsed), "that table is empty", "choose another with --sheet or --table");
        var columns = head.Map.With(told);
        if (columns.Fields.SelectMany(f => columns[f]).FirstOrDefault(c => c >= table.Width, -1) is >= 0 and var beyond)
        {
            throw new UsageException($"--map names column {beyond + 1}; {table.Name} has {table.Width}");
        }
        return columns[RoadmapField.Measure].Count > 0 && (head.IsRoadmap || told.Count > 0) ? (table, head, columns)
            : throw new TableFileException(File(parsed), $"no header of {Plural.Of(tables.Count, "table")} names measures and when, who or how far", "name the columns with --map measure=2,deadline=4 and the table with --table or --sheet");
    }

    /// <summary>What the table does not tell.</summary>
    /// <exception cref="UsageException">A party is called like nobody.</exception>
    public RoadmapOptions Options(ParseResult parsed) => new()
    {
        Id = Path.GetFileNameWithoutExtension(File(parsed)),
        Parties = [.. (parsed.GetValue(parties) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => Given.Find(session, p)).Distinct()],
        SignedOn = parsed.GetValue(signed),
        Published = parsed.GetValue(published),
        Publisher = parsed.GetValue(publisher),
        Title = parsed.GetValue(title) is { } told && Session.OneLine(told) is { Length: > 0 } line ? line : null,
        Language = parsed.GetValue(language),
    };

    private static IReadOnlyDictionary<RoadmapField, IReadOnlyList<int>> Told(string? map)
    {
        try
        {
            return ColumnMap.Parse(map ?? "");
        }
        catch (FormatException e)
        {
            throw new UsageException($"--map: {e.Message}");
        }
    }

    private static TableGrid Find(IReadOnlyList<TableGrid> tables, string wanted) =>
        tables.FirstOrDefault(t => t.Name == wanted)
        ?? (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= tables.Count ? tables[at - 1]
            : throw new UsageException($"there is no table or sheet '{wanted}'; there are {string.Join(", ", tables.Select(t => t.Name))}"));
}
