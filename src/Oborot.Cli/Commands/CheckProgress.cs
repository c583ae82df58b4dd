using Oborot.Checks;

namespace Oborot.Cli.Commands;

/// <summary>Shows how far a check is; reports come from several threads.</summary>
internal sealed class CheckProgress(Terminal terminal) : IProgress<Examined>, IDisposable
{
    private readonly Lock gate = new();
    private Progress? line;

    /// <inheritdoc/>
    public void Report(Examined value)
    {
        lock (gate)
        {
            line ??= new Progress(terminal, value.Of);
            line.Step();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => line?.Dispose();
}
