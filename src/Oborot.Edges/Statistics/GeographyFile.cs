using System.Globalization;
using Oborot.Edges.Packs;
using Oborot.Statistics.Mirror;

namespace Oborot.Edges.Statistics;

/// <summary>Reads <c>data/statistics/geography.yaml</c>: where countries lie and which report imports without freight.</summary>
public static class GeographyFile
{
    private const double Pole = 90;
    private const double DateLine = 180;

    private static readonly string[] RootKeys = ["imports_not_cif", "places"];
    private static readonly string[] PlaceKeys = ["city", "latitude", "longitude", "landlocked", "borders"];

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
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        var notCif = new HashSet<string>(StringComparer.Ordinal);
        using var yaml = new FlatYaml(path);
        foreach (var key in yaml.Keys())
        {
            switch (key.Value)
            {
                case "imports_not_cif":
                    notCif.UnionWith(yaml.List().Select(c => c.Value));
                    break;
                case "places":
                    foreach (var code in yaml.Keys())
                    {
                        places[code.Value] = ReadPlace(yaml, code);
                    }
                    break;
                default:
                    throw Unknown(yaml, key, RootKeys);
            }
        }
        return Checked(path, places, notCif);
    }

    private static Place ReadPlace(FlatYaml yaml, YamlDotNet.Core.Events.Scalar code)
    {
        var (city, latitude, longitude, landlocked) = ("", double.NaN, double.NaN, false);
        var borders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in yaml.Keys())
        {
            switch (key.Value)
            {
                case "city":
                    city = yaml.Text();
                    break;
                case "latitude":
                    latitude = Degrees(yaml, key, Pole);
                    break;
                case "longitude":
                    longitude = Degrees(yaml, key, DateLine);
                    break;
                case "landlocked":
                    landlocked = YesOrNo(yaml);
                    break;
                case "borders":
                    borders.UnionWith(yaml.List().Select(c => c.Value));
                    break;
                default:
                    throw Unknown(yaml, key, PlaceKeys);
            }
        }
        return city.Length > 0 && !double.IsNaN(latitude) && !double.IsNaN(longitude)
            ? new Place(city, latitude, longitude, landlocked, borders)
            : throw yaml.Error(code, $"{code.Value} needs city, latitude and longitude");
    }

    private static double Degrees(FlatYaml yaml, YamlDotNet.Core.Events.Scalar key, double most)
    {
        var value = yaml.Scalar();
        return double.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
            ? degrees
            : throw yaml.Error(value, $"{key.Value} must be degrees from -{most.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}, not \"{value.Value}\"");
    }

    private static bool YesOrNo(FlatYaml yaml)
    {
        var value = yaml.Scalar();
        return value.Value is "yes" or "no" ? value.Value == "yes" : throw yaml.Error(value, $"landlocked must be yes or no, not \"{value.Value}\"");
    }

    private static FormatException Unknown(FlatYaml yaml, YamlDotNet.Core.Events.Scalar key, string[] known) =>
        yaml.Error(key, $"unknown key \"{key.Value}\"; known: {string.Join(", ", known)}");

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
