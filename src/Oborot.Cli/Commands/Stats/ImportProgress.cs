using System.Diagnostics;
using System.Globalization;

namespace Oborot.Cli.Commands.Stats;

/// <summary>One line on the error screen that counts the figures read; silent for short work and away from a screen.</summary>
internal sealed class ImportProgress(Terminal terminal, string path) : IProgress<long>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private int width;

    /// <inheritdoc/>
    public void Report(long value)
    {
        if (!terminal.ErrorIsScreen || watch.Elapsed < Patience)
        {
            return;
        }
        var line = string.Create(CultureInfo.InvariantCulture, $"{path}: {value:N0} figures");
        terminal.Error.Write($"\r{line.PadRight(width)}");
        width = line.Length;
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        if (width > 0)
        {
            terminal.Error.Write($"\r{new string(' ', width)}\r");
            width = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
