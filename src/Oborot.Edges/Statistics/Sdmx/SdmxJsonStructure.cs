using System.Globalization;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>The dimensions and attributes of an SDMX-JSON data set with their values, to which its numbers point.</summary>
internal sealed class SdmxJsonStructure
{
    private readonly JsonTree structure;

    public SdmxJsonStructure(JsonTree structure)
    {
        this.structure = structure;
        DataSet = Components("dimensions", "dataSet");
        Series = Components("dimensions", "series");
        Observation = Components("dimensions", "observation");
        Dimensions = [.. DataSet.Concat(Series).Concat(Observation).Select(c => c.Name)];
        Measures = Math.Max(1, structure["measures"]["observation"].Items.Count);
    }

    /// <summary>The dimensions that are the same for all.</summary>
    public IReadOnlyList<Component> DataSet { get; }

    /// <summary>The dimensions of the key of a series.</summary>
    public IReadOnlyList<Component> Series { get; }

    /// <summary>The dimensions of the key of an observation.</summary>
    public IReadOnlyList<Component> Observation { get; }

    /// <summary>The names of all dimensions.</summary>
    public IReadOnlyList<string> Dimensions { get; }

    /// <summary>How many values an observation begins with.</summary>
    public int Measures { get; }

    /// <summary>The attributes of a level: dataSet, series, observation, dimensionGroup.</summary>
    public IReadOnlyList<Component> Attributes(string level) => Components("attributes", level);

    /// <summary>What names the data.</summary>
    public IEnumerable<string?> Names => structure["links"].Items.SelectMany(l => new[] { l["urn"].Text, l["href"].Text }).Append(structure["id"].Text).Append(structure["name"].Text);

    /// <summary>The codes that a key such as <c>0:2:1</c> points to.</summary>
    /// <exception cref="FormatException">It points to nothing.</exception>
    public static void Follow(string key, IReadOnlyList<Component> components, Dictionary<string, string> codes)
    {
        var parts = key.Split(':');
        if (parts.Length != components.Count)
        {
            throw new FormatException($"the key {key} has {parts.Length.ToString(CultureInfo.InvariantCulture)} parts and the structure {components.Count.ToString(CultureInfo.InvariantCulture)} dimensions there");
        }
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 0)
            {
                codes[components[i].Name] = components[i].At(parts[i]) ?? throw new FormatException($"the key {key} points to a value of {components[i].Name} that the structure does not have");
            }
        }
    }

    /// <summary>Takes the attributes that a list of numbers points to; what stands there itself is taken as it is.</summary>
    public static void Point(IReadOnlyList<JsonTree> numbers, IReadOnlyList<Component> attributes, Dictionary<string, string> codes)
    {
        for (var i = 0; i < Math.Min(numbers.Count, attributes.Count); i++)
        {
            var (number, attribute) = (numbers[i].All is [var first, ..] ? first : JsonTree.Nothing, attributes[i]);
            var told = number.IsNumber && attribute.Values.Count > 0 ? attribute.At(number.Text!) : number.Text;
            if (told is not null)
            {
                codes.TryAdd(attribute.Name, told);
            }
        }
    }

    private List<Component> Components(string kind, string level) => [.. structure[kind][level].Items.Select(c => new Component(
        c["id"].Text ?? "",
        [.. c["values"].Items.Select(v => v.Text ?? v["id"].Text ?? v["value"].Text ?? v["name"].Text ?? "")]))];

    /// <summary>A dimension or attribute with its values in order.</summary>
    internal sealed record Component(string Name, IReadOnlyList<string> Values)
    {
        /// <summary>The value that a number points to; null where there is none.</summary>
        public string? At(string number) =>
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < Values.Count ? Values[at] : null;
    }
}
