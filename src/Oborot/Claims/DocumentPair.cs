using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>The parties that a document is about: those named most, in the order of their first mention.</summary>
internal sealed class DocumentPair
{
    private readonly Dictionary<string, (int Weight, int First)> counts = new(StringComparer.Ordinal);

    public Frame Find(Sheet sheet, Layout layout)
    {
        counts.Clear();
        foreach (var sentence in layout.Sentences)
        {
            var weight = sentence.IsHeadline ? 6 : sentence.Paragraph <= layout.Sentences[0].Paragraph + 1 ? 3 : 2;
            Count(sheet, sentence, weight);
        }
        var top = counts.OrderByDescending(c => c.Value.Weight).ThenBy(c => c.Value.First).Take(2).OrderBy(c => c.Value.First).ToList();
        var frame = default(Frame);
        if (top.Count > 0)
        {
            frame.Reporter = Make(top[0]);
        }
        if (top.Count > 1)
        {
            frame.Partner = Make(top[1]);
        }
        return frame;
    }

    private void Count(Sheet sheet, Sentence sentence, int weight)
    {
        for (var h = sheet.FirstHitAt(sentence.First); h < sheet.HitCount && sheet.Hits[h].First <= sentence.Last; h++)
        {
            var hit = sheet.Hits[h];
            var isName = hit.TryGet(SenseKind.Party, out var sense) || hit.TryGet(SenseKind.Demonym, out sense);
            if (!isName && !hit.TryGet(SenseKind.Capital, out sense))
            {
                continue;
            }
            var code = sheet.Pack.Key(sense);
            var known = counts.TryGetValue(code, out var old);
            counts[code] = (old.Weight + (isName ? weight : 1), known ? old.First : hit.First);
        }
    }

    private static Found<string> Make(KeyValuePair<string, (int Weight, int First)> party) =>
        new(party.Key, Scope.Document, party.Value.First, party.Value.First, "party.document");
}
