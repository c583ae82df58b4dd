using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>All publishers of SDMX that are known, from data/statistics/sdmx: codes.yaml for what they share, any.yaml for the rest of the world, a file for each other.</summary>
internal sealed class SdmxSources
{
    private const string ForAll = "codes.yaml";
    private const string ForTheRest = "any.yaml";
    private static readonly string[] SourceKeys =
        ["source", "agency", "licence", "names", "reporter", "partner", "partner_untold", "measures", "currency", "products", "totals", "scale", "scale_is_told", "areas", "m49"];

    private readonly IReadOnlyList<SdmxSource> sources;

    private SdmxSources(SdmxCodes codes, IReadOnlyList<SdmxSource> sources, Areas areas)
    {
        Codes = codes;
        this.sources = sources;
        Areas = areas;
    }

    /// <summary>The concepts and codes that all share.</summary>
    public SdmxCodes Codes { get; }

    /// <summary>The areas that codes stand for.</summary>
    public Areas Areas { get; }

    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="FormatException">A file is not of its form; the message names file, line and column.</exception>
    public static SdmxSources Load(string folder, Areas areas)
    {
        var named = Directory.EnumerateFiles(folder, "*.yaml").Where(f => Path.GetFileName(f) is not (ForAll or ForTheRest)).Order(StringComparer.Ordinal);
        return new SdmxSources(CodesOf(SdmxYaml.Load(Path.Join(folder, ForAll))), [.. named.Append(Path.Join(folder, ForTheRest)).Select(f => SourceOf(SdmxYaml.Load(f)))], areas);
    }

    /// <summary>Whose message it is.</summary>
    public SdmxSource Of(SdmxHeader header) => sources.FirstOrDefault(s => s.Publishes(header)) ?? sources[^1];

    private static SdmxSource SourceOf(SdmxYaml yaml)
    {
        yaml.Allow(SourceKeys);
        return new SdmxSource(yaml.Text("source"), yaml.Needed("agency")[0])
        {
            Licence = yaml.Text("licence"),
            Names = yaml.Needed("names"),
            Reporter = yaml.Needed("reporter"),
            Partner = yaml.Needed("partner"),
            PartnerUntold = yaml.Text("partner_untold"),
            Measures = MeasuresOf(yaml.Map("measures")),
            Currency = yaml.List("currency"),
            Products = yaml.Keyed("products", ProductsOf),
            Totals = yaml.Keyed("totals", (at, concept) => at.List(concept)),
            Scale = yaml.Keyed("scale", Word<SdmxScale>),
            IsScaleTold = yaml.Text("scale_is_told") == "true",
            Areas = yaml.Keyed("areas", (at, code) => at.Text(code)!),
            HasM49 = yaml.Text("m49") == "true",
        };
    }

    // A key may name several concepts that have the same codes: "FLOW TRADE_FLOW".
    private static Dictionary<string, IReadOnlyDictionary<string, SdmxMeasure>> MeasuresOf(SdmxYaml measures) =>
        measures.Each((at, concepts) => at.Map(concepts).Each(MeasureOf))
            .SelectMany(m => m.Key.Split(' ').Select(concept => (Concept: concept, Codes: m.Value)))
            .ToDictionary(m => m.Concept, m => (IReadOnlyDictionary<string, SdmxMeasure>)m.Codes, StringComparer.OrdinalIgnoreCase);

    private static SdmxMeasure MeasureOf(SdmxYaml at, string code)
    {
        var measure = at.Map(code).Allow("flow", "valuation", "currency", "exponent");
        return new SdmxMeasure(
            measure.Has("flow") ? Word<TradeFlow>(measure, "flow") : null,
            measure.Has("valuation") ? Word<Valuation>(measure, "valuation") : null,
            measure.Text("currency"),
            measure.Has("exponent") ? Whole(measure, "exponent") : null);
    }

    private static SdmxProducts ProductsOf(SdmxYaml at, string concept)
    {
        var products = at.Map(concept).Allow("classification", "all");
        return new SdmxProducts(products.Text("classification"), products.List("all"));
    }

    private static SdmxCodes CodesOf(SdmxYaml yaml)
    {
        yaml.Allow("time", "frequency", "value", "status", "statuses", "forecasts", "confidentiality", "free", "whole", "scale_words", "currencies", "subjects");
        return new SdmxCodes
        {
            Time = yaml.Needed("time"),
            Frequency = yaml.Needed("frequency"),
            Value = yaml.Needed("value"),
            Status = yaml.Needed("status"),
            Statuses = yaml.Keyed("statuses", Word<ObservationStatus>),
            Forecasts = yaml.Needed("forecasts"),
            Confidentiality = yaml.Needed("confidentiality"),
            Free = yaml.Needed("free"),
            Whole = yaml.Needed("whole"),
            ScaleWords = yaml.Keyed("scale_words", Whole),
            Currencies = yaml.Needed("currencies"),
            Subjects = [.. yaml.Maps("subjects").Select(s => new SdmxSubject(s.Allow("subject", "names", "concepts").Text("subject") ?? "", s.List("names"), s.List("concepts")))],
        };
    }

    private static T Word<T>(SdmxYaml at, string key) where T : struct, Enum =>
        Words.TryParse<T>(at.Text(key), out var value) ? value : throw at.Wrong(key, string.Join(", ", Enum.GetValues<T>().Select(v => Words.Of(v))));

    private static int Whole(SdmxYaml at, string key) =>
        int.TryParse(at.Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw at.Wrong(key, "whole numbers");
}
