using System.Net;
using Polly;
using Polly.Retry;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>Asks sources for answers: politely paced, patient with what passes, and never telling the key to anybody else.</summary>
/// <remarks>Tries again after 408, 429, 5xx, silence, a broken connection and a broken answer; after nothing else.</remarks>
public sealed class StatisticsClient : IDisposable
{
    private const int MostRedirects = 5;
    private const int MostSaid = 1 << 16;

    private readonly HttpClient http;
    private readonly Patience patience;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<Answer> pipeline;
    private long? lastAsked;

    /// <summary>Creates a client.</summary>
    /// <param name="handler">The network, as <see cref="Network"/> gives it; disposed with the client.</param>
    /// <param name="patience">How often and how long to try.</param>
    /// <param name="clock">Measures the waits; silence of the network is measured by the real clock.</param>
    /// <param name="jitter">Numbers from 0 up to 1 that spread the waits.</param>
    /// <param name="waiting">Takes what went wrong and how long the client waits before it tries again.</param>
    public StatisticsClient(HttpMessageHandler handler, Patience patience, TimeProvider clock, Func<double> jitter, Action<string, TimeSpan>? waiting = null)
    {
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        (this.patience, this.clock) = (patience, clock);
        pipeline = Pipeline(patience, clock, jitter, waiting);
    }

