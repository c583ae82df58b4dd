using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Oborot.Edges.Briefs;

/// <summary>What kept a page from being printed.</summary>
/// <param name="message">For people, with how to mend it.</param>
public sealed class PrintException(string message) : Exception(message);

/// <summary>Prints a page to PDF with the Chromium that is installed, or a browser made from it. The network is shut off for it.</summary>
public static class PdfPrinter
{
    private const int PatienceSeconds = 60;

    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    private static readonly string[] Roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
    private static readonly string[] Places = ["Google/Chrome/Application", "Chromium/Application", "Microsoft/Edge/Application"];

    // No page but the one given is loaded, nothing is asked of anybody.
    private static readonly string[] Alone =
    [
        "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--no-pdf-header-footer",
    ];

    /// <summary>The program that would print; null where there is none.</summary>
    /// <param name="environment">The value of a variable: <c>OBOROT_CHROMIUM</c> names the program, <c>PATH</c> tells where to look.</param>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment("OBOROT_CHROMIUM") is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : null;
        }
        var folders = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Roots.Select(environment).OfType<string>().SelectMany(f => Places.Select(p => Path.Join(f, p))));
        return folders.SelectMany(f => Programs.Select(p => Path.Join(f, OperatingSystem.IsWindows() ? p + ".exe" : p))).FirstOrDefault(File.Exists);
    }

    /// <summary>Prints a page.</summary>
    /// <param name="program">The browser.</param>
    /// <param name="html">The page.</param>
    /// <returns>The PDF. It holds the time of printing, so that two prints differ.</returns>
    /// <exception cref="PrintException">The browser did not print it.</exception>
    public static byte[] Print(string program, string html)
    {
        var folder = Directory.CreateTempSubdirectory("oborot-print-");
        try
        {
            var (page, paper) = (Path.Join(folder.FullName, "brief.html"), Path.Join(folder.FullName, "brief.pdf"));
            File.WriteAllText(page, html, new UTF8Encoding(false));
            Run(program, [.. Alone, .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>(), $"--user-data-dir={Path.Join(folder.FullName, "profile")}", $"--print-to-pdf={paper}", new Uri(page).AbsoluteUri]);
            return File.Exists(paper) ? File.ReadAllBytes(paper) : throw new PrintException($"{program} printed nothing; print the .html from a browser instead");
        }
        finally
        {
            Clear(folder);
        }
    }

    private static void Run(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false })!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(TimeSpan.FromSeconds(PatienceSeconds)))
            {
                process.Kill(entireProcessTree: true);
                throw new PrintException($"{program} did not finish printing within a minute; print the .html from a browser instead");
            }
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new PrintException($"{program} cannot be started ({e.Message}); print the .html from a browser instead");
        }
    }

    // The browser's children may still hold a file for a moment; what stays lies among temporary files.
    private static void Clear(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(e.Message);
        }
    }
}
