using Oborot.Model;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Finds the columns that a declaration names in the header of a sheet.</summary>
internal sealed class LayoutMaker(TableDeclaration declaration, FieldReaders readers, StatisticsFile file, ImportNotes notes)
{
    private static readonly int[] None = [];

    /// <summary>The layout of a sheet whose header begins in a row.</summary>
    /// <exception cref="StatisticsException">A column or a text above the header is missing.</exception>
    public SheetLayout Make(BeginningSheet sheet, int header)
    {
        var stack = sheet.Rows.Skip(header).Take(declaration.HeaderRows).ToArray();
        var draft = Draft.Empty;
        foreach (var (role, rule) in declaration.Fields.Where(f => f.Value.From is not (Place.Column or Place.Header)))
        {
            ApplyOnce(ref draft, readers.Make(role, rule), Texts(rule, sheet, header), sheet);
        }
        return new SheetLayout(
            header + declaration.HeaderRows,
            stack.Max(r => r.Length),
            draft,
            [.. declaration.Fields.Where(f => f.Value.From == Place.Column).Select(f => RowFieldOf(f.Key, f.Value, stack, sheet)).Where(f => f.Columns.Length > 0).OrderBy(f => f.Reader.Rule.IsCarried ? 0 : 1)],
            [.. declaration.Values.SelectMany(v => ColumnsOf(v, stack, sheet))],
            [.. declaration.Skips.Select(s => (Rule: s, Columns: Find(s.Column, stack, sheet))).Where(s => s.Columns.Length > 0).Select(s => new SkipColumn(s.Rule, s.Columns[0]))]);
    }

    /// <summary>The texts that a field which stands outside the table may be told by.</summary>
    public IEnumerable<string> Texts(FieldRule rule, BeginningSheet sheet, int header) => rule.From switch
    {
        Place.Constant => [rule.Constant],
        Place.Sheet => [sheet.Name],
        Place.File => [file.Name],
        _ => sheet.Rows.Take(header).SelectMany(r => r).Where(t => t.Length > 0),
    };

    private void ApplyOnce(ref Draft draft, FieldReader reader, IEnumerable<string> texts, BeginningSheet sheet)
    {
        foreach (var text in texts)
        {
            if (reader.Apply(ref draft, text) == Verdict.Told)
            {
                return;
            }
        }
        throw Missing(sheet, reader.Rule.From switch
        {
            Place.Constant => $"the declaration's \"{reader.Rule.Constant}\" is no {Words.Of(reader.Role)}",
            Place.Title => $"nothing above the table tells the {Words.Of(reader.Role)}",
            _ => $"the name of the {(reader.Rule.From == Place.Sheet ? "sheet" : "file")} does not tell the {Words.Of(reader.Role)}",
        });
    }

    private RowField RowFieldOf(Role role, FieldRule rule, string[][] stack, BeginningSheet sheet) =>
        new(readers.Make(role, rule), Find(rule.Column!, stack, sheet));

    private IEnumerable<ValueColumn> ColumnsOf(ValueRule rule, string[][] stack, BeginningSheet sheet)
    {
        var constants = rule.Fixed.Select(f => (Reader: readers.Make(f.Key, f.Value), Text: f.Value.Constant)).ToList();
        constants.ForEach(c => ApplyToNothing(c.Reader, c.Text, sheet));
        // Areas last: only a column that is one of figures otherwise may be told of as one of an area nobody knows.
        var above = declaration.Fields.Where(f => f.Value.From == Place.Header).OrderBy(f => IsArea(f.Key)).Select(f => readers.Make(f.Key, f.Value)).ToList();
        var columns = rule.Column is { } column ? Find(column, stack, sheet) : [.. Enumerable.Range(0, stack.Max(r => r.Length)).Where(c => IsMeant(rule, stack, c))];
        return columns.Select(c => OfHeader(c, above, constants, stack)).OfType<ValueColumn>();
    }

    // A column whose header does not tell what it should holds something else: shares, growth, notes.
    private ValueColumn? OfHeader(int column, List<FieldReader> above, List<(FieldReader Reader, string Text)> constants, string[][] stack)
    {
        var told = new List<(FieldReader, string)>(constants);
        foreach (var reader in above)
        {
            var draft = Draft.Empty;
            var text = TextAt(stack, reader.Rule.HeaderRow, column);
            switch (reader.Apply(ref draft, text))
            {
                case Verdict.Told:
                    told.Add((reader, text));
                    break;
                case Verdict.Unknown or Verdict.Blank when reader.Role == Role.Status:
                    break;
                case Verdict.Unknown when IsArea(reader.Role) && text.Length > 0:
                    notes.PassArea(text);
                    return null;
                default:
                    return null;
            }
        }
        return new ValueColumn(column, told);
    }

    private static bool IsArea(Role role) => role is Role.Reporter or Role.Partner;

    private static bool IsMeant(ValueRule rule, string[][] stack, int column) =>
        rule.HeaderTexts.Count == 0 || rule.HeaderTexts.Any(t => t.Matches(TextAt(stack, rule.HeaderRow, column)));

    private static string TextAt(string[][] stack, int row, int column) => row < stack.Length && column < stack[row].Length ? stack[row][column] : "";

    private void ApplyToNothing(FieldReader reader, string text, BeginningSheet sheet)
    {
        var draft = Draft.Empty;
        ApplyOnce(ref draft, reader, [text], sheet);
    }

    private int[] Find(ColumnRule rule, string[][] stack, BeginningSheet sheet)
    {
        if (rule.Positions.Count > 0)
        {
            return [.. rule.Positions];
        }
        var found = rule.Names.SelectMany(name => stack.Select(row => Array.FindIndex(row, name.Matches)).Where(c => c >= 0).Take(1)).ToArray();
        return found.Length > 0 ? found
            : rule.IsOptional ? None
            : throw Missing(sheet, $"the header has no column {string.Join(" or ", rule.Names.Select(n => $"\"{n}\""))}");
    }

    private StatisticsException Missing(BeginningSheet sheet, string what) =>
        new(file.Shown, sheet.Name.Length > 0 ? sheet.Name : null, what, $"mend the declaration {declaration.Name} in data/sources");
}
