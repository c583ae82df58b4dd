using System.Security.Cryptography;
using System.Text;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>What became of one request.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="File">The file's name in the folder; null where there is none.</param>
/// <param name="Url">The address, without a key.</param>
/// <param name="Rows">How many figures the answer holds.</param>
/// <param name="Day">The day it came.</param>
/// <param name="IsNew">False when an earlier run had done it.</param>
/// <param name="Problem">What went wrong; null where nothing did.</param>
public sealed record Fetched(FetchRequest Request, string? File, string Url, long Rows, DateOnly Day, bool IsNew, string? Problem);

/// <summary>Fetches answers of one source into a folder.</summary>
/// <remarks>
/// Each answer is written beside its place, looked through, and only then given its name, so a file that is there is whole. A list of what is
/// done stands in the folder: the same fetch again asks only for what is missing.
/// </remarks>
public sealed class StatisticsFetch
{
    private readonly Endpoint endpoint;
    private readonly Areas areas;
    private readonly StatisticsClient client;
    private readonly string? key;
    private readonly TimeProvider clock;
    private readonly int failuresInARow;

    /// <summary>Creates a fetch.</summary>
    /// <param name="endpoint">The source.</param>
    /// <param name="areas">The codes of countries.</param>
    /// <param name="client">The network.</param>
    /// <param name="patience">When to leave the rest for later.</param>
    /// <param name="key">The source's key; null where it needs none.</param>
    /// <param name="clock">Tells when an answer came.</param>
    public StatisticsFetch(Endpoint endpoint, Areas areas, StatisticsClient client, Patience patience, string? key, TimeProvider clock)
    {
        (this.endpoint, this.areas, this.client, this.key, this.clock) = (endpoint, areas, client, key, clock);
        failuresInARow = patience.Failures;
    }

    /// <summary>The addresses that would be asked, in order; none holds a key.</summary>
    public static IEnumerable<Uri> Addresses(Endpoint endpoint, Areas areas, IEnumerable<FetchRequest> requests) =>
        requests.SelectMany(r => r.Fitted(endpoint)).Select(r => endpoint.AddressOf(r, areas));

    /// <summary>Asks for everything that the folder does not hold yet.</summary>
    /// <param name="requests">What is wanted; split into what the source takes at once.</param>
    /// <param name="folder">Where the answers go; made when it is not there.</param>
    /// <param name="shown">The folder as the user wrote it.</param>
    /// <param name="stop">Set when the user asks to stop; the folder can be gone on with.</param>
    /// <returns>What became of each request, as it happens.</returns>
    /// <exception cref="FetchException">No further request makes sense, or the folder cannot be used.</exception>
    public async IAsyncEnumerable<Fetched> Run(IEnumerable<FetchRequest> requests, string folder, string shown, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        using var place = FetchFolder.Open(folder, shown);
        var failures = 0;
        var waiting = new Stack<FetchRequest>(requests.SelectMany(r => r.Fitted(endpoint)).Reverse());
        while (waiting.TryPop(out var request))
        {
            stop.ThrowIfCancellationRequested();
            var fetched = await Done(request, place, waiting, stop).ConfigureAwait(false);
            if (fetched is not null)
            {
                yield return fetched;
                failures = fetched.Problem is null ? 0 : failures + 1;
            }
            if (failures == failuresInARow && waiting.Count > 0)
            {
                throw new FetchException($"{failures} requests failed one after another, the rest is left; run the same command later, it goes on where it stopped", endsAll: true);
            }
        }
    }

    // Null when the request was split, and its halves wait.
    private async Task<Fetched?> Done(FetchRequest request, FetchFolder place, Stack<FetchRequest> waiting, CancellationToken stop)
    {
        var address = endpoint.AddressOf(request, areas);
        var (url, name) = (address.AbsoluteUri, NameOf(request, address));
        var entry = place.Kept(url);
        var isNew = entry is null;
        try
        {
            entry ??= await Ask(request, address, name, place, stop).ConfigureAwait(false);
        }
        catch (FetchException e) when (!e.EndsAll)
        {
            return new Fetched(request, null, url, 0, Today(), IsNew: true, e.Message);
        }
        if (entry.State == FetchState.Split)
        {
            request.Halves().Reverse().ToList().ForEach(waiting.Push);
            return null;
        }
        return new Fetched(request, entry.File, url, entry.Rows, DateOnly.FromDateTime(entry.Fetched.UtcDateTime), isNew, null);
    }

    private async Task<ManifestEntry> Ask(FetchRequest request, Uri address, string name, FetchFolder place, CancellationToken stop)
    {
        var answer = await client.Get(endpoint, key, address, place.PartOf(name), stop).ConfigureAwait(false);
        var (url, now, cap) = (address.AbsoluteUri, clock.GetUtcNow(), endpoint.Most.Rows);
        return !answer.MayBeCut(cap) ? answer.Rows > 0 ? place.Keep(url, name, answer.Rows, now) : place.Keep(url, FetchState.Empty, 0, now)
            : request.Halves().Count > 0 ? place.Keep(url, FetchState.Split, answer.Rows, now)
            : throw new FetchException($"the answer holds {answer.Rows} rows, {(answer.Promised > answer.Rows ? $"but counts {answer.Promised}" : $"as many as the source gives at most ({cap})")}: it may be cut and was not kept; name the partners or products one by one");
    }

    private string NameOf(FetchRequest request, Uri address) =>
        $"{endpoint.Name}_{request.Reporter}_{request.Span}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..10]}.{endpoint.Extension}";

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
