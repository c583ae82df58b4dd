using Oborot.Bench.Synthetic;
using Oborot.Checks;
using Oborot.Edges.Policies;
using Oborot.Model;
using Oborot.Shared;

namespace Oborot.Tests.Checks;

/// <summary>Claims that are only there to be held against: what they show by themselves is not asked, what a new text shows beside them is.</summary>
public sealed class BackgroundTests
{
    private static readonly IReadOnlyList<Claim> Claims = SyntheticClaims.Make(1500, seed: 3);

    [Fact]
    public void New_text_shows_all_that_it_shows_when_everything_is_checked()
    {
        var street = new Street(null);
        using var books = new OfficialBooks(null, null);
        var whole = street.Checkup(books.All);
        whole.Add(Claims);
        var (all, seen) = (whole.Findings, 0);
        foreach (var text in Claims.GroupBy(c => c.Evidence.Document).Where(g => g.Count() > 4).Take(12))
        {
            var own = text.Select(c => c.Id).ToHashSet();
            var beside = street.Checkup(books.All);
            beside.Know(Claims.Where(c => !own.Contains(c.Id)));
            beside.Add(text);
            var expected = all.Where(f => f.Claims.Any(c => own.Contains(c.Id))).Select(f => f.Id).ToList();
            Assert.Empty(expected.Except(beside.Findings.Select(f => f.Id)));
            seen += expected.Count;
        }
        Assert.True(seen > 50, $"only {seen} findings were compared");
    }

    [Fact]
    public void Nothing_is_shown_before_a_text_comes_in()
    {
        var checkup = new Checkup(PolicyFile.LoadShipped());
        checkup.Know(Claims);
        Assert.Empty(checkup.Findings);
    }
}
