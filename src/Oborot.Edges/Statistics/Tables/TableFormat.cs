using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Tables of one form, as a declaration describes it.</summary>
/// <param name="declaration">The declaration.</param>
/// <param name="areas">The areas known.</param>
/// <param name="periods">How periods are spelled.</param>
internal sealed class TableFormat(TableDeclaration declaration, Areas areas, PeriodSpelling periods) : IStatisticsFormat
{
    /// <inheritdoc/>
    public string Name => declaration.Name;

    /// <inheritdoc/>
    public string Description => declaration.About;

    /// <inheritdoc/>
    public StatisticsOrigin Origin => declaration.Origin;

    /// <summary>The declarations of a folder and the folders in it, in the order of their paths.</summary>
    /// <exception cref="FormatException">A declaration is not of its form; the message names file, line and column.</exception>
    public static IEnumerable<TableFormat> LoadAll(string folder, Areas areas, PeriodSpelling periods) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => new TableFormat(DeclarationFile.Load(f), areas, periods));

    /// <inheritdoc/>
    public bool Recognises(StatisticsFile file) => (declaration.FileName?.Matches(file.Name) ?? true) && Parts(Beginning.Of(file)).Any();

    /// <inheritdoc/>
    public IEnumerable<Observation> Read(StatisticsFile file, ImportNotes notes)
    {
        if (declaration.Refusal is { } refusal)
        {
            throw new StatisticsException(file.Shown, null, refusal);
        }
        var beginning = Beginning.Of(file);
        var parts = Parts(beginning).ToList();
        if (parts.Count == 0)
        {
            throw beginning.Damage ?? new StatisticsException(file.Shown, null, $"does not look like {declaration.About}", "oborot stats sources lists other forms");
        }
        return Checked(file, notes, beginning, parts);
    }

    private IEnumerable<Observation> Checked(StatisticsFile file, ImportNotes notes, Beginning beginning, List<(BeginningSheet Sheet, int Header)> parts)
    {
        var maker = new LayoutMaker(declaration, new FieldReaders(areas, periods, declaration), file, notes);
        notes.Published = beginning.Sheets.Select(s => PublishedIn(maker, s)).FirstOrDefault(d => d is not null);
        var check = new ExpectationCheck(declaration, areas, periods, file, notes);
        foreach (var observation in new TableReader(declaration, areas, maker, file, notes).Read(parts))
        {
            check.Take(observation);
            yield return observation;
        }
        check.Finish();
    }

    // The sheets of this form, with the rows of their headers. What is refused is recognised by its titles alone.
    private IEnumerable<(BeginningSheet Sheet, int Header)> Parts(Beginning beginning)
    {
        if (beginning.Kind is not { } kind || (declaration.Kind ?? kind) != kind || !beginning.Sheets.Any(s => s.Tells(declaration.Titles)))
        {
            yield break;
        }
        foreach (var sheet in beginning.Sheets.Where(s => declaration.Sheets?.Matches(s.Name) ?? true))
        {
            if (declaration.Refusal is not null || sheet.HeaderOf(declaration) is not null)
            {
                yield return (sheet, sheet.HeaderOf(declaration) ?? 0);
                if (kind == TableKind.Csv)
                {
                    yield break;
                }
            }
        }
    }

    private DateOnly? PublishedIn(LayoutMaker maker, BeginningSheet sheet)
    {
        if (declaration.Published is not { Pattern: { } pattern } rule)
        {
            return null;
        }
        var match = maker.Texts(rule, sheet, sheet.Rows.Count).Select(t => pattern.Match(t)).FirstOrDefault(m => m.Success);
        var text = match is null ? null : $"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}-{match.Groups["day"].Value.PadLeft(2, '0')}";
        return Days.OrNone(text);
    }
}
