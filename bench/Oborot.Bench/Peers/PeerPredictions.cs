using System.Text.Json;

namespace Oborot.Bench.Peers;

/// <summary>Mentions in the form that the scoring script beside the cases reads, in the rivals' units.</summary>
internal static class PeerPredictions
{
    public static string Line(PeerCase test, IReadOnlyList<FoundMention> mentions)
    {
        var entities = mentions.Where(m => m.Value is not null).SelectMany(m => Entities(test, m));
        return JsonSerializer.Serialize(new Dictionary<string, object> { ["id"] = test.Id, ["entities"] = entities });
    }

    // A mention that two expectations share is told in the terms of each; one that none shares does not count.
    private static IEnumerable<Dictionary<string, object?>> Entities(PeerCase test, FoundMention mention)
    {
        foreach (var expected in test.Expected.Where(e => mention.Start < e.End && mention.End > e.Start))
        {
            var figure = Figure.Of(mention, expected);
            yield return new Dictionary<string, object?>
            {
                ["type"] = mention.Type,
                ["start"] = Math.Max(mention.Start, expected.Start!.Value),
                ["end"] = Math.Min(mention.End, expected.End),
                ["value"] = figure.Low == figure.High ? figure.Low : null,
                ["low"] = figure.Low,
                ["high"] = figure.High,
                ["unit"] = figure.Unit,
            };
        }
    }
}
