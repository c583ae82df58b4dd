using System.Globalization;
using System.Text;
using Oborot.Edges.Commitments;
using Oborot.Model;
using Oborot.Tests.Specs;
using Oborot.Text;

namespace Oborot.Tests.Commitments;

/// <summary>Runs the examples of <c>packs/*/deeds.md</c>.</summary>
public class DeedPages
{
    private static readonly Reader Reader = Packs.Reader();
    private static readonly Dictionary<string, Example> Examples = All().ToDictionary(e => $"{e.Language}: {e.Name}", StringComparer.Ordinal);

    private sealed record Example(string Language, string Name, string Text, IReadOnlyList<string> Lines);

    public static TheoryData<string> Names => [.. Examples.Keys];

    public static TheoryData<string> Languages => [.. Folders().Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_tells_what_its_page_says(string name)
    {
        var example = Examples[name];
        var document = new Document("page", example.Text) { Language = example.Language, Published = new DateOnly(2025, 3, 14) };
        var read = Reader.ReadAll(document).Commitments.Select(LineOf).DefaultIfEmpty("nothing");
        Assert.Equal(string.Join('\n', example.Lines), string.Join('\n', read));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_of_deeds_come_with_a_page(string language) => Assert.Contains(Examples.Values, e => e.Language == language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Fields_are_those_of_the_list(string language)
    {
        var known = SectorsFile.Load(Path.Join(Packs.Root, "data", "sectors.yaml")).Select(s => s.Key).ToHashSet();
        var used = DeedKeys(Path.Join(Packs.Folder, language, "deeds.yaml"), "sectors").SelectMany(k => k.Split(' '));
        Assert.Empty(used.Except(known));
    }

    private static IEnumerable<string> Folders() => Directory.EnumerateDirectories(Packs.Folder).Where(f => File.Exists(Path.Join(f, "deeds.yaml"))).Order(StringComparer.Ordinal);

    // The keys of one group of a flat file.
    private static IEnumerable<string> DeedKeys(string file, string group) =>
        File.ReadLines(file).SkipWhile(l => l != group + ":").Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim().Split(':')[0]);

    private static IEnumerable<Example> All() =>
        from folder in Folders()
        let page = Path.Join(folder, "deeds.md")
        where File.Exists(page)
        from part in File.ReadAllText(page).ReplaceLineEndings("\n").Split("\n### ").Skip(1)
        let lines = part.Split('\n')
        let text = string.Join('\n', lines.Where(l => l.StartsWith('>')).Select(l => l[2..]))
        select new Example(Path.GetFileName(folder), lines[0], text, [.. lines.SkipWhile(l => l != "```deeds").Skip(1).TakeWhile(l => l != "```")]);

    private static string LineOf(Commitment told)
    {
        var line = new StringBuilder($"{Words.Of(told.Type)} {Words.Of(told.Status)} ");
        line.AppendJoin(' ', told.Parties.Select(p => $"{p.Party}:{Words.Of(p.Role)}").DefaultIfEmpty("-"));
        line.Append(CultureInfo.InvariantCulture, $" [{string.Join(' ', told.Sectors)}]");
        line.Append(told.Date is { } date ? $" date={date}" : "").Append(told.Deadline is { } deadline ? $" deadline={deadline}" : "");
        line.Append(told.Amount is { } amount ? $" amount=`{amount.Quote}`" : "").Append(told.IsNegated ? " negated" : "");
        return line.Append(CultureInfo.InvariantCulture, $" \"{told.Evidence.Quote}\"").ToString();
    }
}
