using Oborot.Edges.Statistics;
using Oborot.Statistics.Mirror;
using Oborot.Tests.House;
using Oborot.Tests.Support;
using Xunit.Abstractions;
using YamlDotNet.RepresentationModel;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>Where countries lie.</summary>
public sealed class GeographyTests(ITestOutputHelper output)
{
    private static readonly Geography World = GeographyFile.Load(Repository.At("data/statistics/geography.yaml"));

    // Borders that CEPII's table has otherwise: it is of before 2011, has Serbia with Montenegro and Kosovo, and leaves out some.
    private static readonly HashSet<string> OtherBorders =
        ["AL-RS", "AD-ES", "AO-CG", "CD-SD", "KE-SD", "SD-UG", "AE-QA"];

    [Fact]
    public void Every_country_has_a_place()
    {
        using var reader = new StreamReader(Repository.At("data/parties.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        var countries = Countries(yaml).Select(c => c.Code).ToList();
        Assert.Equal(199, countries.Count);
        Assert.Equal(countries.Order(StringComparer.Ordinal), World.Places.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_route_tells_what_lies_between()
    {
        var route = World.Between("CN", "KG")!.Value;
        Assert.InRange(route.Distance, 3400, 3500);
        Assert.True(route.IsContiguous);
        Assert.True(route.LandlockedImporter);
        Assert.False(route.LandlockedExporter);
        Assert.Equal(route.Distance, World.Between("KG", "CN")!.Value.Distance, 1e-9);
        Assert.Null(World.Between("KG", "WORLD"));
    }

    [Fact]
    public void Some_reporters_do_not_include_freight()
    {
        Assert.False(World.ReportsCif("CA"));
        Assert.False(World.ReportsCif("GE"));
        Assert.True(World.ReportsCif("KG"));
        Assert.True(World.ReportsCif("not listed"));
    }

    // Double landlocked ones border landlocked countries only.
    [Fact]
    public void Two_countries_are_doubly_landlocked()
    {
        var doubly = World.Places.Where(p => p.Value.IsLandlocked && p.Value.Borders.All(b => World.Places[b].IsLandlocked)).Select(p => p.Key);
        Assert.Equal(["LI", "UZ"], doubly.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Distances_and_borders_are_near_those_of_CEPII()
    {
        if (MirrorTables.Rows("ref/dist_cepii.csv.gz", output) is not { } rows)
        {
            return;
        }
        var codes = Alpha2();
        var (errors, borders) = (new List<(double Error, string Pair)>(), new List<string>());
        foreach (var row in rows)
        {
            if (codes.TryGetValue(row["exporter"], out var from) && codes.TryGetValue(row["importer"], out var to) && string.CompareOrdinal(from, to) < 0)
            {
                var route = World.Between(from, to)!.Value;
                errors.Add((Math.Abs((route.Distance / row.Number("dist")) - 1), $"{from}-{to}"));
                if (route.IsContiguous != (row["contig"] == "1"))
                {
                    borders.Add($"{from}-{to}");
                }
            }
        }
        var (within3, within5) = (Share(errors, 0.03), Share(errors, 0.05));
        output.WriteLine($"{errors.Count} pairs; {within3:P1} within 3 %, {within5:P1} within 5 %; worst {string.Join(", ", errors.OrderDescending().Take(10))}");
        Assert.Equal(18528, errors.Count);
        Assert.True(within5 > 0.96);
        Assert.True(within3 > 0.945);
        Assert.Equal(OtherBorders.Order(StringComparer.Ordinal), borders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("places:\n  AA: {city: A, latitude: 91, longitude: 0}\n", "(2,27): latitude must be degrees from -90 to 90, not \"91\"")]
    [InlineData("places:\n  AA: {city: A, latitude: 1}\n", "(2,3): AA needs city, latitude and longitude")]
    [InlineData("places:\n  AA: {town: A}\n", "(2,8): unknown key \"town\"; known: city, latitude, longitude, landlocked, borders")]
    [InlineData("places:\n  AA: {landlocked: maybe}\n", "(2,20): landlocked must be yes or no, not \"maybe\"")]
    [InlineData("countries: {}\n", "(1,1): unknown key \"countries\"; known: imports_not_cif, places")]
    [InlineData("places:\n  AA: {city: A, latitude: 1, longitude: 2, borders: [BB]}\n", ": AA borders BB, but BB does not border AA")]
    [InlineData("imports_not_cif: [BB]\nplaces:\n  AA: {city: A, latitude: 1, longitude: 2}\n", ": BB reports imports that are not CIF, but has no place")]
    public void Errors_tell_where_and_how_to_mend(string text, string message)
    {
        using var folder = new TempFolder();
        var path = folder.Write("geography.yaml", text);
        Assert.Equal(path + message, Assert.Throws<FormatException>(() => GeographyFile.Load(path)).Message);
    }

    private static double Share(List<(double Error, string Pair)> errors, double most) => errors.Count(e => e.Error <= most) / (double)errors.Count;

    // CEPII keeps some codes of states and names that are no more.
    private static Dictionary<string, string> Alpha2()
    {
        var old = new Dictionary<string, string> { ["ROU"] = "ROM", ["COD"] = "ZAR", ["TLS"] = "TMP", ["PSE"] = "PAL", ["SRB"] = "YUG" };
        using var reader = new StreamReader(Repository.At("data/parties.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return Countries(yaml).ToDictionary(c => old.GetValueOrDefault(c.Alpha3, c.Alpha3), c => c.Code);
    }

    private static IEnumerable<(string Code, string Alpha3)> Countries(YamlStream yaml) =>
        from party in (YamlMappingNode)((YamlMappingNode)yaml.Documents[0].RootNode)["parties"]
        where party.Value["type"].ToString() == "country"
        select (party.Key.ToString(), party.Value["alpha3"].ToString());
}
