using System.Runtime.InteropServices;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>A person or body named as the source of what is said.</summary>
/// <param name="Side">The country the speaker holds office in, or whose statistics they keep; null where not told.</param>
internal readonly record struct Speaker(string Name, string? Side, int First, int Last, SourceRole Role);

/// <summary>Finds who says what: "по словам X", "X said", a quotation's closing words.</summary>
internal sealed class Speakers
{
    private const int Reach = 14;
    private const int OfficeReach = 6;
    private const int ReportReach = 4;
    private const int BehindVerb = 5;

    private readonly List<(Sentence Sentence, Speaker? Speaker, Scope Scope)> told = [];
    private readonly HashSet<string> families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> countries = new(StringComparer.Ordinal);
    private readonly List<(int Open, int Close)> quotations = [];
    private Sheet sheet = null!;

    public void Start(Sheet page) => sheet = page;

    /// <summary>Finds who says each sentence; worth the time only for a text with claims.</summary>
    public void Read(Layout layout)
    {
        told.Clear();
        countries.Clear();
        families.Clear();
        FindQuotations();
        FindFamilies();
        FindCountries();
        Speaker? last = null;
        foreach (var sentence in layout.Sentences)
        {
            var speaker = In(sentence, last);
            last = speaker ?? Introduced(sentence) ?? last;
            told.Add((sentence, speaker, Scope.Clause));
        }
        SpreadQuotations();
        SpreadReports();
        SpreadParagraphs();
    }

    /// <summary>Who says a claim; null where the text does not tell.</summary>
    public (Speaker Speaker, Scope Scope)? Of(Sentence sentence)
    {
        var (_, speaker, scope) = told[SentenceOf(sentence.First)];
        return speaker is { } s ? (s, scope) : null;
    }

    // The last sentence that starts at or before a token.
    private int SentenceOf(int token) =>
        Math.Max(0, Sheet.LowerBound(CollectionsMarshal.AsSpan(told), static t => t.Sentence.First, token + 1) - 1);

    /// <summary>The country whose statistics a clause names: "by Kyrgyz statistics", "по данным белорусской стороны".</summary>
    public (string Country, int First, int Last)? StatisticsOf(Cell cell)
    {
        foreach (var hit in sheet.HitsIn(cell.First, cell.Last))
        {
            var isNamed = hit.TryGet(SenseKind.Demonym, out var sense) || hit.TryGet(SenseKind.Party, out sense);
            if (isNamed && sheet.TryHit(hit.Last + 1, out var next) && (next.Is(SenseKind.Statistics) || (next.Is(SenseKind.Speech) && hit.Is(SenseKind.Party) && !sheet.IsAt(hit.First - 1, SenseKind.With))))
            {
                return (sheet.Pack.Key(sense), hit.First, next.Last);
            }
        }
        return null;
    }

    // "Ambassador Andrei Zimin spoke in Bishkek.": whom a later "he" means.
    private Speaker? Introduced(Sentence sentence)
    {
        foreach (var hit in sheet.HitsIn(sentence.First, sentence.Last))
        {
            if (hit.Is(SenseKind.Office) && Person(hit.Last + 1, Math.Min(sentence.Last, hit.Last + OfficeReach), nearestLast: false) is { } person)
            {
                return new Speaker(Slice(person.First, person.Last), CountryOf(person.Last), person.First, person.Last, SourceRole.Speaker);
            }
        }
        return null;
    }

