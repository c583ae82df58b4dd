using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Commitments;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Roadmaps;

/// <summary>Turns the rows of a table into commitments, once it is known which columns hold what.</summary>
/// <param name="phrases">Reads cells.</param>
/// <param name="words">The words of roadmaps.</param>
public sealed class RoadmapReader(PhraseReader phrases, RoadmapWords words)
{
    private readonly List<RoadmapProblem> problems = [];
    private TableGrid table = null!;
    private ColumnMap map = ColumnMap.Empty;
    private TableText text = null!;
    private Document document = null!;
    private Commitment whole = null!;
    private Responsible responsible = null!;
    private string language = "";
    private int? year;

    /// <summary>Reads a table.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="head">Where its body begins, and what stands above the columns.</param>
    /// <param name="columns">Which columns hold what, as the person confirmed it; without a column of measures nothing is read.</param>
    /// <param name="options">What the table does not tell.</param>
    public Roadmap Read(TableGrid grid, TableHead head, ColumnMap columns, RoadmapOptions options)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(options);
        problems.Clear();
        (table, map) = (grid, columns);
        text = TableText.Of(grid, head, options.Title, options.Id, words);
        language = options.Language ?? phrases.LanguageOf(text.Text);
        document = new Document(options.Id, text.Text) { Language = language, Published = options.Published ?? options.SignedOn, Publisher = options.Publisher };
        var title = phrases.Read(text.Title, language, document.Published);
        year = YearOf(title);
        responsible = new Responsible(phrases, language, grid, head, columns, options.Parties.Count > 0 ? options.Parties : title.Parties);
        whole = Whole(title, options);
        var rows = columns[RoadmapField.Measure].Count == 0 ? [] : Measures.Of(grid, head, columns, problems).Select(Row).ToList();
        return new Roadmap(document, language, whole, rows, [.. problems]);
    }

    private Commitment Whole(PhraseFacts title, RoadmapOptions options) => new()
    {
        Evidence = Passage(text.TitleStart, text.Title),
        Type = CommitmentType.Roadmap,
        Status = options.SignedOn is null ? CommitmentStatus.Planned : CommitmentStatus.Signed,
        Parties = [.. responsible.Sides.Select(p => new CommitmentParty(p, PartyRole.Participant))],
        Sectors = title.Sectors.Count > 0 ? title.Sectors : ["other"],
        Date = options.SignedOn is { } day ? new ToldTime(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Period(day, day)) : null,
        Deadline = title.Periods.Where(p => p.Days is not null).MaxBy(p => p.Days!.Value.End) is { } last ? last with { Days = new Period(null, last.Days!.Value.End) } : null,
        Sentence = text.Title,
        Published = document.Published,
        Language = language,
        Rule = "roadmap",
    };

    private Commitment Row(Measure measure)
    {
        var cell = table.Rows[measure.First][map[RoadmapField.Measure][0]]!;
        var (facts, start) = (phrases.Read(cell.Text, language, document.Published, year), text.StartOf(cell));
        var evidence = Passage(start, cell.Text);
        var (status, isDenied) = StatusOf(measure);
        return new Commitment
        {
            Evidence = evidence,
            Type = facts.Type ?? CommitmentType.Pledge,
            Status = facts.Type == CommitmentType.Meeting && status == CommitmentStatus.Done ? CommitmentStatus.Held : status,
            IsNegated = isDenied,
            Parties = responsible.Of(Cells(measure, RoadmapField.Responsible)),
            Sectors = SectorsOf(measure, facts),
            Deadline = DeadlineOf(measure),
            Amount = facts.Amount is { } told ? new Passage(document.Id, evidence.Start + told.Start, evidence.Start + told.End, document.Slice(evidence.Start + told.Start, evidence.Start + told.End)) : null,
            Value = facts.Amount?.Value,
            Sentence = string.Join('\n', measure.Rows.Select(text.LineOf)),
            Published = document.Published,
            Language = language,
            Row = new TableRow(whole.Id, table.Place(measure.First)),
            Rule = "roadmap_row",
        };
    }

    private Passage Passage(int start, string quote) => new(document.Id, document.ToCodePoints(start), document.ToCodePoints(start + quote.Length), quote);

    // The cells of all columns and rows that tell a field of a measure, each once.
    private List<(TableCell Cell, int Row, int Column)> Cells(Measure measure, RoadmapField field) =>
        [.. measure.Rows.SelectMany(r => map[field].Select(c => (Cell: table.Rows[r][c], Row: r, Column: c))).Where(c => c.Cell is { Text.Length: > 0 }).DistinctBy(c => c.Cell).Select(c => (c.Cell!, c.Row, c.Column))];

    // A measure of a plan is a task; a table without a column of states says no more.
    private (CommitmentStatus Status, bool IsDenied) StatusOf(Measure measure)
    {
        foreach (var (cell, row, column) in Cells(measure, RoadmapField.Status).AsEnumerable().Reverse())
        {
            if (words.StatusOf(cell.Text) is { } told)
            {
                return told;
            }
            if (cell.Text.Any(char.IsLetterOrDigit))
            {
                problems.Add(new RoadmapProblem(table.Place(row, column), $"the status '{Short(cell.Text)}' has no word that is known; taken as planned", IsLost: false));
            }
        }
        return (CommitmentStatus.Planned, false);
    }

    private List<string> SectorsOf(Measure measure, PhraseFacts facts)
    {
        var told = Cells(measure, RoadmapField.Sector).Select(c => c.Cell.Text).Prepend(measure.Section).Where(t => t.Length > 0).SelectMany(t => phrases.Read(t, language).Sectors)
            .Concat(facts.Sectors).Distinct().ToList();
        return told.Count > 0 ? told : ["other"];
    }

    private ToldTime? DeadlineOf(Measure measure)
    {
        var cells = Cells(measure, RoadmapField.Deadline);
        if (cells.Count == 0)
        {
            return null;
        }
        var told = string.Join("; ", cells.Select(c => c.Cell.Text));
        var last = cells.Select(c => c.Cell.Day ?? Deadlines.LastDay(words.Unfold(c.Cell.Text), t => phrases.Read(t, language, document.Published, YearOf(measure.Section) ?? year).Periods)).Max();
        if (last is null && told.Any(char.IsLetterOrDigit) && words.Open.Weight(told) == 0)
        {
            problems.Add(new RoadmapProblem(table.Place(cells[0].Row, cells[0].Column), $"the deadline '{Short(told)}' has no day that can be read; kept as words", IsLost: false));
        }
        return last is { } day ? new ToldTime(told, new Period(null, day)) : told.Any(char.IsLetterOrDigit) ? new ToldTime(told, null) : null;
    }

    private int? YearOf(string words) => words.Length == 0 ? null : YearOf(phrases.Read(words, language));

    // "Plan for 2026".
    private static int? YearOf(PhraseFacts facts) => facts.Periods is [{ Days: { IsCalendarYear: true } only }] ? only.End.Year : null;

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}

/// <summary>The last day that a deadline allows.</summary>
internal static partial class Deadlines
{
    /// <summary>The latest day of all that the words tell: dates in figures, else the periods of the language; null where there is none.</summary>
    public static DateOnly? LastDay(string text, Func<string, IReadOnlyList<ToldTime>> periods)
    {
        var days = Figures().Matches(text).Select(Day).ToList();
        if (days.Count > 0)
        {
            return days.Contains(null) ? null : days.Max();
        }
        return periods(text).Max(p => p.Days?.End);
    }

    // Of 03/04/2026 nobody knows which is the month.
    private static DateOnly? Day(Match match)
    {
        var (year, month, day) = match.Groups["iso"].Success ? (Number(match, "y"), Number(match, "m"), Number(match, "d")) : (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        var isTold = match.Groups["iso"].Success || match.Groups["dot"].Value == "." || day > 12 || day == month;
        return isTold && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.])(?:(?<iso>(?<y>[12][0-9]{3})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))|(?<day>[0-9]{1,2})(?<dot>[./])(?<month>[0-9]{1,2})\k<dot>(?<year>[12][0-9]{3}))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();
}
