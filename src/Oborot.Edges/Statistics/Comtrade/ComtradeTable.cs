using Oborot.Edges.Statistics.Tables;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Comtrade;

/// <summary>UN Comtrade's records as text with separated values: its bulk files, answers that a program saved, and files of the service before 2022.</summary>
/// <remarks>
/// Not a declaration, as it shares with the JSON answers what a declaration cannot say: which of two values the figure is, and that parts
/// are dropped only beside their total. Columns go by their names, whether <c>reporterCode</c>, <c>reporter_code</c>,
/// <c>Reporter Code</c> or <c>Reporter.Code</c>.
/// </remarks>
internal sealed class ComtradeTable(Areas areas) : IStatisticsFormat
{
    private static readonly char[] Separators = ['\t', ',', ';'];

    // The names of before 2022 that are not today's. Where a column stands under several names, the first counts.
    private static readonly Dictionary<ComtradeField, string[]> Formerly = new()
    {
        [ComtradeField.Period] = ["year"],
        [ComtradeField.FlowCode] = ["tradeflowcode"],
        [ComtradeField.Partner2Code] = ["2ndpartnercode", "x2ndpartnercode"],
        [ComtradeField.ClassificationCode] = ["classification"],
        [ComtradeField.CmdCode] = ["commoditycode"],
        [ComtradeField.CustomsCode] = ["customsproccode"],
        [ComtradeField.MotCode] = ["modeoftransportcode"],
        [ComtradeField.NetWgt] = ["netweightkg"],
        [ComtradeField.LegacyEstimationFlag] = ["flag", "estimationcode"],
        [ComtradeField.CifValue] = ["ciftradevalueus"],
        [ComtradeField.FobValue] = ["fobtradevalueus"],
        [ComtradeField.PrimaryValue] = ["tradevalueus", "value"],
    };

    private static readonly ComtradeField[] Needed =
        [ComtradeField.Period, ComtradeField.ReporterCode, ComtradeField.FlowCode, ComtradeField.PartnerCode, ComtradeField.ClassificationCode, ComtradeField.CmdCode, ComtradeField.PrimaryValue];

    /// <inheritdoc/>
    public string Name => "comtrade-table";

    /// <inheritdoc/>
    public string Description => "UN Comtrade, bulk files and answers as .csv, .tsv or .txt, those of before 2022 too";

    /// <inheritdoc/>
    public StatisticsOrigin Origin => ComtradeCodes.Origin;

    /// <inheritdoc/>
    public bool Recognises(StatisticsFile file) => SeparatorOf(file) is not null;

    /// <inheritdoc/>
    public IEnumerable<Observation> Read(StatisticsFile file, ImportNotes notes)
    {
        using var table = new CsvRows(file.OpenText(), SeparatorOf(file) ?? throw NoHeader(file), file.Shown);
        table.Read();
        var (columns, width) = (ColumnsOf([.. Enumerable.Range(0, table.Width).Select(table.Text)]), table.Width);
        var (rows, values) = (new ComtradeRows(areas, notes), new string?[columns.Length]);
        while (table.Read())
        {
            if (table.Width != width)
            {
                notes.Pass("with more or fewer values than the header", table.Place(0));
                continue;
            }
            for (var field = 0; field < columns.Length; field++)
            {
                values[field] = columns[field] < 0 ? null : table.Text(columns[field]).Trim();
            }
            if (rows.Take(values, table.Place(0)) is { } observation)
            {
                yield return observation;
            }
        }
        rows.Finish();
    }

    private static char? SeparatorOf(StatisticsFile file)
    {
        var header = file.HeadText.Split('\n', 2)[0];
        foreach (var separator in Separators)
        {
            var columns = ColumnsOf(header.Split(separator));
            if (Needed.All(f => columns[(int)f] >= 0))
            {
                return separator;
            }
        }
        return null;
    }

    // The column of each field; -1 where there is none.
    private static int[] ColumnsOf(string[] header)
    {
        var names = Array.ConvertAll(header, Plain);
        return [.. Enum.GetValues<ComtradeField>().Select(f => NamesOf(f).Select(n => Array.IndexOf(names, n)).FirstOrDefault(c => c >= 0, -1))];
    }

    private static IEnumerable<string> NamesOf(ComtradeField field) => [field.ToString().ToLowerInvariant(), .. Formerly.GetValueOrDefault(field, [])];

    // Programs that save tables change signs and capitals of a name, and not its letters.
    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static StatisticsException NoHeader(StatisticsFile file) =>
        new(file.Shown, "line 1", "the header of UN Comtrade's columns is missing: reporterCode, partnerCode, flowCode, period, cmdCode, primaryValue", "keep the first line of the file");
}
