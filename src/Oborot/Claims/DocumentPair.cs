using System.Runtime.InteropServices;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>The parties that a document is about: those named most, in the order of their first mention.</summary>
internal sealed class DocumentPair
{
    private readonly Dictionary<string, (int Weight, int First)> counts = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, (int Weight, int First)>> top = [];

    /// <param name="sheet">The text.</param>
    /// <param name="layout">Its sentences.</param>
    /// <param name="title">A headline that is not part of it.</param>
    /// <param name="around">The document that quotes the text; null when it is the document.</param>
    /// <param name="homePack">The pack that tells where the text is at home.</param>
    /// <param name="isPartner">Tells whether the party at a token stands as somebody's partner: "with X", "to X".</param>
    public Frame Find(Sheet sheet, Layout layout, Sheet? title, Sheet? around, Pack homePack, Func<int, bool> isPartner)
    {
        counts.Clear();
        if (title is { Tokens.Count: > 0 })
        {
            Count(title, new Sentence(0, title.Tokens.Count - 1, -1, true, false), 6);
        }
        if (around is { Tokens.Count: > 0 })
        {
            Count(around, new Sentence(0, around.Tokens.Count - 1, -1, false, false), 1);
        }
        foreach (var sentence in layout.Sentences)
        {
            // A title is counted before the first token.
            var weight = sentence.IsHeadline ? 6 : sentence.Paragraph <= layout.Sentences[0].Paragraph + 1 ? 3 : 2;
            Count(sheet, sentence, weight);
        }
        FindTop();
        var frame = default(Frame);
        if (top.Count > 0)
        {
            frame.Reporter = Make(top[0]);
        }
        if (top.Count > 1)
        {
            frame.Partner = Make(top[1]);
        }
        if (top.Count > 0 && layout.Sentences.Count > 0 && !IsInLead(layout))
        {
            // Exports of one country, told without a buyer, go to the world.
            frame.Reporter = Make(counts.MaxBy(c => c.Value.Weight));
            frame.Partner = new Found<string>("WORLD", Scope.Document, -1, -1, "party.world_default");
        }
        var home = top.Count < 2 ? Home.Of(sheet.Document, homePack) : null;
        return home is null || counts.ContainsKey(home) ? frame : AtHome(frame, home, isPartner);
    }

    // The two that are named most, in the order of the text.
    private void FindTop()
    {
        top.Clear();
        foreach (var party in counts)
        {
            var at = top.Count;
            while (at > 0 && (party.Value.Weight > top[at - 1].Value.Weight || (party.Value.Weight == top[at - 1].Value.Weight && party.Value.First < top[at - 1].Value.First)))
            {
                at--;
            }
            top.Insert(at, party);
            if (top.Count > 2)
            {
                top.RemoveAt(2);
            }
        }
        if (top.Count > 1 && top[1].Value.First < top[0].Value.First)
        {
            top.Reverse();
        }
    }

    // A text that does not name its own country speaks of that country's trade: "Экспарт у Польшчу вырас".
    private Frame AtHome(in Frame frame, string home, Func<int, bool> isPartner)
    {
        var own = new Found<string>(home, Scope.Outlet, -1, -1, "party.home");
        return top.Count switch
        {
            0 => frame with { Reporter = own },
            1 when top[0].Value.First >= 0 && isPartner(top[0].Value.First) => frame with { Reporter = own, Partner = Make(top[0]) },
            _ => frame,
        };
    }

    private bool IsInLead(Layout layout)
    {
        var lead = layout.Sentences[Math.Min(2, layout.Sentences.Count - 1)].Last;
        return top.Count > 1 && top[1].Value.First <= lead;
    }

    private void Count(Sheet sheet, Sentence sentence, int weight)
    {
        foreach (var hit in sheet.HitsIn(sentence.First, sentence.Last, PartyRoles.Names))
        {
            if (!hit.IsAny(PartyRoles.Names))
            {
                continue;
            }
            var isName = hit.TryGet(SenseKind.Party, out var sense) || hit.TryGet(SenseKind.Demonym, out sense);
            if (!isName && !hit.TryGet(SenseKind.Capital, out sense))
            {
                continue;
            }
            var key = sheet.Pack.Key(sense);
            var first = sentence.Paragraph < 0 ? -1 : hit.First;
            var cut = key.IndexOf('+', StringComparison.Ordinal);
            Weigh(cut < 0 ? key : key[..cut], isName ? weight : 1, first);
            if (cut > 0)
            {
                Weigh(key[(cut + 1)..], weight, first);
            }
        }
    }

    private void Weigh(string code, int weight, int first)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, code, out var known);
        count = (count.Weight + weight, known ? count.First : first);
    }

    private static Found<string> Make(KeyValuePair<string, (int Weight, int First)> party) =>
        new(party.Key, Scope.Document, party.Value.First, party.Value.First, "party.document");
}
