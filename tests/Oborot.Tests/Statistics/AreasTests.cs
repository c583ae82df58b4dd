using Oborot.Edges.Statistics;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>Every code that UN Comtrade uses stands for one area.</summary>
public sealed class AreasTests(ITestOutputHelper output)
{
    private static readonly string Parties = Path.Join(Packs.Root, "data", "parties.yaml");
    private static readonly Areas Known = Areas.Load(Parties, Path.Join(Packs.Root, "data", "statistics", "areas.yaml"));

    [Theory]
    [InlineData(0, "WORLD")]
    [InlineData(250, "FR")]
    [InlineData(251, "FR")]
    [InlineData(356, "IN")]
    [InlineData(699, "IN")]
    [InlineData(380, "IT")]
    [InlineData(381, "IT")]
    [InlineData(578, "NO")]
    [InlineData(579, "NO")]
    [InlineData(756, "CH")]
    [InlineData(757, "CH")]
    [InlineData(840, "US")]
    [InlineData(842, "US")]
    [InlineData(841, "X841")]
    [InlineData(158, "TW")]
    [InlineData(490, "X490")]
    [InlineData(97, "EU")]
    [InlineData(412, "XK")]
    [InlineData(975, "ASEAN")]
    [InlineData(810, "X810")]
    [InlineData(643, "RU")]
    [InlineData(58, "X58")]
    [InlineData(56, "BE")]
    [InlineData(304, "GL")]
    [InlineData(899, "X899")]
    public void Number_stands_for_an_area(int number, string code) => Assert.Equal((code, code), (Known.FromNumber(number), Known.FromComtrade(number)));

    [Fact]
    public void Number_that_Comtrade_uses_for_something_else_has_two_meanings() => Assert.Equal(("MC", "X492"), (Known.FromNumber(492), Known.FromComtrade(492)));

    [Theory]
    [InlineData("kgz", "KG")]
    [InlineData("WLD", "WORLD")]
    [InlineData("S19", "X490")]
    [InlineData("ROM", "RO")]
    [InlineData("BMU", "BM")]
    [InlineData("SU", "X810")]
    [InlineData("842", "US")]
    [InlineData(" W00 ", "WORLD")]
    [InlineData("A79", null)] // given by UN Comtrade to two remainders
    [InlineData("MCO", "MC")]
    [InlineData("QQQ", null)]
    public void Letters_stand_for_an_area(string code, string? expected) => Assert.Equal(expected, Known.FromCode(code));

    [Theory]
    [InlineData("Rep. of Korea", "KR")]
    [InlineData("Dem. People's Rep. of Korea", "KP")]
    [InlineData("Dem. Rep. of the Congo", "CD")]
    [InlineData("Congo", "CG")]
    [InlineData("Korea, Republic  of", "KR")]
    [InlineData("Lao People’s Democratic Republic", "LA")]
    [InlineData("Europe EU, nes", "X492")]
    [InlineData("Other Asia, nes", "X490")]
    [InlineData("Nowhere", null)]
    public void Name_stands_for_an_area(string name, string? expected) => Assert.Equal(expected, Known.FromName(name));

    [Theory]
    [InlineData("X490", AreaKind.Nes)]
    [InlineData("X810", AreaKind.Former)]
    [InlineData("GL", AreaKind.Territory)]
    [InlineData("EU27_2020", AreaKind.Group)]
    [InlineData("KG", AreaKind.Country)]
    public void Kind_of_an_area_is_told(string code, AreaKind kind) => Assert.Equal(kind, Known.KindOf(code));

    [Theory]
    [InlineData("numeric: [417]", "the code 417 is given to KG and to XX9")]
    [InlineData("alpha3: KGZ", "the code KGZ is given to KG and to XX9")]
    [InlineData("numeric: [four]", "'four' is no number")]
    public void Code_is_given_once(string code, string message)
    {
        using var folder = new TempFolder();
        var file = folder.Write("areas.yaml", $"areas:\n  XX9: {{kind: territory, en: Nowhere, {code}}}\ncodes: {{}}\nspellings: {{}}\naliases: {{}}\n");
        Assert.Contains(message, Assert.Throws<FormatException>(() => Areas.Load(Parties, file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("comtrade_partner.csv", 310)]
    [InlineData("comtrade_reporter.csv", 255)]
    public void Every_code_of_Comtrade_is_known(string table, int codes)
    {
        var path = Path.Join(ReadFile.Shared, "data", "ref", table);
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: no {path}");
            return;
        }
        var numbers = File.ReadLines(path).Skip(1).Select(l => int.Parse(l.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(codes, numbers.Count);
        Assert.DoesNotContain(numbers, n => Known.FromComtrade(n) is null);
    }

    // A country's name means the country of today, unless the number tells that it is one that is no more.
    [Theory]
    [InlineData("comtrade_partner.csv")]
    [InlineData("comtrade_reporter.csv")]
    public void Every_name_of_Comtrade_stands_for_its_number(string table)
    {
        var path = Path.Join(ReadFile.Shared, "data", "ref", table);
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: no {path}");
            return;
        }
        var rows = File.ReadLines(path).Skip(1).Select(l => System.Text.RegularExpressions.Regex.Match(l, "^(?<number>\\d+),\"(?<name>[^\"]*)\"")).ToList();
        Assert.Empty(rows.Where(m => Known.FromName(m.Groups["name"].Value) != Known.FromComtrade(int.Parse(m.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture))).Select(m => m.Value));
    }

    // The numbers that share a country are those named in data/statistics/areas.yaml, and no others.
    [Fact]
    public void Two_numbers_share_an_area_only_where_it_is_meant()
    {
        var shared = Enumerable.Range(0, 1000).Where(n => Known.FromNumber(n) is not null).GroupBy(n => Known.FromNumber(n)!).Where(g => g.Count() > 1);
        Assert.Equal(["WORLD 0 1", "FR 250 251", "IN 356 699", "IT 380 381", "NO 578 579", "CH 756 757", "US 840 842"],
            shared.Select(g => $"{g.Key} {string.Join(' ', g)}"));
    }

    [Fact]
    public void Every_code_of_M49_is_known()
    {
        var path = Path.Join(ReadFile.Shared, "data", "ref", "m49_en.csv");
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: no {path}");
            return;
        }
        var rows = File.ReadLines(path).Skip(1).Select(l => System.Text.RegularExpressions.Regex.Match(l, ",(?<number>\\d{3}),(?<two>[A-Z]{2}),(?<three>[A-Z]{3}),")).Where(m => m.Success).ToList();
        Assert.True(rows.Count > 240);
        Assert.DoesNotContain(rows, m => Known.FromCode(m.Groups["number"].Value) is null || Known.FromCode(m.Groups["two"].Value) != Known.FromCode(m.Groups["three"].Value));
    }
}