    /// <summary>The real network. Redirects are followed by the client, which keeps the key from other hosts.</summary>
    public static HttpMessageHandler Network() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        UseCookies = false,
    };

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Brings an answer into a file.</summary>
    /// <param name="endpoint">The source.</param>
    /// <param name="key">Its key; null where it has none.</param>
    /// <param name="address">What is asked.</param>
    /// <param name="part">The file; written anew by each try.</param>
    /// <param name="stop">Set when the user asks to stop.</param>
    /// <returns>What the answer holds; nothing where the source says that it has nothing.</returns>
    /// <exception cref="FetchException">It failed for good.</exception>
    internal async Task<Answer> Get(Endpoint endpoint, string? key, Uri address, string part, CancellationToken stop)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await Try(new Errand(endpoint, key, address, part), token).ConfigureAwait(false), stop).ConfigureAwait(false);
        }
        catch (PassingException e)
        {
            throw new FetchException($"{e.Message}, after {patience.Tries} tries; run the same command later, it goes on where it stopped", e.EndsAll, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException($"the answer cannot be written ({e.Message})", endsAll: true, e);
        }
    }

    private static ResiliencePipeline<Answer> Pipeline(Patience patience, TimeProvider clock, Func<double> jitter, Action<string, TimeSpan>? waiting)
    {
        var builder = new ResiliencePipelineBuilder<Answer> { TimeProvider = clock };
        if (patience.Tries > 1)
        {
            builder.AddRetry(new RetryStrategyOptions<Answer>
            {
                ShouldHandle = new PredicateBuilder<Answer>().Handle<PassingException>(),
                MaxRetryAttempts = patience.Tries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter,
                Delay = patience.FirstWait,
                MaxDelay = patience.LongestWait,
                DelayGenerator = tried => new ValueTask<TimeSpan?>((tried.Outcome.Exception as PassingException)?.Wait),
                OnRetry = tried =>
                {
                    waiting?.Invoke(tried.Outcome.Exception!.Message, tried.RetryDelay);
                    return default;
                },
            });
        }
        return builder.Build();
    }

    private async Task<Answer> Try(Errand errand, CancellationToken stop)
    {
        await Pace(errand.Endpoint.Pause, stop).ConfigureAwait(false);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(stop);
        silence.CancelAfter(patience.Silence);
        try
        {
            using var response = await Send(errand, silence.Token).ConfigureAwait(false);
            return await Take(response, errand, silence).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new PassingException("the source keeps silent", cause: e);
        }
    }

    private async Task Pace(TimeSpan pause, CancellationToken stop)
    {
        var since = lastAsked is { } last ? clock.GetElapsedTime(last) : pause;
        if (since < pause)
        {
            await Task.Delay(pause - since, clock, stop).ConfigureAwait(false);
        }
        lastAsked = clock.GetTimestamp();
    }

    private async Task<HttpResponseMessage> Send(Errand errand, CancellationToken stop)
    {
        var address = errand.Address;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            var response = await SendOnce(errand, address, stop).ConfigureAwait(false);
            if (response is not { StatusCode: HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect, Headers.Location: { } location })
            {
                return response;
            }
            response.Dispose();
            address = new Uri(address, location);
            if (address.Scheme != "https" && !address.IsLoopback)
            {
                throw new FetchException($"the source sends on to {address.Host} without encryption, which is not followed; see data/statistics/endpoints.yaml", endsAll: true);
            }
        }
        throw new FetchException("the source sends on from address to address without an end; see data/statistics/endpoints.yaml");
    }

    private async Task<HttpResponseMessage> SendOnce(Errand errand, Uri address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", errand.Endpoint.Accept);
        request.Headers.TryAddWithoutValidation("User-Agent", "oborot");
        if (errand.Key is not null && IsHome(address, errand.Address))
        {
            request.Headers.TryAddWithoutValidation(errand.Endpoint.Key!.Header, errand.Key);
        }
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new FetchException($"{address.Host} does not prove that it is who it says; check the clock and the certificates of this machine", endsAll: true, e);
        }
        catch (HttpRequestException e)
        {
            var unreachable = e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError;
            throw new PassingException(unreachable ? $"{address.Host} cannot be reached" : "the connection breaks off", endsAll: unreachable, cause: e);
        }
    }

    private static bool IsHome(Uri address, Uri home) => (address.Scheme, address.Host, address.Port) == (home.Scheme, home.Host, home.Port);

    private async Task<Answer> Take(HttpResponseMessage response, Errand errand, CancellationTokenSource silence)
    {
        if (response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.NoContent)
        {
            await Save(response, errand.Part, silence).ConfigureAwait(false);
            return Judged(errand);
        }
        var body = response.StatusCode == HttpStatusCode.NoContent ? "" : await Text(response, silence.Token).ConfigureAwait(false);
        var said = AnswerReader.Said(body);
        return response.StatusCode == HttpStatusCode.NoContent || ((int)response.StatusCode < 500 && errand.MeansNothing(body))
            ? new Answer(0, null, IsData: true, said)
            : throw Refusal(response, errand, said);
    }

    private static Answer Judged(Errand errand)
    {
        try
        {
            var answer = AnswerReader.Read(errand.Part, errand.Endpoint.Form);
            return answer.Rows > 0 || (answer.IsData && answer.Said is null) ? answer
                : answer.Said is { } said && errand.MeansNothing(said) ? answer with { IsData = true }
                : throw new FetchException($"the source answers without figures: {errand.Shown(answer.Said) ?? "in a form that is not known"}; try it in a browser");
        }
        catch (BrokenAnswerException e)
        {
            throw new PassingException(e.Message, cause: e);
        }
    }

    private async Task Save(HttpResponseMessage response, string part, CancellationTokenSource silence)
    {
        using var file = new FileStream(part, FileMode.Create);
        using var body = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        var buffer = new byte[1 << 16];
        while (await Next(body, buffer, silence).ConfigureAwait(false) is > 0 and var read)
        {
            file.Write(buffer, 0, read);
            if (file.Length > patience.LargestAnswer)
            {
                throw new FetchException($"the answer is larger than {patience.LargestAnswer / 1_000_000} MB; ask for fewer partners, years or products");
            }
        }
        file.Flush(flushToDisk: true);
    }

    private async Task<int> Next(Stream body, byte[] buffer, CancellationTokenSource silence)
    {
        silence.CancelAfter(patience.Silence);
        try
        {
            return await body.ReadAsync(buffer, silence.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            throw new PassingException("the connection breaks off in the middle of the answer", cause: e);
        }
    }

    private static async Task<string> Text(HttpResponseMessage response, CancellationToken stop)
    {
        try
        {
            using var body = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
            var bytes = new byte[MostSaid];
            return System.Text.Encoding.UTF8.GetString(bytes, 0, await body.ReadAtLeastAsync(bytes, MostSaid, throwOnEndOfStream: false, stop).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or HttpRequestException or InvalidDataException)
        {
            return "";
        }
    }

    private Exception Refusal(HttpResponseMessage response, Errand errand, string? said)
    {
        var status = (int)response.StatusCode;
        var told = $"({status}){(errand.Shown(said) is { } words ? $": {words}" : "")}";
        return response.StatusCode switch
        {
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (>= HttpStatusCode.InternalServerError) => Passing(response, $"the source is busy {told}"),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new FetchException($"the source refuses {told}{(errand.Endpoint.Key is { } key ? $"; check {key.Variable} and the quota of its account" : "")}", endsAll: true),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new FetchException($"the source has nothing at this address {told}; it may have moved, see data/statistics/endpoints.yaml"),
            _ => new FetchException($"the source does not take the request {told}; try it in a browser"),
        };
    }

    // A source that wants hours is left alone: the program would only sit there.
    private Exception Passing(HttpResponseMessage response, string what)
    {
        var wait = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        var busy = response.StatusCode == HttpStatusCode.TooManyRequests;
        return wait > patience.LongestWait
            ? new FetchException($"{what}, and asks to wait {Math.Ceiling(wait.Value.TotalMinutes)} minutes; run the same command then, it goes on where it stopped", endsAll: true)
            : new PassingException(what, wait < TimeSpan.Zero ? TimeSpan.Zero : wait, endsAll: busy);
    }

    // What one try needs to know.
    private sealed record Errand(Endpoint Endpoint, string? Key, Uri Address, string Part)
    {
        private const int Longest = 200;

        public bool MeansNothing(string said) => Endpoint.Nothing.Any(n => said.Contains(n, StringComparison.OrdinalIgnoreCase));

        // A source may repeat the key in its complaint.
        public string? Shown(string? said)
        {
            var safe = Key is null ? said : said?.Replace(Key, "…", StringComparison.Ordinal);
            return safe?.Length > Longest ? $"{safe[..Longest]}…" : safe;
        }
    }
}
