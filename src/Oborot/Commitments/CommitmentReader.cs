using Oborot.Claims;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Commitments;

/// <summary>Reads the commitments of one spotted document.</summary>
/// <remarks>A second lexicon is laid over the tokens of the first; a text without any of its words is left at once.</remarks>
internal sealed class CommitmentReader
{
    /// <summary>So many people do not meet.</summary>
    private const int Crowd = 1000;

    private const int CrowdReach = 3;

    private readonly Sheet words = new();
    private readonly LexiconMatcher matcher = new();
    private readonly Layout layout = new();
    private readonly Anchor anchor = new();
    private readonly Speakers speakers = new();
    private readonly DocumentPair documentPair = new();
    private readonly ClauseCutter cutter = new();
    private readonly DeedFinder finder = new();
    private readonly DeedRules rules = new();
    private readonly CommitmentMaker maker = new();
    private readonly List<Clause> clauses = [];
    private readonly List<Deed> deeds = [];

    /// <summary>Finds the words of deeds in a page.</summary>
    /// <returns>False where there are none, so that nothing is told.</returns>
    public bool Spot(Sheet page, Pack lexicon)
    {
        words.StartOver(page, lexicon);
        matcher.Run(words);
        return words.HitCount > 0;
    }

    /// <summary>Everything told of promises, meetings and what became of them, in the order of the text.</summary>
    /// <param name="page">The page that was spotted last.</param>
    /// <param name="title">A headline that is not part of it; null for none.</param>
    /// <param name="around">The document's page when this one holds paragraphs in another language.</param>
    /// <param name="claims">The page's claims: aims among them are pledges.</param>
    public IReadOnlyList<Commitment> Read(Sheet page, Sheet? title, Sheet? around, IReadOnlyList<Claim> claims)
    {
        layout.Run(page);
        anchor.Start(page, around);
        speakers.Start(page);
        speakers.Read(layout, []);
        var text = new DeedPage(page, words, layout, speakers, anchor, Targets(page, claims));
        var sides = documentPair.Find(page, layout, title, around, (around ?? page).Pack, static _ => false);
        var pair = NamedMost.Pair(text, sides);
        rules.StartOver(pair.Count == 2);
        Decide(text);
        maker.Start(text, pair);
        return deeds.ConvertAll(maker.Make);
    }

    private void Decide(DeedPage text)
    {
        deeds.Clear();
        finder.StartOver();
        var isList = false;
        foreach (var sentence in layout.Sentences)
        {
            if (sentence.IsRepeated || text.Main.IsSign(sentence.Last, '?'))
            {
                continue;
            }
            cutter.Cut(text, sentence, clauses);
            isList = isList && IsItem(text.Main, sentence);
            finder.Start(isList);
            isList |= text.Main.IsSign(sentence.Last, ':');
            foreach (var clause in clauses)
            {
                rules.Decide(text, finder.Find(text, clause), deeds);
            }
        }
        deeds.RemoveAll(d => d.Type == CommitmentType.Meeting && IsCrowd(text.Main, d));
    }

    // "5,000 Belarusians visited Kyrgyzstan": tourists. A forum may have as many guests; they do not stand beside its verb.
    private static bool IsCrowd(Sheet page, Deed deed)
    {
        foreach (ref readonly var amount in page.AmountsIn(deed.First, deed.Last))
        {
            if (amount.Type is AmountType.Count or AmountType.Bare && amount.Low >= Crowd && deed.Head >= amount.First - CrowdReach && deed.Head <= amount.Last + CrowdReach)
            {
                return true;
            }
        }
        return false;
    }

    // A line of a list: it begins with a dash, a bullet or a number.
    private static bool IsItem(Sheet page, Sentence sentence) =>
        page.KindAt(sentence.First - 1) == TokenKind.Break && (page.KindAt(sentence.First) is TokenKind.Sign or TokenKind.Digits || !page.IsSign(sentence.Last, '.'));

    private static List<Target> Targets(Sheet page, IReadOnlyList<Claim> claims)
    {
        var targets = new List<Target>();
        foreach (var claim in claims)
        {
            if (claim.Kind == ClaimKind.Target)
            {
                var start = page.Document.ToUtf16(claim.Evidence.Start);
                targets.Add(new Target(Sheet.LowerBound(page.Tokens.Tokens, static t => t.Start, start), claim.Period));
            }
        }
        return targets;
    }
}
