using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Oborot.Cli.Commands;

namespace Oborot.Cli;

/// <summary>How the program was started: from a terminal, or by a double click, which opens the desk.</summary>
internal static class Launch
{
    private const string Nothing = "/dev/null";

    /// <summary>The arguments to go by: those given; and where there are none and somebody clicked on the program, those of the desk.</summary>
    public static string[] Arguments(string[] given) => given.Length == 0 && IsClick() ? [DeskCommand.Name] : given;

    /// <summary>True when nobody typed the command.</summary>
    /// <remarks>
    /// On Windows a click gives the program a console of its own, which it shares with no shell. A file manager of Linux gives it an empty input and no
    /// terminal but the journal or nothing, in a session with a screen; a pipe, a file or a missing screen mean a script, which is answered with the help as ever.
    /// </remarks>
    public static bool IsClick() =>
        OperatingSystem.IsWindows() ? !Console.IsInputRedirected && !Console.IsOutputRedirected && ConsoleProcesses() == 1
        : OperatingSystem.IsLinux() && HasScreen() && Console.IsOutputRedirected && Console.IsErrorRedirected
            && Target("/proc/self/fd/0") == Nothing && Target("/proc/self/fd/1") is { } output && (output == Nothing || output.StartsWith("socket:", StringComparison.Ordinal));

    /// <summary>Shows an address in the user's browser; false where none can be opened.</summary>
    public static bool OpenBrowser(string address)
    {
        try
        {
            // On Linux this is xdg-open, which would take a browser for terminals where there is no screen.
            return (OperatingSystem.IsWindows() || HasScreen()) && Process.Start(new ProcessStartInfo(address) { UseShellExecute = true }) is not null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool HasScreen() =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DISPLAY")) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WAYLAND_DISPLAY"));

    private static string? Target(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static uint ConsoleProcesses() => GetConsoleProcessList(new uint[2], 2);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetConsoleProcessList([Out] uint[] processes, uint count);
}
