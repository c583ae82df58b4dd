using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>A form of SDMX data messages: its reader yields records, and one mapping makes figures of them, whatever the form.</summary>
internal abstract class SdmxFormat(SdmxSources sources) : IStatisticsFormat
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Description { get; }

    /// <inheritdoc/>
    public StatisticsOrigin Origin { get; } = new("sdmx", "publisher of an SDMX message");

    /// <summary>The concepts and codes that all sources share.</summary>
    protected SdmxCodes Codes => sources.Codes;

    /// <summary>All forms that are read.</summary>
    /// <param name="folder">data/statistics/sdmx.</param>
    /// <param name="areas">The areas that codes stand for.</param>
    /// <exception cref="FormatException">A file of the folder is not of its form.</exception>
    public static IEnumerable<IStatisticsFormat> All(string folder, Areas areas)
    {
        var sources = SdmxSources.Load(folder, areas);
        return [new SdmxMl(sources), new SdmxJson(sources), new SdmxCompactJson(sources), new SdmxCsv(sources)];
    }

    /// <inheritdoc/>
    public abstract bool Recognises(StatisticsFile file);

    /// <inheritdoc/>
    public StatisticsOrigin OriginOf(StatisticsFile file)
    {
        var header = Guarded(file, () => Open(file).Header);
        return sources.Of(header).OriginOf(header);
    }

    /// <inheritdoc/>
    public IEnumerable<Observation> Read(StatisticsFile file, ImportNotes notes)
    {
        var (header, records) = Guarded(file, () => Open(file));
        notes.Published = header.Prepared;
        var mapping = new SdmxMapping(sources.Of(header), sources, header, notes);
        var (any, found) = (false, false);
        foreach (var record in Guarded(file, records))
        {
            any = true;
            if (!found && !record.IsDeletion && mapping.WhyNot(record) is { } reason)
            {
                throw new StatisticsException(file.Shown, null, reason);
            }
            if (mapping.Map(record) is { } observation)
            {
                found = true;
                yield return observation;
            }
        }
        if (!found)
        {
            throw new StatisticsException(file.Shown, null, any ? mapping.WhyNone() : "a data message without observations", any ? null : "ask for more years, or other codes");
        }
    }

    /// <summary>Reads what the message tells of itself, and gets its records ready.</summary>
    /// <exception cref="StatisticsException">The message holds no data.</exception>
    /// <exception cref="FormatException">The message contradicts itself; the text says where.</exception>
    protected abstract (SdmxHeader Header, IEnumerable<SdmxRecord> Records) Open(StatisticsFile file);

    /// <summary>What an error of the parser means, for people; null for an error that is not the file's.</summary>
    protected abstract StatisticsException? Explain(StatisticsFile file, Exception error);

    private T Guarded<T>(StatisticsFile file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FormatException e)
        {
            throw new StatisticsException(file.Shown, null, e.Message, "fetch it again", e);
        }
        catch (Exception e) when (Explain(file, e) is { } explained)
        {
            throw explained;
        }
    }

    private IEnumerable<SdmxRecord> Guarded(StatisticsFile file, IEnumerable<SdmxRecord> records)
    {
        using var each = records.GetEnumerator();
        while (Guarded(file, each.MoveNext))
        {
            yield return each.Current;
        }
    }
}
