using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using Oborot.Tests.House;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>Tables of true trade that lie beside the repository, where they are at hand.</summary>
internal static class ExamTable
{
    private static readonly string Folder = Repository.At("../shared/trade/data");

    /// <summary>The rows of a CSV file, plain or zipped, by the names of their columns.</summary>
    /// <returns>Null, with a word to the output, where the file is not at hand.</returns>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>>? Rows(string file, ITestOutputHelper output)
    {
        var path = Path.Join(Folder, file);
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: no {path}");
            return null;
        }
        using var stream = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(c => c, c => csv.GetField(c)!, StringComparer.Ordinal));
        }
        return rows;
    }

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
