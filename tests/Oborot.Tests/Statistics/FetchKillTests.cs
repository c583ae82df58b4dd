using System.Diagnostics;
using Oborot.Cli;
using Oborot.Shared;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>The program is killed in the middle of an answer; what is in the folder is whole, and the next run asks only for the rest.</summary>
public sealed class FetchKillTests : IDisposable
{
    private static readonly string[] Reporters = ["KG", "KZ", "UZ", "TJ", "TM", "AM", "AZ", "BY", "RU", "MD", "GE", "UA"];
    private static readonly int[] KilledAt = [2, 6, 9];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_kill_between_and_within_answers_costs_no_more_than_one()
    {
        Process? running = null;
        using var server = new LocalServer((_, number) =>
        {
            if (!KilledAt.Contains(number))
            {
                return Reply.Ok(FetchTests.Rows(400));
            }
            running!.Kill();
            return Reply.Ok(FetchTests.Rows(400)) with { CutAfter = 5000 };
        });
        WriteEndpoints(server);
        foreach (var _ in KilledAt)
        {
            using (running = Start())
            {
                running.WaitForExit();
                Assert.NotEqual(App.Done, running.ExitCode);
            }
            Assert.All(Files(), f => Assert.Equal(FetchTests.Rows(400), File.ReadAllText(f)));
        }
        using (running = Start())
        {
            running.WaitForExit();
            Assert.Equal(App.Done, running.ExitCode);
        }
        Assert.Equal((Reporters.Length, Reporters.Length + KilledAt.Length), (Files().Count, server.Requests.Count));
        Assert.All(Files(), f => Assert.Equal(FetchTests.Rows(400), File.ReadAllText(f)));
    }

    private void WriteEndpoints(LocalServer server) => folder.Write("own.yaml", File.ReadAllText(Street.Beside("data/statistics/endpoints.yaml"))
        .Replace("https://comtradeapi.un.org", FormattableString.Invariant($"http://127.0.0.1:{server.Port}"), StringComparison.Ordinal).Replace("pause: 1", "pause: 0", StringComparison.Ordinal));

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet",
            [Path.Join(AppContext.BaseDirectory, "oborot.dll"), "stats", "fetch", "comtrade", "--reporter", string.Join(',', Reporters), "--partner", "all", "--years", "2023", "--to", "to"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["OBOROT_ENDPOINTS"], start.Environment["COMTRADE_KEY"]) = ("own.yaml", "k");
        return Process.Start(start)!;
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(folder["to"], "comtrade_*").Order(StringComparer.Ordinal)];
}
