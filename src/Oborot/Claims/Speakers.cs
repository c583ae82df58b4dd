using System.Runtime.InteropServices;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>Finds who says what: "по словам X", "X said", a quotation's closing words, and how long a voice goes on.</summary>
internal sealed class Speakers
{
    private const int Reach = 14;
    private const int ReportReach = 4;
    private const int BehindVerb = 5;
    private const int LongestLabel = 5;

    private static readonly SenseMask Saying = SenseMask.Of(SenseKind.Speech, SenseKind.SpeechBefore);

    // The surest first: "according to X", "X said", then a pronoun and whoever stands in reach of the words of saying.
    private static readonly Func<Speakers, Hit, Sentence, Speaker?, Speaker?>[] Ways =
    [
        static (all, verb, sentence, voice) => IsLead(verb) ? all.Beside(verb, sentence, voice) : null,
        static (all, verb, sentence, voice) => all.Beside(verb, sentence, voice),
        static (all, verb, sentence, voice) => IsLead(verb) ? all.Around(verb, sentence, voice) : null,
        static (all, verb, sentence, voice) => all.HasPronounBy(verb, sentence) ? voice : null,
        static (all, verb, sentence, voice) => all.Around(verb, sentence, voice),
    ];

    private readonly Names names = new();
    private readonly List<Hit> verbs = [];
    private readonly List<Telling> told = [];
    private readonly List<Speaker?> voices = [];
    private readonly HashSet<int> foreseen = [];
    private int draftsBefore;
    private string? topicBefore;
    private Sheet sheet = null!;

    /// <summary>Who says a sentence, and how far away they are named.</summary>
    private readonly record struct Telling(Sentence Sentence, Speaker? Speaker, Scope Scope) : ITokenRange
    {
        public int First => Sentence.First;

        public int Last => Sentence.Last;
    }

    /// <summary>The persons and bodies of the text that was read last.</summary>
    public Names Names => names;

    public void Start(Sheet page) => sheet = page;

    /// <summary>Finds who says each sentence; worth the time only for a text with claims.</summary>
    public void Read(Layout layout, IReadOnlyList<Draft> drafts)
    {
        told.Clear();
        voices.Clear();
        foreseen.Clear();
        names.Read(sheet, layout);
        Speaker? voice = null;
        foreach (var sentence in layout.Sentences)
        {
            var introduced = names.Introduced(sentence.First, sentence.Last);
            var speaker = In(sentence, voice) ?? (sheet.IsSign(sentence.Last, ':') ? introduced : null);
            voice = speaker is { IsBody: false } ? speaker : introduced ?? (voice is { IsBody: false } ? voice : speaker ?? voice);
            names.Hear(speaker);
            told.Add(new Telling(sentence, speaker, Scope.Clause));
            voices.Add(voice);
        }
        SpreadQuotations();
        SpreadReports();
        Carry(drafts);
        FillBetween();
    }

    /// <summary>Who says a claim; null where the text does not tell.</summary>
    public (Speaker Speaker, Scope Scope)? Of(Sentence sentence)
    {
        var (_, speaker, scope) = told[SentenceOf(sentence.First)];
        return speaker is { } s ? (s, scope) : null;
    }

    /// <summary>The token stands within quotation marks.</summary>
    public bool IsQuoted(int token) => names.IsQuoted(token);

    /// <summary>The sentence is told to be a forecast by one behind it: "С таким прогнозом выступил …".</summary>
    public bool IsForeseen(Sentence sentence) => foreseen.Contains(sentence.First);

    // The last sentence that starts at or before a token.
    private int SentenceOf(int token) =>
        Math.Max(0, TokenRanges.FirstAt(CollectionsMarshal.AsSpan(told), token + 1) - 1);

    /// <summary>The country whose statistics a clause names: "by Kyrgyz statistics", "по данным белорусской стороны".</summary>
    public (string Country, int First, int Last)? StatisticsOf(Cell cell)
    {
        foreach (var hit in sheet.HitsIn(cell.First, cell.Last, PartyRoles.Names))
        {
            var isNamed = hit.TryGet(SenseKind.Demonym, out var sense) || hit.TryGet(SenseKind.Party, out sense);
            if (isNamed && sheet.TryHit(hit.Last + 1, out var next) && (next.Is(SenseKind.Statistics) || (next.Is(SenseKind.Speech) && hit.Is(SenseKind.Party) && !IsPlaceOrOther(hit.First - 1))))
            {
                return (sheet.Pack.Key(sense), hit.First, next.Last);
            }
        }
        return null;
    }

