using System.Globalization;
using System.Security.Cryptography;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics;

/// <summary>What became of a file given to a ledger.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Format">The format that read it.</param>
/// <param name="IsNew">False when the ledger holds the very file already; nothing changed then.</param>
/// <param name="Kept">What was kept.</param>
/// <param name="Notes">What was passed over.</param>
public sealed record Imported(Publication Publication, string Format, bool IsNew, Kept Kept, ImportNotes Notes);

/// <summary>Brings files of statistics into a ledger.</summary>
/// <param name="formats">What can be read.</param>
/// <param name="store">Where figures are kept.</param>
/// <param name="today">The day that counts as a publication's where neither the file nor the user tells one.</param>
public sealed class StatisticsImport(StatisticsFormats formats, SqliteStatistics store, DateOnly today)
{
    /// <summary>Reads a file and keeps its figures, all or none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">A format to take whatever the file looks like; null to go by its content.</param>
    /// <param name="published">The day from which on these figures were known; null for what the file tells, else today.</param>
    /// <param name="url">Where it comes from.</param>
    /// <param name="progress">Takes the number of figures read.</param>
    /// <param name="stop">Set when the user asks to stop.</param>
    /// <exception cref="StatisticsException">The file cannot be read, or holds no figures.</exception>
    /// <exception cref="Oborot.Ledgers.LedgerException">The ledger cannot be written.</exception>
    public Imported Import(StatisticsFile file, string? source = null, DateOnly? published = null, string? url = null, IProgress<long>? progress = null, CancellationToken stop = default)
    {
        var format = formats.Of(file, source);
        var (origin, notes) = (format.OriginOf(file), new ImportNotes());
        var publication = new Publication(origin.Source, origin.Agency, file.Name, HashOf(file), published ?? today)
        {
            Kind = origin.Kind,
            Licence = origin.Licence,
            Url = url,
        };
        if (store.Holds(publication.Hash))
        {
            return new Imported(publication, format.Name, IsNew: false, default, notes);
        }
        var kept = StatisticsFile.Guard(file.Shown, () => store.Add(publication, Counted(NotNone(NotBelowZero(format.Read(file, notes), notes), file, notes), progress, stop), () => published ?? notes.Published ?? today, stop));
        return new Imported(publication with { Published = published ?? notes.Published ?? today }, format.Name, IsNew: true, kept, notes);
    }

    /// <summary>The figures; refuses a file that has none.</summary>
    /// <exception cref="StatisticsException">There is none; the message tells the commonest reason.</exception>
    internal static IEnumerable<Observation> NotNone(IEnumerable<Observation> observations, StatisticsFile file, ImportNotes notes)
    {
        var isNone = true;
        foreach (var observation in observations)
        {
            isNone = false;
            yield return observation;
        }
        if (isNone)
        {
            throw new StatisticsException(file.Shown, null, $"holds no figures that can be used{WhyNot(notes)}", "fetch it again, or look at what was asked for");
        }
    }

    private static IEnumerable<Observation> NotBelowZero(IEnumerable<Observation> observations, ImportNotes notes)
    {
        foreach (var observation in observations)
        {
            if (observation.Value < 0)
            {
                notes.Pass("with a value below zero", observation.Place);
                continue;
            }
            yield return observation;
        }
    }

    private static IEnumerable<Observation> Counted(IEnumerable<Observation> observations, IProgress<long>? progress, CancellationToken stop)
    {
        var count = 0L;
        foreach (var observation in observations)
        {
            if (count++ % 65536 == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(count);
            }
            yield return observation;
        }
    }

    // The commonest reason stands for all.
    private static string WhyNot(ImportNotes notes) =>
        notes.Passed.OrderByDescending(p => p.Count).FirstOrDefault() is ({ } reason, var count, var first) ? string.Create(CultureInfo.InvariantCulture, $": {count:N0} records {reason} (first: {first})")
        : notes.UnknownAreas is [var (area, _), ..] ? $": nobody knows the area '{area}'"
        : "";

    private static string HashOf(StatisticsFile file)
    {
        using var bytes = file.OpenRaw();
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
