namespace Oborot.Statistics;

/// <summary>Official figures as they were known on a day: the latest vintage of each source, no figure twice.</summary>
public interface IOfficialFigures
{
    /// <summary>What one party reports of its trade with another, in the order of product, flow, period, source.</summary>
    /// <param name="reporter">The party whose statistics are asked.</param>
    /// <param name="partner">The other party.</param>
    /// <param name="products">Product codes, exactly as published; null for every product.</param>
    IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null);
}
