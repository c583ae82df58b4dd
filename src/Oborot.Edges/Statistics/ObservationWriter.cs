using System.Globalization;
using Microsoft.Data.Sqlite;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>Puts figures into the table in large batches, each in the order of the table's key.</summary>
internal sealed class ObservationWriter : IDisposable
{
    // So many rows sorted at once keep the tree's pages filled one after another, in some 50 MB.
    private const int BatchSize = 1 << 18;

    private readonly SqliteConnection connection;
    private readonly long publication;
    private readonly SqliteCommand insert;
    private readonly SqliteParameter[] values;
    private readonly List<Observation> batch = new(BatchSize);
    private readonly Dictionary<(string, string, Valuation, PartnerBasis), long> measures = [];
    private readonly string?[] statuses = Array.ConvertAll(Enum.GetValues<ObservationStatus>(), s => s == ObservationStatus.Normal ? null : Words.Of(s));
    private Kept kept;

    public ObservationWriter(SqliteConnection connection, long publication)
    {
        this.connection = connection;
        this.publication = publication;
        insert = connection.CreateCommand();
        insert.CommandText = """
            insert into observations (reporter, partner, product, flow, start, months, measure, publication, value, weight, status, place)
            values ($a, $b, $c, $d, $e, $f, $g, $h, $i, $j, $k, $l) on conflict do nothing
            """;
        values = [.. "abcdefghijkl".Select(letter => insert.Parameters.AddWithValue($"${letter}", DBNull.Value))];
        values[7].Value = publication;
    }

    /// <summary>Takes one figure.</summary>
    public void Add(Observation observation)
    {
        batch.Add(observation);
        if (batch.Count == BatchSize)
        {
            Flush();
        }
    }

    /// <summary>Writes what is left.</summary>
    public Kept Finish()
    {
        Flush();
        return kept;
    }

    /// <inheritdoc/>
    public void Dispose() => insert.Dispose();

    private void Flush()
    {
        batch.Sort(ByKey);
        foreach (var observation in batch)
        {
            Insert(observation);
        }
        batch.Clear();
    }

    private void Insert(in Observation observation)
    {
        var (series, start) = (observation.Series, observation.Period.Start!.Value);
        values[0].Value = series.Reporter;
        values[1].Value = series.Partner;
        values[2].Value = series.Product;
        values[3].Value = (int)series.Flow;
        values[4].Value = (start.Year * 12) + start.Month - 1;
        values[5].Value = observation.Period.MonthCount!.Value;
        values[6].Value = Measure(observation);
        values[8].Value = observation.Value is { } value ? (double)value : DBNull.Value;
        values[9].Value = observation.NetWeight is { } weight ? (double)weight : DBNull.Value;
        values[10].Value = (object?)statuses[(int)observation.Status] ?? DBNull.Value;
        values[11].Value = PlaceOf(observation.Place);
        if (insert.ExecuteNonQuery() == 1)
        {
            kept = kept with { Figures = kept.Figures + 1 };
            return;
        }
        Count(observation);
    }

    private static object PlaceOf(string place) =>
        place.StartsWith("line ", StringComparison.Ordinal) && long.TryParse(place.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : place;

    private void Count(in Observation observation)
    {
        using var known = connection.CreateCommand();
        known.CommandText = """
            select value from observations where reporter = $a and partner = $b and product = $c and flow = $d and start = $e and months = $f and measure = $g
                and publication = $h
            """;
        foreach (var value in values[..8])
        {
            known.Parameters.AddWithValue(value.ParameterName, value.Value);
        }
        var first = known.ExecuteScalar() is double number ? (decimal?)number : null;
        kept = first == observation.Value
            ? kept with { Repeated = kept.Repeated + 1 }
            : kept with { Contradicting = kept.Contradicting + 1, FirstContradiction = kept.FirstContradiction ?? observation.Place };
    }

    private long Measure(in Observation observation)
    {
        var key = (observation.Series.Classification, observation.Currency, observation.Valuation, observation.Basis);
        if (!measures.TryGetValue(key, out var id))
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                insert into measures (classification, currency, valuation, basis) values ($classification, $currency, $valuation, $basis)
                on conflict do update set currency = currency returning id
                """;
            command.Parameters.AddWithValue("$classification", key.Classification);
            command.Parameters.AddWithValue("$currency", key.Currency);
            command.Parameters.AddWithValue("$valuation", Words.Of(key.Valuation));
            command.Parameters.AddWithValue("$basis", Words.Of(key.Basis));
            measures[key] = id = (long)command.ExecuteScalar()!;
        }
        return id;
    }

    private static int ByKey(Observation a, Observation b)
    {
        var order = string.CompareOrdinal(a.Series.Reporter, b.Series.Reporter);
        order = order != 0 ? order : string.CompareOrdinal(a.Series.Partner, b.Series.Partner);
        order = order != 0 ? order : string.CompareOrdinal(a.Series.Product, b.Series.Product);
        order = order != 0 ? order : a.Series.Flow.CompareTo(b.Series.Flow);
        return order != 0 ? order : a.Period.CompareTo(b.Period);
    }
}
