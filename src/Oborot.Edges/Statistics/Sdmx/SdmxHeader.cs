
namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>What a data message tells of itself: whose it is, of which data set, and of which day.</summary>
internal sealed class SdmxHeader
{
    private readonly List<string> names = [];

    /// <summary>Everything that names the message's data: data flow, structure, data set, sender; in the order of the file.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The code of the sender; null where it is not told, or told as unknown.</summary>
    public string? Sender { get; private set; }

    /// <summary>The sender's name for people.</summary>
    public string? SenderName { get; set; }

    /// <summary>The day on which the message was made.</summary>
    public DateOnly? Prepared { get; private set; }

    /// <summary>Takes one more name of the data.</summary>
    public void AddName(string? name)
    {
        if (!string.IsNullOrWhiteSpace(name) && !names.Contains(name.Trim(), StringComparer.Ordinal))
        {
            names.Add(name.Trim());
        }
    }

    /// <summary>Takes the code of the sender.</summary>
    public void SetSender(string? code)
    {
        AddName(code);
        Sender = string.IsNullOrWhiteSpace(code) || code.Equals("unknown", StringComparison.OrdinalIgnoreCase) ? null : code.Trim();
    }

    /// <summary>Takes the time at which the message was made, as ISO 8601; its day counts.</summary>
    public void SetPrepared(string? time)
    {
        if (time is { Length: >= 10 } && Days.OrNone(time.AsSpan(0, 10)) is { } day)
        {
            Prepared = day;
        }
    }
}
