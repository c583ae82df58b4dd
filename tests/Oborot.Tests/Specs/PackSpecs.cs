using System.Text;

namespace Oborot.Tests.Specs;

/// <summary>Runs the examples of <c>packs/*/spec.md</c>.</summary>
public class PackSpecs
{
    private static readonly Reader Reader = Packs.Reader();

    public static TheoryData<string> Read => [.. Packs.Examples.Where(e => !e.IsOpen).Select(e => e.ToString())];

    public static TheoryData<string> NotReadYet => [.. Packs.Examples.Where(e => e.IsOpen).Select(e => e.ToString())];

    [Theory]
    [MemberData(nameof(Read))]
    public void Text_gives_the_claims_of_its_page(string example)
    {
        var (told, read) = Run(example);
        Assert.True(told.SequenceEqual(read), Difference(example, told, read));
    }

    [Theory]
    [MemberData(nameof(NotReadYet))]
    public void What_is_not_read_yet_still_fails(string example)
    {
        var (told, read) = Run(example);
        Assert.False(told.SequenceEqual(read), $"\"{example}\" is read now: move it up to its section in spec.md");
    }

    [Fact]
    public void Every_example_has_a_name_of_its_own() =>
        Assert.Empty(Packs.Examples.GroupBy(e => e.ToString()).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Invisible_characters_are_written_as_escapes() =>
        Assert.All(Packs.Languages, l => Assert.DoesNotContain(Packs.PageOf(l), c => c is '\u00A0' or '\u202F' or '\u2009' or '\u00AD' or '\u200B'));

    private static (IReadOnlyList<string> Told, IReadOnlyList<string> Read) Run(string name)
    {
        var example = Packs.Examples.First(e => e.ToString() == name);
        return example.Compare(Reader.Read(example.Document));
    }

    // Lines in common, then what only the page tells (-) and what only the reader gives (+).
    private static string Difference(string name, IReadOnlyList<string> told, IReadOnlyList<string> read)
    {
        var text = new StringBuilder($"{name}\n  {Packs.Examples.First(e => e.ToString() == name).Document.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        foreach (var line in told.Union(read))
        {
            text.Append(!read.Contains(line) ? "- " : !told.Contains(line) ? "+ " : "  ").Append(line).Append('\n');
        }
        return text.ToString();
    }
}
