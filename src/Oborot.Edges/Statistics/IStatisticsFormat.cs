using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>A form of files that statistics come in.</summary>
/// <remarks>
/// A format reads what the file says and decides nothing beyond it, except that parts which the same file also tells as a total
/// (by transport, customs procedure, second partner) are passed over, with a count. It reads forward, without holding the file.
/// </remarks>
internal interface IStatisticsFormat
{
    /// <summary>The name for <c>--source</c> and messages: <c>comtrade-json</c>, <c>sdmx-ml</c>, or that of a declaration, <c>kg-nsc-exports</c>.</summary>
    string Name { get; }

    /// <summary>What the format is, for people, in one line.</summary>
    string Description { get; }

    /// <summary>True when the file's beginning is of this form, whatever the file is called.</summary>
    bool Recognises(StatisticsFile file);

    /// <summary>Who publishes figures in this form.</summary>
    StatisticsOrigin Origin { get; }

    /// <summary>Who publishes the figures of this file, where a form is used by several.</summary>
    /// <exception cref="StatisticsException">The file is not what it looks like.</exception>
    StatisticsOrigin OriginOf(StatisticsFile file) => Origin;

    /// <summary>The figures one after another.</summary>
    /// <param name="file">The file.</param>
    /// <param name="notes">Takes what was passed over, and why.</param>
    /// <exception cref="StatisticsException">The file is not what it looks like, is an error answer, or holds no figures; thrown while reading.</exception>
    IEnumerable<Observation> Read(StatisticsFile file, ImportNotes notes);
}

/// <summary>The publisher behind a format.</summary>
/// <param name="Source">The source's key; vintages of one source supersede each other.</param>
/// <param name="Agency">The name for people.</param>
/// <param name="Kind">Reports, or estimates from them.</param>
/// <param name="Licence">The licence of the numbers; null where it is not known.</param>
internal sealed record StatisticsOrigin(string Source, string Agency, SourceKind Kind = SourceKind.Reported, string? Licence = null);
