using System.Globalization;
using Oborot.Statistics.Mirror;

namespace Oborot.Edges.Statistics;

/// <summary>Reads <c>data/statistics/geography.yaml</c>: where countries lie and which report imports without freight.</summary>
public static class GeographyFile
{
    private const double Pole = 90;
    private const double DateLine = 180;

    /// <summary>The file that is shipped beside the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "data", "statistics", "geography.yaml");

    /// <summary>Reads the file that is shipped beside the program.</summary>
    /// <exception cref="FormatException">As for <see cref="Load"/>.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Geography LoadShipped() => Load(ShippedPath);

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A key is unknown, a number is none, or a border is told by one side only; the message tells the file and where it can the line.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Geography Load(string path)
    {
        var root = Section.Load(path).Allow("imports_not_cif", "places");
        var places = root.Has("places") ? root["places"].Pairs.ToDictionary(p => p.Key.Value, p => PlaceOf(p.Key, p.Value), StringComparer.Ordinal) : [];
        return Checked(path, places, root.Has("imports_not_cif") ? [.. root.List("imports_not_cif")] : []);
    }

    private static Place PlaceOf(Section code, Section at)
    {
        at.Allow("city", "latitude", "longitude", "landlocked", "borders");
        var (latitude, longitude) = (Degrees(at, "latitude", Pole), Degrees(at, "longitude", DateLine));
        var isLandlocked = at.Has("landlocked") && (at.Text("landlocked") is ("yes" or "no") and var told ? told == "yes" : throw at.Error("landlocked", $"landlocked must be yes or no, not \"{at.Text("landlocked")}\""));
        return at.TextOrNone("city") is { Length: > 0 } city && latitude is { } north && longitude is { } east
            ? new Place(city, north, east, isLandlocked, at.Has("borders") ? at.List("borders").ToHashSet(StringComparer.Ordinal) : [])
            : throw code.Error($"{code.Value} needs city, latitude and longitude");
    }

    private static double? Degrees(Section at, string key, double most) => !at.Has(key) ? null
        : double.TryParse(at.Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees
        : throw at.Error(key, $"{key} must be degrees from -{most.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}, not \"{at.Text(key)}\"");

    private static Geography Checked(string path, Dictionary<string, Place> places, HashSet<string> notCif)
    {
        try
        {
            return new Geography(places, notCif);
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"{path}: {e.Message}", e);
        }
    }
}
