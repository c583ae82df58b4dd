using Microsoft.Data.Sqlite;
using Oborot.Edges.Ledgers;
using Oborot.Edges.Statistics;
using Oborot.Model;
using Oborot.Statistics;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>Official figures in a ledger: every vintage, all or none, as they were given.</summary>
public sealed class SqliteStatisticsTests : IDisposable
{
    private static readonly DateOnly May = new(2024, 5, 15);
    private static readonly DateOnly June = new(2024, 6, 15);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_later_publication_stands_beside_the_earlier_one()
    {
        using var store = Open();
        Add(store, "a", May, Figure(100));
        Add(store, "b", June, Figure(110));
        Assert.Equal([110m, 100m], Values(store.AsOf()));
        Assert.Equal([100m], Values(store.AsOf(May)));
        Assert.Equal([110m, 100m], Values(store.AsOf(June)));
        Assert.Empty(Values(store.AsOf(May.AddDays(-1))));
        Assert.Equal(110m, Assert.Single(Vintages.Latest(store.AsOf().Reports("KG", "BY"))).Observation.Value);
    }

    [Fact]
    public void An_earlier_publication_that_comes_later_takes_its_place_by_its_day()
    {
        using var store = Open();
        Add(store, "b", June, Figure(110));
        Add(store, "a", May, Figure(100));
        Assert.Equal([110m, 100m], Values(store.AsOf()));
        Assert.Equal(["a", "b"], store.Publications().Select(p => p.Publication.Hash));
    }

