using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using Oborot.Statistics.Mirror;
using Oborot.Tests.House;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Mirror;

/// <summary>The tables of trade that lie beside the repository, where they do.</summary>
internal static class MirrorTables
{
    private static readonly string Folder = Path.GetFullPath(Repository.At("../shared/trade/data"));

    // Several tests read the same large table.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<IDictionary<string, string>>>> Known = [];

    /// <summary>The rows of a table by column; null, said in the test's output, where it is not at hand.</summary>
    public static IReadOnlyList<IDictionary<string, string>>? Rows(string name, ITestOutputHelper output)
    {
        var path = Path.Join(Folder, name);
        if (File.Exists(path))
        {
            return Known.GetOrAdd(path, p => new(() => Read(p))).Value;
        }
        output.WriteLine($"skipped: no {path}");
        return null;
    }

    private static List<IDictionary<string, string>> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.Select((h, i) => (h, i)).ToDictionary(c => c.h, c => csv[c.i]!));
        }
        return rows;
    }

    public static double Number(this IDictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>The yearly pairs of a table with both reports above zero, by exporter and importer; months are added up.</summary>
    public static IEnumerable<List<MirrorYear>> Pairs(IEnumerable<IDictionary<string, string>> rows) => rows
        .GroupBy(r => (r["exporter"], r["importer"])).OrderBy(p => p.Key)
        .Select(pair => pair.GroupBy(r => int.Parse(r["year"], CultureInfo.InvariantCulture)).OrderBy(y => y.Key)
            .Select(y => new MirrorYear(y.Key, y.Sum(r => r.Number("x_rep")), y.Sum(r => r.Number("m_rep"))))
            .Where(y => y.Exported > 0 && y.Imported > 0).ToList());
}
