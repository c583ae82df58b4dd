using System.Numerics;

namespace Oborot.Solving;

/// <summary>A fraction in lowest terms: what a simplex can add and divide as often as it likes.</summary>
/// <remarks>The default value is zero. Small terms are kept without an object of their own, which is how <see cref="BigInteger"/> works.</remarks>
internal readonly struct Rational : IComparable<Rational>
{
    // One less than the term below, so that the default value is 0/1.
    private readonly BigInteger lessOne;

    private Rational(BigInteger above, BigInteger below) => (Above, lessOne) = (above, below - 1);

    /// <summary>The term above the line; it has the sign.</summary>
    public BigInteger Above { get; }

    /// <summary>The term below the line; never zero or negative.</summary>
    public BigInteger Below => lessOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Above.Sign;

    private bool IsWhole => lessOne.IsZero;

    /// <summary>The exact value of a decimal.</summary>
    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var size = new BigInteger(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bits[..3]), isUnsigned: true);
        return Reduced(value < 0 ? -size : size, value.Scale == 0 ? BigInteger.One : BigInteger.Pow(10, value.Scale));
    }

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational a, Rational b) => a.IsWhole && b.IsWhole
        ? new Rational(a.Above + b.Above, BigInteger.One)
        : Reduced((a.Above * b.Below) + (b.Above * a.Below), a.Below * b.Below);

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>The same with the opposite sign.</summary>
    public static Rational operator -(Rational a) => new(-a.Above, a.Below);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational a, Rational b) => a.IsWhole && b.IsWhole
        ? new Rational(a.Above * b.Above, BigInteger.One)
        : Reduced(a.Above * b.Above, a.Below * b.Below);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Rational operator /(Rational a, Rational b) => b.Sign switch
    {
        0 => throw new DivideByZeroException(),
        < 0 => Reduced(-a.Above * b.Below, a.Below * -b.Above),
        _ => Reduced(a.Above * b.Below, a.Below * b.Above),
    };

    /// <summary>True when the first is smaller.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>True when the first is larger.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => lessOne == other.lessOne
        ? Above.CompareTo(other.Above)
        : (Above * other.Below).CompareTo(other.Above * Below);

    /// <inheritdoc/>
    public override string ToString() => IsWhole ? $"{Above}" : $"{Above}/{Below}";

    private static Rational Reduced(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below);
        return common.IsOne ? new Rational(above, below) : new Rational(above / common, below / common);
    }
}