    // "the Chinese Embassy in Zimbabwe announced", "trade with Belarus, said …"
    private bool IsPlaceOrOther(int token) =>
        sheet.IsAt(token, SenseKind.With) || (sheet.IsAt(token, SenseKind.In) && !sheet.IsAt(token, SenseKind.SpeechBefore)) || sheet.IsAt(token, SenseKind.Into);

    private Speaker? In(Sentence sentence, Speaker? voice) =>
        Label(sentence, voice)
        ?? (sheet.MayHave(sentence.First, sentence.Last, Saying) ? ByVerb(sentence, voice) : null)
        ?? OwnerOfData(sentence) ?? SideAlone(sentence);

    private Speaker? ByVerb(Sentence sentence, Speaker? voice)
    {
        FindVerbs(sentence);
        foreach (var way in Ways)
        {
            foreach (var verb in verbs)
            {
                if (way(this, verb, sentence, voice) is { } found)
                {
                    return found;
                }
            }
        }
        return null;
    }

    private static bool IsLead(Hit verb) => !verb.Is(SenseKind.Speech);

    // The words of saying outside quotations.
    private void FindVerbs(Sentence sentence)
    {
        verbs.Clear();
        foreach (var hit in sheet.HitsIn(sentence.First, sentence.Last, Saying))
        {
            if (hit.IsAny(Saying) && !names.IsQuoted(hit.First))
            {
                verbs.Add(hit);
            }
        }
    }

    // "Өзбек премьери: …": the name of a speaker before what they say.
    private Speaker? Label(Sentence sentence, Speaker? voice)
    {
        for (var token = sentence.First + 1; token < Math.Min(sentence.Last, sentence.First + LongestLabel); token++)
        {
            if (sheet.IsSign(token, ':'))
            {
                return names.EndingAt(token - 1, sentence.First, voice) is { IsBody: false } speaker
                    ? new Speaker(names.Slice(sentence.First, token - 1), speaker.Side, sentence.First, token - 1, SourceRole.Speaker) : null;
            }
        }
        return null;
    }

    private Speaker? Beside(Hit verb, Sentence sentence, Speaker? voice)
    {
        if (verb.Is(SenseKind.Pronoun))
        {
            return voice;
        }
        var isBoth = verb.Is(SenseKind.Speech);
        var before = isBoth || sheet.Pack.HasVerbLast ? names.EndingAt(verb.First - 1, sentence.First, voice) : null;
        var behind = isBoth || !sheet.Pack.HasVerbLast ? names.StartingAt(verb.Last + 1, sentence.Last, voice) : null;
        // "на заседании правительства сообщил министр …"
        return before is { IsBody: true } && behind is { IsBody: false } ? behind : before ?? behind;
    }

    private Speaker? Around(Hit verb, Sentence sentence, Speaker? voice)
    {
        if (!sheet.Pack.HasVerbLast)
        {
            return verb.Is(SenseKind.SpeechBefore) ? Behind(verb, sentence, voice) ?? (verb.Is(SenseKind.Speech) ? Before(verb, sentence, voice) : null)
                : Before(verb, sentence, voice) ?? (Behind(verb, sentence, voice) is { } behind && (!behind.IsBody || behind.First <= verb.Last + BehindVerb) ? behind : null);
        }
        if (verb.Is(SenseKind.SpeechBefore))
        {
            return Before(verb, sentence, voice) ?? Behind(verb, sentence, voice);
        }
        // Verbs at the end: "деди элчи Дмитрий Крутой" behind, else "X …, деп билдирди", whose X opens the sentence.
        var close = verb.Last < sentence.Last ? names.In(verb.Last + 1, Math.Min(sentence.Last, verb.Last + BehindVerb), nearestLast: false, voice) : null;
        return close ?? Opening(sentence, verb.First - 1, voice) ?? Before(verb, sentence, voice);
    }

    private Speaker? Opening(Sentence sentence, int last, Speaker? voice)
    {
        var end = sentence.First;
        while (end < last && end - sentence.First < Reach && !sheet.IsSign(end, ',') && !names.IsQuoted(end))
        {
            end++;
        }
        return names.In(sentence.First, end, nearestLast: true, voice);
    }

    private bool HasPronounBy(Hit verb, Sentence sentence) =>
        HasPronoun(sentence.First, sentence.First) || HasPronoun(Math.Max(sentence.First, verb.First - 2), Math.Min(sentence.Last, verb.Last + 2));

    private bool HasPronoun(int first, int last) => Cues.TryAfter(sheet, first - 1, last, SenseKind.Pronoun, out var pronoun) && names.IsPronoun(pronoun);

