using System.Text;
using Oborot.Edges.Documents;
using Oborot.Tests.Support;
using Oborot.Text;

namespace Oborot.Tests.Edges;

public sealed class DocumentSourceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_plain_text_is_taken_whole_under_its_file_name()
    {
        folder.Write("news.item.txt", "Рост 5%\r\nи всё\r\n");
        var document = Single("news.item.txt");
        Assert.Equal(("news.item", "Рост 5%\r\nи всё\r\n", 0, null), (document.Id, document.Text, document.BodyStart, document.Published));
    }

    [Theory]
    [InlineData(" date 2025-09-28 Kyrgyzstan", 17)]
    [InlineData("date 2025-09-28 Kyrgyzstan", 16)]
    [InlineData(" date 2025-09-28\nKyrgyzstan", 16)]
    [InlineData(" date 2025-09-28", 16)]
    public void A_date_line_gives_the_date_and_only_its_prefix_is_header(string text, int bodyStart)
    {
        folder.Write("a.txt", text);
        var document = Single("a.txt");
        Assert.Equal((new DateOnly(2025, 9, 28), bodyStart, text), (document.Published!.Value, document.BodyStart, document.Text));
    }

    [Theory]
    [InlineData("The date 2025-09-28 was set")]
    [InlineData("date 2025-09-281")]
    [InlineData("\n date 2025-09-28 x")]
    public void A_date_elsewhere_is_text(string text)
    {
        folder.Write("a.txt", text);
        Assert.Equal((null, 0), (Single("a.txt").Published, Single("a.txt").BodyStart));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Front_matter_gives_what_it_tells(string end)
    {
        var header = string.Join(end, "---", "id: kabar-1", "url: https://kabar.kg/1", "lang: ru-RU", "published: 2025-09-28", "title: \"Рост: 5%\"", "outlet: Kabar", "tags: [a, b]", "---", "");
        folder.Write("a.txt", header + "Рост 5%");
        var document = Single("a.txt");
        Assert.Equal(("kabar-1", "https://kabar.kg/1", "ru", "Рост: 5%", "Kabar"), (document.Id, document.Url, document.Language, document.Title, document.Publisher));
        Assert.Equal((new DateOnly(2025, 9, 28), "Рост 5%"), (document.Published!.Value, document.Text[document.BodyStart..]));
        Assert.StartsWith("---", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Offsets_count_from_the_character_after_a_byte_order_mark()
    {
        folder.Write("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(" date 2025-09-28 Рост")]);
        Assert.Equal(17, Single("a.txt").BodyStart);
    }

    [Theory]
    [InlineData("---\npublished: 2025-09-28\n", "a.txt:1:1: the front matter opened by --- is never closed; add a line --- after it")]
    [InlineData("---\nid: 1\npublished: yesterday\n---\nx", "a.txt:3:12: 'yesterday' is not a date; write it as YYYY-MM-DD")]
    [InlineData("---\nid: 1\nurl: \"x\n---\nx", "a.txt:3:6: the front matter is not valid YAML here; write lines like 'published: 2025-09-28'")]
    [InlineData("---\nid: [1\nurl: }\n---\nx", "a.txt:2:1: the front matter is not valid YAML here; write lines like 'published: 2025-09-28'")]
    [InlineData("---\njust words\n---\nx", "a.txt:2:1: the front matter has no keys; write lines like 'published: 2025-09-28'")]
    [InlineData(" date 2025-13-28 x", "a.txt:1:7: '2025-13-28' is not a date; write it as YYYY-MM-DD")]
    [InlineData(" \n ", "a.txt: is empty; nothing to read")]
    public void A_bad_text_costs_one_line(string text, string expected)
    {
        folder.Write("a.txt", text);
        Assert.Equal(expected, Problem("a.txt"));
    }

    [Theory]
    [InlineData("{\"text\": \"x\",\n \"id\": }", "a.json:2:8: is not valid JSON here; mend it at this place")]
    [InlineData("{\"text\": \"Рост\", x}", "a.json:1:18: is not valid JSON here; mend it at this place")]
    [InlineData("{\"text\": \"x\"", "a.json:1:13: is not valid JSON here; mend it at this place")]
    [InlineData("{\"text\": \"x\"} {}", "a.json:1:15: is not valid JSON here; mend it at this place")]
    [InlineData("{\"text\": \"x\", \"published\": \"soon\"}", "a.json: 'soon' in \"published\" is not a date; write it as YYYY-MM-DD or give --published")]
    [InlineData("{\"text\": \"\\ud83d\"}", "a.json: a string holds half a surrogate pair; write the character whole")]
    public void A_bad_json_costs_one_line(string json, string expected)
    {
        folder.Write("a.json", json);
        Assert.Equal(expected, Problem("a.json"));
    }

    [Fact]
    public void A_json_document_gives_its_fields_and_no_others()
    {
        folder.Write("a.json", """
            {"id": "ky-1", "url": "https://x.kg", "lang": "ky", "published": "2025-02-01T10:00:00+06:00", "title": "T", "outlet": "Kabar",
             "claims": [{"text": "never read"}], "note": {"id": "no"}, "text": "7 миллиард 😀"}
            """);
        var document = Single("a.json");
        Assert.Equal(("ky-1", "https://x.kg", "ky", "T", "Kabar", "7 миллиард 😀", 0),
            (document.Id, document.Url, document.Language, document.Title, document.Publisher, document.Text, document.BodyStart));
        Assert.Equal(new DateOnly(2025, 2, 1), document.Published);
    }

    [Theory]
    [InlineData("{\"id\": \"x\"}")]
    [InlineData("{\"text\": null}")]
    [InlineData("[1, {\"text\": \"x\"}]")]
    [InlineData("5")]
    public void Json_without_a_text_is_passed_over(string json)
    {
        folder.Write("a.json", json);
        var source = Source("a.json");
        Assert.Empty(source.Read());
        Assert.Equal((1, 0), (source.Skipped, source.Problems.Count));
    }

    [Fact]
    public void The_caller_knows_better_than_the_file()
    {
        folder.Write("a.json", """{"text": "x", "published": "soon", "lang": "ky"}""");
        var document = new DocumentSource(["a.json"], new DocumentOptions { Directory = folder.Path, Published = new DateOnly(2024, 1, 2), Language = "ru" }).Read().Single();
        Assert.Equal((new DateOnly(2024, 1, 2), "ru"), (document.Published!.Value, document.Language));
    }

    [Fact]
    public void A_folder_is_read_one_level_down_in_a_fixed_order()
    {
        foreach (var name in new[] { "b.txt", "a.txt", "c.json", "d.html", "e.md", "sub/f.txt", "sub/deeper/g.txt" })
        {
            folder.Write(name, name.EndsWith(".json", StringComparison.Ordinal) ? "{\"text\": \"x\"}" : "x " + name);
        }
        var source = Source(".");
        Assert.Equal(["a", "b", "c", "f"], source.Read().Select(d => d.Id));
        Assert.Equal((2, 0), (source.Skipped, source.Problems.Count));
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        folder.Write("a.txt", "x");
        folder.Write("b.txt", [0, 1, 2, 3]);
        folder.Write("c.txt", "z");
        var source = Source("a.txt", "nosuch.txt", "b.txt", "c.txt");
        Assert.Equal(["a", "c"], source.Read().Select(d => d.Id));
        Assert.Equal(["nosuch.txt: no such file or folder; check the path", "b.txt: is not text in UTF-8, UTF-16 or windows-1251; save it as UTF-8 text"],
            source.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_file_named_twice_is_read_once_and_two_texts_cannot_share_an_id()
    {
        folder.Write("a.txt", "x");
        folder.Write("sub/a.txt", "y");
        folder.Write("same/a.txt", "x");
        var source = Source("a.txt", "./a.txt", "sub/a.txt", "same/a.txt");
        Assert.Single(source.Read());
        Assert.Equal("sub/a.txt: has the id 'a', which a.txt has already; give it another name or id", source.Problems.Single().ToString());
        Assert.Equal(1, source.Skipped);
    }

    [Fact]
    public void Standard_input_is_text_or_a_json_document()
    {
        Assert.Equal(("stdin", "Рост 5%"), Input("Рост 5%"));
        Assert.Equal(("x", "Рост"), Input(" {\"id\": \"x\", \"text\": \"Рост\"}"));
    }

    [Fact]
    public void A_large_text_is_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Товарооборот 5%.\n", 1_800_000));
        folder.Write("big.txt", text);
        Assert.True(new FileInfo(folder["big.txt"]).Length > 50_000_000);
        Assert.Equal(text.Length, Single("big.txt").Text.Length);
    }

    private DocumentSource Source(params string[] paths) => new(paths, new DocumentOptions { Directory = folder.Path });

    private Document Single(string path)
    {
        var source = Source(path);
        var documents = source.Read().ToList();
        Assert.Empty(source.Problems);
        return Assert.Single(documents);
    }

    private string Problem(string path)
    {
        var source = Source(path);
        Assert.Empty(source.Read());
        return Assert.Single(source.Problems).ToString();
    }

    private static (string, string) Input(string text)
    {
        var options = new DocumentOptions { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(text)) };
        var document = Assert.Single(new DocumentSource(["-"], options).Read());
        return (document.Id, document.Text);
    }
}