    private void FindQuotations()
    {
        quotations.Clear();
        var open = -1;
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            if (sheet.KindAt(token) != TokenKind.Sign)
            {
                continue;
            }
            var sign = sheet.Text[sheet.Tokens[token].Start];
            if (open < 0 && sign is '«' or '“' or '„' or '"' or '「' or '『')
            {
                open = token;
            }
            else if (open >= 0 && sign is '»' or '”' or '“' or '"' or '」' or '』')
            {
                quotations.Add((open, token));
                open = -1;
            }
        }
    }

    // The last word of each name of two words or more: a family name that may stand alone elsewhere.
    private void FindFamilies()
    {
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            if (!IsNameWord(token))
            {
                continue;
            }
            var end = EndOfName(token, sheet.Tokens.Count - 1);
            if (end > token)
            {
                families.Add(KeyOf(end));
            }
            token = end;
        }
    }

    private int EndOfName(int token, int last)
    {
        while (token < last && (IsNameWord(token + 1) || (sheet.IsDash(token + 1) && sheet.Touches(token) && IsNameWord(token + 2))))
        {
            token++;
        }
        return token;
    }

    // A single capitalised word is a person only when the text tells its full name somewhere, or an office before it.
    private bool IsKnownAlone(int token) => families.Contains(KeyOf(token)) || sheet.IsAt(token - 1, SenseKind.Office);

    // "премьер-министр Беларуси Александр Турчин", "Rovshan Rustamov, who chairs Azerbaijan Railways"
    private void FindCountries()
    {
        foreach (var hit in sheet.Hits)
        {
            if (!hit.Is(SenseKind.Office))
            {
                continue;
            }
            if (Country(hit) is { } country && (Person(hit.Last + 1, hit.Last + OfficeReach, nearestLast: false) ?? Person(Math.Max(0, hit.First - OfficeReach), hit.First - 1, nearestLast: true)) is { } person)
            {
                countries.TryAdd(KeyOf(person.Last), country);
            }
        }
    }

    private string? Country(Hit office)
    {
        for (var token = office.Last + 1; !sheet.Pack.HasOwnersBefore && token <= office.Last + 5; token++)
        {
            if (sheet.TryKeyAt(token, SenseKind.Party, out var code) && code.Length == 2)
            {
                return code;
            }
            if (sheet.KindAt(token) != TokenKind.Word)
            {
                break;
            }
        }
        for (var token = office.First - 1; token >= office.First - 3; token--)
        {
            if ((sheet.TryKeyAt(token, SenseKind.Demonym, out var code) || sheet.TryKeyAt(token, SenseKind.Party, out code)) && code.Length == 2)
            {
                return code;
            }
        }
        return null;
    }

    private Speaker? In(Sentence sentence, Speaker? last)
    {
        foreach (var hit in sheet.HitsIn(sentence.First, sentence.Last))
        {
            if (IsQuoted(hit.First))
            {
                continue;
            }
            var found = sheet.Pack.HasVerbLast ? AroundVerb(hit, sentence) : hit.Is(SenseKind.SpeechBefore) ? After(hit.Last + 1, sentence.Last) ?? (hit.Is(SenseKind.Speech) ? Before(hit.First - 1, sentence.First) : null)
                : hit.Is(SenseKind.Speech) ? Before(hit.First - 1, sentence.First) ?? (HasPronoun(hit, sentence) ? last : null) ?? After(hit.Last + 1, sentence.Last) : null;
            if (found is not null)
            {
                return found;
            }
            if ((hit.Is(SenseKind.Speech) || hit.Is(SenseKind.SpeechBefore)) && HasPronoun(hit, sentence))
            {
                return last;
            }
        }
        return null;
    }

    // Verbs at the end: "деди элчи Дмитрий Крутой" behind, else "X …, деп билдирди", whose X opens the sentence.
    private Speaker? AroundVerb(Hit verb, Sentence sentence)
    {
        if (verb.Is(SenseKind.SpeechBefore))
        {
            return Before(verb.First - 1, sentence.First) ?? After(verb.Last + 1, sentence.Last);
        }
        if (!verb.Is(SenseKind.Speech))
        {
            return null;
        }
        var behind = verb.Last < sentence.Last ? Named(verb.Last + 1, Math.Min(sentence.Last, verb.Last + BehindVerb), nearestLast: false) : null;
        return behind ?? Opening(sentence, verb.First - 1) ?? Before(verb.First - 1, sentence.First);
    }

    private Speaker? Opening(Sentence sentence, int last)
    {
        var end = sentence.First;
        while (end < last && end - sentence.First < Reach && !sheet.IsSign(end, ',') && !IsQuoted(end))
        {
            end++;
        }
        return Named(sentence.First, end, nearestLast: true);
    }

    private bool HasPronoun(Hit verb, Sentence sentence) =>
        Cues.TryAfter(sheet, Math.Max(sentence.First, verb.First - 2) - 1, Math.Min(sentence.Last, verb.Last + 2), SenseKind.Pronoun, out var pronoun)
        && !(pronoun.Is(SenseKind.Office) && Person(pronoun.Last + 1, Math.Min(sentence.Last, pronoun.Last + 2), nearestLast: false) is not null);

    // A Chinese word is several tokens long.
    private static int ReachOf(Sheet sheet) => sheet.Pack.IsIsolating ? 2 * Reach : Reach;

    private Speaker? After(int first, int sentenceLast) => Named(first, Math.Min(sentenceLast, first + ReachOf(sheet)), nearestLast: false);

    private Speaker? Before(int last, int sentenceFirst) => Named(Math.Max(sentenceFirst, last - ReachOf(sheet)), last, nearestLast: true);

    private Speaker? Named(int first, int last, bool nearestLast)
    {
        if (Person(first, last, nearestLast) is { } person)
        {
            return new Speaker(Slice(person.First, person.Last), CountryOf(person.Last), person.First, person.Last, SourceRole.Speaker);
        }
        return Body(first, last) ?? OfficeAlone(first, last, nearestLast) ?? SideAlone(first, last);
    }

    // "Министр торговли заявил": an office without a name.
    private Speaker? OfficeAlone(int first, int last, bool endsAtVerb)
    {
        for (var token = last; token >= Math.Max(first, last - 4); token--)
        {
            if (endsAtVerb && sheet.TryHit(token, out var hit) && hit.Is(SenseKind.Office) && !hit.Is(SenseKind.Pronoun))
            {
                return new Speaker(Slice(hit.First, last), Country(hit), hit.First, last, SourceRole.Speaker);
            }
        }
        return null;
    }

    // "по данным грузинской стороны"
    private Speaker? SideAlone(int first, int last) =>
        first <= last && StatisticsOf(new Cell(-1, first, Math.Min(last, first + 2))) is { } owner
            ? new Speaker(Slice(owner.First, owner.Last), owner.Country.Length == 2 ? owner.Country : null, owner.First, owner.Last, SourceRole.Speaker) : null;

    private string? CountryOf(int lastToken) => countries.TryGetValue(KeyOf(lastToken), out var country) ? country : null;

    // Names are inflected: the first letters of the family name are enough within one text.
    private string KeyOf(int token)
    {
        var word = sheet.Word(token);
        return Letters.Fold(word[..Math.Min(5, word.Length)].ToString());
    }

    private Speaker? Body(int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (!sheet.TryHit(token, out var hit) || !hit.TryGet(SenseKind.Institution, out var kind))
            {
                continue;
            }
            if (sheet.Pack.Key(kind) == "outlet")
            {
                // A relaying outlet is no speaker.
                continue;
            }
            var (from, to) = (hit.First, hit.Last);
            while (to < last && (sheet.IsName(to + 1) || sheet.IsAt(to + 1, SenseKind.Party) || (sheet.IsAt(to + 1, SenseKind.Of) && to + 2 <= last && (sheet.IsName(to + 2) || sheet.IsAt(to + 2, SenseKind.Party)))))
            {
                to++;
            }
            while (from > first && (sheet.IsName(from - 1) || sheet.IsAt(from - 1, SenseKind.Demonym) || (sheet.Pack.HasOwnersBefore && sheet.IsAt(from - 1, SenseKind.Party))))
            {
                from--;
            }
            var role = sheet.Pack.Key(kind) is "press" or "statistics" or "customs" ? SourceRole.PressService : SourceRole.Speaker;
            return new Speaker(Slice(from, to), CountryInside(from, to) ?? Country(new Hit(from, to - from + 1, hit.Senses)), from, to, role);
        }
        return null;
    }

    private string? CountryInside(int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if ((sheet.TryKeyAt(token, SenseKind.Party, out var code) || sheet.TryKeyAt(token, SenseKind.Demonym, out code)) && code.Length == 2)
            {
                return code;
            }
        }
        return null;
    }

    // A run of capitalised words that name no country, month, office or institution; the longer run wins.
    private (int First, int Last)? Person(int first, int last, bool nearestLast)
    {
        (int First, int Last)? best = null;
        for (var token = Math.Max(0, first); token <= last && token < sheet.Tokens.Count; token++)
        {
            if (!IsNameWord(token))
            {
                continue;
            }
            var end = EndOfName(token, last);
            if (end == token && !IsKnownAlone(token))
            {
                continue;
            }
            var isBetter = best is not { } b || (nearestLast ? end - token >= Math.Min(1, b.Last - b.First) : end - token > b.Last - b.First);
            best = isBetter ? (token, end) : best;
            token = end;
        }
        return best;
    }

    private bool IsNameWord(int token)
    {
        if (sheet.KindAt(token) != TokenKind.Word || sheet.Tokens[token].Length < 2 || sheet.IsName(token))
        {
            return false;
        }
        var word = sheet.Word(token);
        var isCapital = char.IsUpper(word[0]) && char.IsLower(word[1]);
        return isCapital && !sheet.TryHit(token, out _);
    }

    private bool IsQuoted(int token)
    {
        var next = Sheet.LowerBound(CollectionsMarshal.AsSpan(quotations), static q => q.Open, token);
        return next > 0 && token < quotations[next - 1].Close;
    }

    // All sentences of a quotation are said by whoever its last words name.
    private void SpreadQuotations()
    {
        foreach (var (open, close) in quotations)
        {
            var at = SentenceOf(close);
            var closing = close <= told[at].Sentence.Last ? told[at].Speaker ?? (at + 1 < told.Count && told[at + 1].Sentence.Paragraph == told[at].Sentence.Paragraph ? told[at + 1].Speaker : null) : null;
            if (closing is not { } speaker)
            {
                continue;
            }
            for (var i = SentenceOf(open); i <= at; i++)
            {
                if (told[i].Speaker is null)
                {
                    told[i] = (told[i].Sentence, speaker, Scope.Paragraph);
                }
            }
        }
    }

    // "… grew to $3 billion. This was said by X": what stands before in the paragraph is what X said.
    private void SpreadReports()
    {
        for (var i = 1; i < told.Count; i++)
        {
            var (sentence, speaker, _) = told[i];
            if (speaker is null || !sheet.AmountsIn(sentence.First, sentence.Last).IsEmpty || !Cues.Has(sheet, sentence.First, Math.Min(sentence.Last, sentence.First + ReportReach), SenseKind.Reported))
            {
                continue;
            }
            for (var before = i - 1; before >= 0 && told[before].Speaker is null && !told[before].Sentence.IsHeadline && told[before].Sentence.Paragraph >= sentence.Paragraph - 1; before--)
            {
                told[before] = (told[before].Sentence, speaker, Scope.Paragraph);
            }
        }
    }

    // "X noted that … . Trade grew …": the same voice goes on to the paragraph's end.
    private void SpreadParagraphs()
    {
        for (var i = 1; i < told.Count; i++)
        {
            var (sentence, speaker, _) = told[i];
            var before = told[i - 1];
            var isSameLine = sentence.Paragraph == before.Sentence.Paragraph && sheet.KindAt(sentence.First - 1) != TokenKind.Break;
            var namesOwner = StatisticsOf(new Cell(-1, sentence.First, sentence.Last)) is not null;
            var carries = before.Speaker is { Role: SourceRole.Speaker } || (before.Speaker is not null && sheet.AmountsIn(before.Sentence.First, before.Sentence.Last).IsEmpty);
            if (speaker is null && carries && isSameLine && !namesOwner)
            {
                told[i] = (sentence, before.Speaker, Scope.Paragraph);
            }
        }
    }

    private string Slice(int first, int last) => string.Join(' ', sheet.Slice(first, last).ToString().Split(['\r', '\n', ' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
