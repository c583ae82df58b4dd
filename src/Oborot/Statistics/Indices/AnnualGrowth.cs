namespace Oborot.Statistics.Indices;

/// <summary>Compound annual growth as a fraction: 0.05 is five percent a year.</summary>
/// <remarks>It looks at the two ends only: an unusual first or last year changes it as much as a steady course does.</remarks>
public static class AnnualGrowth
{
    /// <summary>CAGR = (last / first)^(1 / years) - 1, not below -1; to reach a target, the target is the last value.</summary>
    /// <param name="first">The first value, in the units of the last one.</param>
    /// <param name="last">The last value, or the value aimed at.</param>
    /// <param name="years">Years from the first to the last value, one or more: from 2024 to 2030 it is six.</param>
    /// <returns>Null where the first value is zero or a value is below zero: no rate leads from there.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one year between the values.</exception>
    public static double? Between(decimal first, decimal last, int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        return first <= 0 || last < 0 ? null : Math.Pow((double)last / (double)first, 1.0 / years) - 1;
    }
}
