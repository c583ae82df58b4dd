using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Oborot.Bench.Synthetic;
using Oborot.Edges.Statistics;
using Oborot.Statistics;
using Oborot.Statistics.Mirror;

namespace Oborot.Bench;

/// <summary>How long it takes to import official figures by the million and to look at a pair of countries; each in a process of its own.</summary>
internal static class StatisticsBench
{
    /// <summary>The word that makes this program do one step and print the result as JSON.</summary>
    public const string One = "statistics-one";

    private const int Seed = 1;
    private const string Written = "estimates, written beside the reports";
    private const int Pairs = 200;
    private const int Again = 5;
    private const double Giga = 1e9;
    private static readonly DateOnly Day = new(2025, 1, 31);

    private static string Data => Path.Join(AppContext.BaseDirectory, "data");

    /// <summary>Makes a file as BACI's, imports it, looks at pairs.</summary>
    public static IEnumerable<string> Rows(int figures)
    {
        var folder = Directory.CreateTempSubdirectory("oborot-bench-");
        try
        {
            var (csv, ledger) = (Path.Join(folder.FullName, "BACI_HS92_made_up.csv"), Path.Join(folder.FullName, "ledger.db"));
            var (both, reconciled, number) = (Path.Join(folder.FullName, "both.db"), Path.Join(folder.FullName, "reconciled.csv"), figures.ToString(CultureInfo.InvariantCulture));
            using (var text = new StreamWriter(csv))
            {
                Baci(figures).Write(text);
            }
            var import = OwnProcess.Run<Measured>(One, "import", csv, ledger);
            yield return "| step | figures | time | processor | peak | size |";
            yield return "|---|--:|--:|--:|--:|--:|";
            yield return Row("reading alone", OwnProcess.Run<Measured>(One, "read", csv), "");
            yield return Row("import", import, FormattableString.Invariant($"{new FileInfo(csv).Length / Giga:F2} GB of text, {new FileInfo(ledger).Length / Giga:F2} GB of ledger"));
            foreach (var pair in OwnProcess.Run<Measured[]>(One, "pairs", ledger, number))
            {
                yield return Row(pair.Step, pair, "");
            }
            yield return Row("reports of both sides into a ledger", OwnProcess.Run<Measured>(One, "report", both, number), FormattableString.Invariant($"{new FileInfo(both).Length / Giga:F2} GB of ledger"));
            foreach (var step in OwnProcess.Run<Measured[]>(One, "reconcile", both, reconciled))
            {
                yield return Row(step.Step, step, step.Step == Written ? FormattableString.Invariant($"{new FileInfo(reconciled).Length / Giga:F2} GB of text") : "");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Does one step in this process.</summary>
    public static string Step(string step, string[] arguments) => step switch
    {
        "import" => JsonSerializer.Serialize(Import(arguments[0], arguments[1])),
        "report" => JsonSerializer.Serialize(Report(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture))),
        "reconcile" => JsonSerializer.Serialize(Reconcile(arguments[0], arguments[1])),
        "read" => JsonSerializer.Serialize(Read(arguments[0])),
        "pairs" => JsonSerializer.Serialize(LookAtPairs(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture))),
        "make" => JsonSerializer.Serialize(Make(arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture))),
        _ => throw new ArgumentException(step),
    };

    private static Areas AllAreas() => Areas.Load(Path.Join(Data, "parties.yaml"), Path.Join(Data, "statistics", "areas.yaml"));

    private static SyntheticBaci Baci(int figures) => new(figures, Seed, AllAreas());

    private static int Make(string csv, int figures)
    {
        using var text = new StreamWriter(csv);
        return Baci(figures).Write(text);
    }

    private static Measured Import(string csv, string ledger) => Measure("import", () =>
    {
        using var store = SqliteStatistics.Open(ledger);
        var imported = new StatisticsImport(StatisticsFormats.Load(Data), store, Day).Import(StatisticsFile.Open(csv));
        return imported.Kept.Figures;
    });

    // Reports as offices would give them, straight into the store.
    private static Measured Report(string ledger, int reports) => Measure("reports", () =>
    {
        using var store = SqliteStatistics.Open(ledger);
        var publication = new Publication("comtrade", "made up", "both sides", "00", Day);
        return store.Add(publication, new SyntheticSides(Baci((int)(reports / SyntheticSides.PerFlow)), Seed).Observations(), () => Day).Figures;
    });

    private static Measured[] Reconcile(string ledger, string to)
    {
        using var store = SqliteStatistics.OpenExisting(ledger);
        var areas = AllAreas();
        MirrorReports reports = null!;
        BaciReconciliation found = null!;
        Measured[] steps =
        [
            Measure("pairing the reports", () => (reports = store.MirrorReports(areas, 1900, 2100)).Count),
            Measure("learning how well countries report", () =>
            {
                found = BaciReconciliation.Fit(reports.Flows, new CifRates(reports.Countries, reports.UnitValues, GeographyFile.LoadShipped()), reports.Years.Count);
                return reports.Count;
            }),
            Measure(Written, () =>
            {
                using var text = new StreamWriter(to);
                ReconciledFile.Write(text, reports, found);
                return reports.Flows.Length;
            }),
        ];
        return [.. steps, new Measured("reconciling, together", reports.Count, steps.Sum(s => s.Seconds), steps.Sum(s => s.Processor), steps[^1].Peak)];
    }

    private static Measured Read(string csv) => Measure("reading alone", () =>
    {
        var file = StatisticsFile.Open(csv);
        return StatisticsFormats.Load(Data).Of(file).Read(file, new ImportNotes()).LongCount();
    });

    private static Measured[] LookAtPairs(string ledger, int figures)
    {
        var baci = Baci(figures);
        var random = new Random(Seed);
        using var store = SqliteStatistics.OpenExisting(ledger);
        var official = store.AsOf();
        var (a, b) = baci.Largest;
        var first = Measure("the largest pair, first of all", () => Both(a, b));
        var some = Enumerable.Range(0, Pairs).Select(i => Measure("a pair, median", () => Both(baci.Countries[i % baci.Countries.Count], baci.Countries[(i + 1 + random.Next(baci.Countries.Count - 1)) % baci.Countries.Count]))).ToList();
        var largest = Enumerable.Range(0, Again).Select(_ => Measure("the largest pair, median", () => Both(a, b))).ToList();
        return [first, Median(some), some.MaxBy(m => m.Seconds)! with { Step = FormattableString.Invariant($"a pair, slowest of {Pairs}") }, Median(largest)];

        long Both(string one, string other) => official.Reports(one, other).Count + official.Reports(other, one).Count;
    }

    private static Measured Median(List<Measured> measured) => measured.OrderBy(m => m.Seconds).ElementAt(measured.Count / 2);

    private static Measured Measure(string step, Func<long> work)
    {
        using var process = Process.GetCurrentProcess();
        var busy = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var figures = work();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return new Measured(step, figures, seconds, (process.TotalProcessorTime - busy).TotalSeconds, process.PeakWorkingSet64);
    }

    private static string Row(string step, Measured m, string size) =>
        FormattableString.Invariant($"| {step} | {m.Figures} | {Time(m.Seconds)} | {Time(m.Processor)} | {m.Peak / Giga:F2} GB | {size} |");

    private static string Time(double seconds) => seconds < 1 ? FormattableString.Invariant($"{seconds * 1000:F1} ms") : FormattableString.Invariant($"{seconds:F1} s");

    private sealed record Measured(string Step, long Figures, double Seconds, double Processor, long Peak);
}
