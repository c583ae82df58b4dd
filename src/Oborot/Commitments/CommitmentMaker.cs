using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Commitments;

/// <summary>Turns what a clause tells into records: tokens become offsets and quotes, what was found becomes fields and traces.</summary>
internal sealed class CommitmentMaker
{
    private const int NegationReach = 3;

    private readonly PartyFinder parties = new();
    private readonly Circumstances circumstances = new();
    private readonly List<Trace> traces = [];
    private DeedPage page = null!;

    public void Start(DeedPage text, IReadOnlyList<FoundParty> pair)
    {
        page = text;
        parties.Start(text, pair);
        circumstances.Start(text);
    }

    public Commitment Make(Deed told)
    {
        traces.Clear();
        var deed = Trimmed(told);
        var (who, scope) = parties.Find(deed);
        var said = page.Speakers.Of(deed.Clause.Sentence);
        var amount = circumstances.Amount(deed);
        Note("parties", scope);
        Note("speaker", said is { Scope: > Scope.Clause } far ? far.Scope : Scope.Own);
        Note("status", deed.IsInherited ? Scope.Clause : Scope.Own);
        var (document, sentence) = (page.Main.Document, deed.Clause.Sentence);
        return new Commitment
        {
            Evidence = Passage(deed.First, deed.Last),
            Type = deed.Type,
            Status = deed.Status,
            Parties = who,
            People = circumstances.People(deed, said?.Speaker),
            Sectors = circumstances.Sectors(deed),
            Place = circumstances.Place(deed),
            Date = circumstances.Date(deed),
            Deadline = circumstances.Deadline(deed),
            Amount = amount is { } figure ? Passage(figure.First, figure.Last) : null,
            Value = amount is { } value ? ValueOf(value) : null,
            IsNegated = IsNegated(deed),
            Speaker = said?.Speaker.Name,
            Sentence = page.Main.Slice(sentence.First, sentence.Last).ToString(),
            Published = document.Published,
            Url = document.Url,
            Language = page.Main.Pack.Language,
            Rule = deed.Rule,
            Traces = traces.ToArray(),
        };
    }

    // Joints and signs at the ends belong to the sentence, not to what it tells.
    private Deed Trimmed(Deed deed)
    {
        var (first, last) = (deed.First, deed.Last);
        while (first < last && (IsSign(first) || page.Main.IsAt(first, SenseKind.And) || page.Words.IsAt(first, SenseKind.Joint)) && (deed.IsInherited || first < deed.Head))
        {
            first++;
        }
        while (last > first && IsSign(last))
        {
            last--;
        }
        return deed with { First = first, Last = last };
    }

    private bool IsSign(int token) => page.Main.KindAt(token) is TokenKind.Break || (page.Main.KindAt(token) == TokenKind.Sign && page.Main.SignAt(token) is not ('$' or '€' or '%' or '«' or '»' or '"' or '“' or '”'));

    private bool IsNegated(Deed deed)
    {
        for (var token = deed.Head - 1; token >= Math.Max(deed.Clause.First, deed.Head - NegationReach); token--)
        {
            if (page.Words.IsAt(token, SenseKind.Negation))
            {
                return true;
            }
        }
        return page.Words.HitAt(deed.Head).Is(SenseKind.Negation) || (page.Main.Pack.HasVerbLast && IsNegatedBehind(deed));
    }

    // "кол коюлган жок": behind the verb.
    private bool IsNegatedBehind(Deed deed) =>
        page.Words.TryHit(deed.Head, out var head) && head.Last < deed.Clause.Last && page.Words.IsAt(head.Last + 1, SenseKind.Negation);

    private Passage Passage(int first, int last)
    {
        var (document, tokens) = (page.Main.Document, page.Main.Tokens);
        return new Passage(document.Id, document.ToCodePoints(tokens[first].Start), document.ToCodePoints(tokens[last].End), page.Main.Slice(first, last).ToString());
    }

    internal static Quantity ValueOf(Amount amount) => amount.Hedge switch
    {
        Hedge.MoreThan => new Quantity(amount.Low, null, amount.LastDigit, amount.Hedge, amount.Unit, amount.Wording),
        Hedge.LessThan or Hedge.UpTo => new Quantity(null, amount.High, amount.LastDigit, amount.Hedge, amount.Unit, amount.Wording),
        _ => new Quantity(amount.Low, amount.High, amount.LastDigit, amount.Hedge, amount.Unit, amount.Wording),
    };

    private void Note(string field, Scope scope)
    {
        if (scope != Scope.Own)
        {
            traces.Add(new Trace(field, scope, -1, -1, "commitment." + field));
        }
    }
}
