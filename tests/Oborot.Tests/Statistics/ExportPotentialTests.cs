using FsCheck;
using FsCheck.Fluent;
using Oborot.Statistics.Indices;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>What two countries could trade: one case by hand, the laws that hold for any, and true trade.</summary>
public sealed class ExportPotentialTests(ITestOutputHelper output)
{
    // Supplies .1, .25, 0, .5; supply x demand 50, 50, 0, 0; ease (10 + 50)/100 = .6; potentials 30, 30, 0, 0.
    private static readonly ProductTrade[] ByHand =
        [new("cheese", 100, 500, 1000, 10), new("grain", 50, 200, 200, 50), new("tea", 0, 100, 300, 0), new("wool", 20, 0, 40, 0)];

    private static readonly Gen<BilateralTrade> Trades =
        from values in Gen.Choose(0, 400).ArrayOf(4 * 4 * 5)
        select new BilateralTrade(values.Select((v, i) => new BilateralCell(2020, $"C{i % 4}", $"C{i / 4 % 4}", $"P{i / 16}", v)).Where(c => c.Exporter != c.Importer && c.Value > 90));

    [Fact]
    public void By_hand()
    {
        var found = ExportPotential.Of(ByHand);
        Assert.Equal(0.6m, found.Ease);
        Assert.Equal([new("cheese", 0.1m, 500, 10, 30), new("grain", 0.25m, 200, 50, 30)], found.Positions);
        Assert.Equal([20m, 0m], found.Positions.Select(p => p.Unrealised));
        Assert.Equal((60, 60, 20), (found.Now, found.Potential, found.Unrealised));
    }

    [Fact]
    public void Positions_are_counted_from_a_worth_on()
    {
        var found = ExportPotential.Of([.. ByHand, new ProductTrade("milk", 10, 100, 100, 1)]);
        Assert.Equal(["cheese", "milk", "grain"], found.Positions.Select(p => p.Product));
        Assert.Equal((2, found.Unrealised), found.AtLeast(0));
        Assert.Equal((1, found.Positions[0].Unrealised), found.AtLeast(found.Positions[0].Unrealised));
        Assert.Equal((0, 0m), found.AtLeast(found.Positions[0].Unrealised + 0.01m));
    }

    [Fact]
    public void Another_ease_may_be_asked_for()
    {
        Assert.Equal([50m, 50m], ExportPotential.Of(ByHand, ease: 1).Positions.Select(p => p.Potential));
        Assert.Equal(40, ExportPotential.Of(ByHand, ease: 1).Unrealised);
        Assert.Equal(0, ExportPotential.Of(ByHand, ease: 0).Unrealised);
        Assert.Throws<ArgumentOutOfRangeException>(() => ExportPotential.Of(ByHand, ease: -1));
    }

    [Fact]
    public void Where_nothing_meets_there_is_no_ease()
    {
        var found = ExportPotential.Of([new ProductTrade("tea", 0, 100, 300, 7), new ProductTrade("wool", 20, 0, 40, 0)]);
        Assert.Null(found.Ease);
        Assert.Equal(new PotentialPosition("tea", 0, 100, 7, 0), Assert.Single(found.Positions));
        Assert.Null(ExportPotential.Of([]).Ease);
        Assert.Equal(0, ExportPotential.Of([new ProductTrade("gold", 0, 0, 0, 0)]).Potential);
    }

    [Fact]
    public void A_pair_that_trades_nothing_has_a_potential_only_at_an_ease_asked_for()
    {
        ProductTrade[] apart = [new("cheese", 100, 500, 1000, 0)];
        Assert.Equal((0, 0m), (ExportPotential.Of(apart).Ease, ExportPotential.Of(apart).Unrealised));
        Assert.Equal(50, ExportPotential.Of(apart, ease: 1).Unrealised);
    }

    [Fact]
    public void Years_are_averaged_over_all_that_are_asked_for()
    {
        var trade = new BilateralTrade([new(2020, "KG", "BY", "0809", 10), new(2021, "KG", "RU", "0809", 30), new(2021, "UZ", "BY", "0809", 60), new(2019, "KG", "BY", "0809", 999), new(2020, "UZ", "RU", "0101", 4)]);
        Assert.Equal([new("0101", 0, 0, 2, 0), new("0809", 20, 35, 50, 5)], trade.Between("KG", "BY", 2020, 2021));
        Assert.Throws<ArgumentOutOfRangeException>(() => trade.Between("KG", "BY", 2021, 2020));
    }