    [Fact]
    public void A_figure_told_twice_counts_once_and_the_first_of_two_values_is_kept()
    {
        using var store = Open();
        var kept = Add(store, "a", May, Figure(5, place: "line 2"), Figure(7, place: "line 3"), Figure(5, place: "line 4"), Figure(6, place: "line 5"), Figure(1, partner: "KZ", place: "line 6"), Figure(2, partner: "KZ", place: "line 7"));
        Assert.Equal(new Kept(Figures: 2, Repeated: 1, Contradicting: 3, "line 3"), kept);
        Assert.Equal("line 2", Assert.Single(store.AsOf().Reports("KG", "BY")).Observation.Place);
        Assert.Equal(2, Assert.Single(store.Publications()).Figures);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.1")]
    [InlineData("-1234.56")]
    [InlineData("13235.000")]
    [InlineData("999999999999999")]
    [InlineData("123456789012345678901234567")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("12345678901234.567890123456")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("9007199254740993")]
    [InlineData("9223372036854775808")]
    public void A_number_comes_back_with_all_its_digits(string text)
    {
        var number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        using var store = Open();
        Add(store, "a", May, Figure(number) with { NetWeight = number });
        var back = Assert.Single(store.AsOf().Reports("KG", "BY")).Observation;
        Assert.Equal((number, number), (back.Value, back.NetWeight));
    }

    [Theory]
    [InlineData("line 1")]
    [InlineData("line 012")]
    [InlineData("line 0")]
    [InlineData("line 9223372036854775807")]
    [InlineData("line 99999999999999999999")]
    [InlineData("record 3")]
    [InlineData("Sheet1!F12")]
    [InlineData("Лист 2!AB7")]
    [InlineData("title")]
    [InlineData("17")]
    public void A_place_comes_back_as_it_was(string place)
    {
        using var store = Open();
        Add(store, "a", May, Figure(1, place: place));
        Assert.Equal(place, Assert.Single(store.AsOf().Reports("KG", "BY")).Observation.Place);
    }

    [Fact]
    public void All_that_an_observation_tells_comes_back()
    {
        Observation[] all =
        [
            Figure(1) with { Currency = "EUR", Valuation = Valuation.Cif, Basis = PartnerBasis.Consignment, Status = ObservationStatus.Provisional },
            new(new Series("KG", "BY", TradeFlow.ReImports, "0101", "HS2017"), Period.Months(2023, 11, 11), null, "x") { Status = ObservationStatus.Confidential },
            new(new Series("KG", "BY", TradeFlow.Imports, "0101", "HS2022"), new Period(new DateOnly(2023, 11, 1), new DateOnly(2024, 2, 29)), 3, "x"),
        ];
        using var store = Open();
        Add(store, "a", May, all);
        Assert.Equal(all.ToHashSet(), store.AsOf().Reports("KG", "BY").Select(o => o.Observation).ToHashSet());
    }

    [Fact]
    public void The_order_of_files_and_of_figures_in_them_changes_nothing()
    {
        var (first, second) = (Some(seed: 1), Some(seed: 2));
        var forward = Told([("a", first), ("b", second)]);
        var backward = Told([("b", [.. second.Reverse()]), ("a", [.. first.Reverse()])]);
        Assert.NotEmpty(forward);
        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Figures_come_in_the_order_of_vintages_whatever_their_periods()
    {
        using var store = Open();
        Add(store, "a", May, Some(seed: 1));
        Add(store, "b", June, Some(seed: 2));
        var reports = store.AsOf().Reports("KG", "BY");
        Assert.Equal(reports.Order(Vintages.Order), reports);
    }

    [Fact]
    public void Only_the_products_asked_for_are_given()
    {
        using var store = Open();
        Add(store, "a", May, Figure(1, product: "0101"), Figure(2, product: "0102"), Figure(3, product: "0103"));
        Assert.Equal([1m, 3m], store.AsOf().Reports("KG", "BY", ["0103", "0101"]).Select(o => o.Observation.Value!.Value));
        Assert.Empty(store.AsOf().Reports("KG", "BY", []));
    }

    [Fact]
    public void A_failure_in_the_midst_leaves_nothing()
    {
        using var store = Open();
        Add(store, "a", May, Figure(1));
        Assert.Throws<InvalidOperationException>(() => store.Add(Published("b", June), Failing(), () => June));
        Assert.Equal([1m], Values(store.AsOf()));
        Assert.False(store.Holds("b"));
        Assert.Equal(new Kept(1, 0, 0, null), Add(store, "b", June, Figure(2)));

        static IEnumerable<Observation> Failing()
        {
            yield return Figure(2);
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public void Stopping_before_the_figures_are_written_leaves_nothing()
    {
        using var store = Open();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => store.Add(Published("a", May), Stopping(stop), () => May, stop.Token));
        Assert.Empty(store.Publications());
        Assert.Empty(Values(store.AsOf()));

        static IEnumerable<Observation> Stopping(CancellationTokenSource stop)
        {
            yield return Figure(1);
            stop.Cancel();
        }
    }

    [Fact]
    public void A_ledger_of_the_first_form_takes_figures_and_keeps_what_it_has()
    {
        var path = folder["old.db"];
        using (SqliteLedger.Open(path))
        {
        }
        Sql(path, "drop table observations; drop table publications; drop table measures; drop table commitments; drop table decisions; drop table rereadings; alter table documents drop column reading; pragma user_version = 1");
        using (var store = SqliteStatistics.OpenExisting(path))
        {
            Add(store, "a", May, Figure(1));
            Assert.Equal([1m], Values(store.AsOf()));
        }
        using var ledger = SqliteLedger.OpenExisting(path);
        Assert.Empty(ledger.Claims());
        Assert.Empty(ledger.Commitments());
    }

    [Fact]
    public void Two_publications_with_one_hash_are_refused()
    {
        using var store = Open();
        Add(store, "a", May, Figure(1));
        Assert.Throws<Oborot.Ledgers.LedgerException>(() => Add(store, "a", June, Figure(2)));
        Assert.Equal([1m], Values(store.AsOf()));
    }

    private static List<string> Told((string Hash, Observation[] Figures)[] files)
    {
        using var own = new TempFolder();
        using var store = SqliteStatistics.Open(own["l.db"]);
        foreach (var (hash, figures) in files)
        {
            Add(store, hash, May, figures);
        }
        return [.. store.AsOf().Reports("KG", "BY").Select(o => $"{o.Observation} {o.Publication.Hash}")];
    }

    // Without contradictions, of which the first is kept.
    private static Observation[] Some(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 500).Select(i => One(random, i)).DistinctBy(o => (o.Series, o.Period, o.Currency))];
    }

    private static Observation One(Random random, int i)
    {
        var (year, first) = (2015 + random.Next(8), 1 + random.Next(12));
        var series = new Series("KG", random.Next(3) == 0 ? "KZ" : "BY", (TradeFlow)random.Next(4), $"01{random.Next(9):00}", random.Next(2) == 0 ? "HS2017" : "HS2022");
        return new Observation(series, Period.Months(year, first, first + random.Next(13 - first)), random.Next(1000), $"line {i}") { Currency = random.Next(4) == 0 ? "EUR" : "USD" };
    }

    private static Observation Figure(decimal value, string partner = "BY", string product = Series.AllGoods, string place = "line 2") =>
        new(new Series("KG", partner, TradeFlow.Exports, product), Period.Year(2023), value, place);

    private static Publication Published(string hash, DateOnly day) => new("kg-nsc", "office", $"{hash}.csv", hash, day);

    private static Kept Add(SqliteStatistics store, string hash, DateOnly day, params Observation[] figures) => store.Add(Published(hash, day), figures, () => day);

    private static IEnumerable<decimal> Values(IOfficialFigures figures) => figures.Reports("KG", "BY").Select(o => o.Observation.Value!.Value);

    private SqliteStatistics Open() => SqliteStatistics.Open(folder["ledger.db"]);

    private static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
