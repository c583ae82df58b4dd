using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Oborot.Solving;
using Interval = Oborot.Model.Interval;

namespace Oborot.Tests.Solving;

/// <summary>What does not fit into the digits of a decimal is rounded outwards: nothing is excluded that could be true.</summary>
public sealed class IntervalRoundingTests
{
    // Any number of digits up to 29, with any number of places.
    private static readonly Gen<decimal> Numbers =
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from mid in Gen.Choose(int.MinValue, int.MaxValue)
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from words in Gen.Choose(1, 4)
        from scale in Gen.Choose(0, 28)
        from isNegative in Gen.Elements(true, false)
        select words == 1 ? new decimal(low % 100, 0, 0, isNegative, 0) : new decimal(low, words > 2 ? mid : 0, words > 3 ? high : 0, isNegative, (byte)scale);

    [Fact]
    public void A_third_three_times_may_be_one()
    {
        var third = Interval.Exactly(1) / Interval.Exactly(3);
        Assert.False(third.IsPoint);
        Assert.True((third * Interval.Exactly(3)).Contains(1));
        Assert.True((third + third + third).Contains(1));
    }

    [Fact]
    public void A_quotient_that_only_looks_exact_when_multiplied_back_is_rounded_outwards() =>
        Assert.False((Interval.Exactly(10) / Interval.Exactly(3)).IsPoint);

    [Fact]
    public void Results_that_fit_are_not_rounded()
    {
        Assert.Equal(Interval.Exactly(0.375m), Interval.Exactly(3) / Interval.Exactly(8));
        Assert.Equal(Interval.Exactly(0), Interval.Exactly(0) / Interval.Exactly(7));
        Assert.Equal(Interval.Exactly(0.06m), Interval.Exactly(0.2m) * Interval.Exactly(0.3m));
        Assert.Equal(new Interval(-6, 12), new Interval(-2, 4) * new Interval(1, 3));
    }

    [Fact]
    public void Results_near_nothing_go_no_further_than_the_last_place()
    {
        var tiny = new Interval(1e-20m, 2e-20m);
        Assert.Equal(new Interval(-1e-28m, 1e-28m), tiny * tiny);
        Assert.Equal(new Interval(-1e-28m, 1e-28m), tiny / Interval.Exactly(1e10m));
        Assert.True((Interval.Exactly(1) / Interval.Exactly(1.9999999999999999999999999999m)).RelativeHalfWidth < 1e-20m);
    }

    [Fact]
    public void A_sum_holds_the_exact_value() => ForPairs((a, b) => Holds(Interval.Exactly(a) + Interval.Exactly(b), (Rational)a + b));

    [Fact]
    public void A_difference_holds_the_exact_value() => ForPairs((a, b) => Holds(Interval.Exactly(a) - Interval.Exactly(b), (Rational)a - b));

    [Fact]
    public void A_product_holds_the_exact_value() => ForPairs((a, b) => Holds(Interval.Exactly(a) * Interval.Exactly(b), (Rational)a * b));

    [Fact]
    public void A_quotient_holds_the_exact_value() => ForPairs((a, b) => b == 0 || Holds(Interval.Exactly(a) / Interval.Exactly(b), (Rational)a / b));

    [Fact]
    public void Ranges_hold_the_exact_values_of_their_corners() => ForPairs((a, b) =>
    {
        var (first, second) = (Between(a, b), Between(b / 7, a / 3));
        var corners = from x in (decimal[])[a, b] from y in (decimal[])[b / 7, a / 3] select (X: (Rational)x, Y: (Rational)y);
        return corners.All(c => Holds(first * second, c.X * c.Y) && Holds(first + second, c.X + c.Y) && (second.Contains(0) || Holds(first / second, c.X / c.Y)));
    });

    [Fact]
    public void Fractions_are_exact() => ForPairs((a, b) =>
    {
        var (x, y) = ((Rational)a, (Rational)b);
        var whole = BigInteger.Pow(10, 28);
        return (x + y - y).CompareTo(x) == 0 && (b == 0 || (x / y * y).CompareTo(x) == 0) && x.CompareTo(y) == a.CompareTo(b)
            && x.Sign == Math.Sign(a) && whole % x.Below == 0 && default(Rational).CompareTo(0m) == 0;
    });

    private static Interval Between(decimal a, decimal b) => new(Math.Min(a, b), Math.Max(a, b));

    private static bool Holds(Interval range, Rational value) => !(range.Low is { } low && value < low) && !(range.High is { } high && value > high);

    private static void ForPairs(Func<decimal, decimal, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true), Prop.ForAll(Gen.Two(Numbers).ToArbitrary(), p => property(p.Item1, p.Item2)));
}
