using System.Net;
using System.Net.Sockets;
using System.Text;
using Oborot.Edges.Documents;
using Oborot.Edges.Web;
using Oborot.Tests.Statistics;
using Oborot.Text;

namespace Oborot.Tests.Edges;

/// <summary>A page of the web is brought with its address; whatever is no such page is told in a line, and this machine's network is never asked.</summary>
public sealed class WebPagesTests
{
    private const string Article = "<html lang=\"en\"><head><title>Trade</title></head><body><nav>Menu</nav><p>Trade reached $133 million in 2024.</p></body></html>";

    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    [Fact]
    public async Task A_page_becomes_a_text_with_its_address()
    {
        using var server = LocalServer.Replying(Page(Encoding.UTF8.GetBytes(Article)));
        var (document, _) = await GetAsync(server, " https-is-not-needed.example/a?b=c#part ".Trim().Insert(0, "http://"));
        Assert.Equal("Trade reached $133 million in 2024.\n", document!.Text);
        Assert.Equal(("http://https-is-not-needed.example/a?b=c", "Trade", "en"), (document.Url, document.Title, document.Language));
        var asked = Assert.Single(server.Requests);
        Assert.Equal(("/a?b=c", "https-is-not-needed.example", null, null), (asked.Target, asked.Header("Host"), asked.Header("Cookie"), asked.Header("Referer")));
    }

    [Fact]
    public async Task A_plain_text_is_read_as_one()
    {
        using var server = LocalServer.Replying(Page("---\ntitle: T\n---\nTrade <b> 5%."u8.ToArray(), "text/plain"));
        var (document, _) = await GetAsync(server, "http://example.org/a.txt");
        Assert.Equal(("T", "Trade <b> 5%."), (document!.Title, document.Text[document.BodyStart..]));
    }

