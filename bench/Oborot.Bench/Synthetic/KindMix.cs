using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>Whom a claim's partner field names.</summary>
internal enum PartnerKind
{
    Country,
    World,
    Bloc,
    None,
}

/// <summary>An indicator, and whether the claim names a product.</summary>
internal readonly record struct Theme(string Indicator, bool HasProduct)
{
    /// <summary>True for goods that cross a border.</summary>
    public bool IsTrade => Indicator is Subject.Turnover or Subject.Exports or Subject.Imports or Subject.Balance;
}

/// <summary>How many of a kind's annotated claims have what.</summary>
internal sealed record KindMix
{
    /// <summary>The claims of the kind.</summary>
    public required int Count { get; init; }

    /// <summary>Indicators, apart with and without a product.</summary>
    public required Weighted<Theme> Themes { get; init; }

    /// <summary>Partners of the claims about trade.</summary>
    public required Weighted<PartnerKind> Partners { get; init; }

    /// <summary>Partners of the others.</summary>
    public required Weighted<PartnerKind> OtherPartners { get; init; }

    /// <summary>How the figures are qualified.</summary>
    public required Weighted<Hedge> Hedges { get; init; }

    /// <summary>
    /// What they are told in; rare units are counted with the nearest frequent one. Of targets and volumes those that are not
    /// about trade: trade is aimed at in dollars and weighed in tonnes.
    /// </summary>
    public required Weighted<string> Units { get; init; }

    /// <summary>Claims with a period, or with a deadline.</summary>
    public required int Dated { get; init; }

    /// <summary>Claims that tell whose statistics they are.</summary>
    public required int Sided { get; init; }

    /// <summary>Claims with a speaker.</summary>
    public required int Spoken { get; init; }

    /// <summary>Claims that are not told as facts.</summary>
    public required int Unsure { get; init; }
}
