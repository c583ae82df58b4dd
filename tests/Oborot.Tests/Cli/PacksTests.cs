using System.Text.Json;
using Oborot.Cli;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Corpus;
using Oborot.Edges.Packs;
using Oborot.Shared;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;
using Spectre.Console;

namespace Oborot.Tests.Cli;

public sealed class PacksTests : IDisposable
{
    private readonly TempFolder folder = new();

    public PacksTests() => SomePacks.Write(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_list_of_languages() => Snapshot.Matches("packs", Picture(c => PacksView.Write(c, [Unfinished(), new Street(folder.Path).Report("yy")], hasOwnPacks: false)));

    [Fact]
    public void The_page_of_a_language() => Snapshot.Matches("packs-one", Picture(c => PacksView.WriteOne(c, Unfinished(), new Street(folder.Path))));

    [Fact]
    public void Each_property_of_a_pack_is_told() =>
        Assert.Equal(PackFiles.HeaderKeys.Except(["language", "name"]).Order(StringComparer.Ordinal), PackProperties.Of(Unfinished(), new Street(folder.Path)).Select(p => p.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Packs_of_an_author_have_no_grades()
    {
        var run = CliRun.WithPacks(folder.Path, "packs");
        Assert.Equal((App.Done, ""), (run.Code, run.Error));
        Assert.Contains("No grades: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("No grades: ", CliRun.WithPacks(folder.Path, "packs", "yy").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_names_every_language_with_its_kept_grades()
    {
        using var json = JsonDocument.Parse(CliRun.WithPacks("", "packs", "--format", "json").Out);
        var told = json.RootElement.GetProperty("packs").EnumerateArray().ToDictionary(p => p.GetProperty("language").GetString()!);
        Assert.Equal(Packs.Shipped.Profiles.Select(p => p.Language), told.Keys);
        Assert.All(GradesFile.Load(Path.Join(AppContext.BaseDirectory, "data", "grades.json")), g => Assert.Equal(g.Value.Full, told[g.Key].GetProperty("full").GetDouble()));
    }

    [Fact]
    public void The_columns_of_csv_are_the_keys_of_json()
    {
        var street = new Street(folder.Path);
        using var json = JsonDocument.Parse(JsonRow.Of(street.Report("xx"), street));
        Assert.Equal(JsonRow.PackKeys, json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(string.Join(',', JsonRow.PackKeys), CliRun.WithPacks(folder.Path, "packs", "xx", "--format", "csv").Lines[0]);
    }

    [Fact]
    public void A_language_without_a_pack_lists_those_that_have_one()
    {
        var run = CliRun.WithPacks(folder.Path, "packs", "zz");
        Assert.Equal((App.BadUsage, "oborot: unknown language 'zz'; known: xx yy"), (run.Code, Assert.Single(run.Errors)));
    }

    private static string Picture(Action<IAnsiConsole> draw)
    {
        using var text = new StringWriter { NewLine = "\n" };
        draw(Screen.Console(new Terminal { Input = () => Stream.Null, Out = text, Error = TextWriter.Null, Directory = "" }));
        return text.ToString();
    }

    private PackReport Unfinished() => new Street(folder.Path).Report("xx") with { Grades = new LanguageGrades(3, 1250, 0.98765, 0.9, 0.85, 0.5) };
}