    [Theory]
    [InlineData("windows-1251", "text/html; charset=windows-1251", "")]
    [InlineData("windows-1251", "text/html", "<meta charset=\"windows-1251\">")]
    [InlineData("koi8-r", "text/html", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">")]
    [InlineData("koi8-r", "text/html; charset=\"KOI8-R\"", "<meta charset=utf-8>")]
    [InlineData("utf-8", "text/html; charset=iso-8859-1", "")]
    [InlineData("windows-1251", "text/html; charset=utf-8", "")]
    [InlineData("windows-1251", "text/html; charset=no-such-thing", "")]
    [InlineData("utf-16", "text/html; charset=windows-1251", "")]
    public async Task The_encoding_is_told_or_seen(string encoding, string kind, string meta)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes($"<head>{meta}</head><p>Товарооборот составил 133 млн.</p>");
        using var server = LocalServer.Replying(Page(bytes, kind));
        Assert.Equal("Товарооборот составил 133 млн.\n", (await GetAsync(server, "http://example.org/")).Document?.Text);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var server = LocalServer.Replying(Page([0x3C, 0x70, 0x3E, 0xC3, 0x28, 0x81, 0x8D, 0x8F], "text/html; charset=utf-8"));
        await AssertRefusedAsync(server, "http://example.org/", "is not text in UTF-8, UTF-16 or windows-1251");
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://internal.example/")]
    public async Task Nothing_of_this_machine_or_its_network_is_asked(string address)
    {
        using var server = LocalServer.Replying(Page("<p>secret 5%</p>"u8.ToArray()));
        await AssertRefusedAsync(server, address, "this machine, its network or nobody's");
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("//10.1.2.3/")]
    [InlineData("http://internal.example/")]
    public async Task A_page_cannot_send_it_there_either(string onward)
    {
        using var server = LocalServer.Replying(Reply.Refused(302, headers: $"Location: {onward}\r\n"), Page("<p>secret 5%</p>"u8.ToArray()));
        await AssertRefusedAsync(server, "http://example.org/", "this machine, its network or nobody's");
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_looked_at_each_time()
    {
        using var server = LocalServer.Replying(Reply.Refused(302, headers: "Location: /again\r\n"), Page("<p>secret 5%</p>"u8.ToArray()));
        var asked = 0;
        var pages = new WebPages((_, _) => Task.FromResult(new[] { asked++ == 0 ? Public : IPAddress.Loopback }), (_, stop) => ToAsync(server, stop), TimeSpan.FromSeconds(10));
        var (document, problem) = await pages.GetAsync("http://example.org/", new DocumentOptions(), default);
        Assert.Null(document);
        Assert.Contains("leads to 127.0.0.1", problem!.What, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_name_with_one_address_inside_is_refused_whole()
    {
        using var server = LocalServer.Replying(Page("<p>5%</p>"u8.ToArray()));
        var pages = new WebPages((_, _) => Task.FromResult(new[] { Public, IPAddress.Parse("192.168.1.1") }), (_, stop) => ToAsync(server, stop), TimeSpan.FromSeconds(10));
        Assert.Contains("leads to 192.168.1.1", (await pages.GetAsync("http://example.org/", new DocumentOptions(), default)).Problem!.What, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_connection_is_made_to_the_address_that_was_looked_at()
    {
        using var server = LocalServer.Replying(Page("<p>Trade grew by 5%.</p>"u8.ToArray()));
        var points = new List<IPEndPoint>();
        var pages = new WebPages((_, _) => Task.FromResult(new[] { IPAddress.Parse("93.184.215.99"), Public }), (point, stop) =>
        {
            points.Add(point);
            return points.Count == 1 ? throw new SocketException((int)SocketError.HostUnreachable) : ToAsync(server, stop);
        }, TimeSpan.FromSeconds(10));
        Assert.NotNull((await pages.GetAsync("http://example.org:8080/", new DocumentOptions(), default)).Document);
        Assert.Equal(["93.184.215.99:8080", "93.184.215.14:8080"], points.Select(p => p.ToString()));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Three_times_it_is_sent_on(int times, bool arrives)
    {
        using var server = new LocalServer((_, number) => number < times ? Reply.Refused(301, headers: $"Location: /{number}\r\n") : Page("<p>Trade grew by 5%.</p>"u8.ToArray()));
        var (document, problem) = await GetAsync(server, "http://example.org/");
        Assert.Equal((arrives, arrives ? null : "sends on more than 3 times"), (document is not null, problem?.What));
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    public async Task It_is_sent_to_the_web_only(string onward)
    {
        using var server = LocalServer.Replying(Reply.Refused(302, headers: $"Location: {onward}\r\n"));
        await AssertRefusedAsync(server, "http://example.org/", "is no address of the web");
    }

    [Fact]
    public async Task A_body_without_end_is_left()
    {
        using var server = LocalServer.Replying(Page(new byte[WebPages.MaxBytes + 1]));
        await AssertRefusedAsync(server, "http://example.org/", "is larger than 5 MB");
    }

    [Fact]
    public async Task So_is_one_that_unpacks_without_end()
    {
        var bomb = Reply.Gzipped(new string(' ', 100_000_000));
        Assert.True(bomb.Body.Length < WebPages.MaxBytes / 10);
        using var server = LocalServer.Replying(bomb with { Headers = bomb.Headers + "Content-Type: text/html\r\n" });
        await AssertRefusedAsync(server, "http://example.org/", "is larger than 5 MB");
    }

    [Fact]
    public async Task A_server_that_keeps_silent_is_left()
    {
        using var server = LocalServer.Replying(new Reply(200, []) { IsSilent = true });
        var pages = new WebPages((_, _) => Task.FromResult(new[] { Public }), (_, stop) => ToAsync(server, stop), TimeSpan.FromSeconds(0.3));
        Assert.Equal("http://example.org/: does not come within 0.3 seconds; try again later, or paste its text", (await pages.GetAsync("http://example.org/", new DocumentOptions(), default)).Problem!.ToString());
    }

    [Theory]
    [InlineData(200, "image/png", "is image/png, neither a page nor a text")]
    [InlineData(200, "application/json", "is application/json, neither a page nor a text")]
    [InlineData(200, null, "is of no kind that is told, neither a page nor a text")]
    [InlineData(404, "text/html", "is answered with 404, not with a page")]
    [InlineData(500, "text/html", "is answered with 500, not with a page")]
    [InlineData(200, "text/html", "has no text")]
    public async Task What_is_no_page_is_told(int status, string? kind, string what)
    {
        using var server = LocalServer.Replying(new Reply(status, "<p></p>"u8.ToArray()) { Headers = kind is null ? "" : $"Content-Type: {kind}\r\n" });
        await AssertRefusedAsync(server, "http://example.org/", what);
    }

    [Theory]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http://")]
    [InlineData("https://[")]
    public async Task What_is_no_address_is_told(string address)
    {
        using var server = LocalServer.Replying(Page("<p>5%</p>"u8.ToArray()));
        await AssertRefusedAsync(server, address, "is no address of the web");
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told()
    {
        using var server = LocalServer.Replying(Page(new byte[1000]) with { CutAfter = 10 });
        var (_, problem) = await GetAsync(server, "http://example.org/");
        Assert.StartsWith("cannot be fetched (", problem!.What, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.ToString());
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("64:ff9b::127.0.0.1", false)]
    [InlineData("::ffff:192.168.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    public void An_address_is_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void A_command_takes_an_address_among_its_paths()
    {
        using var server = LocalServer.Replying(Page(Encoding.UTF8.GetBytes(Article)));
        var source = new DocumentSource(["http://example.org/a", "http://example.org/a", "http://localhost/"], new DocumentOptions { Web = () => PagesOf(server) });
        Assert.Equal("http://example.org/a", Assert.Single(source.Read()).Url);
        Assert.StartsWith("http://localhost/: leads to 127.0.0.1", Assert.Single(source.Problems).ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    /// <summary>The web of a test: each name is public but two, and whatever is connected to is the server.</summary>
    internal static WebPages PagesOf(LocalServer server) =>
        new((host, _) => Task.FromResult(new[] { host switch { "localhost" => IPAddress.Loopback, "internal.example" => IPAddress.Parse("10.0.0.7"), _ => Public } }), (_, stop) => ToAsync(server, stop), TimeSpan.FromSeconds(10));

    internal static Reply Page(byte[] body, string kind = "text/html") => new(200, body) { Headers = $"Content-Type: {kind}\r\n" };

    private static Task<(Document? Document, DocumentProblem? Problem)> GetAsync(LocalServer server, string address) => PagesOf(server).GetAsync(address, new DocumentOptions(), default);

    private static async Task AssertRefusedAsync(LocalServer server, string address, string what)
    {
        var (document, problem) = await GetAsync(server, address);
        Assert.Null(document);
        Assert.Contains(what, problem!.What, StringComparison.Ordinal);
        Assert.Equal(address, problem.Path);
    }

    private static async Task<Stream> ToAsync(LocalServer server, CancellationToken stop)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port, stop);
        return client.GetStream();
    }
}
