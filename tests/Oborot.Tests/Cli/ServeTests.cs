using System.Net;
using System.Net.Sockets;
using Oborot.Cli;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Cli;

/// <summary><c>oborot serve</c>: opens, answers and closes; tells in a line what stands in its way.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Serves_the_sample_until_it_is_told_to_stop()
    {
        using var folder = new TempFolder();
        var (code, told) = await WhileServing(folder, async address =>
        {
            using var client = new HttpClient();
            Assert.Contains("75", await client.GetStringAsync(new Uri(address, "/overview")), StringComparison.Ordinal);
        });
        Assert.Equal(App.Done, code);
        Assert.Contains("the sample: 11 articles", told, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task What_is_added_to_a_ledger_stays_there()
    {
        using var folder = new TempFolder();
        await WhileServing(folder, async address =>
        {
            using var client = new HttpClient();
            using var form = new MultipartFormDataContent { { new StringContent("Trade of Kyrgyzstan and Belarus reached $133 million in 2024."), "text" } };
            using var answer = await client.PostAsync(new Uri(address, "/paste"), form);
            var key = (await answer.Content.ReadAsStringAsync()).Split("name=\"key\" value=\"")[1].Split('"')[0];
            using var added = await client.PostAsync(new Uri(address, "/add"), new FormUrlEncodedContent([KeyValuePair.Create("key", key)]));
            Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        }, "--ledger", "tour.db");
        Assert.Contains("133 million", CliRun.In(folder.Path, "claims", "KG", "BY", "--ledger", "tour.db").Out, StringComparison.Ordinal);
        var (_, told) = await WhileServing(folder, _ => Task.CompletedTask, "--ledger", "tour.db");
        Assert.Contains("tour.db: 1 article)", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_is_taken_is_told()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var folder = new TempFolder();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var run = CliRun.In(folder.Path, "serve", "--port", $"{port}");
        Assert.Equal((App.Failure, $"oborot: port {port} is taken or may not be used; give another with --port, or 0 for any free one\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("--port", "70000", "a port is a number from 0 to 65535")]
    [InlineData("--lang", "xx", "unknown language 'xx'; known: en ru ky")]
    public void Nonsense_is_refused(string option, string value, string why)
    {
        using var folder = new TempFolder();
        var run = CliRun.In(folder.Path, "serve", option, value);
        Assert.Equal(App.BadUsage, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("a.db", new string('x', 5000));
        var run = CliRun.In(folder.Path, "serve", "--port", "0", "--ledger", "a.db");
        Assert.Equal((App.Failure, 1), (run.Code, run.Errors.Length));
        Assert.StartsWith("oborot: a.db: is not an SQLite file", run.Error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Told)> WhileServing(TempFolder folder, Func<Uri, Task> work, params string[] args)
    {
        using var stop = new CancellationTokenSource();
        var output = new StringWriter();
        var terminal = new Terminal
        {
            Input = () => Stream.Null,
            Out = TextWriter.Synchronized(output),
            Error = TextWriter.Synchronized(output),
            Directory = folder.Path,
            Environment = name => name == "OBOROT_PACKS" ? Packs.Folder : null,
            Stop = stop.Token,
        };
        var run = Task.Run(() => App.Run(["serve", "--port", "0", .. args], terminal));
        for (var waited = 0; !run.IsCompleted && !output.ToString().Contains("open at", StringComparison.Ordinal) && waited < 600; waited++)
        {
            await Task.Delay(100);
        }
        Assert.False(run.IsCompleted, output.ToString());
        await work(new Uri(output.ToString().Split("open at ")[1].Split(' ')[0]));
        await stop.CancelAsync();
        return (await run, output.ToString());
    }
}
