using Oborot.Edges.Statistics;
using Oborot.Edges.Statistics.Fetching;
using Oborot.Shared;

namespace Oborot.Cli.Commands.Stats;

/// <summary>What the command line of a fetch asks for, as it was written.</summary>
internal sealed record FetchWish(string Source, IReadOnlyList<string> Reporters, IReadOnlyList<string> Partners, (int First, int Last) Years, bool Monthly, IReadOnlyList<string> Products);

/// <summary>What is asked of which source: one request a reporter, not yet split into what the source takes at once.</summary>
internal sealed record FetchPlan(Endpoint Endpoint, Areas Areas, Patience Patience, string? Key, IReadOnlyList<FetchRequest> Requests)
{
    /// <summary>Names the file of endpoints to take instead of the shipped one.</summary>
    private const string OwnEndpoints = "OBOROT_ENDPOINTS";

    /// <summary>The plan for a wish.</summary>
    /// <exception cref="UsageException">The source cannot be asked for that.</exception>
    public static FetchPlan Of(Session session, FetchWish wish)
    {
        var known = Open(session);
        var endpoint = known.Find(wish.Source) ?? throw new UsageException($"no source is called '{wish.Source}'; known: {string.Join(' ', known.Names)}");
        var key = KeyOf(session, endpoint);
        endpoint = key is null && endpoint.Key is { } wanted ? Keyless(session, known, endpoint, wanted) : endpoint;
        var areas = StatsCommand.Areas();
        return new FetchPlan(endpoint, areas, known.Patience, key, RequestsOf(session, wish, endpoint, areas));
    }

    private static Endpoints Open(Session session)
    {
        var own = session.Terminal.Environment(OwnEndpoints);
        try
        {
            return Endpoints.Load(string.IsNullOrEmpty(own) ? Street.Beside("data/statistics/endpoints.yaml") : session.Terminal.Full(own));
        }
        catch (Exception e) when (own is not null && e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{own}: cannot be read, though {OwnEndpoints} names it");
        }
    }

    private static string? KeyOf(Session session, Endpoint endpoint)
    {
        var key = endpoint.Key is { } wanted ? session.Terminal.Environment(wanted.Variable)?.Trim() : null;
        return string.IsNullOrEmpty(key) ? null
            : key.All(c => c is > ' ' and < '\u007f') ? key
            : throw new UsageException($"{endpoint.Key!.Variable} holds letters that no key has; set it anew");
    }

    private static Endpoint Keyless(Session session, Endpoints known, Endpoint endpoint, EndpointKey wanted)
    {
        var instead = wanted.Without is { } name ? known.Find(name)! : throw new UsageException($"{endpoint.Name} needs a key; set {wanted.Variable}");
        session.Note($"{wanted.Variable} is not set: {instead.Name} is asked, which gives {instead.Most.Rows} rows at a time");
        return instead;
    }

    private static IReadOnlyList<FetchRequest> RequestsOf(Session session, FetchWish wish, Endpoint endpoint, Areas areas)
    {
        if (wish.Monthly && endpoint.Months is null)
        {
            throw new UsageException($"{endpoint.Name} has years only; leave --monthly away");
        }
        var codes = new FetchCodes(session, endpoint, areas);
        var (partners, products, periods) = (codes.Partners(wish.Partners), codes.Products(wish.Products), Periods(wish.Years, wish.Monthly));
        return [.. codes.Reporters(wish.Reporters).Select(r => new FetchRequest(r, partners, periods, wish.Monthly, products, endpoint.Flows))];
    }

    private static IReadOnlyList<DateOnly> Periods((int First, int Last) years, bool monthly)
    {
        var step = monthly ? 1 : 12;
        return [.. Enumerable.Range(0, (years.Last - years.First + 1) * 12 / step).Select(i => new DateOnly(years.First, 1, 1).AddMonths(i * step))];
    }
}
