using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Tests.Checks;

public class CheckPageTests
{
    public static TheoryData<string> Titles => [.. CheckPages.Examples.Select(e => e.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Page_finds_what_it_says(string title)
    {
        var example = CheckPages.Examples.Single(e => e.ToString() == title);
        var findings = Checker.Run(example.Claims, CheckPages.Policy, statistics: example.Statistics).Where(f => f.Check == example.Code).ToList();
        var kinds = string.Join(", ", findings.Select(f => Words.Of(f.Kind)));
        Assert.True((kinds.Length == 0 ? "nothing" : kinds) == example.Finds, $"found {kinds}: {string.Join(" | ", findings.Select(f => f.Why))}");
        if (example.Says is not null)
        {
            Assert.Equal(example.Says, findings[0].Why);
        }
        if (example.Verdict is not null)
        {
            Assert.Equal(example.Verdict, Words.Of(findings[0].Assessment!.Verdict));
        }
        if (example.Slip is not null)
        {
            Assert.Equal(example.Slip, findings[0].Diagnosis[0].Name);
        }
    }

    [Fact]
    public void Every_check_has_a_page_and_every_page_a_check() =>
        Assert.Equal(AllChecks.Codes.Order(StringComparer.Ordinal), CheckPages.Files.Select(f => Path.GetFileName(f)[..5]));

    [Fact]
    public void Every_page_has_an_example_that_finds_nothing_or_less() =>
        Assert.All(CheckPages.Examples.GroupBy(e => e.Code), page => Assert.True(page.Count() >= 3, page.Key));

    [Fact]
    public void Codes_are_unique() => Assert.Equal(AllChecks.Codes.Count, AllChecks.Codes.Distinct().Count());
}
