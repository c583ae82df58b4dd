using Oborot.Edges.Statistics.Store;

namespace Oborot.Tests.Statistics;

/// <summary>Sorting more figures than are held at once.</summary>
public sealed class SortedRunsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Figures_come_in_order_and_none_is_lost(int count)
    {
        var random = new Random(3);
        int[] ranks = [.. Enumerable.Range(0, 50)];
        using var runs = new SortedRuns(() => new KeyOrder(ranks, ranks), runSize: 64);
        var given = Enumerable.Range(0, count).Select(i => new FigureRow { Reporter = random.Next(5), Partner = random.Next(5), Product = random.Next(50), Arrival = i, Value = i, PlaceNumber = -i }).ToList();
        given.ForEach(row => runs.Add(row));
        Assert.Equal(given.OrderBy(r => (r.Reporter, r.Partner, r.Product, r.Arrival)).ToList(), runs.InOrder().ToList());
    }

    [Fact]
    public void Words_that_come_later_keep_the_order_of_earlier_runs()
    {
        var names = new Names();
        using var runs = new SortedRuns(() => new KeyOrder(names.Ranks(), names.Ranks()), runSize: 16);
        foreach (var i in Enumerable.Range(0, 100).Reverse())
        {
            runs.Add(new FigureRow { Reporter = names[$"R{i:00}"], Partner = names["P"], Product = names["X"], Arrival = 100 - i });
        }
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"R{i:00}"), runs.InOrder().Select(r => names.Text(r.Reporter)).ToList());
    }
}
