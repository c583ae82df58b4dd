using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Reads the figures of a file's sheets, row by row.</summary>
internal sealed class TableReader(TableDeclaration declaration, Areas areas, LayoutMaker maker, StatisticsFile file, ImportNotes notes)
{
    private readonly NumberSpelling numbers = new(declaration.Decimal);
    private readonly List<Correction> cells = [.. declaration.Corrections.Where(c => c.Role is null)];

    /// <summary>The figures of these sheets, one after another.</summary>
    /// <param name="parts">The sheets with the rows of their headers.</param>
    public IEnumerable<Observation> Read(IReadOnlyList<(BeginningSheet Sheet, int Header)> parts)
    {
        var layouts = parts.Select(p => (p.Sheet.Name, Layout: maker.Make(p.Sheet, p.Header))).ToList();
        using var rows = Open(parts[0].Sheet);
        do
        {
            var layout = layouts.Find(l => l.Name == rows.Sheet).Layout;
            foreach (var observation in layout is null ? [] : declaration.AddsRepeated ? Repeated.Add(OfSheet(rows, layout)) : OfSheet(rows, layout))
            {
                yield return observation;
            }
        }
        while (rows.NextSheet());
    }

    private CellRows Open(BeginningSheet sheet) =>
        sheet.Separator == default ? ExcelRows.Open(file) : new CsvRows(file.OpenText(), sheet.Separator, file.Shown);

    private IEnumerable<Observation> OfSheet(CellRows rows, SheetLayout layout)
    {
        for (var row = 0; row < layout.FirstRow && rows.Read(); row++)
        {
        }
        while (rows.Read() && !IsEnd(rows))
        {
            if (IsBroken(rows, layout) || !TryRow(rows, layout, out var draft))
            {
                continue;
            }
            foreach (var column in layout.Values)
            {
                if (TryFigure(rows, column, draft, out var observation))
                {
                    yield return observation;
                }
            }
        }
    }

    // A separator within a value that is not quoted shifts everything behind it.
    private bool IsBroken(CellRows rows, SheetLayout layout)
    {
        if (rows is not CsvRows || rows.Width == layout.Width || (rows.Width > layout.Width && Enumerable.Range(layout.Width, rows.Width - layout.Width).All(c => rows.Text(c).Length == 0)))
        {
            return false;
        }
        notes.Pass("with more or fewer values than the header", rows.Place(0));
        return true;
    }

    private bool IsEnd(CellRows rows)
    {
        for (var column = 0; declaration.Until is not null && column < rows.Width; column++)
        {
            if (rows.Text(column) is { Length: > 0 } text && declaration.Until.Matches(text))
            {
                return true;
            }
        }
        return false;
    }

    // What a row says of all its figures; false when they are passed over.
    private bool TryRow(CellRows rows, SheetLayout layout, out Draft draft)
    {
        draft = layout.Draft;
        var isTold = true;
        foreach (var field in layout.Rows)
        {
            if (isTold || field.Reader.Rule.IsCarried)
            {
                isTold &= TryField(rows, field, layout, ref draft);
            }
        }
        return isTold && !IsSkipped(rows, layout);
    }

    private bool TryField(CellRows rows, RowField field, SheetLayout layout, ref Draft draft)
    {
        var (verdict, text) = (Verdict.Blank, "");
        foreach (var column in field.Columns)
        {
            var here = rows.Text(column);
            var said = field.Reader.Apply(ref draft, here);
            if (said == Verdict.Told)
            {
                field.Carried = here;
                return true;
            }
            (verdict, text) = verdict == Verdict.Blank ? (said, here) : (verdict, text);
            if (said == Verdict.Skipped)
            {
                return Pass(rows, field.Reader, said, here, layout);
            }
        }
        return field.Carried is { } earlier && field.Reader.Rule.IsCarried
            ? field.Reader.Apply(ref draft, earlier) == Verdict.Told
            : IsOptional(field.Reader.Role, verdict) || Pass(rows, field.Reader, verdict, text, layout);
    }

    private static bool IsOptional(Role role, Verdict verdict) => role == Role.Weight || (role == Role.Status && verdict == Verdict.Blank);

