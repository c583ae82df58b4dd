using System.Diagnostics;
using System.Text.Json;

namespace Oborot.Bench;

/// <summary>Measures in a process of its own, whose memory is that of the work alone.</summary>
internal static class OwnProcess
{
    /// <summary>Runs this program with other arguments and reads what it prints.</summary>
    public static T Run<T>(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        }
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var result = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<T>(result)! : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with code {process.ExitCode}");
    }
}
