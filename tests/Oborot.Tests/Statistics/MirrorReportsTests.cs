using Oborot.Edges.Statistics;
using Oborot.Model;
using Oborot.Statistics;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>Both sides' reports, paired over a whole ledger.</summary>
public sealed class MirrorReportsTests : IDisposable
{
    private static readonly Areas Areas = Areas.Load(Path.Join(Packs.Root, "data", "parties.yaml"), Path.Join(Packs.Root, "data", "statistics", "areas.yaml"));
    private static readonly DateOnly May = new(2024, 5, 15);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_exports_of_one_stand_beside_the_imports_of_the_other()
    {
        using var store = SqliteStatistics.Open(folder["l.db"]);
        Add(store, "a", May,
            Exports("KG", "BY", "010121", 2022, 100), Imports("BY", "KG", "010121", 2022, 110),
            Exports("KG", "BY", "010121", 2023, 200), Imports("BY", "KG", "020110", 2022, 30),
            Imports("KG", "BY", "010121", 2022, 5));
        var reports = store.MirrorReports(Areas, 2000, 2030);
        Assert.Equal(["BY>KG 010121 2022 - 5", "KG>BY 010121 2022 100 110", "KG>BY 010121 2023 200 -", "KG>BY 020110 2022 - 30"], Lines(reports));
        Assert.Equal(5, reports.Count);
    }

    [Fact]
    public void What_is_no_annual_report_of_a_country_in_dollars_is_left_out()
    {
        using var store = SqliteStatistics.Open(folder["l.db"]);
        Add(store, "a", May,
            Exports("KG", "BY", "0101", 2022, 1), Exports("KG", Series.World, "010121", 2022, 1), Exports("KG", "EAEU", "010121", 2022, 1),
            Exports("KG", "BY", "010122", 2022, 1) with { Currency = "EUR" }, Exports("KG", "BY", "010123", 2022, 1) with { Period = Period.Months(2022, 1, 6) },
            Exports("KG", "BY", "010124", 2022, 1) with { Value = null, Status = ObservationStatus.Confidential }, Exports("KG", "BY", "010129", 2010, 1));
        store.Add(new Publication("baci", "CEPII", "b.csv", "b", May) { Kind = SourceKind.Reconciled }, [Exports("KG", "BY", "010125", 2022, 1)], () => May);
        Assert.Empty(store.MirrorReports(Areas, 2020, 2030).Flows);
        Assert.Equal(["KG>BY 010129 2010 1 -"], Lines(store.MirrorReports(Areas, 2010, 2010)));
    }

    [Fact]
    public void The_newest_vintage_counts_and_origin_goes_before_consignment()
    {
        using var store = SqliteStatistics.Open(folder["l.db"]);
        Add(store, "new", May, Imports("BY", "KG", "010121", 2022, 7) with { Basis = PartnerBasis.Consignment }, Imports("BY", "KG", "010121", 2022, 8) with { Basis = PartnerBasis.Origin });
        Add(store, "old", May.AddDays(-1), Imports("BY", "KG", "010121", 2022, 1) with { Basis = PartnerBasis.Origin });
        Assert.Equal(["KG>BY 010121 2022 - 8"], Lines(store.MirrorReports(Areas, 2000, 2030)));
        Assert.Equal(["KG>BY 010121 2022 - 1"], Lines(store.MirrorReports(Areas, 2000, 2030, asOf: May.AddDays(-1))));
    }

    [Fact]
    public void The_unit_value_is_the_median_of_dollars_a_kilogram()
    {
        using var store = SqliteStatistics.Open(folder["l.db"]);
        Add(store, "a", May, Exports("KG", "BY", "010121", 2020, 10) with { NetWeight = 10 }, Exports("KG", "BY", "010121", 2021, 30) with { NetWeight = 10 },
            Exports("KG", "BY", "010121", 2022, 90) with { NetWeight = 10 }, Exports("KG", "BY", "010122", 2022, 90));
        Assert.Equal([3, double.NaN], store.MirrorReports(Areas, 2000, 2030).UnitValues);
    }

    private static IEnumerable<string> Lines(MirrorReports reports) => reports.Flows.Select(f => FormattableString.Invariant(
        $"{reports.Countries[f.Exporter]}>{reports.Countries[f.Importer]} {reports.Products[f.Product]} {reports.Years[f.Year]} {Number(f.Exported)} {Number(f.Imported)}"));

    private static string Number(double value) => double.IsNaN(value) ? "-" : FormattableString.Invariant($"{value}");

    private static Observation Exports(string reporter, string partner, string product, int year, decimal value) =>
        new(new Series(reporter, partner, TradeFlow.Exports, product, "HS2017"), Period.Year(year), value, "line 2");

    private static Observation Imports(string reporter, string partner, string product, int year, decimal value) =>
        new(new Series(reporter, partner, TradeFlow.Imports, product, "HS2017"), Period.Year(year), value, "line 2");

    private static void Add(SqliteStatistics store, string hash, DateOnly day, params Observation[] figures) =>
        store.Add(new Publication("comtrade", "UN", $"{hash}.csv", hash, day), figures, () => day);
}
