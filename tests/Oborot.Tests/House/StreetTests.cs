using System.Text.RegularExpressions;

namespace Oborot.Tests.House;

/// <summary>The order of the street inside <c>src/Oborot</c>: a station uses only what comes before it.</summary>
public sealed partial class StreetTests
{
    private static readonly Dictionary<string, string[]> Walls = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Text"] = ["Model"],
        ["Languages"] = ["Model", "Text"],
        ["Mentions"] = ["Model", "Text", "Languages"],
        ["Claims"] = ["Model", "Text", "Languages", "Mentions"],
        ["Commitments"] = ["Model", "Text", "Languages", "Mentions", "Claims"],
        ["People"] = ["Model"],
        ["Events"] = ["Model", "People"],
        ["Notation"] = ["Model"],
        ["Reviews"] = ["Model", "Text", "Notation"],
        ["Ledgers"] = ["Model", "Text", "Reviews"],
        ["Solving"] = ["Model"],
        ["Statistics"] = ["Model"],
        ["Checks"] = ["Model", "Ledgers", "Notation", "Solving", "Statistics"],
        ["Targets"] = ["Model", "Statistics", "Checks"],
        ["Roadmaps"] = ["Model", "Text", "Commitments"],
        ["Registers"] = ["Model", "Text", "Checks"],
        ["Briefs"] = ["Model", "Statistics", "Checks", "Targets", "Registers", "Events"],
    };

    private static readonly ILookup<string, string> Types = Sources("src/Oborot").Where(f => Station(f) is not null)
        .SelectMany(f => Declaration().Matches(Code(f)).Select(m => (Station: Station(f)!, Type: m.Groups["name"].Value)))
        .Distinct().ToLookup(t => t.Station, t => t.Type);

    public static TheoryData<string> Stations => [.. Walls.Keys];

    [Fact]
    public void Every_folder_is_a_station() =>
        Assert.Equal(Walls.Keys.Order(StringComparer.Ordinal), Sources("src/Oborot").Select(Station).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Stations))]
    public void A_station_uses_only_what_comes_before_it(string station)
    {
        var broken = from file in Sources($"src/Oborot/{station}")
                     from used in Used(Code(file)).Distinct()
                     where used != station && !Walls[station].Contains(used)
                     select $"{file} uses {used}";
        Assert.Empty(broken);
    }

    // A folder within a station may have a namespace of its own, of the folder's name.
    [Theory]
    [MemberData(nameof(Stations))]
    public void Folder_and_namespace_have_one_name(string station) =>
        Assert.All(Sources($"src/Oborot/{station}"), f => Assert.Contains(Namespace(f), new[] { station, f["src/Oborot/".Length..f.LastIndexOf('/')].Replace('/', '.') }));

    // What the street hands out stands at its end; the two stations that fill it in know the one record they fill.
    [Theory]
    [InlineData("Reading", "Ledgers")]
    [InlineData("FoundMention", "Claims")]
    [InlineData("Reader", "")]
    [InlineData("Walkthrough", "")]
    public void No_station_knows_the_end_of_the_street(string type, string but) =>
        Assert.DoesNotContain(Sources("src/Oborot"), f => Station(f) is { } station && station != but && Regex.IsMatch(Strings().Replace(Code(f), ""), $@"(?<![\w.]){type}\b"));

    [Fact]
    public void No_using_is_global() =>
        Assert.DoesNotContain(Sources("src"), f => Code(f).Contains("global using", StringComparison.Ordinal));

    [Fact]
    public void The_street_has_no_packages()
    {
        var project = Repository.Read("src/Oborot/Oborot.csproj");
        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planted_use_is_seen()
    {
        Assert.Equal(["Checks", "Text"], Used("using Oborot.Checks;\nvar a = new Text.Document();\nvar b = other.Claims.Count;\n").Order(StringComparer.Ordinal));
        Assert.Equal(["Mentions"], Used("Oborot.Mentions.Sheet sheet;"));
    }

    private static IEnumerable<string> Sources(string folder) => Repository.Files(folder).Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    private static string? Station(string file) => file.Split('/') is [_, _, var folder, ..] and { Length: > 3 } ? folder : null;

    private static string Namespace(string file) => Regex.Match(Repository.Read(file), @"^namespace Oborot\.(?<name>[\w.]+);$", RegexOptions.Multiline).Groups["name"].Value;

    // Comments may name what they like.
    private static string Code(string file) => Comment().Replace(Repository.Read(file), "");

    private static IEnumerable<string> Used(string code)
    {
        var usings = Using().Matches(code).Select(m => m.Groups["station"].Value);
        var qualified = Qualified().Matches(code).Select(m => (Station: m.Groups["station"].Value, Type: m.Groups["type"].Value))
            .Where(q => Types[q.Station].Contains(q.Type)).Select(q => q.Station);
        return usings.Concat(qualified).Distinct();
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^using (?:static |\w+ = )?Oborot\.(?<station>\w+)[\w.]*;", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![\w.])(?:Oborot\.)?(?<station>[A-Z]\w+)\.(?<type>[A-Z]\w+)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"\b(?:class|struct|record|enum|interface)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Strings();
}
