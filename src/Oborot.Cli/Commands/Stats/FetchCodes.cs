using Oborot.Edges.Statistics;
using Oborot.Edges.Statistics.Fetching;

namespace Oborot.Cli.Commands.Stats;

/// <summary>What the user calls countries and goods, in the words of a source.</summary>
internal sealed class FetchCodes(Session session, Endpoint endpoint, Areas areas)
{
    /// <summary>The reporters, each once; for "all" every one that the source has.</summary>
    /// <exception cref="UsageException">Nobody is called so, or the source does not have it.</exception>
    public IReadOnlyList<string> Reporters(IReadOnlyList<string> given) =>
        IsAll(given) ? [.. (endpoint.Reporters is { Count: > 0 } own ? own : areas.Countries).Where(r => endpoint.CodeOf(r, areas) is not null)]
        : [.. given.Select(Known).Select(Reporting).Distinct()];

    /// <summary>The partners, each once; none for "all".</summary>
    /// <exception cref="UsageException">Nobody is called so, or the source does not have it.</exception>
    public IReadOnlyList<string> Partners(IReadOnlyList<string> given) => IsAll(given) ? [] : [.. given.Select(Known).Distinct()];

    /// <summary>The goods, each once; the total where none are given.</summary>
    /// <exception cref="UsageException">The source has no such code.</exception>
    public IReadOnlyList<string> Products(IReadOnlyList<string> given) => given.Count == 0 ? [endpoint.Products.Total] : [.. given.Select(Product).Distinct()];

    private static bool IsAll(IReadOnlyList<string> given) => given is [var only] && only.Equals("all", StringComparison.OrdinalIgnoreCase);

    private string Known(string written)
    {
        var area = areas.FromCode(written) ?? areas.FromName(written) ?? session.Street.FindParty(written) ?? throw new UsageException($"no country or bloc is called '{written}'");
        return endpoint.CodeOf(area, areas) is not null ? area : throw new UsageException($"{endpoint.Name} has no code for {areas.NameOf(area)}; name its countries one by one");
    }

    private string Reporting(string area) => endpoint.Reporters.Count == 0 || endpoint.Reporters.Contains(area)
        ? area
        : throw new UsageException($"{endpoint.Name} has no reports of {areas.NameOf(area)}; it has those of {string.Join(' ', endpoint.Reporters)}");

    private string Product(string written) => written.Equals("TOTAL", StringComparison.OrdinalIgnoreCase) ? endpoint.Products.Total
        : endpoint.Products.Known.IsMatch(written) ? written
        : throw new UsageException($"{endpoint.Name} has no goods '{written}'{(endpoint.Products.Known.IsMatch("27") ? "; it takes TOTAL and HS codes" : "; it takes TOTAL")}");
}
