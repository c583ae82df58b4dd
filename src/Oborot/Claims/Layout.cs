using System.Numerics;
using System.Runtime.InteropServices;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>A sentence: a run of tokens, with its paragraph and whether it is a headline or repeats an earlier line.</summary>
internal readonly record struct Sentence(int First, int Last, int Paragraph, bool IsHeadline, bool IsRepeated);

/// <summary>Cuts the tokens of a document into sentences and paragraphs.</summary>
internal sealed class Layout
{
    private const int ShortLine = 45;
    private const int ShortLineOfHan = 25;

    private readonly HashSet<ulong> seenLines = [];
    private Sheet sheet = null!;

    public List<Sentence> Sentences { get; } = [];

    /// <summary>The last token of the headlines; 0 where there are none.</summary>
    public int EndOfHeadlines { get; private set; }

    public void Run(Sheet page)
    {
        sheet = page;
        Sentences.Clear();
        seenLines.Clear();
        EndOfHeadlines = 0;
        var (first, paragraph, isFirstLine) = (0, 0, true);
        for (var token = 0; token < sheet.Tokens.Count; token++)
        {
            var kind = sheet.KindAt(token);
            if (kind is TokenKind.Word or TokenKind.Digits)
            {
                continue;
            }
            var isBreak = kind == TokenKind.Break;
            if (isBreak ? EndsLine(first, token, isFirstLine) : EndsSentence(token))
            {
                Close(first, isBreak ? token - 1 : token, paragraph);
                first = token + 1;
            }
            if (isBreak)
            {
                isFirstLine &= first == 0;
                paragraph += sheet.KindAt(token + 1) == TokenKind.Break ? 1 : 0;
            }
        }
        Close(first, sheet.Tokens.Count - 1, paragraph);
    }

    private void Close(int first, int last, int paragraph)
    {
        while (first <= last && sheet.KindAt(first) == TokenKind.Break)
        {
            first++;
        }
        while (last >= first && sheet.KindAt(last) == TokenKind.Break)
        {
            last--;
        }
        if (first <= last)
        {
            var isRepeated = !seenLines.Add(LineHash(first, last)) && last - first >= 4;
            var isHeadline = IsHeadline(first, last);
            EndOfHeadlines = isHeadline ? last : EndOfHeadlines;
            Sentences.Add(new Sentence(first, last, paragraph, isHeadline, isRepeated));
        }
    }

    // A headline stands first and ends without a stop.
    private bool IsHeadline(int first, int last) =>
        sheet.HasOpening && Sentences.Count <= 1 && (Sentences.Count == 0 || Sentences[0].IsHeadline) && last - first < 40
        && !IsStop(last) && !sheet.IsSign(last, ':') && sheet.KindAt(last + 1) is TokenKind.Break && last + 2 < sheet.Tokens.Count;

    // Captions repeat a headline with a number behind it; the number does not make it another line.
    private ulong LineHash(int first, int last)
    {
        if (last - first > 3 && sheet.KindAt(last) == TokenKind.Digits && sheet.IsDash(last - 1))
        {
            last -= 2;
        }
        // A fixed function: the runtime's own hash differs from run to run, and a chance collision would hide a figure.
        var hash = 14695981039346656037UL;
        var text = sheet.Text.AsSpan();
        foreach (ref readonly var token in sheet.Tokens.Tokens[first..(last + 1)])
        {
            if (token.Kind is TokenKind.Word or TokenKind.Digits)
            {
                hash = Mix(hash, token.In(text));
            }
        }
        return hash;
    }

    private static ulong Mix(ulong hash, ReadOnlySpan<char> word)
    {
        var fours = MemoryMarshal.Cast<char, ulong>(word);
        foreach (var four in fours)
        {
            hash = Mix(hash, four);
        }
        var rest = (ulong)word.Length;
        foreach (var c in word[(fours.Length * 4)..])
        {
            rest = (rest << 16) | c;
        }
        return Mix(hash, rest);
    }

    // Turned before each step, so that no letter's bits are pushed out at the top.
    private static ulong Mix(ulong hash, ulong part) => unchecked((BitOperations.RotateLeft(hash, 23) ^ part) * 0x9E3779B97F4A7C15UL);

