using System.Globalization;
using Oborot.Edges.Statistics;
using Oborot.Statistics;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Edges;

/// <summary>Figures read from a file, told in one line each.</summary>
internal sealed record SdmxReading(string Format, StatisticsOrigin Origin, IReadOnlyList<Observation> Figures, ImportNotes Notes)
{
    private static readonly StatisticsFormats Formats = StatisticsFormats.Load(Repository.At("data"));

    /// <summary>As <c>KG→KZ exports TOTAL 2023 = 5 USD</c>.</summary>
    public IEnumerable<string> Lines => Figures.Select(f => string.Create(CultureInfo.InvariantCulture,
        $"{f.Series.Reporter}→{f.Series.Partner} {f.Series.Flow.ToString().ToLowerInvariant()} {f.Series.Product} {f.Period} = {f.Value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "none"} {f.Currency}{(f.Status == ObservationStatus.Normal ? "" : $" {f.Status}")}"));

    public static SdmxReading Of(string path)
    {
        var file = StatisticsFile.Open(path, Path.GetFileName(path));
        var (format, notes) = (Formats.Of(file), new ImportNotes());
        return new SdmxReading(format.Name, format.OriginOf(file), [.. format.Read(file, notes)], notes);
    }

    public static SdmxReading OfText(string text, string name = "a.txt")
    {
        using var folder = new TempFolder();
        return Of(folder.Write(name, text));
    }

    /// <summary>The message of a refusal, without the file's name.</summary>
    public static string Refusal(string path)
    {
        var message = Assert.Throws<StatisticsException>(() => Of(path)).Message;
        Assert.DoesNotContain('\n', message);
        return message[Path.GetFileName(path).Length..].TrimStart(':', ' ');
    }

    public static string RefusalOfText(string text)
    {
        using var folder = new TempFolder();
        return Refusal(folder.Write("a.txt", text));
    }
}
