using Oborot.Tests.Specs;

namespace Oborot.Tests.Corpus;

/// <summary>What was read before, even the same text, changes nothing of what a reader finds.</summary>
public class RereadTests
{
    [Fact]
    public void Reading_a_text_again_tells_the_same()
    {
        var reader = Packs.Reader(Packs.Shipped);
        foreach (var document in Graded.Articles.Select(a => a.Document))
        {
            var first = Told(reader.ReadAll(document));
            Assert.Equal(first, Told(reader.ReadAll(document)));
            Assert.Equal(first, Told(Packs.Reader(Packs.Shipped).ReadAll(document)));
        }
    }

    private static string[] Told(Reading reading) => [.. reading.Claims.Concat(reading.OfTitle).Select(c => $"{c.Id} {c}"), .. reading.Commitments.Select(c => c.Id)];
}
