namespace Oborot.Bench.Synthetic;

/// <summary>What a report is about.</summary>
/// <param name="Home">The country whose statistics are quoted.</param>
/// <param name="Other">The partner.</param>
/// <param name="Main">The period most figures are of.</param>
/// <param name="HasOnePair">False when it tells of the country's trade with others too.</param>
internal readonly record struct Story(int Home, int Other, Span Main, bool HasOnePair)
{
    /// <summary>A report on a pair of countries.</summary>
    public static Story Of((int Home, int Other) pair, Random chance) => new(
        pair.Home,
        pair.Other,
        Span.Of(Mix.Shapes.Draw(chance), chance.Next(TrueTrade.FirstYear, TrueTrade.LastYear + 1), chance),
        chance.NextDouble() < Mix.OnePair);
}
