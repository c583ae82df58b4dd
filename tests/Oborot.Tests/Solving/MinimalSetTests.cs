using Oborot.Solving;

namespace Oborot.Tests.Solving;

/// <summary>A contradiction is told with what it needs and nothing else.</summary>
public sealed class MinimalSetTests
{
    [Fact]
    public void It_is_contradictory_and_each_of_its_parts_is_not()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var (members, reasons) = Make(random);
            bool IsConsistent(IReadOnlyList<int> some) => !reasons.Exists(r => r.IsSubsetOf(some));
            var minimal = MinimalSet.Of(members, IsConsistent);
            Assert.False(IsConsistent(minimal));
            Assert.All(minimal, one => Assert.True(IsConsistent([.. minimal.Where(m => m != one)])));
            Assert.Equal(members.Where(minimal.Contains), minimal);
        }
    }

    [Fact]
    public void Of_all_minimal_sets_it_ends_first()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var (members, reasons) = Make(new Random(seed));
            var minimal = MinimalSet.Of(members, some => !reasons.Exists(r => r.IsSubsetOf(some)));
            var first = Enumerable.Range(1, members.Count).First(n => reasons.Exists(r => r.IsSubsetOf(members.Take(n))));
            Assert.Equal(members[first - 1], minimal[^1]);
        }
    }

    [Fact]
    public void It_is_empty_when_none_is_needed() => Assert.Empty(MinimalSet.Of([1, 2, 3], _ => false));

    [Fact]
    public void Among_many_it_asks_few_times()
    {
        var asked = 0;
        var minimal = MinimalSet.Of([.. Enumerable.Range(0, 1024)], some =>
        {
            asked++;
            return !(some.Contains(7) && some.Contains(900));
        });
        Assert.Equal([7, 900], minimal);
        Assert.InRange(asked, 1, 60);
    }

    // Whatever holds one of the reasons is contradictory.
    private static (List<int> Members, List<HashSet<int>> Reasons) Make(Random random)
    {
        var members = Enumerable.Range(0, random.Next(1, 13)).Select(i => i * 3).ToArray();
        random.Shuffle(members);
        var reasons = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.GetItems(members, random.Next(1, 5)).ToHashSet()).ToList();
        return ([.. members], reasons);
    }
}
