using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>Keeps totals and the parts they are made of from being counted twice.</summary>
/// <remarks>
/// A part is a record of one mode of transport, one customs procedure, one second partner or one mode of supply; the total stands in a record of
/// its own. Parts are never added up: who asked for one mode of transport holds no total in hands, and could not tell. Of each series and
/// period a hash is held, some 20 bytes.
/// </remarks>
internal sealed class TotalsAndParts(ImportNotes notes)
{
    private const string Counted = "of one mode of transport, customs procedure or second partner, counted in a total that stands beside it";
    private const string Alone = "of one mode of transport, customs procedure or second partner, without the total: parts are not added up";

    private readonly HashSet<ulong> totals = [];
    private readonly Dictionary<ulong, (int Count, string First)> parts = [];

    /// <summary>A total stands in the file.</summary>
    public void Total(in Series series, in Period period) => totals.Add(Key(series, period));

    /// <summary>A part stands in the file.</summary>
    public void Part(in Series series, in Period period, string place)
    {
        var key = Key(series, period);
        parts[key] = parts.TryGetValue(key, out var known) ? (known.Count + 1, known.First) : (1, place);
    }

    /// <summary>Tells of the parts, after the last record.</summary>
    public void Finish()
    {
        foreach (var (key, (count, first)) in parts)
        {
            notes.Pass(totals.Contains(key) ? Counted : Alone, first, count);
        }
    }

    // FNV-1a over the texts: a hash that is the same in every run.
    private static ulong Key(in Series series, in Period period)
    {
        var hash = 14695981039346656037UL;
        foreach (var text in (ReadOnlySpan<string>)[series.Reporter, series.Partner, series.Product, series.Classification])
        {
            foreach (var letter in text)
            {
                hash = Mix(hash, letter);
            }
            hash = Mix(hash, 0);
        }
        hash = Mix(hash, (ulong)series.Flow);
        hash = Mix(hash, (ulong)period.Start!.Value.DayNumber);
        return Mix(hash, (ulong)period.End.DayNumber);
    }

    private static ulong Mix(ulong hash, ulong part) => unchecked((hash ^ part) * 1099511628211UL);
}
