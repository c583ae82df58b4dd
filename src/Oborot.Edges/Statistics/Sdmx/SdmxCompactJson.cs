using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>Compact SDMX-ML turned into JSON, as the IMF's old service gave it: attributes begin with <c>@</c>, and a list of one is no list.</summary>
internal sealed partial class SdmxCompactJson(SdmxSources sources) : SdmxFormat(sources)
{
    private const string Value = "OBS_VALUE";

    /// <inheritdoc/>
    public override string Name => "sdmx-compact-json";

    /// <inheritdoc/>
    public override string Description => "CompactData JSON of the IMF's old service (DOTS, IFS)";

    /// <inheritdoc/>
    public override bool Recognises(StatisticsFile file) => Root().IsMatch(file.HeadText);

    /// <inheritdoc/>
    protected override (SdmxHeader Header, IEnumerable<SdmxRecord> Records) Open(StatisticsFile file)
    {
        var parts = new Parts();
        using (var tokens = new JsonTokens(file.OpenBytes()))
        {
            tokens.Read();
            Survey(tokens, parts);
        }
        return (HeaderOf(parts), Records(file, parts));
    }

    /// <inheritdoc/>
    protected override StatisticsException? Explain(StatisticsFile file, Exception error) => null;

    // All of the message but its series.
    private static void Survey(JsonTokens tokens, Parts parts)
    {
        foreach (var name in tokens.Members())
        {
            switch (Plain(name))
            {
                case var container when IsContainer(container, tokens):
                    Survey(tokens, parts);
                    break;
                case "Header":
                    parts.Header = JsonTree.Read(tokens);
                    break;
                case "Group":
                    AddGroups(JsonTree.Read(tokens), parts.Groups);
                    break;
                case "xmlns":
                    parts.Names.Add(tokens.Text);
                    break;
                case var attribute when tokens.Type == JsonTokenType.String && name[0] == '@' && !name.Contains(':', StringComparison.Ordinal):
                    parts.Codes[attribute] = tokens.Text;
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private static SdmxHeader HeaderOf(Parts parts)
    {
        var (told, header) = (parts.Header, new SdmxHeader());
        header.AddName(told["DataSetID"].Text);
        foreach (var name in parts.Names)
        {
            header.AddName(name);
        }
        header.SetSender(told["Sender"]["@id"].Text);
        header.SenderName = told["Sender"]["Name"]["#text"].Text ?? told["Sender"]["Name"].Text;
        header.SetPrepared(told["Prepared"].Text);
        return header;
    }

    private static void AddGroups(JsonTree groups, SdmxGroups all)
    {
        foreach (var group in groups.All)
        {
            all.Add(null, Attributes(group));
        }
    }

    private static IEnumerable<SdmxRecord> Records(StatisticsFile file, Parts parts) => JsonTokens.Walk(file, tokens => Within(tokens, parts));

    private static IEnumerable<SdmxRecord> Within(JsonTokens tokens, Parts parts)
    {
        foreach (var name in tokens.Members())
        {
            var plain = Plain(name);
            var records = IsContainer(plain, tokens) ? Within(tokens, parts) : plain == "Series" && tokens.Type != JsonTokenType.Null ? AllSeries(tokens, parts) : null;
            if (records is null)
            {
                tokens.Skip();
                continue;
            }
            foreach (var record in records)
            {
                yield return record;
            }
        }
    }

    private static IEnumerable<SdmxRecord> AllSeries(JsonTokens tokens, Parts parts)
    {
        foreach (var number in tokens.Items())
        {
            var series = JsonTree.Read(tokens);
            var codes = Attributes(series);
            foreach (var (name, told) in parts.Codes)
            {
                codes.TryAdd(name, told);
            }
            parts.Groups.Fill(codes);
            foreach (var (observation, at) in series["Obs"].All.Select((o, i) => (o, i)))
            {
                var own = Attributes(observation);
                own.Remove(Value, out var value);
                yield return new SdmxRecord(codes, own, value, string.Create(CultureInfo.InvariantCulture, $"series {number + 1}, observation {at + 1}"));
            }
        }
    }

    private static Dictionary<string, string> Attributes(JsonTree from)
    {
        var codes = SdmxRecord.NewCodes();
        foreach (var (name, value) in from.Members.Where(m => m.Key.StartsWith('@') && !m.Key.Contains(':', StringComparison.Ordinal)))
        {
            codes[Plain(name)] = value.Text ?? "";
        }
        foreach (var component in from["Comp"].All.Where(c => c["@id"].Text is not null))
        {
            codes[component["@id"].Text!] = component["Value"].Text ?? "";
        }
        return codes;
    }

    private static bool IsContainer(string name, JsonTokens tokens) =>
        tokens.Type == JsonTokenType.StartObject && name is ("CompactData" or "StructureSpecificData" or "StructureSpecificTimeSeriesData" or "DataSet");

    private static string Plain(string name) => name[(name.LastIndexOf(':') + 1)..].TrimStart('@');

    [GeneratedRegex(@"^\s*\{\s*""(?:[\w.\-]+:)?(?:CompactData|StructureSpecificData|StructureSpecificTimeSeriesData)""\s*:")]
    private static partial Regex Root();

    // The message without its series.
    private sealed class Parts
    {
        public JsonTree Header { get; set; } = JsonTree.Nothing;

        public List<string> Names { get; } = [];

        public Dictionary<string, string> Codes { get; } = SdmxRecord.NewCodes();

        public SdmxGroups Groups { get; } = new();
    }
}