    // A row without figures is a heading or a note, and nothing is lost with it.
    private bool Pass(CellRows rows, FieldReader field, Verdict verdict, string text, SheetLayout layout)
    {
        if (FirstFigure(rows, layout) is not { } column)
        {
            return false;
        }
        if (verdict == Verdict.Unknown && field.Role is Role.Reporter or Role.Partner)
        {
            notes.PassArea(TextPattern.Plain(text));
        }
        else
        {
            notes.Pass(ReasonOf(field.Role, verdict), rows.Place(column));
        }
        return false;
    }

    private static string ReasonOf(Role role, Verdict verdict) => verdict switch
    {
        Verdict.Blank => $"without a {Words.Of(role)}",
        Verdict.Skipped when role == Role.Partner => "of a group of countries, whose members stand there too",
        Verdict.Skipped => $"of a {Words.Of(role)} that is passed over",
        _ => $"whose {Words.Of(role)} nobody knows",
    };

    private bool IsSkipped(CellRows rows, SheetLayout layout)
    {
        foreach (var skip in layout.Skips)
        {
            if (skip.Passes(rows.Text(skip.Column)))
            {
                if (FirstFigure(rows, layout) is { } column)
                {
                    notes.Pass(skip.Reason, rows.Place(column));
                }
                return true;
            }
        }
        return false;
    }

    private int? FirstFigure(CellRows rows, SheetLayout layout)
    {
        foreach (var value in layout.Values)
        {
            if (rows.Number(value.Column) is not null || numbers.TryRead(rows.Text(value.Column), out _))
            {
                return value.Column;
            }
        }
        return null;
    }

    private bool TryFigure(CellRows rows, ValueColumn column, Draft draft, out Observation observation)
    {
        observation = default;
        foreach (var (reader, text) in column.Fixed)
        {
            reader.Apply(ref draft, text);
        }
        if (!TryValue(rows, column.Column, ref draft, out var value))
        {
            return false;
        }
        if (draft.Partner == draft.Reporter)
        {
            notes.Pass("whose partner is the reporter itself", rows.Place(column.Column));
            return false;
        }
        observation = Made(draft, value, rows.Place(column.Column));
        return true;
    }

    private bool TryValue(CellRows rows, int column, ref Draft draft, out decimal? value)
    {
        var text = cells.Count == 0 ? null : Corrected(rows, column);
        value = text is null ? rows.Number(column) : null;
        if (value is not null)
        {
            return true;
        }
        text ??= rows.Text(column);
        if (declaration.Marks.Count > 0 && declaration.Marks.TryGetValue(text.Trim(), out var mark))
        {
            value = mark == Mark.Zero ? 0 : null;
            draft.Status = mark switch { Mark.Missing => ObservationStatus.Missing, Mark.Confidential => ObservationStatus.Confidential, _ => draft.Status };
            return mark != Mark.Nothing && !(mark == Mark.Zero && IsGroup(draft.Partner));
        }
        if (numbers.TryRead(text, out var number))
        {
            value = number;
            return true;
        }
        if (!string.IsNullOrWhiteSpace(text))
        {
            notes.Pass("whose value is no number", rows.Place(column));
        }
        return false;
    }

    // A dash beside a bloc mostly says that it was not yet.
    private bool IsGroup(string partner) => partner != Series.World && areas.KindOf(partner) == AreaKind.Group;

    private string? Corrected(CellRows rows, int column)
    {
        var text = rows.Text(column).Trim();
        if (cells.Find(c => c.From == text && (c.Cell is null || c.Cell == rows.Place(column))) is not { } wrong)
        {
            return null;
        }
        notes.Correct(wrong.Reason, rows.Place(column));
        return wrong.To;
    }

    private static Observation Made(in Draft draft, decimal? value, string place) => new(
        new Series(draft.Reporter, draft.Partner, draft.Flow, draft.Product, draft.Product == Series.AllGoods ? Series.AllGoods : draft.Classification),
        draft.Span, value * draft.Times, place)
    {
        Currency = draft.Currency,
        Valuation = draft.Valuation,
        Basis = draft.Flow == TradeFlow.Imports ? draft.Basis : PartnerBasis.NotStated,
        Status = draft.Status,
        NetWeight = draft.Weight is 0 && value > 0 ? null : draft.Weight,
    };
}
