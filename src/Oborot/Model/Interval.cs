namespace Oborot.Model;

/// <summary>A closed range of decimals that may be open on either side.</summary>
/// <remarks>
/// A null end means "not bounded": <c>more than 203</c> is [203, ∞). Equality is by ends. The default value is (−∞, ∞),
/// "nothing is known". An empty range is not an interval: <see cref="TryIntersect"/> tells when there is none.
/// Arithmetic follows interval analysis (Moore 1966): the result holds every value that members of the operands can give.
/// A result too large for a decimal opens that end and one that has to be rounded is rounded outwards, which keeps it sound.
/// </remarks>
public readonly record struct Interval
{
    /// <summary>Creates the interval.</summary>
    /// <param name="low">The smallest value, or null when unbounded below.</param>
    /// <param name="high">The largest value, or null when unbounded above; may equal <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> lies below <paramref name="low"/>.</exception>
    public Interval(decimal? low, decimal? high)
    {
        if (high < low)
        {
            throw new ArgumentOutOfRangeException(nameof(high), $"high {high} is below low {low}");
        }
        Low = low;
        High = high;
    }

    /// <summary>The smallest value, or null when unbounded below.</summary>
    public decimal? Low { get; }

    /// <summary>The largest value, or null when unbounded above.</summary>
    public decimal? High { get; }

    /// <summary>The interval that holds every number.</summary>
    public static Interval Everything => default;

    /// <summary>True when both ends are told.</summary>
    public bool IsBounded => Low is not null && High is not null;

    /// <summary>True when the interval holds exactly one value.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>Half the distance of the ends divided by the middle's size: 0 for a point, null when open or around zero.</summary>
    public decimal? RelativeHalfWidth =>
        Low is { } low && High is { } high && low + high != 0 ? Math.Abs((high - low) / (high + low)) : null;

    /// <summary>The interval that holds exactly one value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>True when the value lies inside, ends included.</summary>
    public bool Contains(decimal value) => !(value < Low) && !(value > High);

    /// <summary>True when no value lies in both intervals.</summary>
    public bool IsDisjointFrom(Interval other) => High < other.Low || other.High < Low;

    /// <summary>The values that lie in both intervals.</summary>
    /// <returns>False when there are none; <paramref name="common"/> is then meaningless.</returns>
    public bool TryIntersect(Interval other, out Interval common)
    {
        common = default;
        if (IsDisjointFrom(other))
        {
            return false;
        }
        common = new Interval(Max(Low, other.Low), Min(High, other.High));
        return true;
    }

    /// <summary>All sums of a value from each interval.</summary>
    public static Interval operator +(Interval a, Interval b) => new(Add(a.Low, b.Low, -1), Add(a.High, b.High, 1));

    /// <summary>All differences of a value from each interval.</summary>
    public static Interval operator -(Interval a, Interval b) => a + -b;

    /// <summary>All values with the opposite sign.</summary>
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>All products of a value from each interval.</summary>
    public static Interval operator *(Interval a, Interval b)
    {
        if (IsZero(a) || IsZero(b))
        {
            return Exactly(0);
        }
        var (low, high) = ((decimal?)decimal.MaxValue, (decimal?)decimal.MinValue);
        Widen(ref low, ref high, a.Low, b.Low, a.Low is null, b.Low is null, false, false);
        Widen(ref low, ref high, a.Low, b.High, a.Low is null, b.High is null, false, true);
        Widen(ref low, ref high, a.High, b.Low, a.High is null, b.Low is null, true, false);
        Widen(ref low, ref high, a.High, b.High, a.High is null, b.High is null, true, true);
        return new Interval(low, high);
    }

    /// <summary>All quotients of a value from each interval.</summary>
    /// <returns><see cref="Everything"/> when the divisor may be zero.</returns>
    public static Interval operator /(Interval a, Interval b) =>
        b.Contains(0) ? Everything : b.IsPoint ? Divide(a, b.Low!.Value) : a * Reciprocal(b);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"[{(object?)Low ?? "-∞"} .. {(object?)High ?? "∞"}]");

    private static bool IsZero(Interval x) => x.Low == 0 && x.High == 0;

    private static Interval Reciprocal(Interval b) => new(b.High is { } h ? Divide(1, h, -1) : 0, b.Low is { } l ? Divide(1, l, 1) : 0);

    private static Interval Divide(Interval a, decimal divisor) => divisor > 0
        ? new Interval(Divide(a.Low, divisor, -1), Divide(a.High, divisor, 1))
        : new Interval(Divide(a.High, divisor, -1), Divide(a.Low, divisor, 1));

    private static decimal? Divide(decimal? a, decimal divisor, int outward)
    {
        try
        {
            return a is not { } dividend ? null : dividend / divisor is var quotient && IsExactProduct(quotient, divisor, dividend) ? quotient : Outward(quotient, outward);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static bool IsExactProduct(decimal x, decimal y, decimal product) => x.Scale + y.Scale <= 28 && x * y == product;

    // A result that had to be rounded goes one unit of its last place outwards, so that it still holds the true one.
    private static decimal Outward(decimal rounded, int direction) => rounded + (direction * new decimal(1, 0, 0, false, rounded.Scale));

    // One corner of a product. An open end is an infinity of the end's sign; infinity times zero is zero, since the
    // zero is a value that exists and the infinity is not.
    private static void Widen(ref decimal? low, ref decimal? high, decimal? x, decimal? y, bool xOpen, bool yOpen, bool xUp, bool yUp)
    {
        if (!xOpen && !yOpen)
        {
            low = Multiply(x!.Value, y!.Value, -1, out var sign) is var down && sign < 0 ? null : Lower(low, down);
            high = Multiply(x.Value, y.Value, 1, out sign) is var up && sign > 0 ? null : Higher(high, up);
            return;
        }
        var xSign = xOpen ? (xUp ? 1 : -1) : Math.Sign(x!.Value);
        var ySign = yOpen ? (yUp ? 1 : -1) : Math.Sign(y!.Value);
        switch (xSign * ySign)
        {
            case > 0: high = null; break;
            case < 0: low = null; break;
            default: low = Lower(low, 0); high = Higher(high, 0); break;
        }
    }

    private static decimal? Lower(decimal? low, decimal? value) => low is null || value is null ? low : Math.Min(low.Value, value.Value);

    private static decimal? Higher(decimal? high, decimal? value) => high is null || value is null ? high : Math.Max(high.Value, value.Value);

    private static decimal? Multiply(decimal x, decimal y, int outward, out int overflowSign)
    {
        overflowSign = 0;
        try
        {
            return x * y is var product && (x == 0 || y == 0 || product.Scale == x.Scale + y.Scale) ? product : Outward(product, outward);
        }
        catch (OverflowException)
        {
            overflowSign = Math.Sign(x) * Math.Sign(y);
            return null;
        }
    }

    private static decimal? Add(decimal? a, decimal? b, int outward)
    {
        try
        {
            return a is not { } x || b is not { } y ? null : x + y is var sum && sum.Scale == Math.Max(x.Scale, y.Scale) ? sum : Outward(sum, outward);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Max(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Max(a.Value, b.Value);

    private static decimal? Min(decimal? a, decimal? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);
}