    // A Chinese word is several tokens long.
    private int WideReach => sheet.Pack.IsIsolating ? 2 * Reach : Reach;

    private Speaker? Behind(Hit verb, Sentence sentence, Speaker? voice) => names.In(verb.Last + 1, Math.Min(sentence.Last, verb.Last + 1 + WideReach), nearestLast: false, voice);

    private Speaker? Before(Hit verb, Sentence sentence, Speaker? voice) => names.In(Math.Max(sentence.First, verb.First - 1 - WideReach), verb.First - 1, nearestLast: true, voice);

    // "Data released on May 20 by the National Statistics Service show …", "Такую информацию получили в пресс-службе …"
    private Speaker? OwnerOfData(Sentence sentence) =>
        (Cues.Has(sheet, sentence.First, sentence.Last, SenseKind.Statistics) || IsReport(sentence))
        && names.Body(sentence.First, sentence.Last, nearestLast: false) is { Role: SourceRole.PressService } body ? body : null;

    // "по данным грузинской стороны"
    private Speaker? SideAlone(Sentence sentence) =>
        StatisticsOf(new Cell(-1, sentence.First, sentence.Last)) is { } owner && sheet.TryHit(owner.Last, out var word) && word.Is(SenseKind.Statistics) && (sheet.IsAt(owner.First - 1, SenseKind.SpeechBefore) || sheet.IsAt(owner.Last + 1, SenseKind.Speech))
            ? new Speaker(names.Slice(owner.First, owner.Last), owner.Country.Length == 2 ? owner.Country : null, owner.First, owner.Last, SourceRole.PressService) : null;

