using System.Globalization;
using Oborot.Model;

namespace Oborot.Notation;

/// <summary>Amounts in a line: sign of a change, hedge, number with scale, unit.</summary>
internal static class AmountNotation
{
    private static readonly (char Letter, decimal Size)[] Scales = [('T', 1e12m), ('B', 1e9m), ('M', 1e6m), ('K', 1e3m)];

    private static readonly (string Sign, Hedge Hedge)[] Hedges =
        [("≈<", Hedge.Almost), ("<=", Hedge.UpTo), ("=", Hedge.Exact), ("~", Hedge.About), (">", Hedge.MoreThan), ("<", Hedge.LessThan)];

    /// <summary>The amount of a claim with its unit, and what the short form would lose.</summary>
    public static string Format(Claim claim)
    {
        var value = claim.Value;
        var isChange = claim.Kind == ClaimKind.Change;
        var mark = isChange ? Mark(claim.Direction, value.Unit) : "";
        var text = mark + Body(value, isChange) + Suffix(value.Unit, mark);
        var read = Read(text, claim.Kind);
        var extra = value.Wording == Wording.Digits ? "" : " " + Words.Of(value.Wording);
        extra += read.Value.LastDigit == value.LastDigit ? "" : " digit:" + Plain(value.LastDigit);
        return text + extra + (read.Value.Low == value.Low && read.Value.High == value.High ? "" : $" ends:{End(value.Low)}..{End(value.High)}");
    }

    /// <summary>Reads an amount whose unit may follow as a second word.</summary>
    /// <exception cref="FormatException">The text is no amount.</exception>
    public static (Quantity Value, Direction Direction, bool IsChange) Read(string text, ClaimKind? kind = null)
    {
        var (amount, unit) = text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? (text[..space], text[(space + 1)..]) : (text, "");
        var (direction, mark, rest) = TakeMark(amount, kind);
        (unit, rest) = TakeUnit(rest, mark, unit);
        return (ReadBody(rest, unit), direction ?? Direction.None, direction is not null);
    }

    /// <summary>True when an amount carries its unit in itself: <c>5.5%</c>, <c>2pp</c>, <c>x2</c>.</summary>
    public static bool HasUnit(string amount) =>
        amount.EndsWith('%') || amount.EndsWith("pp", StringComparison.Ordinal) || amount.TrimStart('+', '-', '±').StartsWith('x');

    /// <summary>A number that <c>digit:</c> or <c>ends:</c> carries.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw new FormatException($"\"{text}\" is no number");

    private static string Mark(Direction direction, string unit)
    {
        var sign = direction switch { Direction.Up => "+", Direction.Down => "-", _ => "±" };
        return unit switch { "times" => (sign == "+" ? "" : sign) + "x", "index_percent" => sign + "i", _ => sign };
    }

    private static string Suffix(string unit, string mark) => unit switch
    {
        "percent" => "%",
        "percentage_points" => "pp",
        "index_percent" when mark.Length > 0 => "%",
        "times" when mark.Length > 0 => "",
        _ => " " + unit,
    };

    private static string Body(Quantity value, bool isChange)
    {
        if (value.Hedge == Hedge.Range)
        {
            return $"{(isChange || !(value.Low < 0) ? "" : "=")}{Scaled(value.Low, value.LastDigit)}..{Scaled(value.High, value.LastDigit)}";
        }
        var sign = Hedges.First(h => h.Hedge == value.Hedge).Sign;
        return (isChange && value.Hedge == Hedge.Exact ? "" : sign) + (value.Figure is null ? "?" : Scaled(value.Low ?? value.High, value.LastDigit));
    }

    private static string Scaled(decimal? number, decimal lastDigit)
    {
        if (number is not { } value)
        {
            return "";
        }
        foreach (var (letter, size) in Scales)
        {
            if (Math.Abs(value) >= size && Places(size, lastDigit) is { } places && value % lastDigit == 0)
            {
                return (value / size).ToString("F" + places, CultureInfo.InvariantCulture) + letter;
            }
        }
        return Places(1, lastDigit) is { } plain && value % lastDigit == 0 ? value.ToString("F" + plain, CultureInfo.InvariantCulture) : Plain(value);
    }

