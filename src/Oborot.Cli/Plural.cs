using System.Globalization;

namespace Oborot.Cli;

/// <summary>Numbers with their nouns.</summary>
internal static class Plural
{
    /// <summary>"1 file", "2 files", "1,234 files".</summary>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
