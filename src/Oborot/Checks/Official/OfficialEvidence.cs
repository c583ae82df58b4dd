using Oborot.Statistics;

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

    /// <summary>The codes of a label of goods; null where no codes stand for it.</summary>
    public StatedGoods? GoodsOf(string label) => goods(label);
}
