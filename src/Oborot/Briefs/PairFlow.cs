using Oborot.Model;

namespace Oborot.Briefs;

/// <summary>Which trade of a pair.</summary>
public enum PairFlow
{
    /// <summary>Both ways together.</summary>
    Turnover,

    /// <summary>From the first country to the second.</summary>
    Out,

    /// <summary>From the second country to the first.</summary>
    Back,
}

/// <summary>What subjects tell of the trade of a pair.</summary>
public static class PairFlows
{
    /// <summary>Which trade of a pair a subject is of; null for balances and what else is no flow.</summary>
    /// <param name="subject">A subject of the pair.</param>
    /// <param name="first">The pair's first country.</param>
    public static PairFlow? Of(Subject subject, string first)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Flow switch
        {
            Flow.Both when subject.Indicator == Subject.Turnover => PairFlow.Turnover,
            Flow.Exports => subject.Reporter == first ? PairFlow.Out : PairFlow.Back,
            Flow.Imports => subject.Reporter == first ? PairFlow.Back : PairFlow.Out,
            _ => null,
        };
    }
}
