using System.Text.RegularExpressions;
using Oborot.Tests.House;

namespace Oborot.Tests.Docs;

/// <summary>Each message that documents and ledgers can give stands in <c>docs/errors.md</c>.</summary>
public sealed partial class ErrorsPageTests
{
    [Fact]
    public void Every_message_of_the_edges_is_explained()
    {
        var page = Repository.Read("docs/errors.md");
        var messages = Repository.Files("src/Oborot.Edges").Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => Message().Matches(Repository.Read(f))).Select(m => m.Groups["what"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)).Where(w => w.Length > 0).Distinct().ToList();
        Assert.True(messages.Count > 15, "messages are found");
        Assert.All(messages, m => Assert.True(Known(page, m), m));
    }

    [Fact]
    public void Every_message_of_the_program_is_explained()
    {
        var page = Repository.Read("docs/errors.md");
        var messages = Repository.Files("src/Oborot.Cli").Where(f => f.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => Told().Matches(Repository.Read(f))).Select(m => m.Groups["what"].Value).Distinct().ToList();
        Assert.True(messages.Count > 5, "messages are found");
        Assert.All(messages, m => Assert.True(Known(page, m.Split(';')[0]), m));
    }

    // Of a message with values in it, each fixed part of more than one word has to stand on the page.
    private static bool Known(string page, string message) =>
        Hole().Split(message).Select(p => p.Trim('\'', ' ', '(', ')', ':')).Where(p => p.Contains(' ', StringComparison.Ordinal)).All(p => page.Contains(p, StringComparison.Ordinal));

    [GeneratedRegex(@"(?:new DocumentProblem\((?:file\.Shown|shown|path|""''""), |new LedgerException\(shown, |=> new\(shown, |(?:5 or 6|26|8 or 14 or 23|11|13|10) => new\(shown, |new TableFileException\((?:shown|File\(parsed\)), |Fail\(|new DocumentProblem\(address, |Problem\(address, |RefusedException\()\$?""(?<what>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Message();

    [GeneratedRegex(@"(?:session\.Fail\(|AddError\(|UsageException\(|session\.Note\()\$?""(?<what>(?:[^""\\]|\\.)+)""")]
    private static partial Regex Told();

    [GeneratedRegex(@"\{[^}]*\}|, known|form ")]
    private static partial Regex Hole();
}
