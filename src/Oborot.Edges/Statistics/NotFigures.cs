using System.Text.RegularExpressions;
using Oborot.Edges.Statistics.Json;

namespace Oborot.Edges.Statistics;

/// <summary>What a file is that no format recognises, where that can be told: an error answer, a web page, a table of codes.</summary>
internal static partial class NotFigures
{
    private const int LongestSentence = 400;

    /// <summary>The refusal of a file, with how to mend it; null where nobody knows what it is.</summary>
    public static StatisticsException? Refusal(StatisticsFile file)
    {
        var (what, mend) = Told(file);
        return what is null ? null : new StatisticsException(file.Shown, null, what, mend);
    }

    private static (string? What, string? Mend) Told(StatisticsFile file)
    {
        var text = file.HeadText.Trim();
        return JsonShape.Of(file) is { } shape ? OfJson(shape, text)
            : WebPage().IsMatch(text) ? (Title().Match(text) is { Success: true } title ? $"a web page, not figures: {OneLine(title.Groups["title"].Value)}" : "a web page, not figures", "open it in a browser: it may say why, and a table in it can be saved as .xlsx")
            : text.StartsWith("http_interactions:", StringComparison.Ordinal) ? ("a recording of web answers, not an answer", "save the body of an answer as a file of its own")
            : IsCodeTable(text) ? ("a code table, not figures", null)
            : IsSentence(text) ? ($"an answer in words, not figures: {text}", "ask again later")
            : default;
    }

    private static (string? What, string? Mend) OfJson(JsonShape shape, string text) =>
        shape.Fields.Contains("fileUrl") ? ("a list of files, not figures", "fetch the files it names")
        : shape.Fields.Contains("totalRecords") || shape.Fields.Contains("datasetChecksum") ? ("a list of data sets, not figures", "fetch the figures themselves")
        : Error(shape) is { } error ? ($"an error answer, not figures: {error}", IsTooMany(error) ? "wait, then fetch it again" : "mend the query and fetch it again")
        : shape.Fields.Contains("id") && shape.Fields.Contains("text") || shape.Fields.Contains("dataItem") ? ("a code table, not figures", null)
        : text is "[]" or "{}" ? ("an answer without data", "try the query with fewer conditions")
        : default;

    private static string? Error(JsonShape shape) =>
        shape.Fields.Count > 0 ? null
        : ((string[])["error", "message", "Message", "errorMessage"]).Select(m => shape.Members.GetValueOrDefault(m)).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) is { } told ? OneLine(told)
        : null;

    private static bool IsTooMany(string error) => error.Contains("limit", StringComparison.OrdinalIgnoreCase) || error.Contains("quota", StringComparison.OrdinalIgnoreCase);

    // Every column names a thing or describes it, and none tells a year or a value.
    private static bool IsCodeTable(string text)
    {
        var columns = text.Split('\n', 2)[0].Split(',', ';', '\t');
        return columns.Length > 1 && columns.All(c => CodeColumn().IsMatch(c.Trim().Trim('"')));
    }

    private static bool IsSentence(string text) => text.Length < LongestSentence && text.AsSpan().IndexOfAny('\n', '\t', ';') < 0 && text.Count(c => c == ',') < 2;

    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"^(<!doctype\s+html|<html|<table)", RegexOptions.IgnoreCase)]
    private static partial Regex WebPage();

    [GeneratedRegex(@"<title[^>]*>(?<title>[^<]{1,200})<", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^((id|text|name|note|description|label|parent|code|country)|\w*_?(code|name|description|label|alpha|iso|iso\d)(_\w+)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeColumn();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
