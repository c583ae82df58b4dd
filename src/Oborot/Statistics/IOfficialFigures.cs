namespace Oborot.Statistics;

/// <summary>Official figures, every vintage of them that was known on the day asked for. May be asked by several threads.</summary>
public interface IOfficialFigures
{
    /// <summary>What one party reports of its trade with another.</summary>
    /// <param name="reporter">The party whose statistics are asked.</param>
    /// <param name="partner">The other party.</param>
    /// <param name="products">Product codes, exactly as published; null for every product.</param>
    /// <returns>Every vintage, in the order of <see cref="Vintages.Order"/>.</returns>
    IReadOnlyList<Official> Reports(string reporter, string partner, IReadOnlyCollection<string>? products = null);
}