    // All sentences of a quotation are said by whoever its last words name.
    private void SpreadQuotations()
    {
        foreach (var (open, close) in names.Quotations)
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
                    told[i] = told[i] with { Speaker = speaker, Scope = Scope.Paragraph };
                }
            }
        }
    }

    // "… grew to $3 billion. This was said by X": what stands before in the paragraph is what X said, or in the one before when X opens one.
    private void SpreadReports()
    {
        for (var i = 1; i < told.Count; i++)
        {
            var (sentence, speaker, _) = told[i];
            if (speaker is null || !(IsReport(sentence) || ClosesParagraph(i)))
            {
                continue;
            }
            var isForecast = Cues.Has(sheet, sentence.First, Math.Min(sentence.Last, sentence.First + ReportReach), SenseKind.Forecast);
            for (var before = i - 1; before >= 0 && told[before].Speaker is null or { IsBody: false, Role: SourceRole.PressService } && !told[before].Sentence.IsHeadline; before--)
            {
                told[before] = told[before] with { Speaker = speaker, Scope = Scope.Paragraph };
                if (isForecast)
                {
                    foreseen.Add(told[before].Sentence.First);
                }
                if (StartsParagraph(before))
                {
                    break;
                }
            }
        }
    }

    // "… reached $1.3 billion. A year earlier it was $1.2 billion, the Statistics Bureau said": a source at the end of a paragraph gave all of it.
    private bool ClosesParagraph(int i)
    {
        var (sentence, speaker, _) = told[i];
        return speaker is { IsBody: true, Role: SourceRole.PressService } body && (i + 1 == told.Count || StartsParagraph(i + 1)) && !sheet.Pack.HasVerbLast && !sheet.Pack.IsIsolating
            && sentence.Last - body.Last <= BehindVerb && Cues.TryBefore(sheet, sentence.First, sentence.Last, SenseKind.Speech, out var verb) && sentence.Last - verb.Last <= Reach
            && sheet.HasSign(Math.Min(verb.First, body.First) - 1, Math.Min(verb.First, body.First) - 1, ",–—");
    }

    // "This was said by …", "X announced this".
    private bool IsReport(Sentence sentence) =>
        Cues.TryAfter(sheet, sentence.First - 1, sentence.Last, SenseKind.Reported, out var report)
        && (sheet.Pack.HasVerbLast || report.Is(SenseKind.Speech) || report.First <= sentence.First + ReportReach);

    // How long a voice goes on in the sentences that name none of their own.
    private void Carry(IReadOnlyList<Draft> drafts)
    {
        (draftsBefore, topicBefore) = (0, null);
        for (var i = 1; i < told.Count; i++)
        {
            var (sentence, speaker, _) = told[i];
            if (speaker is null && Voice(i) is { } voice && ScopeOf(i, voice, drafts) is { } scope && StatisticsOf(new Cell(-1, sentence.First, sentence.Last)) is null)
            {
                told[i] = new Telling(sentence, voice, scope);
            }
        }
    }

    // What stands between two things that one person said is that person's as well.
    private void FillBetween()
    {
        for (var i = 1; i + 1 < told.Count; i++)
        {
            if (told[i].Speaker is null && !StartsParagraph(i + 1) && told[i - 1].Speaker is { IsBody: false } voice && told[i + 1].Speaker is { } next && names.IsSame(voice, next))
            {
                told[i] = told[i] with { Speaker = voice, Scope = Scope.Document };
            }
        }
    }

    // Who said the sentence before, or at least is spoken of there.
    private Speaker? Voice(int i) =>
        told[i - 1].Speaker ?? (IsDirectSpeech(told[i].Sentence) && voices[i - 1] is { } voice && names.Mentions(told[i - 1].Sentence.First, told[i - 1].Sentence.Last, voice) ? voice : null);

    private bool StartsParagraph(int i) =>
        i == 0 || told[i].Sentence.Paragraph != told[i - 1].Sentence.Paragraph || sheet.KindAt(told[i].Sentence.First - 1) == TokenKind.Break;

    private Scope? ScopeOf(int i, Speaker voice, IReadOnlyList<Draft> drafts)
    {
        var (sentence, before) = (told[i].Sentence, told[i - 1].Sentence);
        var reach = sheet.Pack.SourcesReach;
        if (!StartsParagraph(i))
        {
            // "X noted that … . Trade grew …": a person goes on to the paragraph's end, a source of data where the language lets it.
            var goesOn = voice.Role == SourceRole.Speaker || reach != Scope.Own || sheet.AmountsIn(before.First, before.Last).IsEmpty;
            var isOver = reach != Scope.Document && ClosesQuotation(before) && !names.IsQuoted(sentence.First + 1);
            return goesOn && !isOver && (!voice.IsBody || IsSameTopic(i, drafts)) ? Scope.Paragraph : null;
        }
        if (IsDirectSpeech(sentence) || sheet.IsSign(before.Last, ':'))
        {
            return Scope.Document;
        }
        // "Об этом сообщили в пресс-службе" with nothing before it speaks of what follows.
        var goesFar = reach == Scope.Document || (reach == Scope.Paragraph && IsReport(before) && sheet.AmountsIn(0, before.Last).IsEmpty);
        return goesFar && voice.IsBody && IsSameTopic(i, drafts) ? Scope.Document : null;
    }

    // In such texts what follows a statement in quotation marks is the outlet's own again.
    private bool ClosesQuotation(Sentence sentence)
    {
        foreach (var (open, close) in names.QuotationsEndingBehind(sentence.First))
        {
            if (close >= sentence.Last || close > open + Names.LongestQuotedTitle)
            {
                return close < sentence.Last;
            }
        }
        return false;
    }

    // "— …", "“…”" and partly quoted words go on with the voice before.
    private bool IsDirectSpeech(Sentence sentence)
    {
        if (sheet.IsDash(sentence.First) && sheet.KindAt(sentence.First + 1) == TokenKind.Word)
        {
            return true;
        }
        foreach (var (open, close) in names.QuotationsEndingBehind(sentence.First))
        {
            if (open == sentence.First || (open > sentence.First && open < sentence.Last && close > open + 2 && char.IsLower(sheet.Text[sheet.Tokens[open + 1].Start])))
            {
                return true;
            }
            if (open >= sentence.Last)
            {
                break;
            }
        }
        return false;
    }

    // A body's figures on trade say nothing of who counted the harvest.
    private bool IsSameTopic(int i, IReadOnlyList<Draft> drafts)
    {
        var first = told[i].Sentence.First;
        for (; draftsBefore < drafts.Count && drafts[draftsBefore].Sentence.First < first; draftsBefore++)
        {
            var draft = drafts[draftsBefore];
            topicBefore = told[SentenceOf(draft.Sentence.First)].Speaker is null ? topicBefore : TopicOf(draft) ?? topicBefore;
        }
        var now = default(string);
        for (var d = draftsBefore; now is null && d < drafts.Count && drafts[d].Sentence.First == first; d++)
        {
            now = TopicOf(drafts[d]);
        }
        return topicBefore is null || now is null || topicBefore == now;
    }

    // Things that are counted go along with any topic.
    private static string? TopicOf(Draft draft) =>
        draft.Verdict.Kind == ClaimKind.Count ? null : draft.Frame.Indicator?.Value is { } indicator && PartyRoles.IsTrade(indicator) ? Subject.Turnover : draft.Frame.Indicator?.Value;
}
