using System.Globalization;
using Oborot.Model;

namespace Oborot.Roadmaps;

/// <summary>Which columns of a table hold what. Columns count from 0 here, from 1 for people.</summary>
public sealed class ColumnMap
{
    private readonly SortedDictionary<RoadmapField, IReadOnlyList<int>> columns;

    /// <summary>Takes the columns of each field.</summary>
    /// <param name="columns">A field without columns is left out.</param>
    public ColumnMap(IEnumerable<KeyValuePair<RoadmapField, IReadOnlyList<int>>> columns) => this.columns = new(columns.Where(c => c.Value.Count > 0).ToDictionary(c => c.Key, c => c.Value));

    /// <summary>A table of which nothing is known.</summary>
    public static ColumnMap Empty { get; } = new([]);

    /// <summary>The fields that have columns, in the order of <see cref="RoadmapField"/>.</summary>
    public IEnumerable<RoadmapField> Fields => columns.Keys;

    /// <summary>The columns of a field; none where the table has none.</summary>
    public IReadOnlyList<int> this[RoadmapField field] => columns.GetValueOrDefault(field) ?? [];

    /// <summary>This with other columns for a field.</summary>
    public ColumnMap With(RoadmapField field, IReadOnlyList<int> of) => new(columns.Where(c => c.Key != field).Append(KeyValuePair.Create(field, of)));

    /// <summary>This with what another one tells; a field that it tells to have no column loses its own.</summary>
    /// <param name="told">As <see cref="Parse"/> gives it.</param>
    public ColumnMap With(IReadOnlyDictionary<RoadmapField, IReadOnlyList<int>> told) => told.Aggregate(this, (map, field) => map.With(field.Key, field.Value));

    /// <summary>Reads <c>measure=2,deadline=4,responsible=5+6,status=0</c>; 0 stands for no column.</summary>
    /// <exception cref="FormatException">It is no such list; the message tells which part is not.</exception>
    public static IReadOnlyDictionary<RoadmapField, IReadOnlyList<int>> Parse(string text)
    {
        var told = new SortedDictionary<RoadmapField, IReadOnlyList<int>>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Split('=') is not [var name, var numbers] || !Words.TryParse<RoadmapField>(name.Trim(), out var field) || Columns(numbers) is not { } columns || !told.TryAdd(field, columns))
            {
                throw new FormatException($"'{part}' is no field with its column; write measure=2,deadline=4,responsible=5+6, with fields {string.Join(' ', Enum.GetValues<RoadmapField>().Select(f => Words.Of(f)))}");
            }
        }
        return told;
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Join(',', columns.Select(c => $"{Words.Of(c.Key)}={string.Join('+', c.Value.Select(v => (v + 1).ToString(CultureInfo.InvariantCulture)))}"));

    private static List<int>? Columns(string numbers)
    {
        var columns = new List<int>();
        foreach (var number in numbers.Split('+', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var column) || column > TableLimits.Columns)
            {
                return null;
            }
            columns.Add(column - 1);
        }
        return columns is [-1] ? [] : columns.Contains(-1) || columns.Distinct().Count() < columns.Count ? null : columns;
    }
}

/// <summary>How large a table may be; a roadmap is far smaller.</summary>
public static class TableLimits
{
    /// <summary>The most rows of a table.</summary>
    public const int Rows = 10_000;

    /// <summary>The most columns that are looked at.</summary>
    public const int Columns = 100;

    /// <summary>The most letters of a cell.</summary>
    public const int Letters = 20_000;
}
