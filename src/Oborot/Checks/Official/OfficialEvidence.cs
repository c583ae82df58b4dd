using Oborot.Statistics;
using Oborot.Statistics.Mirror;

namespace Oborot.Checks;

/// <summary>The statistics that claims are held against.</summary>
/// <param name="figures">Official figures.</param>
/// <param name="goods">The codes of a label of goods; null where no codes stand for it.</param>
/// <param name="limits">When a stated figure and an official one are the same.</param>
public sealed class OfficialEvidence(IOfficialFigures figures, Func<string, StatedGoods?> goods, VerdictLimits limits)
{
    private readonly Assessor assessor = new(figures, limits);

    /// <summary>What official statistics say of a statement.</summary>
    public Assessment Assess(Statement statement) => assessor.Assess(statement);

    /// <summary>Within what two sides' figures of one thing are expected to differ in a year, from the years before it; null where the tables have too few of these.</summary>
    /// <param name="statement">What is counted, and when.</param>
    /// <param name="side">One side.</param>
    /// <param name="other">The other: the band is of its figure over the first side's.</param>
    /// <param name="coverage">The share of years to hold.</param>
    internal MirrorBand? Band(Statement statement, string side, string other, double coverage)
    {
        var band = MirrorBand.For(statement.Period.End.Year, assessor.History(statement, side, other), coverage, new DefaultBand(1, 1));
        return band.IsDefault ? null : band;
    }

    /// <summary>The codes of a label of goods; null where no codes stand for it.</summary>
    public StatedGoods? GoodsOf(string label) => goods(label);
}
