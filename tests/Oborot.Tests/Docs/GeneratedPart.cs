using Oborot.Tests.House;

namespace Oborot.Tests.Docs;

/// <summary>A part of a page that the program prints, between <c>&lt;!-- name: begin --&gt;</c> and <c>&lt;!-- name: end --&gt;</c>.</summary>
internal static class GeneratedPart
{
    /// <summary>True when the pages are to be rewritten instead of compared.</summary>
    public static bool IsApproving => Environment.GetEnvironmentVariable("OBOROT_APPROVE") == "1";

    /// <summary>Compares the part with what it should be; with <c>OBOROT_APPROVE=1</c> it becomes that.</summary>
    public static void Matches(string page, string name, string expected)
    {
        var text = Repository.Read(page);
        var (begin, end) = ($"<!-- {name}: begin -->\n", $"<!-- {name}: end -->");
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(start >= begin.Length && stop >= start, $"{page} has no part '{name}'");
        if (IsApproving)
        {
            File.WriteAllText(Repository.At(page), text[..start] + expected + text[stop..]);
            return;
        }
        Assert.True(text[start..stop] == expected, $"{page} is behind the program; look at the difference and run this test with OBOROT_APPROVE=1:\n{expected}");
    }
}