    // How many decimal places of a scale reach down to the last digit; null when none do.
    private static string? Places(decimal size, decimal lastDigit)
    {
        var places = 0;
        for (; size > lastDigit && places < 12; places++)
        {
            size /= 10;
        }
        return size == lastDigit ? places.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static (Direction? Direction, char Mark, string Body) TakeMark(string text, ClaimKind? kind)
    {
        Direction? direction = text.Length == 0 ? null : text[0] switch { '+' => Direction.Up, '-' or '−' => Direction.Down, '±' => Direction.None, _ => null };
        var rest = direction is null ? text : text[1..];
        var mark = rest.Length > 0 && rest[0] is 'x' or 'i' ? rest[0] : ' ';
        return (direction ?? (mark == 'x' ? Direction.Up : kind == ClaimKind.Change ? Direction.None : null), mark, mark == ' ' ? rest : rest[1..]);
    }

    private static (string Unit, string Body) TakeUnit(string text, char mark, string unit)
    {
        var (own, rest) = text.EndsWith('%') ? (mark == 'i' ? "index_percent" : "percent", text[..^1])
            : text.EndsWith("pp", StringComparison.Ordinal) ? ("percentage_points", text[..^2])
            : mark == 'x' ? ("times", text) : (unit, text);
        return own.Length == 0 ? throw new FormatException($"\"{text}\" has no unit")
            : own != unit && unit.Length > 0 ? throw new FormatException($"\"{text}\" has two units") : (own, rest);
    }

    private static Quantity ReadBody(string text, string unit)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            var (low, high) = (ReadNumber(text[(text[0] == '=' ? 1 : 0)..dots]), ReadNumber(text[(dots + 2)..]));
            return low?.Value > high?.Value ? throw new FormatException($"the range {text} is upside down")
                : new Quantity(low?.Value, high?.Value, Math.Min(low?.LastDigit ?? decimal.MaxValue, high?.LastDigit ?? decimal.MaxValue), Hedge.Range, unit);
        }
        var (sign, hedge) = Array.Find(Hedges, h => text.StartsWith(h.Sign, StringComparison.Ordinal)) is { Sign: not null } found ? found : ("", Hedge.Exact);
        if (text[sign.Length..] == "?")
        {
            return new Quantity(null, null, 0, hedge, unit);
        }
        var (value, lastDigit) = ReadNumber(text[sign.Length..]) ?? throw new FormatException($"\"{text}\" has no number");
        return Hedged(value, lastDigit, hedge, unit);
    }

    /// <summary>The amount that a figure and its hedge tell. The figure bounds the size, so for a negative one the other end stays open.</summary>
    internal static Quantity Hedged(decimal value, decimal lastDigit, Hedge hedge, string unit) => hedge switch
    {
        Hedge.MoreThan when value >= 0 => new Quantity(value, null, lastDigit, hedge, unit),
        Hedge.LessThan or Hedge.UpTo when value < 0 => new Quantity(value, null, lastDigit, hedge, unit),
        Hedge.MoreThan or Hedge.LessThan or Hedge.UpTo => new Quantity(null, value, lastDigit, hedge, unit),
        _ => new Quantity(value, value, lastDigit, hedge, unit),
    };

    private static (decimal Value, decimal LastDigit)? ReadNumber(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }
        var scale = Array.Find(Scales, s => s.Letter == text[^1]).Size is var size and > 0 ? size : 1;
        var digits = scale == 1 ? text : text[..^1];
        var value = Number(digits);
        var lastDigit = scale;
        for (var places = digits.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? digits.Length - dot - 1 : 0; places > 0; places--)
        {
            lastDigit /= 10;
        }
        return (value * scale, lastDigit);
    }

    private static string End(decimal? value) => value is { } v ? Plain(v) : "";

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
