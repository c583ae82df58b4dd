using System.Text.RegularExpressions;
using Oborot.Model;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>How patient a fetch is with its source.</summary>
/// <param name="Tries">So often one request is tried, the first time included.</param>
/// <param name="FirstWait">The wait before the second try; it doubles from try to try.</param>
/// <param name="LongestWait">The longest wait; a source that asks for a longer one is left for another day.</param>
/// <param name="Silence">So long a source may send nothing before the try counts as failed.</param>
/// <param name="LargestAnswer">An answer of more bytes is refused.</param>
/// <param name="Failures">After so many requests that failed one after another the rest is left for later.</param>
public sealed record Patience(int Tries, TimeSpan FirstWait, TimeSpan LongestWait, TimeSpan Silence, long LargestAnswer, int Failures);

/// <summary>The sources of statistics on the web that are known.</summary>
public sealed class Endpoints
{
    private readonly SortedDictionary<string, Endpoint> byName;

    private Endpoints(Patience patience, IEnumerable<Endpoint> endpoints)
    {
        Patience = patience;
        byName = new(endpoints.ToDictionary(e => e.Name), StringComparer.Ordinal);
    }

    /// <summary>How patient to be with all of them.</summary>
    public Patience Patience { get; }

    /// <summary>The names, in order.</summary>
    public IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>The source of a name; null where there is none.</summary>
    public Endpoint? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads the file.</summary>
    /// <param name="path">data/statistics/endpoints.yaml, or one of its form.</param>
    /// <exception cref="FormatException">It is not of its form; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Endpoints Load(string path)
    {
        var root = Section.Load(path).Allow("patience", "endpoints");
        var known = root.Map("endpoints").Keyed((at, name) => Read(at.Map(name), name));
        foreach (var endpoint in known.Values.Where(e => e.Key?.Without is { } other && !known.ContainsKey(other)))
        {
            throw root.Map("endpoints").Map(endpoint.Name).Map("key").Error("without", $"no source is called \"{endpoint.Key!.Without}\"");
        }
        return new Endpoints(PatienceOf(root.Map("patience")), known.Values);
    }

    private static Patience PatienceOf(Section at)
    {
        at.Allow("tries", "first_wait", "longest_wait", "silence", "megabytes", "failures");
        return new Patience(Whole(at, "tries"), Seconds(at, "first_wait"), Seconds(at, "longest_wait"), Seconds(at, "silence"), Whole(at, "megabytes") * 1_000_000L, Whole(at, "failures"));
    }

    private static Endpoint Read(Section at, string name)
    {
        at.Allow("agency", "url", "key", "accept", "answer", "join", "years", "months", "flows", "areas", "reporters", "products", "at_most", "pause", "nothing");
        return new Endpoint
        {
            Name = name,
            Agency = at.Text("agency"),
            Template = AddressOf(at),
            Key = at.Has("key") ? KeyOf(at.Map("key")) : null,
            Accept = at.Text("accept"),
            Form = Words.TryParse<AnswerForm>(at.Text("answer"), out var form) ? form : throw at.Error("answer", $"\"{at.Text("answer")}\" is no form of answers; known: comtrade_json, sdmx_json, sdmx_xml, sdmx_csv"),
            Join = at.Text("join"),
            Years = FrequencyOf(at.Map("years")),
            Months = at.Has("months") ? FrequencyOf(at.Map("months")) : null,
            Flows = at.List("flows"),
            Areas = AreasOf(at.Map("areas")),
            Reporters = at.Has("reporters") ? at.List("reporters") : [],
            Products = ProductsOf(at.Map("products")),
            Most = LimitsOf(at.Map("at_most")),
            Pause = Seconds(at, "pause"),
            Nothing = at.List("nothing"),
        };
    }

    // A key must not travel in the clear; on the own machine there is no wire.
    private static string AddressOf(Section at)
    {
        var url = at.Text("url");
        var plain = Uri.TryCreate(url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null;
        return plain is { Scheme: "https" } or { Scheme: "http", IsLoopback: true } ? url : throw at.Error("url", $"\"{url}\" is no address that starts with https://");
    }

    private static EndpointKey KeyOf(Section at)
    {
        at.Allow("variable", "header", "without");
        return new EndpointKey(at.Text("variable"), at.Text("header"), at.Has("without") ? at.Text("without") : null);
    }

    private static EndpointFrequency FrequencyOf(Section at)
    {
        at.Allow("code", "period");
        return new EndpointFrequency(at.Text("code"), at.Text("period"));
    }

    private static EndpointAreas AreasOf(Section at)
    {
        at.Allow("by", "all", "all_rows", "own");
        var by = at.Text("by") is "numeric" or "alpha2" or "alpha3" ? at.Text("by") : throw at.Error("by", $"\"{at.Text("by")}\" is no code list; known: numeric, alpha2, alpha3");
        return new EndpointAreas(by, at.Text("all"), Whole(at, "all_rows"), at.Map("own").Keyed((own, area) => own.Text(area)));
    }

    private static EndpointProducts ProductsOf(Section at)
    {
        at.Allow("known", "total", "rows");
        try
        {
            return new EndpointProducts(new Regex(at.Text("known"), RegexOptions.CultureInvariant), at.Text("total"), at.Map("rows").Keyed(Whole));
        }
        catch (RegexParseException e)
        {
            throw at.Error("known", $"is no regular expression: {e.Message}");
        }
    }

    private static EndpointLimits LimitsOf(Section at)
    {
        at.Allow("rows", "partners", "periods", "products", "flows");
        return new EndpointLimits(Whole(at, "rows"), Whole(at, "partners"), Whole(at, "periods"), Whole(at, "products"), Whole(at, "flows"));
    }

    private static int Whole(Section at, string key) =>
        at.Number(key, 1) is var number && number == decimal.Truncate(number) && number < int.MaxValue ? (int)number : throw at.Error(key, $"{key} must be a whole number");

    private static TimeSpan Seconds(Section at, string key) => TimeSpan.FromSeconds((double)at.Number(key, 0));
}
