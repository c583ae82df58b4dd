using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Oborot.Edges.Documents;
using Oborot.Text;

namespace Oborot.Edges.Web;

/// <summary>Brings one page of the web, and nothing but that: no page of this machine or its network, no script, picture or cookie.</summary>
/// <remarks>
/// Whoever makes the program ask for an address, or answers it by sending it on, may want to reach what stands behind a firewall. So the
/// addresses that a name has are looked at when a connection is made, and it is made to one of those that were looked at. A proxy is never used, since it
/// would look up names by itself.
/// </remarks>
/// <param name="resolve">The addresses that a host's name has.</param>
/// <param name="connect">Opens a connection to one of them.</param>
/// <param name="patience">How long a page may take, with all that it is sent on to.</param>
public sealed class WebPages(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> connect, TimeSpan patience)
{
    /// <summary>The largest page, unpacked.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private const int MostRedirects = 3;
    private const int MostHeaderKilobytes = 32;

    private static readonly string[] Kinds = ["text/html", "application/xhtml+xml", "text/plain"];

    /// <summary>The web as this machine reaches it; ten seconds a page.</summary>
    public static WebPages Open() => new(Dns.GetHostAddressesAsync, ConnectAsync, TimeSpan.FromSeconds(10));

    /// <summary>True for a text that is an address of the web and nothing else.</summary>
    public static bool IsAddress(string? text) =>
        text?.Trim() is { } address && !address.Any(char.IsWhiteSpace)
        && (address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>The text of a page, with its address.</summary>
    /// <param name="address">The address as somebody gave it.</param>
    /// <param name="options">What they know better.</param>
    /// <param name="stop">Set when they ask to stop.</param>
    /// <returns>The document, or why there is none.</returns>
    public async Task<(Document? Document, DocumentProblem? Problem)> GetAsync(string address, DocumentOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            using var client = new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan };
            return await ReadAsync(client, AddressOf(address.Trim()), options, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Problem(address, string.Create(CultureInfo.InvariantCulture, $"does not come within {patience.TotalSeconds:0.#} seconds"), "try again later, or paste its text");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or SocketException or RefusedException)
        {
            return Causes(e).OfType<RefusedException>().FirstOrDefault() is { } refused ? Problem(address, refused.Message, refused.Mend)
                : Problem(address, $"cannot be fetched ({Causes(e).Last().Message.TrimEnd('.')})", "check the address and the network, or paste its text");
        }
    }

    private static async Task<(Document? Document, DocumentProblem? Problem)> ReadAsync(HttpClient client, Uri address, DocumentOptions options, CancellationToken stop)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", "oborot (reads one page for one person)");
            request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if (!IsRedirect(answer, out var onward))
            {
                return await TakeAsync(answer, address, options, stop).ConfigureAwait(false);
            }
            if (redirects == MostRedirects)
            {
                throw new RefusedException($"sends on more than {MostRedirects} times", "open it in a browser and paste the text");
            }
            address = AddressOf(Uri.TryCreate(address, onward, out var next) ? next.AbsoluteUri : "");
        }
    }

    private static async Task<(Document? Document, DocumentProblem? Problem)> TakeAsync(HttpResponseMessage answer, Uri address, DocumentOptions options, CancellationToken stop)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new RefusedException($"is answered with {(int)answer.StatusCode}, not with a page", "look at it in a browser");
        }
        var kind = answer.Content.Headers.ContentType?.MediaType ?? "of no kind that is told";
        if (!Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            throw new RefusedException($"is {kind}, neither a page nor a text", "give the address of the article itself");
        }
        var bytes = await BytesAsync(answer.Content, stop).ConfigureAwait(false);
        if (!WebText.TryDecode(bytes.Span, answer.Content.Headers.ContentType!.CharSet, out var text, out var what))
        {
            throw new RefusedException(what, "paste its text instead");
        }
        var shown = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        return GivenText.OfWeb(shown, text, isPage: !string.Equals(kind, "text/plain", StringComparison.OrdinalIgnoreCase), options);
    }

    // Counted as they are unpacked: a small answer may hold endless text.
    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpContent content, CancellationToken stop)
    {
        using var stream = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using var whole = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await stream.ReadAsync(chunk, stop).ConfigureAwait(false)) > 0;)
        {
            if (whole.Length + read > MaxBytes)
            {
                throw new RefusedException($"is larger than {MaxBytes / 1024 / 1024} MB", "paste the article's text instead");
            }
            whole.Write(chunk.AsSpan(0, read));
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private static bool IsRedirect(HttpResponseMessage answer, out Uri onward)
    {
        onward = answer.Headers.Location!;
        return (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && onward is not null;
    }

    private static Uri AddressOf(string written) =>
        IsAddress(written) && Uri.TryCreate(written, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Host.Length > 0 ? address
            : throw new RefusedException("is no address of the web", "give one that begins with http:// or https:// and names no user");

    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = async (context, stop) => await OpenAsync(context.DnsEndPoint, stop).ConfigureAwait(false),
        MaxResponseDrainSize = 0,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
    };

    private async Task<Stream> OpenAsync(DnsEndPoint host, CancellationToken stop)
    {
        IPAddress[] addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, stop).ConfigureAwait(false);
        if (addresses.FirstOrDefault(a => !PublicAddress.Is(a)) is { } hidden)
        {
            throw new RefusedException($"leads to {hidden}, which is this machine, its network or nobody's", "only pages of the web are fetched; paste its text instead");
        }
        for (var i = 0; i < addresses.Length - 1; i++)
        {
            try
            {
                return await connect(new IPEndPoint(addresses[i], host.Port), stop).ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                // The next one may answer; what the last one says is told.
                continue;
            }
        }
        return addresses.Length > 0 ? await connect(new IPEndPoint(addresses[^1], host.Port), stop).ConfigureAwait(false) : throw new SocketException((int)SocketError.HostNotFound);
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint point, CancellationToken stop)
    {
        var socket = new Socket(point.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(point, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IEnumerable<Exception> Causes(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }

    private static (Document?, DocumentProblem?) Problem(string address, string what, string mend) => (null, new DocumentProblem(address, what, mend));

    private sealed class RefusedException(string message, string mend) : Exception(message)
    {
        public string Mend => mend;
    }
}
