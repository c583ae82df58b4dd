namespace Oborot.Edges.Documents;

/// <summary>One file to read.</summary>
/// <param name="Shown">The path as the user will recognise it, for messages.</param>
/// <param name="Full">The absolute path, or <c>-</c> for standard input.</param>
public sealed record SourceFile(string Shown, string Full)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>True for standard input.</summary>
    public bool IsStandardInput => Full == StandardInput;

    /// <summary>True for an address of the web.</summary>
    public bool IsWeb { get; init; }

    /// <summary>The document's id where the file does not tell one.</summary>
    public string Name => IsStandardInput ? "stdin" : Path.GetFileNameWithoutExtension(Full);

    /// <summary>True when the name ends in <c>.json</c>.</summary>
    public bool IsJson => Full.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the name says that it is a web page.</summary>
    public bool IsHtml => Full.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || Full.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the name ends in <c>.txt</c>.</summary>
    public bool IsText => Full.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
}
