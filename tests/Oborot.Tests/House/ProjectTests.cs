using System.Xml.Linq;

namespace Oborot.Tests.House;

/// <summary>Which project may use which, and which brings packages: the walls that the compiler keeps.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> Uses = new(StringComparer.Ordinal)
    {
        ["Oborot"] = [],
        ["Oborot.Edges"] = ["Oborot"],
        ["Oborot.Shared"] = ["Oborot.Edges"],
        ["Oborot.Desk"] = ["Oborot.Shared"],
        ["Oborot.Cli"] = ["Oborot.Desk", "Oborot.Edges", "Oborot.Shared"],
    };

    private static readonly string[] Permissive = ["ISC", "MIT", "BSD-3-Clause", "Unlicense"];
    private static readonly string[] TestsOnly = ["MPL-2.0"];
    private static readonly string[] WithPackages = ["Oborot.Cli", "Oborot.Edges"];

    public static TheoryData<string> Projects => [.. Uses.Keys];

    [Fact]
    public void Every_project_has_its_walls() =>
        Assert.Equal(Uses.Keys.Order(StringComparer.Ordinal), Directory.GetDirectories(Repository.At("src")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_it_may(string project)
    {
        var file = XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"));
        Assert.Equal(Uses[project], file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal));
        Assert.Equal(WithPackages.Contains(project), file.Descendants("PackageReference").Any());
        Assert.Equal(project == "Oborot.Desk", file.Descendants("FrameworkReference").Any());
    }

    // Whatever else is asked of the program must not wait for a web server to load.
    [Fact]
    public void Two_commands_alone_know_the_desk() =>
        Assert.Equal(["src/Oborot.Cli/Commands/DeskCommand.cs", "src/Oborot.Cli/Commands/ServeCommand.cs"], Repository.Files("src/Oborot.Cli").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && Repository.Read(f).Contains("Oborot.Desk", StringComparison.Ordinal)));

    [Fact]
    public void Packages_of_the_browser_are_pinned_with_their_hashes()
    {
        foreach (var folder in new[] { "src/Oborot.Desk", "tests/Oborot.Browser.Tests" })
        {
            using var lockFile = System.Text.Json.JsonDocument.Parse(Repository.Read($"{folder}/package-lock.json"));
            var packages = lockFile.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0).ToList();
            Assert.NotEmpty(packages);
            Assert.All(packages, p => Assert.StartsWith("sha512-", p.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal));
            Assert.All(packages, p => Assert.Contains(p.Value.GetProperty("license").GetString(), folder.StartsWith("src", StringComparison.Ordinal) ? Permissive : TestsOnly));
        }
    }
}
