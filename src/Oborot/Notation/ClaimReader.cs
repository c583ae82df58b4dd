using System.Globalization;
using Oborot.Model;

namespace Oborot.Notation;

/// <summary>Reads one line of claim notation, token by token.</summary>
internal sealed class ClaimReader(string line, string document, int start)
{
    private readonly List<Token> tokens = Tokens.Split(line);
    private int next;

    /// <summary>The sign between two parties.</summary>
    public static string Arrow(Flow flow) => flow switch { Flow.Both => "<>", Flow.Imports => "<", _ => ">" };

    /// <summary>Reads the claim.</summary>
    /// <exception cref="FormatException">The line is no claim.</exception>
    public Claim Read()
    {
        try
        {
            return ReadClaim();
        }
        catch (FormatException e)
        {
            throw new FormatException($"{e.Message}, in: {line}", e);
        }
    }

    private Claim ReadClaim()
    {
        var kind = TakeKind();
        var subject = ReadSubject() ?? throw new FormatException("expected an indicator");
        var isDeadline = Take("by");
        var period = isDeadline ? PeriodNotation.ReadDeadline(Word("a deadline")) : PeriodNotation.Read(Word("a period"));
        var compared = Take("vs") ? PeriodNotation.Read(Word("a base period")) : null;
        var (value, direction, isChange) = ReadAmount();
        value = ReadPrecision(value);
        var isShare = Take("of");
        var claim = new Claim
        {
            Evidence = new Evidence(document, start, start, "", ""),
            Kind = kind ?? (isDeadline ? ClaimKind.Target : isShare ? ClaimKind.Share : isChange ? ClaimKind.Change : ClaimKind.Level),
            Subject = subject,
            Value = value,
            Direction = direction,
            Period = period,
            Base = compared,
            Whole = isShare ? ReadSubject() : null,
        };
        return ReadOrigin(claim, ReadFigure());
    }

    private ClaimKind? TakeKind()
    {
        if (next < tokens.Count && tokens[next].IsWord && Words.TryParse<ClaimKind>(tokens[next].Text, out var kind))
        {
            next++;
            return kind;
        }
        return null;
    }

    private Subject? ReadSubject()
    {
        if (Take("?"))
        {
            return null;
        }
        var indicator = TakeMarked('\'') ?? Word("an indicator");
        var (reporter, partner, arrow) = ReadParties(Word("parties such as KG<>BY"));
        var subject = new Subject(indicator, reporter, partner, TakeMarked('['), TakeMarked('('));
        return subject.Flow != Flow.None && arrow.Length > 0 && arrow != Arrow(subject.Flow)
            ? throw new FormatException($"{indicator} is written {reporter}{Arrow(subject.Flow)}{partner}") : subject;
    }

    private static (string? Reporter, string? Partner, string Arrow) ReadParties(string text)
    {
        foreach (var arrow in (string[])["<>", "<", ">"])
        {
            if (text.IndexOf(arrow, StringComparison.Ordinal) is var at and >= 0)
            {
                return (Party(text[..at]), Party(text[(at + arrow.Length)..]), arrow);
            }
        }
        return (Party(text), null, "");
    }

    private static string? Party(string text) => text == "?" ? null
        : text.Length > 0 && text.All(char.IsAsciiLetterOrDigit) ? text : throw new FormatException($"\"{text}\" is no party");

    private (Quantity, Direction, bool) ReadAmount()
    {
        var amount = Word("an amount");
        return AmountNotation.Read(AmountNotation.HasUnit(amount) ? amount : $"{amount} {Word("a unit")}");
    }

    private Quantity ReadPrecision(Quantity value)
    {
        if (next < tokens.Count && tokens[next].IsWord && Words.TryParse<Wording>(tokens[next].Text, out var wording))
        {
            next++;
            value = value with { Wording = wording };
        }
        if (TakePrefixed("digit:") is { } digit)
        {
            value = value with { LastDigit = AmountNotation.Number(digit) };
        }
        return TakePrefixed("ends:")?.Split("..") is [var low, var high]
            ? value with { Low = low.Length == 0 ? null : AmountNotation.Number(low), High = high.Length == 0 ? null : AmountNotation.Number(high) }
            : value;
    }

    private string ReadFigure() => TakeMarked('"') ?? throw new FormatException("expected a quote");

    private Claim ReadOrigin(Claim claim, string figure)
    {
        var evidence = claim.Evidence with { End = start + figure.Length, Figure = figure, Quote = figure };
        while (next < tokens.Count)
        {
            var word = Word("side:, by, @document, on or a modality");
            claim = word switch
            {
                "by" => claim with { Speaker = TakeMarked('"') ?? throw new FormatException("expected a name after by") },
                "on" => claim with { Published = PeriodNotation.Read(Word("a date"))?.Start },
                _ when word.StartsWith("side:", StringComparison.Ordinal) => claim with { Side = word[5..] },
                _ when word.StartsWith("force:", StringComparison.Ordinal) => claim with { Forces = [.. word[6..].Split(',').Select(One<Force>).Distinct().Order()] },
                _ when word.StartsWith("in:", StringComparison.Ordinal) => claim with { Place = One<Place>(word[3..]) },
                _ when Words.TryParse<Modality>(word, out var modality) => claim with { Modality = modality },
                _ when word[0] == '@' => claim,
                _ => throw new FormatException($"unknown word \"{word}\""),
            };
            evidence = word[0] == '@' ? Place(evidence, word[1..]) : evidence;
        }
        return claim with { Evidence = evidence };
    }

    private static T One<T>(string word) where T : struct, Enum =>
        Words.TryParse<T>(word, out var value) ? value : throw new FormatException($"unknown word \"{word}\"");

    // "@doc" or "@doc:12-15"; a document's name may itself hold a colon.
    private static Evidence Place(Evidence evidence, string text)
    {
        var colon = text.LastIndexOf(':');
        return colon >= 0 && text[(colon + 1)..].Split('-') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                ? evidence with { Document = text[..colon], Start = start, End = end } : evidence with { Document = text };
    }

    private bool Take(string word)
    {
        var found = next < tokens.Count && tokens[next].IsWord && tokens[next].Text == word;
        next += found ? 1 : 0;
        return found;
    }

    private string? TakePrefixed(string prefix) =>
        next < tokens.Count && tokens[next].IsWord && tokens[next].Text.StartsWith(prefix, StringComparison.Ordinal) ? tokens[next++].Text[prefix.Length..] : null;

    private string? TakeMarked(char open) => next < tokens.Count && tokens[next].Open == open ? tokens[next++].Text : null;

    private string Word(string expected) =>
        next < tokens.Count && tokens[next].IsWord ? tokens[next++].Text
            : throw new FormatException($"expected {expected}, found {(next < tokens.Count ? $"\"{tokens[next].Text}\"" : "the end")}");
}
