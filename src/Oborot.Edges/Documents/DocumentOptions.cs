using Oborot.Edges.Web;

namespace Oborot.Edges.Documents;

/// <summary>What the caller knows better than the files.</summary>
public sealed record DocumentOptions
{
    /// <summary>Taken as every document's publication date, whatever the file tells.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Taken as every document's language, whatever the file tells.</summary>
    public string? Language { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Directory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Brings pages of the web that paths name; null where there is no web, and an address is a path like any other.</summary>
    public Func<WebPages>? Web { get; init; }

    /// <summary>Opens what the path <c>-</c> stands for.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;
}
