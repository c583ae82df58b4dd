using Oborot.Edges.Corpus;
using Oborot.Model;
using Oborot.Notation;
using Oborot.Tests.Specs;
using Oborot.Text;

namespace Oborot.Tests.Fuzz;

/// <summary>Whatever the text, reading ends, gives the same twice, and points into the text.</summary>
public class ReadingFuzz
{
    private const int Mutations = 1500;

    private static readonly Reader Reader = Packs.Reader();

    public static TheoryData<int> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Spoilt_texts_are_read(int seed)
    {
        var texts = Texts();
        var random = new Random(seed);
        var mutator = new Mutator(random, texts);
        for (var i = 0; i < Mutations / 3; i++)
        {
            var document = Document(mutator.Next(), random);
            Check(document, $"seed {seed}, text {i}");
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(2000)]
    public void Work_grows_with_the_text(int times)
    {
        var text = string.Concat(Enumerable.Range(1, times).Select(i => $"Товарооборот Киргизии и Беларуси в 2024 году составил {i},5 млн долларов (рост на {i}%). "));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Reader.Read(new Document("long", text) { Language = "ru" });
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(2 * times, reading.Claims.Count);
        Assert.True(spent < 400L * text.Length, $"{spent / text.Length} bytes of memory a character");
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("«", "»")]
    [InlineData("\"", "\"")]
    public void Deep_nesting_is_read(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 20_000)) + "экспорт Грузии в Китай в 2024 году составил 300 млн долларов" + string.Concat(Enumerable.Repeat(close, 20_000));
        Check(new Document("deep", text) { Language = "ru" }, open);
    }

    private static List<string> Texts() =>
    [
        .. AnnotatedArticle.Load(Path.Join(Packs.Root, "corpus")).Select(a => a.Document.Text[..Math.Min(a.Document.Text.Length, 3000)]),
        .. Directory.EnumerateFiles(Path.Join(Packs.Root, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        .. Packs.Examples.Select(e => e.Document.Text),
    ];

    private static Document Document(string text, Random random) => new("fuzz", text)
    {
        Language = random.Next(3) switch { 0 => "ru", 1 => "en", _ => null },
        Published = random.Next(2) == 0 ? null : new DateOnly(random.Next(1, 10_000), random.Next(1, 13), 28),
        Title = random.Next(3) == 0 ? text[..Math.Min(text.Length, 60)] : null,
    };

    private static void Check(Document document, string name)
    {
        try
        {
            var reading = Reader.Read(document);
            CheckPlaces(document, [.. reading.Claims.Select(c => c.Evidence), .. reading.Leftovers.Select(l => l.Evidence)]);
            Assert.All(reading.Claims, CheckClaim);
            var again = Packs.Reader().Read(document);
            Assert.Equal(reading.Claims.Select(ClaimNotation.Format), again.Claims.Select(ClaimNotation.Format));
            Assert.Equal(reading.Leftovers, again.Leftovers);
            foreach (var mention in Reader.FindMentions(document))
            {
                Assert.InRange(mention.Start, 0, mention.End - 1);
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{name}: {e.Message}\n{document.Language} {document.Published:yyyy-MM-dd}\n{Escaped(document.Text)}", e);
        }
    }

    private static void CheckPlaces(Document document, List<Evidence> places)
    {
        var codePoints = CodePoints(document.Text);
        foreach (var place in places)
        {
            Assert.InRange(place.Start, 0, place.End - 1);
            Assert.InRange(place.End, 1, codePoints.Count);
            Assert.Equal(string.Concat(codePoints[place.Start..place.End]), place.Figure);
            Assert.Contains(place.Figure, place.Quote, StringComparison.Ordinal);
        }
    }

    private static void CheckClaim(Claim claim)
    {
        Assert.False(claim.Value.High < claim.Value.Low, "low is above high");
        Assert.False(string.IsNullOrWhiteSpace(claim.Subject.Indicator), "a claim without indicator");
        Assert.False(string.IsNullOrEmpty(claim.Value.Unit), "a claim without unit");
        Assert.True(claim.Value.LastDigit > 0, "a claim without last digit");
        Assert.False(claim.Period is { Start: { } start, End: var end } && start > end, "a period ends before it starts");
        Assert.NotEmpty(claim.Id);
    }

    // Lone halves of surrogate pairs count as one, as in the program and in Python.
    private static List<string> CodePoints(string text)
    {
        var found = new List<string>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            found.Add(text.Substring(i, length));
            i += length - 1;
        }
        return found;
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => c < ' ' || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));
}
