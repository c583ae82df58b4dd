using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>SDMX-CSV 1.0 (first column DATAFLOW) and 2.0 (first column STRUCTURE), with labels, keys and separators of their own.</summary>
internal sealed partial class SdmxCsv(SdmxSources sources) : SdmxFormat(sources)
{
    private const int LongestCell = 1 << 20;

    // Columns that are no concepts.
    private static readonly string[] Technical = ["DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY"];

    /// <inheritdoc/>
    public override string Name => "sdmx-csv";

    /// <inheritdoc/>
    public override string Description => "SDMX-CSV 1.0 and 2.0, with labels and keys or without";

    /// <inheritdoc/>
    public override bool Recognises(StatisticsFile file) => First().IsMatch(file.HeadText);

    /// <inheritdoc/>
    protected override (SdmxHeader Header, IEnumerable<SdmxRecord> Records) Open(StatisticsFile file)
    {
        var header = new SdmxHeader();
        using var csv = Parser(file, out _);
        if (csv.Read() && csv.Record is { } names && csv.Read() && csv.Record is { } row)
        {
            var column = Array.FindIndex(names, n => n.Trim().ToUpperInvariant() is "STRUCTURE_ID" or "DATAFLOW");
            if (column >= 0 && column < row.Length)
            {
                header.AddName(Identity().Match(row[column]).Value);
                header.SetSender(row[column].Split(':') is [var agency, _, ..] ? agency : null);
            }
        }
        return (header, Records(file));
    }

    /// <inheritdoc/>
    protected override StatisticsException? Explain(StatisticsFile file, Exception error) => error is CsvHelperException csv
        ? new StatisticsException(file.Shown, $"line {(csv.Context?.Parser?.RawRow ?? 1).ToString(CultureInfo.InvariantCulture)}", error is MaxFieldSizeException ? "a cell of more than a million letters: a quotation mark is not closed" : "a quotation mark within a cell, which has to be doubled", "fetch it again", csv)
        : null;

    private IEnumerable<SdmxRecord> Records(StatisticsFile file)
    {
        using var csv = Parser(file, out var separator);
        csv.Read();
        var names = csv.Record!.Select(n => Bracket().Replace(Label(n), "")).ToArray();
        var (value, action) = (Array.FindIndex(names, n => Codes.Value.Contains(n, StringComparer.OrdinalIgnoreCase)), Array.FindIndex(names, n => n.Equals("ACTION", StringComparison.OrdinalIgnoreCase)));
        var concepts = names.Select((n, i) => (Name: n, Column: i)).Where(c => c.Column != value && !Technical.Contains(c.Name, StringComparer.OrdinalIgnoreCase)).ToArray();
        var shared = SdmxRecord.NewCodes();
        while (csv.Read())
        {
            var row = csv.Record!;
            if (row.Length != names.Length)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {csv.RawRow} has {row.Length} cells and the first line {names.Length}: the file is cut short or its cells are not quoted"));
            }
            var own = SdmxRecord.NewCodes();
            foreach (var (name, column) in concepts)
            {
                own.TryAdd(name, Label(row[column]));
            }
            yield return new SdmxRecord(shared, own, value < 0 ? null : row[value].Trim(), string.Create(CultureInfo.InvariantCulture, $"line {csv.RawRow}"))
            {
                IsDeletion = action >= 0 && row[action].Trim() is "D" or "d",
                HasDecimalComma = separator != ',',
            };
        }
    }

    private static CsvParser Parser(StatisticsFile file, out char separator)
    {
        separator = First().Match(file.HeadText).Groups["separator"].Value is [var told] ? told : ',';
        return new CsvParser(file.OpenText(), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            MaxFieldSize = LongestCell,
            IgnoreBlankLines = true,
        });
    }

    // "A: Annual" means A; a time of day has colons of its own.
    private static string Label(string cell)
    {
        var plain = cell.Trim();
        return plain.Contains(':', StringComparison.Ordinal) && Labelled().Match(plain) is { Success: true } code && !Clock().IsMatch(plain) ? code.Groups["code"].Value : plain;
    }

    [GeneratedRegex(@"^\s*""?(?:STRUCTURE(?:\[.\])?|DATAFLOW)(?:\s*:[^""\n]*?)?""?(?<separator>[,;\t|])", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"^[^:]*:[^:(]+(?:\([^)]*\))?|^[^:]+")]
    private static partial Regex Identity();

    [GeneratedRegex(@"^(?<code>[\w.@$\-]+):")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Bracket();
}
