using System.Globalization;
using System.Text.RegularExpressions;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>The form that a source answers in.</summary>
public enum AnswerForm
{
    /// <summary>UN Comtrade's JSON, with rows under <c>data</c>.</summary>
    ComtradeJson,

    /// <summary>SDMX-JSON with observations by index.</summary>
    SdmxJson,

    /// <summary>SDMX-ML with <c>Obs</c> elements.</summary>
    SdmxXml,

    /// <summary>SDMX-CSV with a column <c>OBS_VALUE</c>.</summary>
    SdmxCsv,
}

/// <summary>The key that a source wants.</summary>
/// <param name="Variable">The environment variable that holds it.</param>
/// <param name="Header">The header that it is sent in; it never stands in an address.</param>
/// <param name="Without">The source that is asked instead where there is no key; null where there is none.</param>
public sealed record EndpointKey(string Variable, string Header, string? Without);

/// <summary>How a source writes years or months.</summary>
/// <param name="Code">Its word for the frequency.</param>
/// <param name="Period">The form of a period's first day that names the period.</param>
public sealed record EndpointFrequency(string Code, string Period);

/// <summary>How a source names countries.</summary>
/// <param name="By">The code list: <c>numeric</c>, <c>alpha2</c> or <c>alpha3</c>.</param>
/// <param name="All">The word for all partners; empty where the parameter is left out.</param>
/// <param name="AllRows">So many rows all partners are, at the most.</param>
/// <param name="Own">Codes of the source's own.</param>
public sealed record EndpointAreas(string By, string All, int AllRows, IReadOnlyDictionary<string, string> Own);

/// <summary>How a source names goods.</summary>
/// <param name="Known">What a code of goods looks like.</param>
/// <param name="Total">The word for all goods together.</param>
/// <param name="Rows">Words that stand for several goods, with how many rows.</param>
public sealed record EndpointProducts(Regex Known, string Total, IReadOnlyDictionary<string, int> Rows);

/// <summary>The most that one request may hold.</summary>
/// <param name="Rows">An answer of as many rows may have been cut by the source.</param>
/// <param name="Partners">So many partners.</param>
/// <param name="Periods">So many years or months.</param>
/// <param name="Products">So many codes of goods.</param>
/// <param name="Flows">So many flows.</param>
public sealed record EndpointLimits(int Rows, int Partners, int Periods, int Products, int Flows);

/// <summary>A source of statistics on the web and how it wants to be asked; a record of <c>data/statistics/endpoints.yaml</c>.</summary>
public sealed record Endpoint
{
    /// <summary>The name for the command line.</summary>
    public required string Name { get; init; }

    /// <summary>Who publishes, for people.</summary>
    public required string Agency { get; init; }

    /// <summary>The key; null where none is needed.</summary>
    public EndpointKey? Key { get; init; }

    /// <summary>The address with places for what is asked, in braces.</summary>
    public required string Template { get; init; }

    /// <summary>The form of answers that is asked for, as the header says it.</summary>
    public required string Accept { get; init; }

    /// <summary>The form of answers.</summary>
    public required AnswerForm Form { get; init; }

    /// <summary>What stands between several values of one place.</summary>
    public required string Join { get; init; }

    /// <summary>How years are written.</summary>
    public required EndpointFrequency Years { get; init; }

    /// <summary>How months are written; null where there are none.</summary>
    public EndpointFrequency? Months { get; init; }

    /// <summary>The flows that are asked for, exports first.</summary>
    public required IReadOnlyList<string> Flows { get; init; }

    /// <summary>How countries are named.</summary>
    public required EndpointAreas Areas { get; init; }

    /// <summary>The only reporters that the source has; empty where it has all countries.</summary>
    public IReadOnlyList<string> Reporters { get; init; } = [];

    /// <summary>How goods are named.</summary>
    public required EndpointProducts Products { get; init; }

    /// <summary>The most that one request may hold.</summary>
    public required EndpointLimits Most { get; init; }

    /// <summary>The shortest time from request to request.</summary>
    public required TimeSpan Pause { get; init; }

    /// <summary>Words of a complaint that mean: there is no data.</summary>
    public required IReadOnlyList<string> Nothing { get; init; }

    internal string Extension => Form switch { AnswerForm.SdmxXml => "xml", AnswerForm.SdmxCsv => "csv", _ => "json" };

    /// <summary>The code that the source knows an area by.</summary>
    /// <returns>Null where it has none: a bloc must be one of the source's own.</returns>
    public string? CodeOf(string area, Areas areas) =>
        Areas.Own.TryGetValue(area, out var own) ? own
        : areas.KindOf(area) == AreaKind.Group ? null
        : Areas.By switch
        {
            "numeric" => areas.NumberOf(area)?.ToString(CultureInfo.InvariantCulture),
            "alpha3" => areas.Alpha3Of(area),
            _ => area.Length == 2 ? area : null,
        };

    /// <summary>The address of a request; a parameter without a value is left out.</summary>
    internal Uri AddressOf(FetchRequest request, Areas areas)
    {
        var frequency = request.Monthly ? Months! : Years;
        var periods = request.Periods.Select(p => p.ToString(frequency.Period, CultureInfo.InvariantCulture)).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["frequency"] = frequency.Code,
            ["reporter"] = Joined([CodeOf(request.Reporter, areas)!]),
            ["partners"] = request.Partners.Count == 0 ? Areas.All : Joined(request.Partners.Select(p => CodeOf(p, areas)!)),
            ["periods"] = Joined(periods),
            ["first"] = periods[0],
            ["last"] = periods[^1],
            ["products"] = Joined(request.Products),
            ["flows"] = Joined(request.Flows),
        };
        var filled = values.Aggregate(Template, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
        return new Uri(WithoutEmpty(filled));
    }

    private string Joined(IEnumerable<string> values) => string.Join(Join, values.Select(Uri.EscapeDataString));

    private static string WithoutEmpty(string address) => address.Split('?') is [var path, var query]
        ? $"{path}?{string.Join('&', query.Split('&').Where(p => !p.EndsWith('=')))}"
        : address;
}
