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
    case ["scale", .. var rest]:
        Print(Scale.Rows(rest is [var most] ? int.Parse(most, System.Globalization.CultureInfo.InvariantCulture) : 100_000));
        break;
    case ["big", var language, .. var rest]:
        output.WriteLine(BigText.Row(language, rest is [var megabytes] ? int.Parse(megabytes, System.Globalization.CultureInfo.InvariantCulture) : 50));
        break;
    case ["peers", .. var rest]:
        return PeersCommand.Run(rest, output);
    default:
        Console.Error.WriteLine("usage: Oborot.Bench reading | turns | checking | scale [CLAIMS] | big LANGUAGE [MEGABYTES] | peers PATH ... [--misses WORD]");
        return 2;
}
return 0;

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
