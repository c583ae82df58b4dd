using System.IO.Enumeration;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>What a code of a measure tells; null for what it leaves open.</summary>
/// <param name="Flow">Which way the goods go.</param>
/// <param name="Valuation">Where they are valued.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Exponent">Values are in units of ten to this power.</param>
internal sealed record SdmxMeasure(TradeFlow? Flow, Valuation? Valuation, string? Currency, int? Exponent)
{
    /// <summary>Both together; where both tell, the other goes before.</summary>
    public SdmxMeasure And(SdmxMeasure other) => new(other.Flow ?? Flow, other.Valuation ?? Valuation, other.Currency ?? Currency, other.Exponent ?? Exponent);
}

/// <summary>What a scale beside a value means.</summary>
internal enum SdmxScale
{
    /// <summary>The value has to be multiplied by ten to its power, as the standard has it.</summary>
    Multiply,

    /// <summary>It tells how the publisher shows the value, which is in units already.</summary>
    InUnits,

    /// <summary>Publishers differ: without knowing whose file it is, the value cannot be used.</summary>
    Unclear,
}

/// <summary>The nomenclature of a dimension of goods.</summary>
/// <param name="Classification">Its name; null where the dimension may hold any.</param>
/// <param name="All">The codes for all goods together.</param>
internal sealed record SdmxProducts(string? Classification, IReadOnlyList<string> All);

/// <summary>How one publisher's concepts and codes are to be understood: a file of data/statistics/sdmx.</summary>
/// <param name="Key">The source's key; null where the sender of a message is its source.</param>
/// <param name="Agency">The publisher, for people.</param>
internal sealed record SdmxSource(string? Key, string Agency)
{
    /// <summary>The licence of the numbers; null where it is not known.</summary>
    public string? Licence { get; init; }

    /// <summary>Patterns with <c>*</c>, one of which a name of the message has to match.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The concepts that may tell the reporter.</summary>
    public required IReadOnlyList<string> Reporter { get; init; }

    /// <summary>The concepts that may tell the partner.</summary>
    public required IReadOnlyList<string> Partner { get; init; }

    /// <summary>The partner where no concept tells one; null where there has to be one.</summary>
    public string? PartnerUntold { get; init; }

    /// <summary>What the codes of a concept say of flow, valuation, currency and scale; a code that is not listed is no trade flow.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, SdmxMeasure>> Measures { get; init; }

    /// <summary>The concepts that may tell the currency.</summary>
    public IReadOnlyList<string> Currency { get; init; } = [];

    /// <summary>The concepts of goods.</summary>
    public IReadOnlyDictionary<string, SdmxProducts> Products { get; init; } = new Dictionary<string, SdmxProducts>();

    /// <summary>Concepts that break a figure down, with the codes of the whole; records of the parts are passed over.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Totals { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What the concepts of a scale mean.</summary>
    public IReadOnlyDictionary<string, SdmxScale> Scale { get; init; } = new Dictionary<string, SdmxScale>();

    /// <summary>True when a value without a scale cannot be used, as the source always has one.</summary>
    public bool IsScaleTold { get; init; }

    /// <summary>Codes of areas that are this source's own.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; init; } = new Dictionary<string, string>();

    /// <summary>True when areas of digits alone are codes of M49.</summary>
    public bool HasM49 { get; init; }

    /// <summary>True when the message is this source's.</summary>
    public bool Publishes(SdmxHeader header) => header.Names.Any(n => Names.Any(p => FileSystemName.MatchesSimpleExpression(p, n)));

    /// <summary>The publisher of a message.</summary>
    public StatisticsOrigin OriginOf(SdmxHeader header) => Key is not null
        ? new StatisticsOrigin(Key, Agency, Licence: Licence)
        : header.Sender is { } sender
            ? new StatisticsOrigin($"sdmx-{string.Concat(sender.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'))}", header.SenderName ?? sender)
            : new StatisticsOrigin("sdmx", Agency);
}
