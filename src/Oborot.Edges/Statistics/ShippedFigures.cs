using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>The official totals that travel with the program; a reporter's tables are read when they are first asked for.</summary>
public sealed class ShippedFigures : IOfficialFigures
{
    private const decimal Thousand = 1000;
    private static readonly string[] AllGoods = [Series.AllGoods];

    private readonly string folder;
    private readonly DateOnly? asOf;
    private readonly Dictionary<string, Lazy<ILookup<string, Official>>> byReporter;

    /// <summary>Reads what tables there are.</summary>
    /// <param name="folder">data/statistics/national.</param>
    /// <param name="asOf">Leave out what was not known yet on this day; null for everything.</param>
    /// <exception cref="FormatException">The index is not of its form; the message names file, line and column.</exception>
    public ShippedFigures(string folder, DateOnly? asOf = null)
    {
        (this.folder, this.asOf) = (folder, asOf);
        byReporter = Section.Load(Path.Join(folder, "index.yaml")).Map("tables").Keyed((tables, name) => tables.Map(name)).GroupBy(t => t.Key.Split('-')[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Lazy<ILookup<string, Official>>(() => g.SelectMany(t => Read(g.Key, t.Key, t.Value)).ToLookup(o => o.Observation.Series.Partner)), StringComparer.Ordinal);
    }

    /// <summary>The parties whose own statistics are there.</summary>
    public IReadOnlyList<string> Reporters => [.. byReporter.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null) =>
        (products ?? AllGoods).Contains(Series.AllGoods) && byReporter.TryGetValue(reporter, out var tables) ? [.. tables.Value[partner].Order(Vintages.Order)] : [];

    private IEnumerable<Official> Read(string reporter, string name, Section about)
    {
        var path = Path.Join(folder, name + ".csv");
        var known = Days.Read(about.Text("known"));
        if (known > asOf)
        {
            yield break;
        }
        var publication = new Publication(about.Text("source"), about.Text("agency"), name + ".csv", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), known)
        {
            Url = about.Text("url"),
            Licence = "figures of the office; collection Apache-2.0",
        };
        using var reader = new StreamReader(path);
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        csv.Read();
        var periods = csv.Record![3..].Select(PeriodOf).ToArray();
        while (csv.Read())
        {
            foreach (var official in Row(reporter, csv.Record!, csv.Row, periods, publication))
            {
                yield return official;
            }
        }
    }

    private static IEnumerable<Official> Row(string reporter, string[] row, int line, Period[] periods, Publication publication)
    {
        var series = new Series(reporter, row[0], row[1] == "X" ? TradeFlow.Exports : TradeFlow.Imports);
        var basis = row[2] switch { "O" => PartnerBasis.Origin, "C" => PartnerBasis.Consignment, _ => PartnerBasis.NotStated };
        for (var i = 0; i < periods.Length; i++)
        {
            if (row[i + 3].Length > 0)
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"line {line}, column {i + 4}");
                yield return new Official(new Observation(series, periods[i], decimal.Parse(row[i + 3], CultureInfo.InvariantCulture) * Thousand, place) { Basis = basis }, publication);
            }
        }
    }

    private static Period PeriodOf(string written)
    {
        var year = int.Parse(written.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return written.Length == 4 ? Period.Year(year) : Month(year, int.Parse(written.AsSpan(5), CultureInfo.InvariantCulture));
    }

    private static Period Month(int year, int month) => Period.Months(year, month, month);
}
