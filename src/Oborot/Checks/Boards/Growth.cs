using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Growth told in percent, as a multiple, as an index or as an amount, as expressions.</summary>
internal static class Growth
{
    /// <summary>The ratio of new to old that a change tells.</summary>
    /// <returns>Null for an absolute change, for percentage points, and where the direction is not told.</returns>
    public static Expression? Ratio(Claim change)
    {
        Expression said = new Expression.Stated(change);
        var of = Naming.Of(change).By(Aspect.NewToOld);
        return (change.Value.Unit, Sign(change)) switch
        {
            ("percent", { } sign) => new Expression.Sum(of, Expression.One, new Operand(said, 0.01m * sign)),
            ("index_percent", _) => new Expression.Sum(of, new Operand(said, 0.01m)),
            ("times", -1) when change.Value.Figure > 1 => new Expression.Quotient(of, Expression.One, said),
            ("times", _) => said,
            _ => null,
        };
    }

    /// <summary>True for a change told as an amount of the indicator's own unit.</summary>
    public static bool IsAbsolute(Claim change) => !Units.IsRelative(change.Value.Unit) && Sign(change) is 1 or -1;

    /// <summary>The sign of a change: 1, −1, 0 for "unchanged"; null when a change has no direction.</summary>
    public static int? Sign(Claim change) => change.Direction switch
    {
        Direction.Up => 1,
        Direction.Down => -1,
        _ => change.Value.Figure == 0 ? 0 : null,
    };

    /// <summary>The period compared with: told, or by convention the same months a year before.</summary>
    /// <returns>Null where neither is known; a multiple without a base may reach back any number of years.</returns>
    public static Period? BaseOf(Claim change) =>
        change.Base ?? (change.Value.Unit == "times" || change.Period?.Start is null ? null : change.Period?.AddYears(-1));
}
