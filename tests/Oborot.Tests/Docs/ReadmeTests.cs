using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Oborot.Edges.Corpus;
using Oborot.Languages;
using Oborot.Tests.Corpus;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Docs;

/// <summary>The README shows what the program prints, and every command in it works.</summary>
public sealed partial class ReadmeTests
{
    private const string Page = "README.md";

    [Fact]
    public void The_picture_is_what_the_program_prints()
    {
        var run = CliRun.In(Repository.Root, "check", "docs/example");
        Assert.Equal((0, ""), (run.Code, run.Error));
        GeneratedPart.Matches(Page, "example", $"```text\n$ ./oborot check docs/example\n{run.Out.TrimEnd()}\n```\n");
    }

    [Theory]
    [InlineData("targets", "targets KG BY samples/bishkek-minsk --as-of 2025-10-31")]
    [InlineData("board", "commitments samples/bishkek-minsk --type roadmap --as-of 2025-10-31")]
    public void The_picture_is_what_a_command_prints(string part, string command)
    {
        var run = CliRun.In(Repository.Root, command.Split(' '));
        Assert.Equal((0, ""), (run.Code, run.Error));
        GeneratedPart.Matches(Page, part, $"```text\n$ ./oborot {command}\n{run.Out.TrimEnd()}\n```\n");
    }

    [Fact]
    public void The_finding_to_explain_is_the_one_in_the_picture()
    {
        using var json = JsonDocument.Parse(CliRun.In(Repository.Root, "check", "docs/example", "--format", "json").Out);
        var id = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("kind").GetString() != "verdict").GetProperty("id").GetString()![..8];
        if (GeneratedPart.IsApproving)
        {
            File.WriteAllText(Repository.At(Page), Explain().Replace(Repository.Read(Page), $"explain {id} docs/example"));
        }
        Assert.Equal([$"explain {id} docs/example"], Explain().Matches(Repository.Read(Page)).Select(m => m.Value));
    }

    [Fact]
    public void Grades_in_the_table_are_those_reached()
    {
        var table = new StringBuilder("| language | code | articles | claims | detect | core | full | whole |\n|---|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var profile in Packs.Shipped.Profiles)
        {
            table.Append(Row(profile, Graded.Shipped.GetValueOrDefault(profile.Language)));
        }
        GeneratedPart.Matches(Page, "grades", table.ToString());
    }

    [Fact]
    public void Every_command_works()
    {
        using var folder = new TempFolder();
        foreach (var file in Repository.Files("samples").Concat(Repository.Files("docs").Where(f => f.EndsWith(".txt", StringComparison.Ordinal))))
        {
            folder.Write(file, File.ReadAllBytes(Repository.At(file)));
        }
        var commands = Commands(Page);
        Assert.True(commands.Count >= 5, "the README shows commands");
        Assert.All(commands, command =>
        {
            var run = CliRun.In(folder.Path, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.NotEqual("", run.Out);
        });
    }

    [Fact]
    public void Its_first_commands_are_the_two_to_start_with() =>
        Assert.Matches(@"```sh\n\./oborot check samples/bishkek-minsk[^\n]*\n\./test[^\n]*\n```", Repository.Read(Page));

    // Lines "./oborot … # remark" of the blocks marked sh, without the program's name and the remark.
    private static List<string> Commands(string page) =>
        [.. Block().Matches(Repository.Read(page)).SelectMany(b => b.Groups["lines"].Value.Split('\n'))
            .Where(l => l.StartsWith("./oborot ", StringComparison.Ordinal)).Select(l => l["./oborot ".Length..].Split('#')[0].Trim())];

    private static string Row(LanguageProfile profile, LanguageGrades? g) => string.Create(CultureInfo.InvariantCulture,
        $"| {profile.Name} | `{profile.Language}` | {g?.Articles ?? 0} | {g?.Claims ?? 0} | {F1(g?.Detect)} | {F1(g?.Core)} | {F1(g?.Full)} | {F1(g?.Whole)} |\n");

    private static string F1(double? grade) => grade?.ToString("F3", CultureInfo.InvariantCulture) ?? "–";

    [GeneratedRegex(@"```sh\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("explain [0-9a-f]{8} docs/example")]
    private static partial Regex Explain();
}
