using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Spectre.Console;

namespace Oborot.Cli;

/// <summary>The program's door to the real world; everything behind it is <see cref="App"/>.</summary>
internal static class Program
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Ask(stop, signal));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Ask(stop, signal));
        // Not disposed: App has written everything out, or told why it could not.
        var (output, error) = (Writer(Console.OpenStandardOutput(), !Console.IsOutputRedirected), Writer(Console.OpenStandardError(), true));
        var code = App.Run(Launch.Arguments(args), Open(output, error, stop.Token));
        if (code != App.Done && args.Length == 0 && OperatingSystem.IsWindows() && Launch.IsClick())
        {
            // The window closes with the program: let its message be read.
            error.WriteLine("Press Enter to close this window.");
            Console.ReadLine();
        }
        return code;
    }

    // The first request ends after the document in hand; when that takes too long, or at the second request, at once.
    private static void Ask(CancellationTokenSource stop, PosixSignalContext signal)
    {
        if (stop.IsCancellationRequested)
        {
            Environment.Exit(App.Interrupted);
        }
        signal.Cancel = true;
        stop.Cancel();
        _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit(App.Interrupted), TaskScheduler.Default);
    }

    private static StreamWriter Writer(Stream stream, bool flush)
    {
        if (OperatingSystem.IsWindows() && flush)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }
        return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16384) { NewLine = "\n", AutoFlush = flush };
    }

    private static Terminal Open(TextWriter output, TextWriter error, CancellationToken stop) => new()
    {
        Input = Console.OpenStandardInput,
        Out = output,
        Error = error,
        Directory = Environment.CurrentDirectory,
        OutIsScreen = !Console.IsOutputRedirected,
        ErrorIsScreen = !Console.IsErrorRedirected,
        Colour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
        Width = Console.IsOutputRedirected ? Terminal.PlainWidth : WindowWidth(),
        Questions = Console.IsInputRedirected || Console.IsOutputRedirected ? null : () => AnsiConsole.Console,
        Environment = Environment.GetEnvironmentVariable,
        Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
        Jitter = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)).NextDouble,
        OpenBrowser = Launch.OpenBrowser,
        Stop = stop,
    };

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Clamp(width, 60, 200) : Terminal.PlainWidth;
        }
        catch (IOException)
        {
            return Terminal.PlainWidth;
        }
    }
}
