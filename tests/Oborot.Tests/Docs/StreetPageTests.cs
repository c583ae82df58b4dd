using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Docs;

public sealed class StreetPageTests
{
    [Fact]
    public void The_page_is_what_the_program_prints()
    {
        var run = CliRun.In(Repository.Root, "street", "docs/street.txt");
        Assert.Equal((0, ""), (run.Code, run.Error));
        GeneratedPart.Matches("docs/street.md", "street", $"\n{run.Out}\n");
    }

    [Fact]
    public void The_command_is_not_in_the_help() =>
        Assert.DoesNotContain("street", CliRun.In(Repository.Root, "--help").Out, StringComparison.Ordinal);
}
