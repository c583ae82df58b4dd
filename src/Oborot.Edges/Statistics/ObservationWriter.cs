using System.Globalization;
using Microsoft.Data.Sqlite;
using Oborot.Edges.Ledgers;
using Oborot.Edges.Statistics.Store;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>Puts a publication's figures into the table, all of them in the order of its key, so that its pages are filled one after another.</summary>
internal sealed class ObservationWriter : IDisposable
{
    private const string Line = "line ";
    private const int StopEvery = 1 << 16;

    private readonly SqliteConnection connection;
    private readonly Names areas = new();
    private readonly Names products = new();
    private readonly Names places = new();
    private readonly SortedRuns rows;
    private readonly RawStatement insert;
    private readonly Dictionary<(string, string, Valuation, PartnerBasis), int> measures = [];
    private readonly string?[] statuses = Array.ConvertAll(Enum.GetValues<ObservationStatus>(), s => s == ObservationStatus.Normal ? null : Words.Of(s));
    private (string, string, Valuation, PartnerBasis) lastMeasure;
    private int lastMeasureId;
    private FigureRow previous = new() { Reporter = -1, Partner = -1, Product = -1, Flow = byte.MaxValue };
    private FigureRow? contradiction;
    private Kept kept;
    private long arrived;

    public ObservationWriter(SqliteConnection connection, long publication)
    {
        this.connection = connection;
        rows = new SortedRuns(() => new KeyOrder(areas.Ranks(), products.Ranks()));
        insert = new RawStatement(connection, """
            insert into observations (reporter, partner, product, flow, start, months, measure, publication, value, weight, status, place)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        insert.Bind(8, publication);
    }

    /// <summary>Takes one figure.</summary>
    public void Add(in Observation observation)
    {
        var (series, start) = (observation.Series, observation.Period.Start!.Value);
        var (words, number) = Split(observation.Place);
        rows.Add(new FigureRow
        {
            Reporter = areas[series.Reporter],
            Partner = areas[series.Partner],
            Product = products[series.Product],
            Flow = (byte)series.Flow,
            Start = (start.Year * 12) + start.Month - 1,
            Months = (short)observation.Period.MonthCount!.Value,
            Measure = Measure(observation),
            Status = (byte)observation.Status,
            Value = observation.Value,
            Weight = observation.NetWeight,
            PlaceWords = places[words],
            PlaceNumber = number,
            Arrival = arrived++,
        });
    }

    /// <summary>Writes what was taken.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public Kept Finish(CancellationToken stop)
    {
        foreach (var row in rows.InOrder())
        {
            if (row.Arrival % StopEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
            }
            Write(row);
        }
        return kept with { FirstContradiction = contradiction is { } row2 ? Place(row2) : null };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert.Dispose();
        rows.Dispose();
    }

    // What is told twice stands side by side.
    private void Write(in FigureRow row)
    {
        if (!row.IsSame(previous))
        {
            Insert(row);
            previous = row;
            kept = kept with { Figures = kept.Figures + 1 };
        }
        else if (row.Value == previous.Value)
        {
            kept = kept with { Repeated = kept.Repeated + 1 };
        }
        else
        {
            kept = kept with { Contradicting = kept.Contradicting + 1 };
            contradiction = contradiction is { } first && first.Arrival < row.Arrival ? first : row;
        }
    }

    private void Insert(in FigureRow row)
    {
        BindKey(row);
        insert.Bind(9, row.Value);
        insert.Bind(10, row.Weight);
        if (statuses[row.Status] is { } status)
        {
            insert.Bind(11, status);
        }
        else
        {
            insert.BindNull(11);
        }
        if (row.PlaceNumber >= 0 && places.Text(row.PlaceWords) == Line)
        {
            insert.Bind(12, row.PlaceNumber);
        }
        else
        {
            insert.Bind(12, Place(row));
        }
        insert.Run();
    }

    // Rows come in the order of the key: most of it is bound already.
    private void BindKey(in FigureRow row)
    {
        if (row.Reporter != previous.Reporter)
        {
            insert.Bind(1, areas.Utf8(row.Reporter));
        }
        if (row.Partner != previous.Partner)
        {
            insert.Bind(2, areas.Utf8(row.Partner));
        }
        if (row.Product != previous.Product)
        {
            insert.Bind(3, products.Utf8(row.Product));
        }
        insert.Bind(4, row.Flow);
        insert.Bind(5, row.Start);
        insert.Bind(6, row.Months);
        insert.Bind(7, row.Measure);
    }

    private string Place(in FigureRow row) =>
        row.PlaceNumber < 0 ? places.Text(row.PlaceWords) : string.Create(CultureInfo.InvariantCulture, $"{places.Text(row.PlaceWords)}{row.PlaceNumber}");

    // "Sheet1!F12" comes apart into "Sheet1!F" and 12: what is left is few words.
    private static (string Words, long Number) Split(string place)
    {
        var digits = place.AsSpan().TrimEnd("0123456789").Length;
        return digits < place.Length && (place[digits] != '0' || digits + 1 == place.Length) && long.TryParse(place.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (place.StartsWith(Line, StringComparison.Ordinal) && digits == Line.Length ? Line : place[..digits], number)
            : (place, -1);
    }

    private int Measure(in Observation observation)
    {
        var key = (observation.Series.Classification, observation.Currency, observation.Valuation, observation.Basis);
        if (lastMeasureId > 0 && key == lastMeasure)
        {
            return lastMeasureId;
        }
        if (!measures.TryGetValue(key, out var id))
        {
            measures[key] = id = MeasureOf(key);
        }
        (lastMeasure, lastMeasureId) = (key, id);
        return id;
    }

    private int MeasureOf((string Classification, string Currency, Valuation Valuation, PartnerBasis Basis) key)
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
        return (int)(long)command.ExecuteScalar()!;
    }
}
