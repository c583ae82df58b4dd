namespace Oborot.Statistics.Mirror;

/// <summary>Where a country lies, for the cost of carrying goods.</summary>
/// <param name="City">The city that distances are measured from.</param>
/// <param name="Latitude">In degrees north.</param>
/// <param name="Longitude">In degrees east.</param>
/// <param name="IsLandlocked">True without a coast.</param>
/// <param name="Borders">The codes of its land neighbours.</param>
public sealed record Place(string City, double Latitude, double Longitude, bool IsLandlocked, IReadOnlySet<string> Borders);

/// <summary>What lies between an exporter and an importer.</summary>
/// <param name="Distance">In kilometres along the great circle.</param>
/// <param name="IsContiguous">True when they share a land border.</param>
/// <param name="LandlockedImporter">True when the importer has no coast.</param>
/// <param name="LandlockedExporter">True when the exporter has none.</param>
public readonly record struct Route(double Distance, bool IsContiguous, bool LandlockedImporter, bool LandlockedExporter);

/// <summary>Where countries lie and which of them report imports without freight and insurance.</summary>
public sealed class Geography
{
    private const double EarthRadius = 6371.0;

    private readonly IReadOnlyDictionary<string, Place> places;
    private readonly IReadOnlySet<string> notCif;

    /// <summary>Takes the places by country code, and the codes of reporters whose imports are not CIF.</summary>
    /// <exception cref="ArgumentException">A border is told by one of its sides only, or a code has no place.</exception>
    public Geography(IReadOnlyDictionary<string, Place> places, IReadOnlySet<string> notCif)
    {
        foreach (var (code, place) in places)
        {
            if (place.Borders.FirstOrDefault(b => !places.TryGetValue(b, out var other) || !other.Borders.Contains(code)) is { } oneSided)
            {
                throw new ArgumentException($"{code} borders {oneSided}, but {oneSided} does not border {code}");
            }
        }
        if (notCif.FirstOrDefault(c => !places.ContainsKey(c)) is { } unknown)
        {
            throw new ArgumentException($"{unknown} reports imports that are not CIF, but has no place");
        }
        (this.places, this.notCif) = (places, notCif);
    }

    /// <summary>The places by country code.</summary>
    public IReadOnlyDictionary<string, Place> Places => places;

    /// <summary>True when a country's imports hold freight and insurance up to its border; so it is of countries not listed, as nearly all do so.</summary>
    public bool ReportsCif(string importer) => !notCif.Contains(importer);

    /// <summary>What lies between two countries; null where one of them is not listed.</summary>
    public Route? Between(string exporter, string importer) =>
        places.TryGetValue(exporter, out var from) && places.TryGetValue(importer, out var to)
            ? new Route(Kilometres(from, to), from.Borders.Contains(importer), to.IsLandlocked, from.IsLandlocked)
            : null;

    // The haversine formula on a sphere, which is within half a percent of the way on the ellipsoid.
    private static double Kilometres(Place from, Place to)
    {
        var (south, north) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var half = double.DegreesToRadians(to.Longitude - from.Longitude) / 2;
        var (up, along) = (Math.Sin((north - south) / 2), Math.Sin(half));
        var chord = (up * up) + (Math.Cos(south) * Math.Cos(north) * along * along);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
