using System.Diagnostics;

namespace Oborot.Cli.Commands;

/// <summary>One line on the error screen that says how far the work is; silent for short work and away from a screen.</summary>
internal sealed class Progress(Terminal terminal, int total) : IDisposable
{
    private const int Cells = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = Patience;
    private bool shown;
    private int done;

    /// <summary>One more document is done.</summary>
    public void Step()
    {
        done++;
        if (!terminal.ErrorIsScreen || total < 2 || watch.Elapsed < next)
        {
            return;
        }
        next = watch.Elapsed + Pause;
        shown = true;
        var filled = Math.Min(Cells, Cells * done / total);
        terminal.Error.Write($"\r{new string('█', filled)}{new string('░', Cells - filled)} {done} of {total}");
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        if (shown)
        {
            terminal.Error.Write($"\r{new string(' ', Cells + 30)}\r");
            shown = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
