namespace Oborot.Cli.Output;

/// <summary>Prints JSON objects as they come: one a line, as a JSON array under a key, or as CSV.</summary>
internal sealed class Rows : IDisposable
{
    private readonly TextWriter output;
    private readonly string format;
    private readonly Csv? csv;
    private bool any;

    /// <summary>Starts the output.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="format"><c>jsonl</c>, <c>json</c> or <c>csv</c>.</param>
    /// <param name="key">The array's key in <c>json</c>.</param>
    /// <param name="columns">The columns of <c>csv</c>.</param>
    public Rows(TextWriter output, string format, string key, IReadOnlyList<string> columns)
    {
        this.output = output;
        this.format = format;
        csv = format == Formats.Csv ? new Csv(output, columns) : null;
        if (format == Formats.Json)
        {
            output.Write($"{{\"{key}\":[");
        }
    }

    /// <summary>Prints one object.</summary>
    public void Write(string json)
    {
        switch (format)
        {
            case Formats.Csv:
                csv!.Write(json);
                break;
            case Formats.Json:
                output.Write(any ? ",\n" : "\n");
                output.Write(json);
                break;
            default:
                output.WriteLine(json);
                break;
        }
        any = true;
    }

    /// <summary>Ends the output.</summary>
    public void Dispose()
    {
        csv?.Dispose();
        if (format == Formats.Json)
        {
            output.WriteLine(any ? "\n]}" : "]}");
        }
    }
}
