using Oborot.Edges.Statistics;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>Tables as national offices hand them out: how many figures, one of them exactly, or why the file is refused.</summary>
public sealed class NationalFilesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Join(ReadFile.Shared, "formats", "national");

    private static readonly Dictionary<string, (string Format, int Figures, string[] Among)> Read = new(StringComparer.Ordinal)
    {
        ["WEB_UTSA_02.xlsx"] = ("ru-fcs-main-goods", 44, ["RU Imports WORLD TOTAL 2022-01 23324600000 @Лист1!D19", "RU Imports WORLD 0207 2022-01 26100000 @Лист1!D22"]),
    };

    [Fact]
    public void Every_file_is_read_or_refused_as_it_should_be()
    {
        if (!Directory.Exists(Folder))
        {
            output.WriteLine($"skipped: no {Folder}");
            return;
        }
        foreach (var path in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal))
        {
            output.WriteLine(Told(path));
        }
    }

    private static string Told(string path)
    {
        try
        {
            var read = ReadFile.At(path);
            var zeros = read.Figures.Count(f => f.Value == 0);
            return $"{Path.GetFileName(path)}|{read.Format}|{read.Figures.Count}|{zeros}|{SomeTables.Show(read.Figures[0])}|{SomeTables.Show(read.Figures[read.Figures.Count / 2])}|{SomeTables.Show(read.Figures[^1])}|{string.Join("; ", read.Notes.Passed)}|{string.Join("; ", read.Notes.UnknownAreas)}|{string.Join("; ", read.Notes.Warnings)}";
        }
        catch (StatisticsException e)
        {
            return e.Message;
        }
    }
}
