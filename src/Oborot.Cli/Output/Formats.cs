namespace Oborot.Cli.Output;

/// <summary>The names of the output forms.</summary>
internal static class Formats
{
    /// <summary>For people.</summary>
    public const string Table = "table";

    /// <summary>One JSON document.</summary>
    public const string Json = "json";

    /// <summary>One JSON object a line.</summary>
    public const string JsonLines = "jsonl";

    /// <summary>Comma-separated values with a head.</summary>
    public const string Csv = "csv";

    /// <summary>All of them, the default first.</summary>
    public static readonly string[] All = [Table, Json, JsonLines, Csv];
}
