using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Tries single slips of the pen that would make a contradiction go away.</summary>
/// <remarks>
/// A slip is worth naming only when the repaired figure meets the other way closely; that it no longer contradicts is too
/// little, since a figure made small enough stays below every bound.
/// </remarks>
internal static class Slips
{
    private static readonly (string Name, Func<Claim, bool> Applies, Func<decimal, decimal> Repair)[] Known =
    [
        ("sign", c => c.Kind == ClaimKind.Change && c.Value.Unit != "times" || c.Subject.Indicator == Subject.Balance, v => -v),
        ("ratio_as_growth", c => IsGrowth(c) && c.Value.Figure % 100 == 0 && c.Value.Figure > 100, v => v - 100),
        ("index_as_growth", c => IsGrowth(c) && c.Value.Figure % 100 != 0 && c.Value.Figure > 100, v => v - 100),
        ("ratio_as_growth", c => c is { Kind: ClaimKind.Change, Value.Unit: "times" }, v => v + 1),
        ("decimal_mark", c => IsAmount(c) && HasOpenMark(c), v => v * 1000),
        ("decimal_mark", c => IsAmount(c) && HasOpenMark(c), v => v / 1000),
        ("magnitude", c => IsAmount(c) && !HasOpenMark(c), v => v * 1000),
        ("magnitude", c => IsAmount(c) && !HasOpenMark(c), v => v / 1000),
        ("magnitude", _ => true, v => v * 10),
        ("magnitude", _ => true, v => v / 10),
        ("magnitude", IsAmount, v => v * 100),
        ("magnitude", IsAmount, v => v / 100),
        ("magnitude", IsInLakhs, v => v * Lakh),
        ("magnitude", IsInLakhs, v => v / Lakh),
    ];

    private const decimal Lakh = 100_000m;

    // "1.234" is one and a bit, or more than a thousand, as the mark is read.
    private static bool HasOpenMark(Claim claim)
    {
        var figure = claim.Evidence.Figure;
        var mark = figure.AsSpan().IndexOfAny('.', ',');
        return mark > 0 && figure.AsSpan(mark + 1).IndexOfAny('.', ',') < 0 && figure.Skip(mark + 1).TakeWhile(char.IsAsciiDigit).Count() == DigitsOfGroup;
    }

    private const int DigitsOfGroup = 3;

    private static bool IsInLakhs(Claim claim) => claim.Value.Unit is "INR" or "PKR" or "BDT" or "NPR" or "LKR";

    private static bool IsGrowth(Claim claim) => claim is { Kind: ClaimKind.Change, Value.Unit: "percent" };

    /// <summary>The slips that explain a contradiction, likeliest first: of a value, then of what the value is said to be of.</summary>
    public static IReadOnlyList<Slip> Explain(Constraint constraint, IReadOnlyList<Claim> claims, Board board, Judge judge) =>
        constraint.Right is not { } right ? [] : [.. OfValues(constraint.Left, right, claims, judge), .. Mistaken.Points(claims, board), .. Mistaken.Slips(constraint.Left, right, claims, board, judge)];

    private static IEnumerable<Slip> OfValues(Expression left, Expression right, IReadOnlyList<Claim> claims, Judge judge) =>
        from index in Enumerable.Range(0, claims.Count)
        from slip in Repaired(claims[index])
        where judge.Meet(left.With(claims[index], slip.Claim), right.With(claims[index], slip.Claim))
        orderby slip.Rank
        select new Slip(slip.Name, index, slip.Claim.Value.Figure!.Value, $"{Plain.Said(slip.Claim)} instead of {Plain.Said(claims[index])} would fit");

    /// <summary>A claim with each slip of its value undone, likeliest first.</summary>
    public static IEnumerable<(string Name, Claim Claim, int Rank)> Repaired(Claim claim) =>
        from known in Known.Index()
        where known.Item.Applies(claim)
        let repaired = Repair(claim, known.Item.Repair)
        where repaired is not null
        select (known.Item.Name, repaired, known.Index);

    private static bool IsAmount(Claim claim) => !Units.IsRelative(claim.Value.Unit);

    private static Claim? Repair(Claim claim, Func<decimal, decimal> repair)
    {
        try
        {
            var (low, high) = (Apply(claim.Value.Low, repair), Apply(claim.Value.High, repair));
            var scale = claim.Value.Figure is { } figure and not 0 ? Math.Abs(repair(figure) / figure) : 1;
            var value = claim.Value with { Low = low > high ? high : low, High = low > high ? low : high, LastDigit = claim.Value.LastDigit * (IsPowerOfTen(scale) ? scale : 1) };
            return claim with { Value = value };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsPowerOfTen(decimal scale) => scale is 10 or 100 or 1000 or Lakh or 0.1m or 0.01m or 0.001m or 1 / Lakh;

    private static decimal? Apply(decimal? value, Func<decimal, decimal> repair) => value is { } v ? repair(v) : null;
}