    [Fact]
    public void No_nonsense_is_taken()
    {
        Assert.Contains("KG to KG, 01, 2020: a country does not trade with itself", Thrown(new BilateralCell(2020, "KG", "KG", "01", 1)), StringComparison.Ordinal);
        Assert.Contains("a value of trade is never below zero", Thrown(new BilateralCell(2020, "KG", "BY", "01", -1)), StringComparison.Ordinal);
        Assert.Contains("KG to BY, 01, 2020: is there twice", Thrown(new BilateralCell(2020, "KG", "BY", "01", 1), new BilateralCell(2020, "KG", "BY", "01", 1)), StringComparison.Ordinal);
        Assert.Contains("cheese is there twice", Assert.Throws<ArgumentException>(() => ExportPotential.Of([ByHand[0], ByHand[0]])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProductTrade("tea", 5, 1, 4, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProductTrade("tea", 1, -1, 4, 0));
    }

    [Fact]
    public void At_the_observed_ease_the_potential_adds_up_to_what_is_traded() => Holds(p => p.Ease is null || IsNear(p.Now, p.Potential));

    [Fact]
    public void What_lags_behind_is_what_others_run_ahead_by() =>
        Holds(p => p.Ease is null || IsNear(p.Unrealised, p.Positions.Sum(x => Math.Max(0, x.Now - x.Potential))));

    [Fact]
    public void Unrealised_is_never_below_zero_and_comes_in_order() =>
        Holds(p => p.Positions.All(x => x.Unrealised >= 0) && p.Positions.Zip(p.Positions.Skip(1)).All(x => x.First.Unrealised >= x.Second.Unrealised) && p.AtLeast(0).Worth == p.Unrealised);

    [Fact]
    public void Another_currency_scales_everything_alike() => Check.QuickThrowOnFailure(Prop.ForAll(Trades.ToArbitrary(), t =>
    {
        var products = t.Between("C0", "C1", 2020, 2020);
        var (one, other) = (ExportPotential.Of(products), ExportPotential.Of(products.Select(p => new ProductTrade(p.Product, p.Exports * 89.5m, p.Imports * 89.5m, p.World * 89.5m, p.Now * 89.5m))));
        return IsNear(one.Ease ?? 0, other.Ease ?? 0) && IsNear(one.Unrealised * 89.5m, other.Unrealised) && one.Positions.Count == other.Positions.Count;
    }));

    // All exporters' supplies add up to one, so that at an ease of one they supply just what is imported.
    [Fact]
    public void At_an_ease_of_one_all_exporters_together_supply_the_demand() => Check.QuickThrowOnFailure(Prop.ForAll(Trades.ToArbitrary(), t =>
        IsNear(
            t.Between("C0", "C1", 2020, 2020).Sum(p => p.Imports),
            Enumerable.Range(0, 4).Where(i => i != 1).Sum(i => ExportPotential.Of(t, $"C{i}", "C1", 2020, 2020, ease: 1).Potential)
            + t.Between("C1", "C0", 2020, 2020).Sum(p => p.Supply * t.Between("C0", "C1", 2020, 2020).Single(x => x.Product == p.Product).Imports))));

    // UNCTAD's trade matrix by sections of the SITC among fourteen countries; Kyrgyzstan to Kazakhstan computed apart, in fractions.
    [Fact]
    public void In_true_trade()
    {
        if (ExamTable.Rows("unctad_matrix_sitc1_cis14.csv", output) is not { } rows)
        {
            return;
        }
        var trade = new BilateralTrade(rows.Where(r => r["year"] == "2015" && r["flow"] == "X").Select(r => new BilateralCell(2015, r["reporter"], r["partner"], r["product_code"], ExamTable.Number(r["value_usd"]))));
        var pairs = rows.Select(r => (r["reporter"], r["partner"])).Distinct().Select(p => ExportPotential.Of(trade, p.Item1, p.Item2, 2015, 2015)).Where(p => p.Ease is not null).ToList();
        output.WriteLine($"{pairs.Count} pairs");
        Assert.NotEmpty(pairs);
        var one = ExportPotential.Of(trade, "KGZ", "KAZ", 2015, 2015);
        Assert.Equal((3.13494866m, 331_824_645m, 102_985_486.42m), (Math.Round(one.Ease!.Value, 8), one.Now, Math.Round(one.Unrealised, 2)));
        Assert.Equal(["7", "6", "1", "9", "4", "2", "5", "3", "0", "8"], one.Positions.OrderByDescending(p => p.Potential - p.Now).Select(p => p.Product));
        Assert.Equal((3, 5), (one.AtLeast(3_000_000).Count, one.AtLeast(0).Count));
        Assert.All(pairs, p => Assert.True(IsNear(p.Now, p.Potential) && p.Unrealised <= p.Now && p.Positions.Count <= 10));
    }

    private static void Holds(Func<ExportPotential, bool> law) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Trades.ToArbitrary(), t => law(ExportPotential.Of(t, "C0", "C1", 2020, 2020))));

    private static string Thrown(params BilateralCell[] cells) => Assert.Throws<ArgumentException>(() => new BilateralTrade(cells)).Message;

    private static bool IsNear(decimal expected, decimal actual) => Math.Abs(expected - actual) <= 1e-12m * Math.Max(1, Math.Abs(expected));
}
