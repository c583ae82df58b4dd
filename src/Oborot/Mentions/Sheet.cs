using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>The working memory for one document: tokens, hits, amounts and periods. Reused from document to document.</summary>
internal sealed class Sheet
{
    private const int LongestBracket = 16;

    /// <summary>A block of tokens is 32 long.</summary>
    private const int BlockShift = 5;

    // What ordinals count: parts of the calendar and meetings.
    private static readonly SenseMask Numbered = SenseMask.Of(SenseKind.Month, SenseKind.Quarter, SenseKind.HalfYear, SenseKind.MonthWord, SenseKind.Meeting);

    private static readonly SenseMask FigureStarts = AmountReader.Starts.With(PeriodReader.Starts);

    // The first place is no hit's, so that a token without one needs no question.
    private Hit[] hits = [Hit.None, .. new Hit[511]];
    private int[] hitOf = new int[1024];
    private int[] nextHit = new int[1024];
    private CaseRole[] cases = new CaseRole[1024];
    private bool[] used = new bool[1024];
    private bool[] names = new bool[1024];
    private bool[] inPeriod = new bool[1024];
    private SenseMask[] blocks = new SenseMask[64];

    public Document Document { get; private set; } = new("", "");

    public Pack Pack { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public TokenBuffer Tokens { get; } = new();

    public int HitCount { get; private set; }

    public ReadOnlySpan<Hit> Hits => hits.AsSpan(1, HitCount);

    /// <summary>The tokens that an amount or a period may start at: digits, words of numbers and of the calendar.</summary>
    public List<int> Starts { get; } = [];

    public List<Amount> Amounts { get; } = [];

    public List<PeriodMention> Periods { get; } = [];

    /// <summary>The mark that this document uses for decimals.</summary>
    public char DecimalMark { get; set; }

    /// <summary>The year that "this year" stands for; null when nothing fixes it.</summary>
    public int? AnchorYear { get; set; }

    /// <summary>The sheet has the document's first line.</summary>
    public bool HasOpening { get; private set; }

    public void Start(Document document, Pack pack) => Start(document, pack, [new Stretch(document.BodyStart, document.Text.Length, pack.Language)]);

    /// <summary>Takes the stretches of a document that are in the pack's language.</summary>
    public void Start(Document document, Pack pack, IReadOnlyList<Stretch> stretches)
    {
        (Document, Text, Pack, DecimalMark) = (document, document.Text, pack, pack.DecimalMark);
        Tokens.Clear();
        Starts.Clear();
        Amounts.Clear();
        Periods.Clear();
        HitCount = 0;
        AnchorYear = null;
        Tokenize(stretches);
        Reset(ref cases, Tokens.Count);
        Suffixes.Fold(this);
        Clear();
    }

    /// <summary>Takes the tokens of another sheet, for the words of another pack of the same language.</summary>
    public void StartOver(Sheet page, Pack pack)
    {
        (Document, Text, Pack, DecimalMark, HasOpening) = (page.Document, page.Text, pack, page.DecimalMark, page.HasOpening);
        Starts.Clear();
        Amounts.Clear();
        Periods.Clear();
        HitCount = 0;
        Tokens.CopyFrom(page.Tokens);
        Reset(ref cases, Tokens.Count);
        Clear();
    }

    private void Clear()
    {
        Reset(ref hitOf, Tokens.Count);
        Reset(ref nextHit, Tokens.Count + 1);
        Reset(ref used, Tokens.Count);
        Reset(ref names, Tokens.Count);
        Reset(ref inPeriod, Tokens.Count);
        Reset(ref blocks, (Tokens.Count >> BlockShift) + 1);
    }

    // A second break keeps sentences from running over what was left out.
    private void Tokenize(IReadOnlyList<Stretch> stretches)
    {
        HasOpening = false;
        foreach (var stretch in stretches)
        {
            if (stretch.Language != Pack.Language)
            {
                continue;
            }
            if (Tokens.Count > 0)
            {
                Tokens.Add(stretch.Start, 0, TokenKind.Break);
            }
            Tokenizer.Run(Text, stretch.Start, stretch.End, Tokens, Pack.Elided);
            HasOpening |= Text.AsSpan(Document.BodyStart, stretch.Start - Document.BodyStart).IsWhiteSpace();
        }
    }

    /// <summary>The case that the word or figure ending at a token stands in.</summary>
    public CaseRole CaseAt(int token) => token >= 0 && token < Tokens.Count ? cases[token] : CaseRole.None;

    public void SetCase(int token, CaseRole role) => cases[token] = role;

    public void AddHit(Hit hit, CaseRole role)
    {
        if (role != CaseRole.None)
        {
            cases[hit.Last] = role;
        }
        if (++HitCount == hits.Length)
        {
            Array.Resize(ref hits, hits.Length * 2);
        }
        hits[HitCount] = hit;
        var isStart = hit.IsAny(FigureStarts);
        for (var token = hit.First; token <= hit.Last; token++)
        {
            (hitOf[token], nextHit[token + 1]) = (HitCount, HitCount);
            if (isStart || Tokens[token].Kind == TokenKind.Digits)
            {
                Starts.Add(token);
            }
        }
        blocks[hit.First >> BlockShift] = blocks[hit.First >> BlockShift].With(hit.Senses.Kinds);
    }

    /// <summary>Takes note of a token that is no phrase of the pack.</summary>
    public void AddUnknown(int token)
    {
        nextHit[token + 1] = HitCount;
        if (Tokens[token].Kind == TokenKind.Digits)
        {
            Starts.Add(token);
        }
    }

    /// <summary>False when no hit that starts between two tokens, both included, is of any of the groups; true does not tell.</summary>
    public bool MayHave(int first, int last, SenseMask mask)
    {
        last = Math.Min(last, Tokens.Count - 1) >> BlockShift;
        for (var block = Math.Max(first, 0) >> BlockShift; block <= last; block++)
        {
            if (blocks[block].Meets(mask))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The hit that covers a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryHit(int token, out Hit hit)
    {
        var number = unchecked((uint)token) < (uint)Tokens.Count ? hitOf[token] : 0;
        hit = hits[number];
        return number > 0;
    }

    /// <summary>The index of the first hit that starts at or after a token.</summary>
    public int FirstHitAt(int token) => token > Tokens.Count ? HitCount : nextHit[Math.Max(0, token)];

    /// <summary>The hits that start between two tokens, both included.</summary>
    public ReadOnlySpan<Hit> HitsIn(int first, int last)
    {
        var from = FirstHitAt(first);
        return Hits[from..Math.Max(from, FirstHitAt(last + 1))];
    }

    /// <summary>The same, or none when none of them is of any of the groups.</summary>
    public ReadOnlySpan<Hit> HitsIn(int first, int last, SenseMask mask) => MayHave(first, last, mask) ? HitsIn(first, last) : [];

    /// <summary>The amounts that lie between two tokens, both included.</summary>
    public ReadOnlySpan<Amount> AmountsIn(int first, int last)
    {
        var all = CollectionsMarshal.AsSpan(Amounts);
        var from = FirstAmountAt(first);
        var to = from;
        while (to < all.Length && all[to].Last <= last)
        {
            to++;
        }
        return all[from..to];
    }

    /// <summary>The index of the first amount that starts at or after a token.</summary>
    public int FirstAmountAt(int token) => TokenRanges.FirstAt(CollectionsMarshal.AsSpan(Amounts), token);

    /// <summary>The amount whose last token this is.</summary>
    public bool TryAmountEndingAt(int token, out Amount amount)
    {
        var at = token >= 0 && used.Length > token && used[token] ? TokenRanges.FirstEndingAt(CollectionsMarshal.AsSpan(Amounts), token) : Amounts.Count;
        amount = at < Amounts.Count ? Amounts[at] : default;
        return at < Amounts.Count && amount.Last == token;
    }

    /// <summary>The periods that lie between two tokens, both included.</summary>
    public ReadOnlySpan<PeriodMention> PeriodsIn(int first, int last)
    {
        var all = CollectionsMarshal.AsSpan(Periods);
        var from = TokenRanges.FirstAt(all, first);
        var to = from;
        while (to < all.Length && all[to].Last <= last)
        {
            to++;
        }
        return all[from..to];
    }

    /// <summary>The hit that covers a token; one without senses where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Hit HitAt(int token) => ref hits[unchecked((uint)token) < (uint)Tokens.Count ? hitOf[token] : 0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(int token, SenseKind kind) => HitAt(token).Is(kind);

    /// <summary>True for digits, and for words of any of the groups.</summary>
    public bool IsDigitsOr(int token, SenseMask mask) =>
        Tokens[token].Kind == TokenKind.Digits || hits[hitOf[token]].IsAny(mask);

    /// <summary>The key of a sense that the token has.</summary>
    public bool TryKeyAt(int token, SenseKind kind, out string key)
    {
        key = "";
        if (!TryHit(token, out var hit) || !hit.TryGet(kind, out var sense))
        {
            return false;
        }
        key = Pack.Key(sense);
        return true;
    }

    public bool IsUsed(int token) => used[token];

    /// <summary>The token is part of a period: its words say nothing else ("May", "second").</summary>
    public bool IsInPeriod(int token) => inPeriod[token];

    public void UseForPeriod(int first, int last)
    {
        Use(first, last);
        inPeriod.AsSpan(first, last - first + 1).Fill(true);
    }

    public void Use(int first, int last) => used.AsSpan(first, last - first + 1).Fill(true);

    /// <summary>The token is part of an institution's name: "Ministry of International Trade and Industry".</summary>
    public bool IsName(int token) => names[token];

    public void SetName(int first, int last) => names.AsSpan(first, last - first + 1).Fill(true);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TokenKind KindAt(int token) => unchecked((uint)token) < (uint)Tokens.Count ? Tokens[token].Kind : TokenKind.Break;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSign(int token, char sign) => SignAt(token) == sign;

    /// <summary>The sign at a token, folded; '\0' where none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char SignAt(int token) => KindAt(token) == TokenKind.Sign ? Letters.Fold(Text[Tokens[token].Start]) : '\0';

    /// <summary>True when one of the signs stands in a stretch of tokens.</summary>
    public bool HasSign(int first, int last, ReadOnlySpan<char> signs)
    {
        for (var token = first; token <= last; token++)
        {
            if (signs.Contains(SignAt(token)))
            {
                return true;
            }
        }
        return false;
    }

    public bool IsDash(int token) =>
        KindAt(token) == TokenKind.Sign && Text[Tokens[token].Start] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212';

    /// <summary>A dash or a wave between the ends of a range.</summary>
    public bool IsRangeMark(int token) => IsDash(token) || (IsSign(token, '~') && KindAt(token - 1) == TokenKind.Digits) || IsSign(token, '〜');

    /// <summary>A word of a script without capitals, such as Han.</summary>
    public bool IsUncased(int token) => KindAt(token) == TokenKind.Word && Tokenizer.IsHan(Text[Tokens[token].Start]);

    /// <summary>The token behind a bracket that opens at a token; the token itself where none does.</summary>
    public int BehindBracket(int token)
    {
        if (!IsSign(token, '('))
        {
            return token;
        }
        for (var end = token + 1; end < Math.Min(Tokens.Count, token + LongestBracket); end++)
        {
            if (IsSign(end, ')'))
            {
                return end + 1;
            }
        }
        return token;
    }

    /// <summary>The point of "20. Februar", "im 1. Quartal": it makes the number an ordinal and ends no sentence.</summary>
    public bool IsOrdinalPoint(int token) =>
        IsSign(token, '.') && KindAt(token - 1) == TokenKind.Digits && Tokens[token - 1].Length <= 2 && Touches(token - 1) && !IsSign(token - 2, '.') && !IsSign(token - 2, ',')
        && TryHit(token + 1, out var next) && next.IsAny(Numbered);

    /// <summary>True when nothing stands between a token and the next.</summary>
    public bool Touches(int token) => token >= 0 && token + 1 < Tokens.Count && Tokens[token].End == Tokens[token + 1].Start;

    /// <summary>True when nothing stands between two tokens.</summary>
    public bool Touches(int token, int next) => token >= 0 && next < Tokens.Count && Tokens[token].End == Tokens[next].Start;

    public ReadOnlySpan<char> Word(int token) => Tokens[token].In(Text);

    public ReadOnlySpan<char> Slice(int firstToken, int lastToken) => Text.AsSpan(Tokens[firstToken].Start, Tokens[lastToken].End - Tokens[firstToken].Start);

    /// <summary>The index of the first item whose key is not below the wanted one.</summary>
    public static int LowerBound<T>(ReadOnlySpan<T> sorted, Func<T, int> key, int wanted)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (key(sorted[middle]) < wanted)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private static void Reset<T>(ref T[] array, int count)
    {
        if (array.Length < count)
        {
            array = new T[Math.Max(count, array.Length * 2)];
        }
        else
        {
            array.AsSpan(0, count).Clear();
        }
    }
}
