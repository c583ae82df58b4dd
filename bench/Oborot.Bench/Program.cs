using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Oborot.Bench;
using Oborot.Bench.Peers;
using Oborot.Bench.Synthetic;
using Perfolizer.Horology;

// Tables go to standard output, everything else to standard error.
var output = Console.Out;
Console.SetOut(Console.Error);
switch (args)
{
    case ["reading"]:
        Print(ReadingTables.Of(Run<ReadingBench>()));
        break;
    case ["turns"]:
        Print(Turns.Table());
        break;
    case ["checking"]:
        Print(CheckingTable.Of(Run<CheckingBench>()));
        break;
    case ["scale", .. var rest] when rest is [] or [not "--mix"] or [_, Scale.MakeOnly]:
        Print(Scale.Rows(Number(rest, 100_000), checks: !rest.Contains(Scale.MakeOnly)));
        break;
    case ["scale", .. var rest] when rest is ["--mix"] or [_, "--mix"]:
        Print(MixTable.Of(SyntheticClaims.Make(Number(rest, 100_000), seed: 1)));
        break;
    case [Scale.One, .. var rest]:
        output.WriteLine(Scale.Measure(Number(rest, 100_000), checks: !rest.Contains(Scale.MakeOnly)));
        break;
    case ["reconcile", .. var rest]:
        Print(Reconcile.Rows(Number(rest, 1_000_000)));
        break;
    case ["statistics", .. var rest]:
        Print(StatisticsBench.Rows(Number(rest, 1_000_000)));
        break;
    case [StatisticsBench.One, var step, .. var rest]:
        output.WriteLine(StatisticsBench.Step(step, rest));
        break;
    case ["desk", .. var rest]:
        Print(await DeskBench.RowsAsync(Number(rest, 100_000)));
        break;
    case ["big", var language, .. var rest]:
        output.WriteLine(BigText.Row(language, Number(rest, 50)));
        break;
    case ["peers", .. var rest]:
        return PeersCommand.Run(rest, output);
    default:
        Console.Error.WriteLine("usage: Oborot.Bench reading | turns | checking | scale [CLAIMS] [--make | --mix] | reconcile [REPORTS] | statistics [FIGURES] | desk [CLAIMS] | big LANGUAGE [MEGABYTES] | peers PATH ... [--misses WORD]");
        return 2;
}
return 0;

static int Number(string[] arguments, int otherwise) =>
    arguments is [var first, ..] && first[0] != '-' ? int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

void Print(IEnumerable<string> lines)
{
    foreach (var line in lines)
    {
        output.WriteLine(line);
    }
}

// In this process: the generated projects of the usual way would inherit this repository's build settings.
static Summary Run<T>()
{
    var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(6).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(250));
    var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithArtifactsPath(Path.Join(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"));
    return BenchmarkRunner.Run<T>(config);
}
