using System.Diagnostics;

namespace Oborot.Tests.Support;

/// <summary>Runs a script beside the repository, where there is a Python.</summary>
internal static class Python
{
    /// <summary>What a script printed and the code it ended with; null without a Python.</summary>
    public static (int Code, string Out)? Run(string script, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", [script, .. args]) { RedirectStandardOutput = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, text);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
