using Oborot.Events;

namespace Oborot.Edges.Events;

/// <summary>Reads <c>data/cities.yaml</c>.</summary>
public static class CityFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It has not the form of one; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<City> Load(string path)
    {
        var cities = Section.Load(path).Allow("cities").Map("cities");
        return [.. cities.Keys.Select(name => Read(name, cities.Map(name)))];
    }

    private static City Read(string name, Section city)
    {
        city.Allow("country", "told");
        return new City(name, city.Text("country"), city.List("told"));
    }
}
