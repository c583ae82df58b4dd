using Oborot.Shared;
using Oborot.Tests.Corpus;
using Oborot.Tests.Specs;
using Oborot.Text;
using Xunit.Abstractions;

namespace Oborot.Tests.House;

/// <summary>Nothing is lost: every run of digits in a text lies in a claim, in a leftover or in a period.</summary>
public sealed class NothingSilentTests(ITestOutputHelper output)
{
    private static readonly Street Street = new(Packs.Folder);

    public static TheoryData<string> Languages => [.. Graded.Languages];

    [Fact]
    public void In_the_samples() => AssertNothingLost(Repository.Documents(Repository.Samples));

    [Fact]
    public void In_the_texts_of_the_pages() => AssertNothingLost(Repository.Documents("docs/street.txt", "docs/example"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void In_annotated_articles(string language) => AssertNothingLost(Repository.Documents($"corpus/{language}"));

    [Fact]
    public void A_lost_figure_would_be_seen()
    {
        var document = new Document("a", "Экспорт вырос на 5%.");
        Assert.Equal(["5"], Digits(document).Select(d => document.Text[d.Start..d.End]));
        Assert.False(IsIn((17, 18), [(10, 17), (18, 20)]));
        Assert.True(IsIn((17, 18), [(17, 19)]));
    }

    private void AssertNothingLost(IReadOnlyList<Document> documents)
    {
        var lost = new List<string>();
        var runs = 0;
        lock (Street)
        {
            foreach (var document in documents)
            {
                var spans = Spans(document);
                var found = Digits(document).ToList();
                runs += found.Count;
                lost.AddRange(found.Where(d => !IsIn(d, spans)).Select(d => Show(document, d)));
            }
        }
        output.WriteLine($"{runs} runs of digits in {documents.Count} documents, {lost.Count} lost");
        Assert.NotEmpty(documents);
        Assert.True(lost.Count == 0, $"{lost.Count} of {runs} runs of digits became nothing:\n{string.Join('\n', lost)}");
    }

    private static List<(int Start, int End)> Spans(Document document)
    {
        var reading = Street.Read(document);
        return [.. reading.Claims.Select(c => c.Evidence).Concat(reading.Leftovers.Select(l => l.Evidence)).Select(e => (e.Start, e.End)),
            .. Street.Mentions(document).Where(m => m.Type == "period").Select(m => (m.Start, m.End))];
    }

    private static IEnumerable<(int Start, int End)> Digits(Document document)
    {
        var text = document.Text;
        for (var i = document.BodyStart; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            yield return (document.ToCodePoints(start), document.ToCodePoints(i));
        }
    }

    private static bool IsIn((int Start, int End) run, List<(int Start, int End)> spans) => spans.Exists(s => s.Start <= run.Start && run.End <= s.End);

    private static string Show(Document document, (int Start, int End) run)
    {
        var (start, end) = (document.ToUtf16(run.Start), document.ToUtf16(run.End));
        var around = document.Text[Math.Max(0, start - 40)..Math.Min(document.Text.Length, end + 40)];
        return $"{document.Id} {run.Start}–{run.End} [{document.Text[start..end]}] … {around.ReplaceLineEndings(" ")} …";
    }
}
