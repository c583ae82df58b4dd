using System.Text.Json;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>SDMX-JSON 1.0 and 2.0, series and flat. The structure may stand behind the data, so the file is read twice.</summary>
internal sealed class SdmxJson(SdmxSources sources) : SdmxFormat(sources)
{
    private static readonly string[] Large = ["series", "observations"];

    /// <inheritdoc/>
    public override string Name => "sdmx-json";

    /// <inheritdoc/>
    public override string Description => "SDMX-JSON 1.0 and 2.0: series and flat, such as WITS gives";

    /// <inheritdoc/>
    public override bool Recognises(StatisticsFile file)
    {
        var head = file.HeadText.AsSpan().TrimStart();
        return head.StartsWith("{") && ((head.Contains("\"dataSets\"", StringComparison.Ordinal) && (head.Contains("\"header\"", StringComparison.Ordinal) || head.Contains("\"structure", StringComparison.Ordinal) || head.Contains("\"meta\"", StringComparison.Ordinal)))
            || (head.Contains("\"structures\"", StringComparison.Ordinal) && head.Contains("\"meta\"", StringComparison.Ordinal))
            || (head.Contains("\"structure\"", StringComparison.Ordinal) && head.Contains("\"dimensions\"", StringComparison.Ordinal))
            || head.Contains("sdmx-json", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    protected override (SdmxHeader Header, IEnumerable<SdmxRecord> Records) Open(StatisticsFile file)
    {
        var parts = new Parts();
        using (var tokens = new JsonTokens(file.OpenBytes()))
        {
            tokens.Read();
            Survey(tokens, parts);
        }
        if (parts.Structures.Count == 0 || parts.DataSets.Count == 0)
        {
            throw new StatisticsException(file.Shown, null, Refusal(parts));
        }
        return (HeaderOf(parts), Records(file, parts));
    }

    /// <inheritdoc/>
    protected override StatisticsException? Explain(StatisticsFile file, Exception error) => null;

    // All of the message but its series and observations.
    private static void Survey(JsonTokens tokens, Parts parts)
    {
        foreach (var name in tokens.Members())
        {
            switch (name)
            {
                case "data" when tokens.Type == JsonTokenType.StartObject:
                    Survey(tokens, parts);
                    break;
                case "dataSets":
                    parts.DataSets.AddRange(tokens.Items().Select(_ => DataSet(tokens)));
                    break;
                case "structure" or "structures":
                    parts.Structures.AddRange(JsonTree.Read(tokens).All);
                    break;
                case "header" or "meta":
                    parts.Header = JsonTree.Read(tokens);
                    break;
                case "errors":
                    parts.Errors = JsonTree.Read(tokens);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private static Dictionary<string, JsonTree> DataSet(JsonTokens tokens)
    {
        var small = new Dictionary<string, JsonTree>(StringComparer.Ordinal);
        foreach (var name in tokens.Members())
        {
            if (Large.Contains(name))
            {
                tokens.Skip();
            }
            else
            {
                small.Add(name, JsonTree.Read(tokens));
            }
        }
        return small;
    }

    private static string Refusal(Parts parts)
    {
        var error = parts.Errors?.All.Select(e => e["title"].Text ?? e["detail"].Text ?? e["message"].Text ?? e.Text).FirstOrDefault(t => t is not null);
        return error is not null ? $"an error answer: {error}"
            : parts.Structures.Count > 0 ? "a structure message, without data"
            : parts.DataSets.Count > 0 ? "data without its structure: what its numbers point to is missing"
            : "an SDMX-JSON message without data";
    }

    private static SdmxHeader HeaderOf(Parts parts)
    {
        var (header, told) = (new SdmxHeader { SenderName = parts.Header["sender"]["name"].Text }, parts.Header);
        header.AddName(told["id"].Text);
        header.SetSender(told["sender"]["id"].Text);
        header.SetPrepared(told["prepared"].Text);
        foreach (var name in parts.Structures.SelectMany(s => new SdmxJsonStructure(s).Names))
        {
            header.AddName(name);
        }
        return header;
    }

    private static IEnumerable<SdmxRecord> Records(StatisticsFile file, Parts parts) => JsonTokens.Walk(file, tokens => Message(tokens, parts));

    private static IEnumerable<SdmxRecord> Message(JsonTokens tokens, Parts parts)
    {
        foreach (var name in tokens.Members())
        {
            if (name is not ("dataSets" or "data"))
            {
                tokens.Skip();
                continue;
            }
            var records = name == "data" ? Message(tokens, parts) : tokens.Items().SelectMany(i => new SdmxJsonData(parts.StructureOf(i), parts.DataSets[i]).Records(tokens));
            foreach (var record in records)
            {
                yield return record;
            }
        }
    }

    // The message without its data.
    private sealed class Parts
    {
        public JsonTree Header { get; set; } = JsonTree.Nothing;

        public JsonTree? Errors { get; set; }

        public List<JsonTree> Structures { get; } = [];

        public List<Dictionary<string, JsonTree>> DataSets { get; } = [];

        public SdmxJsonStructure StructureOf(int dataSet) =>
            new(Structures[int.TryParse(DataSets[dataSet].GetValueOrDefault("structure")?.Text, out var at) && at >= 0 && at < Structures.Count ? at : 0]);
    }
}