    private bool EndsLine(int first, int token, bool isFirstLine)
    {
        if (sheet.KindAt(token + 1) == TokenKind.Break || token + 1 >= sheet.Tokens.Count || isFirstLine)
        {
            return !(isFirstLine && IsWrapped(first, token));
        }
        if (token > 0 && (IsStop(token - 1) || sheet.IsSign(token - 1, ':') || IsClosedStop(token - 1)))
        {
            return true;
        }
        var next = token + 1;
        var startsItem = sheet.KindAt(next) == TokenKind.Sign && !sheet.IsSign(next, '$') && !sheet.IsSign(next, '€') && !sheet.IsSign(next, '(');
        return startsItem || (IsShort(first, token) && StartsUpper(next));
    }

    // The first line is a headline unless the text is wrapped by hand and the line just goes on.
    private bool IsWrapped(int first, int token) =>
        sheet.KindAt(token + 1) == TokenKind.Word && !StartsUpper(token + 1) && !IsStop(token - 1) && first < token;

    private bool IsShort(int first, int token) =>
        first < token && sheet.Tokens[token].Start - sheet.Tokens[first].Start < (sheet.IsUncased(first) ? ShortLineOfHan : ShortLine);

    private bool StartsUpper(int token) =>
        sheet.KindAt(token) == TokenKind.Word && (char.IsUpper(sheet.Text[sheet.Tokens[token].Start]) || sheet.IsUncased(token));

    private bool IsStop(int token) =>
        token >= 0 && sheet.KindAt(token) == TokenKind.Sign && sheet.Text[sheet.Tokens[token].Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    // «… довести.» and "… grew."
    private bool IsClosedStop(int token) =>
        token > 0 && sheet.KindAt(token) == TokenKind.Sign && sheet.Text[sheet.Tokens[token].Start] is '»' or '”' or '"' or ')' or '）' or '」' or '』' && IsStop(token - 1);

    private bool EndsSentence(int token)
    {
        if (sheet.IsSign(token, ';'))
        {
            return false;
        }
        var stop = IsClosedStop(token) ? token - 1 : token;
        if (!IsStop(stop) || (stop == token && IsClosedStop(token + 1) && sheet.Touches(token)))
        {
            return false;
        }
        var next = token + 1;
        if (next >= sheet.Tokens.Count || !sheet.IsSign(stop, '.'))
        {
            return true;
        }
        if (sheet.FirstAmountAt(stop) is > 0 and var behind && sheet.Amounts[behind - 1].Last > stop)
        {
            // "6 млрд. 482 млн.": a point inside a figure.
            return false;
        }
        return !IsAbbreviation(stop) && !sheet.IsOrdinalPoint(stop) && StartsSentence(next) && !(sheet.Touches(token) && sheet.KindAt(next) == TokenKind.Digits);
    }

    private bool IsMoneyBehind(int token) => sheet.IsAt(token, SenseKind.Unit);

    private bool StartsSentence(int token) => sheet.KindAt(token) switch
    {
        TokenKind.Break => true,
        TokenKind.Digits => true,
        TokenKind.Word => !char.IsLower(sheet.Text[sheet.Tokens[token].Start]),
        _ => sheet.Text[sheet.Tokens[token].Start] is '«' or '“' or '"' or '–' or '—' or '-' or '„' or '(' or '$' or '•' or '「' or '『' or '（',
    };

    // "U.S.", "г.", "млн.", "Jan.", initials: a stop that may end no sentence.
    private bool IsAbbreviation(int stop)
    {
        var word = stop - 1;
        if (word < 0 || sheet.KindAt(word) != TokenKind.Word || !sheet.Touches(word))
        {
            return false;
        }
        if (sheet.TryHit(stop, out var whole) && whole.First < stop && (whole.Is(SenseKind.Hedge) || IsMoneyBehind(stop + 1) || sheet.KindAt(stop + 1) == TokenKind.Digits))
        {
            // "Mrd. Euro", "ca. 5": the point belongs to the phrase.
            return true;
        }
        var isInitial = sheet.Tokens[word].Length == 1 && char.IsUpper(sheet.Text[sheet.Tokens[word].Start]);
        var next = stop + 1;
        if (sheet.KindAt(next) == TokenKind.Break)
        {
            return isInitial && sheet.KindAt(next + 1) == TokenKind.Word;
        }
        if (isInitial)
        {
            return true;
        }
        return sheet.Tokens[word].Length <= 4 && sheet.TryHit(word, out var hit)
            && ((hit.Is(SenseKind.Scale) && IsMoneyBehind(next)) || (hit.Is(SenseKind.Month) && sheet.KindAt(next) == TokenKind.Digits) || ((hit.Is(SenseKind.Scale) || hit.Is(SenseKind.Unit) || hit.Is(SenseKind.YearWord)) && !StartsUpper(next) && sheet.KindAt(next) != TokenKind.Digits));
    }
}
