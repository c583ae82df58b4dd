using Oborot.Statistics.Indices;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>
/// Advantages in the trade of 226 countries in 785 products (mean of 1998 to 2000), against what the R package economiccomplexity
/// and py-ecomplexity make of the same table.
/// </summary>
public sealed class IndexExamTests(ITestOutputHelper output)
{
    private static TradeMatrix? world;

    [Fact]
    public void Who_has_which_advantage_is_the_same()
    {
        if (World() is not { } all || ExamTable.Rows("exam_ecomplexity/expected_R_balassa_binary_nonzero.csv.gz", output) is not { } expected)
        {
            return;
        }
        var found = all.Countries.SelectMany(c => RevealedAdvantage.Products(all, c).Select(p => (c, p))).ToHashSet();
        output.WriteLine($"{found.Count} advantages of {all.Countries.Count} countries in {all.Products.Count} products");
        Assert.Equal(31_951, found.Count);
        Assert.True(found.SetEquals(expected.Where(r => ExamTable.Number(r["v"]) == 1).Select(r => (r["country"], r["product"]))));
    }

    [Fact]
    public void Advantages_have_the_same_size()
    {
        if (World() is not { } all || ExamTable.Rows("exam_ecomplexity/expected_pyecomplexity_pairs_sample5000.csv", output) is not { } expected)
        {
            return;
        }
        var furthest = expected.Max(r => Math.Abs((double)RevealedAdvantage.Of(all, r["country"], r["product"])! - (double)ExamTable.Number(r["rca"])) / Math.Max(1, (double)ExamTable.Number(r["rca"])));
        output.WriteLine($"furthest of {expected.Count}: {furthest}");
        Assert.True(furthest < 1e-10);
    }

    [Theory]
    [InlineData("country", "diversity")]
    [InlineData("product", "ubiquity")]
    public void Counts_of_advantages_are_the_same(string of, string count)
    {
        if (World() is not { } all || ExamTable.Rows($"exam_ecomplexity/expected_pyecomplexity_{of}.csv", output) is not { } expected)
        {
            return;
        }
        Func<string, int> counted = of == "country" ? c => RevealedAdvantage.Diversity(all, c) : p => RevealedAdvantage.Ubiquity(all, p);
        Assert.NotEmpty(expected);
        Assert.All(expected, r => Assert.Equal(ExamTable.Number(r[count]), counted(r[of])));
    }

    private TradeMatrix? World() => world ??= ExamTable.Rows("exam_ecomplexity/world_trade_avg_1998_2000_sitc4.csv.gz", output) is { } rows
        ? new TradeMatrix(rows.Select(r => new TradeCell(r["country"], r["product"], ExamTable.Number(r["value"])))) : null;
}
