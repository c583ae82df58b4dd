namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>The observations of one data set of an SDMX-JSON message.</summary>
internal sealed class SdmxJsonData
{
    private readonly SdmxJsonStructure structure;
    private readonly IReadOnlyList<SdmxJsonStructure.Component> ofSeries;
    private readonly IReadOnlyList<SdmxJsonStructure.Component> ofObservation;
    private readonly Dictionary<string, string> shared = SdmxRecord.NewCodes();
    private readonly SdmxGroups groups = new();
    private readonly bool isDeletion;

    /// <summary>Gets ready.</summary>
    /// <param name="structure">What the data set's numbers point to.</param>
    /// <param name="told">What the data set tells beside its observations.</param>
    public SdmxJsonData(SdmxJsonStructure structure, Dictionary<string, JsonTree> told)
    {
        this.structure = structure;
        (ofSeries, ofObservation) = (structure.Attributes("series"), structure.Attributes("observation"));
        isDeletion = told.GetValueOrDefault("action")?.Text?.Equals("Delete", StringComparison.OrdinalIgnoreCase) ?? false;
        foreach (var dimension in structure.DataSet.Where(d => d.Values.Count > 0))
        {
            shared[dimension.Name] = dimension.Values[0];
        }
        SdmxJsonStructure.Point(told.GetValueOrDefault("attributes")?.Items ?? [], structure.Attributes("dataSet"), shared);
        foreach (var (key, numbers) in told.GetValueOrDefault("dimensionGroupAttributes")?.Members ?? new Dictionary<string, JsonTree>())
        {
            AddGroup(key, numbers.Items);
        }
    }

    /// <summary>The observations; the reader stands at the data set's beginning, and at its end afterwards.</summary>
    public IEnumerable<SdmxRecord> Records(JsonTokens tokens)
    {
        foreach (var name in tokens.Members())
        {
            var records = name == "series" ? AllSeries(tokens) : name == "observations" ? Observations(tokens) : [];
            if (name is not ("series" or "observations"))
            {
                tokens.Skip();
            }
            foreach (var record in records)
            {
                yield return record;
            }
        }
    }

    private IEnumerable<SdmxRecord> AllSeries(JsonTokens tokens)
    {
        foreach (var key in tokens.Members(mayRepeat: true))
        {
            var codes = new Dictionary<string, string>(shared, StringComparer.OrdinalIgnoreCase);
            SdmxJsonStructure.Follow(key, structure.Series, codes);
            var series = JsonTree.Read(tokens);
            SdmxJsonStructure.Point(series["attributes"].Items, ofSeries, codes);
            groups.Fill(codes);
            foreach (var (at, observation) in series["observations"].Members)
            {
                yield return Record(codes, at, observation, $"series {key}, observation {at}");
            }
        }
    }

    private IEnumerable<SdmxRecord> Observations(JsonTokens tokens)
    {
        foreach (var key in tokens.Members(mayRepeat: true))
        {
            yield return Record(shared, key, JsonTree.Read(tokens), $"observation {key}");
        }
    }

    private SdmxRecord Record(Dictionary<string, string> codes, string key, JsonTree observation, string place)
    {
        var own = SdmxRecord.NewCodes();
        SdmxJsonStructure.Follow(key, structure.Observation, own);
        var told = observation.All;
        SdmxJsonStructure.Point([.. told.Skip(structure.Measures)], ofObservation, own);
        if (codes == shared)
        {
            groups.Fill(own);
        }
        return new SdmxRecord(codes, own, told.Count > 0 ? told[0].Text : null, place) { Dimensions = structure.Dimensions, IsDeletion = isDeletion };
    }

    // A key such as "0::1:" has a gap for each dimension that the group leaves open.
    private void AddGroup(string key, IReadOnlyList<JsonTree> numbers)
    {
        var (codes, all) = (SdmxRecord.NewCodes(), structure.Series.Concat(structure.Observation).ToList());
        var dimensions = key.Split(':').Length == structure.Series.Count ? structure.Series : all;
        SdmxJsonStructure.Follow(key, dimensions, codes);
        var group = new Dictionary<string, string>(codes, StringComparer.OrdinalIgnoreCase);
        SdmxJsonStructure.Point(numbers, structure.Attributes("dimensionGroup"), group);
        groups.Add(codes, group);
    }
}
