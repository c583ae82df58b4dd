using Oborot.Model;

namespace Oborot.Checks;

/// <summary>What a claim tells of an unknown, ready for arithmetic.</summary>
internal sealed class Fact
{
    // More than anything that is counted in any currency.
    private const decimal Largest = 1e20m;
    private const decimal Finest = 1e-6m;
    private const int FirstYear = 1000;
    private const int LastYear = 9000;

    private Fact(Claim claim, Unknown of, Expression value, Sides sides, Tolerance tolerance)
    {
        (Claim, Unknown, Value, Side) = (claim, of, value, sides.Of(claim) ?? "");
        Range = value.Evaluate(tolerance);
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>What it speaks of.</summary>
    public Unknown Unknown { get; }

    /// <summary>The value with the unknown's sign; growth as the ratio of new to old.</summary>
    public Expression Value { get; }

    /// <summary>All values that the words admit.</summary>
    public Interval Range { get; }

    /// <summary>Whose statistics, told or suggested; empty when nothing points to one.</summary>
    public string Side { get; }

    /// <summary>What it measures.</summary>
    public Topic Topic => Unknown.Topic;

    /// <summary>The period, if told.</summary>
    public Period? Period => Unknown.Period;

    /// <summary>The unit of the unknown.</summary>
    public string Unit => Unknown.Unit;

    /// <summary>The document.</summary>
    public string Document => Claim.Evidence.Document;

    /// <summary>Where in the document.</summary>
    public int Place => Claim.Evidence.Start;

    /// <summary>What a claim tells; null when it tells no number, or not of what.</summary>
    public static Fact? Of(Claim claim, Sides sides, Tolerance tolerance)
    {
        if (!IsUsable(claim))
        {
            return null;
        }
        return claim.Kind switch
        {
            ClaimKind.Change => Change(claim) is var (of, value) ? new Fact(claim, of, value, sides, tolerance) : null,
            ClaimKind.Share => ShareOf(claim) is { } of ? new Fact(claim, of, Percent(claim), sides, tolerance) : null,
            ClaimKind.Target => null,
            _ => Units.IsRelative(claim.Value.Unit) ? null : new Fact(claim, Level(claim), Signed(claim), sides, tolerance),
        };
    }

    /// <summary>True for a figure of a size that occurs, which was stated or forecast, not denied and not only possible.</summary>
    public static bool IsUsable(Claim claim) =>
        claim.Value.Figure is not null && claim.Modality is Modality.Stated or Modality.Forecast
        && IsOfThisWorld(claim.Value.Low) && IsOfThisWorld(claim.Value.High) && claim.Value.LastDigit is 0 or (>= Finest and <= Largest)
        && IsOfThisWorld(claim.Period) && IsOfThisWorld(claim.Base);

    private static bool IsOfThisWorld(Period? period) => period is not { } p || (p.End.Year < LastYear && !(p.Start?.Year <= FirstYear));

    // Reckoning with such sizes stays far from where decimals end.
    private static bool IsOfThisWorld(decimal? value) => value is null or (>= -Largest and <= Largest);

    private static Unknown Level(Claim claim)
    {
        // Whichever noun was used, a count of the indicator's own things is one of items.
        var unit = claim.Kind == ClaimKind.Count && claim.Value.Unit == claim.Subject.Indicator ? "items" : claim.Value.Unit;
        return new Unknown(Measured.Level, Topic.Of(claim), claim.Period, unit);
    }

    private static Expression Signed(Claim claim)
    {
        Expression stated = new Expression.Stated(claim);
        return Topic.IsReversed(claim.Subject) ? new Expression.Sum(Naming.Of(claim).By(Aspect.OtherSide), new Operand(stated, -1)) : stated;
    }

    private static (Unknown Of, Expression Value)? Change(Claim claim)
    {
        var topic = Topic.Of(claim);
        if (Growth.IsAbsolute(claim) || (claim.Value.Unit == Units.Points && claim.Direction != Direction.None))
        {
            var value = Growth.Sign(claim) == 1 ? (Expression)new Expression.Stated(claim) : new Expression.Sum(Naming.Of(claim), new Operand(new Expression.Stated(claim), -1));
            return (new Unknown(Measured.Rise, topic, claim.Period, claim.Value.Unit, Growth.BaseOf(claim)), value);
        }
        return Growth.Ratio(claim) is { } ratio ? (new Unknown(Measured.Growth, topic, claim.Period, "", Growth.BaseOf(claim)), ratio) : null;
    }

    // One flow may be told as a multiple of another: "imports are three times the exports".
    private static Expression Percent(Claim share) => share.Value.Unit == "percent"
        ? new Expression.Stated(share) : new Expression.Sum(Naming.Of(share), new Operand(new Expression.Stated(share), 100));

    private static Unknown? ShareOf(Claim claim) =>
        claim.Value.Unit is "percent" or "times" && ShareOfWhole.WholeOf(claim) is { } whole
            ? new Unknown(Measured.Share, Topic.Of(claim), claim.Period, "", Whole: Topic.Of(whole, claim)) : null;
}

/// <summary>Units of growth and shares, which are no amounts.</summary>
internal static class Units
{
    /// <summary>The unit of a change of a share.</summary>
    public const string Points = "percentage_points";

    /// <summary>True for a unit that says how much of something else.</summary>
    public static bool IsRelative(string unit) => unit is "percent" or Points or "times" or "index_percent";
}
