using Oborot.Edges;
using Oborot.Edges.Packs;
using Oborot.Edges.Parties;
using Oborot.Edges.Policies;
using Oborot.Edges.Statistics;
using Oborot.Edges.Statistics.Fetching;
using Oborot.Tests.Support;

namespace Oborot.Tests.Edges;

/// <summary>What is wrong with a YAML file is told with its place, whichever part of the program reads it.</summary>
public class SectionTests
{
    private static readonly Dictionary<string, Action<string>> Readers = new(StringComparer.Ordinal)
    {
        ["policy"] = path => PolicyFile.Load(path),
        ["parties"] = path => PartyNames.Load(path),
        ["areas"] = path => Areas.Load(path, path),
        ["geography"] = path => GeographyFile.Load(path),
        ["endpoints"] = path => Endpoints.Load(path),
        ["figures"] = path => _ = new ShippedFigures(Path.GetDirectoryName(path)!),
        ["pack"] = path => PackFiles.Load(Path.GetDirectoryName(path)!),
    };

    // YamlDotNet throws at some of these what is no error of YAML.
    [Theory]
    [InlineData("policy")]
    [InlineData("parties")]
    [InlineData("areas")]
    [InlineData("geography")]
    [InlineData("endpoints")]
    [InlineData("figures")]
    [InlineData("pack")]
    public void A_bracket_that_is_never_closed_is_told_with_the_file(string reader)
    {
        using var folder = new TempFolder();
        var path = folder.Write(reader switch { "figures" => "index.yaml", _ => "pack.yaml" }, "frequent: [\n  II: {en: Plants, ru: Plants}\nletters:\n  \"10\": {section: II, en: Cereals}\n");
        Assert.StartsWith(path, Assert.Throws<FormatException>(() => Readers[reader](path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "x.yaml(1,1): the file must be a mapping of keys to values")]
    [InlineData("b: 1", "x.yaml(1,1): a is missing")]
    [InlineData("a: {}\nc: 1", "x.yaml(2,1): unknown key \"c\"; known: a, b")]
    [InlineData("a: [1]", "x.yaml(1,4): a must be a mapping of keys to values")]
    [InlineData("a: {b: 1}", "x.yaml(1,4): words is missing in a")]
    [InlineData("a: {words: one}", "x.yaml(1,12): words must be a list")]
    [InlineData("a: {words: [one, [two]]}", "x.yaml(1,18): words must be a list of words")]
    public void What_is_missing_or_of_another_form_is_told_with_its_place(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Section.Parse(text, "x.yaml").Allow("a", "b").Map("a").List("words")).Message);
}
