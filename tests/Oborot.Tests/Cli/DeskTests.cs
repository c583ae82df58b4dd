using System.Net;
using System.Net.Sockets;
using Oborot.Cli;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Cli;

/// <summary><c>oborot desk</c>: over the user's own ledger, in the browser, once.</summary>
public sealed class DeskTests
{
    [Fact]
    public async Task Opens_in_the_browser_over_the_users_own_ledger()
    {
        using var folder = new TempFolder();
        using var desk = new Desk(folder, ["desk", "--port", "0"], opens: true);
        var address = await desk.AddressAsync();
        Assert.Equal([address], desk.Opened);
        Assert.Contains($"{folder.Path}/data/oborot/oborot.db: 0 articles)".Replace('/', Path.DirectorySeparatorChar), desk.Told.Replace('/', Path.DirectorySeparatorChar), StringComparison.Ordinal);
        Assert.Equal(App.Done, await desk.CloseAsync());
        Assert.Equal(["data/oborot/oborot.db", "data/oborot/oborot.db.open"], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_one_shows_the_first()
    {
        using var folder = new TempFolder();
        using var first = new Desk(folder, ["desk", "--port", "0", "--no-browser"], opens: true);
        var address = await first.AddressAsync();
        Assert.Empty(first.Opened);
        using var second = new Desk(folder, ["desk"], opens: true);
        Assert.Equal(App.Done, await second.Ended);
        Assert.Equal($"The desk is open already at {address}.\n", second.Told);
        Assert.Equal([address], second.Opened);
        await first.CloseAsync();
        using var third = new Desk(folder, ["desk", "--port", "0"], opens: false);
        address = await third.AddressAsync();
        await third.CloseAsync();
        Assert.Contains($"oborot: no browser could be opened; open {address} in yours\n", third.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_close_it_but_no_page_elsewhere()
    {
        using var folder = new TempFolder();
        using var desk = new Desk(folder, ["desk", "--port", "0", "--ledger", "a.db"], opens: true);
        var address = new Uri(await desk.AddressAsync());
        using var client = new HttpClient();
        Assert.Contains("action=\"/close\"", await client.GetStringAsync(address), StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/close"));
        foreign.Headers.Add("Origin", "http://example.org");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign)).StatusCode);
        Assert.False(desk.Ended.IsCompleted);
        using var answer = await client.PostAsync(new Uri(address, "/close"), null);
        Assert.Contains("The desk is closed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(App.Done, await desk.Ended);
    }

    [Fact]
    public async Task A_usual_port_that_is_taken_does_not_matter_one_that_was_asked_for_does()
    {
        using var folder = new TempFolder();
        using var other = new TcpListener(IPAddress.Loopback, 5280);
        try
        {
            other.Start();
        }
        catch (SocketException)
        {
            // Somebody else has it already, which does as well.
        }
        using var desk = new Desk(folder, ["desk"], opens: true);
        Assert.DoesNotContain(":5280", await desk.AddressAsync(), StringComparison.Ordinal);
        await desk.CloseAsync();
        using var asked = new Desk(folder, ["desk", "--port", "5280"], opens: true);
        Assert.Equal(App.Failure, await asked.Ended);
        Assert.Contains("port 5280 is taken", asked.Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_of_the_user_it_asks_for_a_file()
    {
        using var folder = new TempFolder();
        using var desk = new Desk(folder, ["desk"], opens: true, environment: _ => null);
        Assert.Equal(App.BadUsage, await desk.Ended);
        Assert.StartsWith("oborot: no folder for your ledger is known (", desk.Told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "/x", "/users/a", null, "/x")]
    [InlineData(false, "x", "/users/a", null, "/users/a/.local/share")]
    [InlineData(false, null, "/users/a", "/w", "/users/a/.local/share")]
    [InlineData(true, "/x", "/users/a", "/w", "/w")]
    [InlineData(true, "/x", "/users/a", null, null)]
    [InlineData(false, null, null, "/w", null)]
    public void Data_lie_where_the_system_keeps_them(bool isWindows, string? xdg, string? home, string? local, string? folder) =>
        Assert.Equal(folder, UserFolder.Data(n => n switch { "XDG_DATA_HOME" => xdg, "HOME" => home, "LOCALAPPDATA" => local, _ => null }, isWindows));

    // One run of the program, in this process.
    private sealed class Desk : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly StringWriter output = new();
        private readonly int wanted;

        public Desk(TempFolder folder, string[] args, bool opens, Func<string, string?>? environment = null)
        {
            var terminal = new Terminal
            {
                Input = () => Stream.Null,
                Out = TextWriter.Synchronized(output),
                Error = TextWriter.Synchronized(output),
                Directory = folder.Path,
                Environment = environment ?? (name => name switch { "OBOROT_PACKS" => Packs.Folder, "XDG_DATA_HOME" or "LOCALAPPDATA" => Path.Join(folder.Path, "data"), _ => null }),
                OpenBrowser = address =>
                {
                    Opened.Add(address);
                    return opens;
                },
                Stop = stop.Token,
            };
            wanted = args.Contains("--no-browser") ? 0 : 1;
            Ended = Task.Run(() => App.Run(args, terminal));
        }

        public List<string> Opened { get; } = [];

        public Task<int> Ended { get; }

        public string Told => output.ToString();

        public async Task<string> AddressAsync()
        {
            for (var waited = 0; !Ended.IsCompleted && !(Told.Contains("closes it.", StringComparison.Ordinal) && Opened.Count == wanted) && waited < 1200; waited++)
            {
                await Task.Delay(50);
            }
            Assert.False(Ended.IsCompleted, Told);
            return Told.Split("open at ")[1].Split(' ')[0];
        }

        public void Dispose()
        {
            stop.Dispose();
            output.Dispose();
        }

        public async Task<int> CloseAsync()
        {
            await stop.CancelAsync();
            return await Ended;
        }
    }
}
