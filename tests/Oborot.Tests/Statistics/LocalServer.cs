using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Oborot.Tests.Statistics;

/// <summary>One request as it came over the wire.</summary>
internal sealed record Asked(string Target, string Head)
{
    /// <summary>A header's value; null where it was not sent.</summary>
    public string? Header(string name) =>
        Head.Split("\r\n").FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}

/// <summary>What the server does with a request.</summary>
internal sealed record Reply(int Status, byte[] Body)
{
    public string Headers { get; init; } = "";

    /// <summary>The connection is cut after so many bytes of the body.</summary>
    public int? CutAfter { get; init; }

    /// <summary>The server takes the request and says nothing.</summary>
    public bool IsSilent { get; init; }

    public static Reply Ok(string body) => new(200, Encoding.UTF8.GetBytes(body));

    public static Reply Refused(int status, string body = "", string headers = "") => new(status, Encoding.UTF8.GetBytes(body)) { Headers = headers };

    public static Reply Gzipped(string body, int? cutTo = null)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(body));
        }
        var bytes = packed.ToArray();
        return new Reply(200, bytes[..(cutTo ?? bytes.Length)]) { Headers = "Content-Encoding: gzip\r\n" };
    }

    /// <summary>The bytes for the wire.</summary>
    public (byte[] Head, byte[] Body) Wire() => (
        Encoding.ASCII.GetBytes($"HTTP/1.1 {Status} Whatever\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n{Headers}\r\n"),
        CutAfter is { } cut ? Body[..cut] : Body);
}

/// <summary>A web server on this machine that answers as a test wants, byte by byte, and remembers what it was asked.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Asked, int, Reply> answer;
    private readonly List<Asked> asked = [];
    private readonly Task serving;

    /// <summary>Starts to serve.</summary>
    /// <param name="answer">Gives the reply to a request and its number, from 0.</param>
    public LocalServer(Func<Asked, int, Reply> answer)
    {
        this.answer = answer;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = Task.Run(Serve);
    }

    /// <summary>Answers with one reply after another; the last one stays.</summary>
    public static LocalServer Replying(params Reply[] replies) => new((_, number) => replies[Math.Min(number, replies.Length - 1)]);

    public int Port { get; }

    public IReadOnlyList<Asked> Requests
    {
        get
        {
            lock (asked)
            {
                return [.. asked];
            }
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        serving.Wait();
        listener.Stop();
        stop.Dispose();
    }

    private async Task Serve()
    {
        var open = new List<Task>();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                open.Add(Answer(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
        await Task.WhenAll(open);
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var reply = Note(await Head(stream));
                if (reply.IsSilent)
                {
                    await Task.Delay(Timeout.Infinite, stop.Token);
                }
                var (head, body) = reply.Wire();
                await stream.WriteAsync(head, stop.Token);
                await stream.WriteAsync(body, stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private Reply Note(string head)
    {
        lock (asked)
        {
            asked.Add(new Asked(head.Split(' ')[1], head));
            return answer(asked[^1], asked.Count - 1);
        }
    }

    private async Task<string> Head(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!bytes[Math.Max(0, bytes.Count - 4)..].SequenceEqual("\r\n\r\n"u8.ToArray()) && await stream.ReadAsync(one, stop.Token) == 1)
        {
            bytes.Add(one[0]);
        }
        return Encoding.ASCII.GetString([.. bytes]);
    }
}

/// <summary>The network of a test: whatever host is meant, the local server is asked, and told in a header who was meant.</summary>
internal sealed class Loopback(LocalServer server) : DelegatingHandler(Oborot.Edges.Statistics.Fetching.StatisticsClient.Network())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Meant", request.RequestUri!.Host);
        request.RequestUri = new Uri($"http://127.0.0.1:{server.Port}{request.RequestUri.PathAndQuery}");
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>A clock on which every wait is over at once, and remembered.</summary>
internal sealed class InstantTime : TimeProvider
{
    private readonly List<TimeSpan> waits = [];
    private DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (waits)
            {
                return [.. waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (waits)
        {
            waits.Add(dueTime);
            now += dueTime;
        }
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
