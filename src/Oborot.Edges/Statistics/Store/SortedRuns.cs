using System.Runtime.InteropServices;

namespace Oborot.Edges.Statistics.Store;

/// <summary>Sorts any number of figures in bounded memory: runs of them are sorted, put into a temporary file and merged.</summary>
/// <remarks>A run is sorted while the next one fills. Few figures never touch the disk. The file is gone when this is disposed.</remarks>
/// <param name="order">Asked for the order when a run is full; the orders must agree on what stands in earlier runs.</param>
/// <param name="runSize">So many figures are sorted at once; three times as many are held.</param>
internal sealed class SortedRuns(Func<IComparer<FigureRow>> order, int runSize = SortedRuns.UsualSize) : IDisposable
{
    // Some 50 MB a run.
    private const int UsualSize = 1 << 19;
    private const int ReadAtOnce = 1 << 14;

    private readonly List<(long Start, int Count)> runs = [];
    private FigureRow[] filling = new FigureRow[16];
    private FigureRow[]? spare;
    private int count;
    private FileStream? file;
    private Task spilling = Task.CompletedTask;

    /// <summary>Takes a figure.</summary>
    public void Add(in FigureRow row)
    {
        if (count == filling.Length)
        {
            Grow();
        }
        filling[count++] = row;
    }

    /// <summary>All figures in order, once.</summary>
    public IEnumerable<FigureRow> InOrder()
    {
        spilling.GetAwaiter().GetResult();
        spare = null;
        var last = order();
        Array.Sort(filling, 0, count, last);
        return runs.Count == 0 ? filling.Take(count) : Merged(last);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        spilling.ContinueWith(_ => file?.Dispose(), TaskScheduler.Default).Wait();
    }

    private void Grow()
    {
        if (filling.Length < runSize)
        {
            Array.Resize(ref filling, Math.Min(runSize, 2 * filling.Length));
            return;
        }
        spilling.GetAwaiter().GetResult();
        var (full, by) = (filling, order());
        (filling, spare, count) = (spare ?? new FigureRow[runSize], full, 0);
        spilling = Task.Run(() => Spill(full, by));
    }

    private void Spill(FigureRow[] run, IComparer<FigureRow> by)
    {
        Array.Sort(run, by);
        file ??= new FileStream(Path.Join(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.DeleteOnClose);
        runs.Add((file.Position, run.Length));
        file.Write(MemoryMarshal.AsBytes(run.AsSpan()));
    }

    private IEnumerable<FigureRow> Merged(IComparer<FigureRow> by)
    {
        var next = new PriorityQueue<IEnumerator<FigureRow>, FigureRow>(by);
        foreach (var run in runs.Select(r => OfFile(r.Start, r.Count)).Append(filling.Take(count)).Select(r => r.GetEnumerator()))
        {
            if (run.MoveNext())
            {
                next.Enqueue(run, run.Current);
            }
        }
        while (next.TryPeek(out var run, out var row))
        {
            yield return row;
            _ = run.MoveNext() ? next.DequeueEnqueue(run, run.Current) : next.Dequeue();
        }
    }

    private IEnumerable<FigureRow> OfFile(long start, int length)
    {
        var rows = new FigureRow[ReadAtOnce];
        for (var at = 0; at < length; at += ReadAtOnce)
        {
            var here = Math.Min(ReadAtOnce, length - at);
            var bytes = MemoryMarshal.AsBytes(rows.AsSpan(0, here));
            ReadAt(bytes, start + (at * (long)(bytes.Length / here)));
            for (var i = 0; i < here; i++)
            {
                yield return rows[i];
            }
        }
    }

    private void ReadAt(Span<byte> bytes, long position)
    {
        file!.Position = position;
        file.ReadExactly(bytes);
    }
}
