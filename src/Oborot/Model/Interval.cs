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
    private static readonly decimal AllPlaces = new(0, 0, 0, false, 28);

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
        if (a.High <= 0)
        {
            return -(-a * b);
        }
        if (b.High <= 0)
        {
            return -(a * -b);
        }

        // Both reach above zero now, so that an open end is never multiplied with nothing.
        return (a.Low >= 0, b.Low >= 0) switch
        {
            (true, true) => new Interval(Multiply(a.Low, b.Low, -1), Multiply(a.High, b.High, 1)),
            (true, false) => new Interval(Multiply(a.High, b.Low, -1), Multiply(a.High, b.High, 1)),
            (false, true) => new Interval(Multiply(a.Low, b.High, -1), Multiply(a.High, b.High, 1)),
            _ => new Interval(
                Multiply(a.Low, b.High, -1) is { } x && Multiply(a.High, b.Low, -1) is { } y ? Math.Min(x, y) : null,
                Multiply(a.Low, b.Low, 1) is { } z && Multiply(a.High, b.High, 1) is { } w ? Math.Max(z, w) : null),
        };
    }

    /// <summary>All quotients of a value from each interval.</summary>
    /// <returns><see cref="Everything"/> when the divisor may be zero.</returns>
    public static Interval operator /(Interval a, Interval b) =>
        b.Contains(0) ? Everything
        : b.High < 0 ? -(a / -b)
        : new Interval(Divide(a.Low, a.Low >= 0 ? b.High : b.Low, -1), Divide(a.High, a.High >= 0 ? b.Low : b.High, 1));

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"[{(object?)Low ?? "-∞"} .. {(object?)High ?? "∞"}]");

    private static bool IsZero(Interval x) => x.Low == 0 && x.High == 0;

    // By an open end any value comes as near to zero as one likes.
    private static decimal? Divide(decimal? a, decimal? b, int outward)
    {
        if (a is not { } dividend || b is not { } divisor)
        {
            return a is null ? null : 0;
        }
        try
        {
            return dividend / divisor is var quotient && quotient * divisor is var back && back == dividend && IsExact(quotient, divisor, back) ? quotient : Outward(quotient, outward);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal? Multiply(decimal? a, decimal? b, int outward)
    {
        try
        {
            return a is not { } x || b is not { } y ? null : x * y is var product && IsExact(x, y, product) ? product : Outward(product, outward);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // A product that was not rounded keeps all places of its factors.
    private static bool IsExact(decimal x, decimal y, decimal product) => x == 0 || y == 0 || product.Scale == x.Scale + y.Scale;

    // A result that had to be rounded goes one unit of its last place outwards, so that it still holds the true one. A quotient
    // comes without the zeros at its end, which count as places here.
    private static decimal Outward(decimal rounded, int direction)
    {
        var full = rounded + AllPlaces;
        return full + (direction * new decimal(1, 0, 0, false, full.Scale));
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
