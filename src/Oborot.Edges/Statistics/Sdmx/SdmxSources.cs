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
        return new SdmxSources(CodesOf(Section.Load(Path.Join(folder, ForAll))), [.. named.Append(Path.Join(folder, ForTheRest)).Select(f => SourceOf(Section.Load(f)))], areas);
    }

    /// <summary>Whose message it is.</summary>
    public SdmxSource Of(SdmxHeader header) => sources.FirstOrDefault(s => s.Publishes(header)) ?? sources[^1];

    private static SdmxSource SourceOf(Section yaml)
    {
        yaml.Allow(SourceKeys);
        return new SdmxSource(yaml.TextOrNone("source"), yaml.Texts("agency")[0])
        {
            Licence = yaml.TextOrNone("licence"),
            Names = yaml.Texts("names"),
            Reporter = yaml.Texts("reporter"),
            Partner = yaml.Texts("partner"),
            PartnerUntold = yaml.TextOrNone("partner_untold"),
            Measures = MeasuresOf(yaml.Map("measures")),
            Currency = yaml.TextsOrNone("currency"),
            Products = Keyed(yaml, "products", ProductsOf),
            Totals = Keyed(yaml, "totals", (at, concept) => at.Texts(concept)),
            Scale = Keyed(yaml, "scale", Word<SdmxScale>),
            IsScaleTold = yaml.TextOrNone("scale_is_told") == "true",
            Areas = Keyed(yaml, "areas", (at, code) => at.Text(code)),
            HasM49 = yaml.TextOrNone("m49") == "true",
        };
    }

    // A key may name several concepts that have the same codes: "FLOW TRADE_FLOW".
    private static Dictionary<string, IReadOnlyDictionary<string, SdmxMeasure>> MeasuresOf(Section measures) =>
        measures.Keyed((at, concepts) => at.Map(concepts).Keyed(MeasureOf, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
            .SelectMany(m => m.Key.Split(' ').Select(concept => (Concept: concept, Codes: m.Value)))
            .ToDictionary(m => m.Concept, m => (IReadOnlyDictionary<string, SdmxMeasure>)m.Codes, StringComparer.OrdinalIgnoreCase);

    private static SdmxMeasure MeasureOf(Section at, string code)
    {
        var measure = at.Map(code).Allow("flow", "valuation", "currency", "exponent");
        return new SdmxMeasure(
            measure.Has("flow") ? Word<TradeFlow>(measure, "flow") : null,
            measure.Has("valuation") ? Word<Valuation>(measure, "valuation") : null,
            measure.TextOrNone("currency"),
            measure.Has("exponent") ? Whole(measure, "exponent") : null);
    }

    private static SdmxProducts ProductsOf(Section at, string concept)
    {
        var products = at.Map(concept).Allow("classification", "all");
        return new SdmxProducts(products.TextOrNone("classification"), products.TextsOrNone("all"));
    }

    private static SdmxCodes CodesOf(Section yaml)
    {
        yaml.Allow("time", "frequency", "value", "status", "statuses", "forecasts", "confidentiality", "free", "whole", "scale_words", "currencies", "subjects");
        return new SdmxCodes
        {
            Time = yaml.Texts("time"),
            Frequency = yaml.Texts("frequency"),
            Value = yaml.Texts("value"),
            Status = yaml.Texts("status"),
            Statuses = Keyed(yaml, "statuses", Word<ObservationStatus>),
            Forecasts = yaml.Texts("forecasts"),
            Confidentiality = yaml.Texts("confidentiality"),
            Free = yaml.Texts("free"),
            Whole = yaml.Texts("whole"),
            ScaleWords = Keyed(yaml, "scale_words", Whole),
            Currencies = yaml.Texts("currencies"),
            Subjects = [.. yaml["subjects"].Items.Select(s => new SdmxSubject(s.Allow("subject", "names", "concepts").TextOrNone("subject") ?? "", s.TextsOrNone("names"), s.TextsOrNone("concepts")))],
        };
    }

    private static T Word<T>(Section at, string key) where T : struct, Enum =>
        Words.TryParse<T>(at.Text(key), out var value) ? value : throw Wrong(at, key, string.Join(", ", Enum.GetValues<T>().Select(v => Words.Of(v))));

    private static int Whole(Section at, string key) =>
        int.TryParse(at.Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(at, key, "whole numbers");

    private static FormatException Wrong(Section at, string key, string known) => at.Error(key, $"'{key}' cannot be '{at.Text(key)}'; known: {known}");

    // Empty where the key is missing.
    private static Dictionary<string, T> Keyed<T>(Section at, string key, Func<Section, string, T> value) =>
        at.MapOrNone(key)?.Keyed(value, StringComparer.OrdinalIgnoreCase) ?? new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
}
