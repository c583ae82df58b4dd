using System.Diagnostics;
using System.Globalization;
using Oborot.Edges.Ledgers;
using Oborot.Tests.Support;

namespace Oborot.Tests.Cli;

/// <summary>The program is killed while it adds documents; whatever it had reported must be in the ledger.</summary>
public sealed class KillTests : IDisposable
{
    private const int Documents = 400;
    private const int Rounds = 6;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_reported_as_added_survives_a_kill_at_any_moment()
    {
        WriteDocuments();
        var seeded = new Seeded(20250928);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            reported.UnionWith(AddAndKill(after: 1 + seeded.Next(60)));
            AssertHolds(reported);
        }
        Assert.True(reported.Count > Rounds);
    }

    private void WriteDocuments()
    {
        for (var i = 0; i < Documents; i++)
        {
            folder.Write($"news/{Name(i)}.txt", string.Create(CultureInfo.InvariantCulture,
                $" date 2025-01-30 Товарооборот между Кыргызстаном и Беларусью в 2024 году составил {100 + i} млн долларов. Экспорт вырос на {i}%."));
        }
    }

    // Reads reported documents until enough are known, then kills without warning and takes what was still in the pipe.
    private List<string> AddAndKill(int after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "oborot.dll"), "add", "news", "--ledger", "ledger.db"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var added = new List<string>();
        while (added.Count < after && process.StandardOutput.ReadLine() is { } line)
        {
            Take(line, added);
        }
        process.Kill();
        process.WaitForExit();
        foreach (var line in process.StandardOutput.ReadToEnd().Split('\n').SkipLast(1))
        {
            Take(line, added);
        }
        return added;
    }

    private static void Take(string line, List<string> added)
    {
        if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["added", var id, ..])
        {
            added.Add(id);
        }
    }

    private void AssertHolds(HashSet<string> reported)
    {
        using var ledger = SqliteLedger.OpenExisting(folder["ledger.db"]);
        Assert.True(ledger.IsSound());
        var kept = ledger.Leftovers().Select(l => l.Evidence.Document).Concat(ledger.Claims().Select(c => c.Evidence.Document)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(reported.Except(kept));
        Assert.True(ledger.DocumentCount() >= reported.Count);
    }

    private static string Name(int number) => number.ToString("news-0000", CultureInfo.InvariantCulture);

    /// <summary>The same numbers in every run (Knuth's linear congruential generator).</summary>
    private sealed class Seeded(ulong seed)
    {
        private ulong state = seed;

        public int Next(int below)
        {
            state = unchecked((state * 6364136223846793005) + 1442695040888963407);
            return (int)((state >> 33) % (ulong)below);
        }
    }
}
