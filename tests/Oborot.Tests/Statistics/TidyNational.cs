using System.Globalization;
using Oborot.Edges.Statistics;
using Oborot.Model;
using Oborot.Statistics;
using Oborot.Tests.Specs;

namespace Oborot.Tests.Statistics;

/// <summary>The same tables of national offices as another program tidied them: a row for each partner, flow and period, in whole dollars.</summary>
internal static class TidyNational
{
    private static readonly Areas Areas = Areas.Load(Path.Join(Packs.Root, "data", "parties.yaml"), Path.Join(Packs.Root, "data", "statistics", "areas.yaml"));

    // The other program names blocs by codes of its own.
    private static readonly Dictionary<string, string> Blocs = new(StringComparer.Ordinal)
    {
        ["_CIS"] = "CIS",
        ["_EAEU"] = "EAEU",
        ["_EU"] = "EU",
        ["_NONCIS"] = "NON-CIS",
        ["_SCO"] = "SCO",
    };

    // Where the rows come from, by what the other program says: file, and sheet where it names one.
    private static readonly (string Source, string File, string Sheet)[] Originals =
    [
        ("94itog", "ru_fcs_94itog.xlsx", ""),
        ("96stran", "ru_fcs_96stran.xlsx", ""),
        ("armenia_data", "armstat_monthly_by_country.csv", ""),
        ("_2023.xls#2022", "stat_kz_by_country_2023.xls", "2022!"),
        ("_2023.xls#2023", "stat_kz_by_country_2023.xls", "2023!"),
        ("_2019.xls#12_2018", "stat_kz_by_country_2019.xls", "12_2018!"),
        ("_2020.xls#12_2019", "stat_kz_by_country_2020.xls", "12_2019!"),
        ("_2021.xls#12_2020", "stat_kz_by_country_2021.xls", "12_2020!"),
        ("_2021.xls#12_2021", "stat_kz_by_country_2021.xls", "12_2021!"),
        ("4.03.00.18", "stat_kg_4.03.00.18_exports_by_country_trilingual.xlsx", ""),
        ("4.03.00.20", "stat_kg_4.03.00.20_imports_by_country_trilingual.xlsx", ""),
        ("1105", "stat_uz_sdmx_1105_exports_by_country.csv", ""),
        ("1176", "stat_uz_sdmx_1176_imports_by_country.csv", ""),
    ];

    /// <summary>One row: what it measures, and the value.</summary>
    public readonly record struct Key(string Reporter, string Partner, TradeFlow Flow, PartnerBasis Basis, Period Period);

    /// <summary>The rows of a file, by the original and the sheet that they come from.</summary>
    public static IEnumerable<(string File, string Sheet, Key Key, decimal Value)> Rows(string path)
    {
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split(',');
            var (_, file, sheet) = Originals.First(o => cells[8].Contains(o.Source, StringComparison.Ordinal));
            var year = int.Parse(cells[0], CultureInfo.InvariantCulture);
            var period = cells[1].Length == 0 ? Period.Year(year) : Period.Months(year, int.Parse(cells[1], CultureInfo.InvariantCulture), int.Parse(cells[1], CultureInfo.InvariantCulture));
            var basis = cells[9] switch { "O" => PartnerBasis.Origin, "C" => PartnerBasis.Consignment, _ => PartnerBasis.NotStated };
            var key = new Key(Area(cells[2]), Area(cells[3]), cells[4] == "X" ? TradeFlow.Exports : TradeFlow.Imports, cells[4] == "X" ? PartnerBasis.NotStated : basis, period);
            yield return (file, sheet, key, decimal.Parse(cells[7], NumberStyles.Float, CultureInfo.InvariantCulture));
        }
    }

    private static string Area(string code) => Blocs.GetValueOrDefault(code) ?? Areas.FromCode(code) ?? code;
}
