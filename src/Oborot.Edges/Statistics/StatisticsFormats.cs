using Oborot.Edges.Statistics.Comtrade;
using Oborot.Edges.Statistics.Json;
using Oborot.Edges.Statistics.Sdmx;
using Oborot.Edges.Statistics.Tables;

namespace Oborot.Edges.Statistics;

/// <summary>All forms of files that statistics are read from; the first that recognises a file reads it.</summary>
/// <remarks>A form of tables needs no code: a declaration in data/sources is enough.</remarks>
public sealed class StatisticsFormats
{
    private readonly IReadOnlyList<IStatisticsFormat> formats;

    private StatisticsFormats(IReadOnlyList<IStatisticsFormat> formats) => this.formats = formats;

    /// <summary>The formats that the program ships with.</summary>
    /// <param name="data">The folder "data".</param>
    /// <exception cref="FormatException">A declaration is not of its form; the message names file, line and column.</exception>
    public static StatisticsFormats Load(string data)
    {
        var areas = Areas.Load(Path.Join(data, "parties.yaml"), Path.Join(data, "statistics", "areas.yaml"));
        var periods = PeriodSpelling.Load(Path.Join(data, "statistics", "months.yaml"));
        return new StatisticsFormats([.. Coded(areas, Path.Join(data, "statistics", "sdmx")), .. TableFormat.LoadAll(Path.Join(data, "sources"), areas, periods)]);
    }

    /// <summary>The names for <c>--source</c>, in order, with what they stand for.</summary>
    public IReadOnlyList<(string Name, string Description)> Names => [.. formats.Select(f => (f.Name, f.Description)).OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>The format of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="forced">A format's name, to be taken whatever the file looks like; null to go by its content.</param>
    /// <exception cref="StatisticsException">No format recognises it, or none has this name.</exception>
    internal IStatisticsFormat Of(StatisticsFile file, string? forced = null) => forced is not null
        ? formats.FirstOrDefault(f => f.Name == forced) ?? throw new StatisticsException(file.Shown, null, $"no source is called '{forced}'", "oborot stats sources lists them")
        : formats.FirstOrDefault(f => f.Recognises(file)) ?? throw Unrecognised(file);

    private static IEnumerable<IStatisticsFormat> Coded(Areas areas, string sdmx) =>
        [new ComtradeJson(areas), new ComtradeTable(areas), new TradestatisticsJson(areas), .. SdmxFormat.All(sdmx, areas)];

    private static StatisticsException Unrecognised(StatisticsFile file) => FileSign.Refusal(file) ?? NotFigures.Refusal(file) ?? Beginning.Of(file).Damage
        ?? new StatisticsException(file.Shown, null, "no form of trade statistics that is known", "oborot stats sources lists them; --source NAME forces one");
}
