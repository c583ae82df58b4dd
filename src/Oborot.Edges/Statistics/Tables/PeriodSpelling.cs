using System.Globalization;
using System.Text.RegularExpressions;
using Oborot.Model;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Reads periods as tables write them: <c>2024</c>, <c>202405</c>, <c>2024-Q1</c>, <c>Aug. 2024</c>, <c>январь–декабрь 2019 года</c>.</summary>
/// <param name="months">Names of months, with their numbers from 1.</param>
internal sealed partial class PeriodSpelling(IReadOnlyDictionary<string, int> months)
{
    private const int ShortestMonth = 3;

    /// <summary>Reads the names of months from data/statistics/months.yaml.</summary>
    /// <exception cref="FormatException">The file is not of its form.</exception>
    public static PeriodSpelling Load(string path)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var languages = Section.Load(path).Map("months");
        foreach (var language in languages.Keys)
        {
            foreach (var (at, spellings) in languages.Lists(language).Index())
            {
                spellings.ToList().ForEach(s => names.TryAdd(s, at + 1));
            }
        }
        return new PeriodSpelling(names);
    }

    /// <summary>The period; null when the text tells none, or several.</summary>
    public Period? Read(string text) => Numeric().Match(text) is { Success: true } match ? OfNumbers(match) : OfWords(text);

    /// <summary>Months of a year, from 1 to 12: one, several on end, a quarter (<c>Q1</c>) or all (<c>year</c>); null when the text tells none.</summary>
    public (int First, int Last)? Months(string text) =>
        text.Equals("year", StringComparison.OrdinalIgnoreCase) ? (1, 12)
        : text is ['Q' or 'q', >= '1' and <= '4' and var quarter] ? (((quarter - '1') * 3) + 1, ((quarter - '1') * 3) + 3)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number is >= 1 and <= 12 ? (number, number) : null
        : OnEnd(text);

    /// <summary>A year between 1900 and 2099, alone or with the sign of a footnote; null when there is none, or several.</summary>
    public static int? Year(string text) => Years().Matches(text) is [var year] ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    private static Period? OfNumbers(Match match)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["quarter"] is { Success: true } quarter)
        {
            var first = ((quarter.Value[0] - '1') * 3) + 1;
            return Period.Months(year, first, first + 2);
        }
        return match.Groups["month"] is { Success: true } month
            ? int.Parse(month.Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number ? Period.Months(year, number, number) : null
            : Period.Year(year);
    }

    private Period? OfWords(string text) => Year(text) is not { } year ? null
        : !MonthsIn(text).Any() ? Period.Year(year)
        : OnEnd(text) is var (first, last) ? Period.Months(year, first, last) : null;

    private (int First, int Last)? OnEnd(string text) => MonthsIn(text).ToList() switch
    {
        [var month] => (month, month),
        [var first, var last] when first <= last => (first, last),
        _ => null,
    };

    private IEnumerable<int> MonthsIn(string text) => Words().Matches(text).Select(w => MonthOf(w.Value)).OfType<int>();

    private int? MonthOf(string word)
    {
        if (months.TryGetValue(word, out var month))
        {
            return month;
        }
        var begun = word.Length < ShortestMonth ? [] : months.Where(m => m.Key.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(m => m.Value).Distinct().ToList();
        return begun is [var only] ? only : null;
    }

    [GeneratedRegex(@"^\s*(?<year>(?:19|20)\d\d)(?:[-.]?(?:M|m)?(?<month>\d\d)|-?[Qq](?<quarter>[1-4]))?\s*$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Years();

    [GeneratedRegex(@"[\p{L}’']+")]
    private static partial Regex Words();
}
