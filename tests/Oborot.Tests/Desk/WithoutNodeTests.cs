using System.Diagnostics;
using AngleSharp.Html.Parser;
using Oborot.Desk;
using Oborot.Desk.Shelves;
using Oborot.Shared;
using Oborot.Tests.House;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Desk;

/// <summary>The program is built and its pages are whole where there is no Node.js.</summary>
public sealed class WithoutNodeTests
{
    [Fact]
    public void A_build_that_finds_no_npm_goes_on_and_says_so_in_a_line()
    {
        var (code, told) = Build();
        var line = Assert.Single(told.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, code);
        Assert.Contains("warning OBORTNPM: npm could not restore the charts of the desk", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_was_told_to_leave_it_out_says_nothing() => Assert.Equal((0, ""), Build("-p:OborotNpm=none"));

    [Fact]
    public async Task Pages_then_show_the_figures_as_a_table()
    {
        using var folder = new TempFolder();
        foreach (var own in new[] { "desk.css", "desk.js", "icon.svg" })
        {
            File.Copy(Street.Beside($"desk/{own}"), Path.Join(folder.Path, own));
        }
        using var shelf = Shelf.OfSample(new Street(Packs.Folder), DeskAtWork.Today);
        await using var desk = await DeskHost.OpenAsync(shelf, new DeskOptions(Port: 0) { Assets = folder.Path });
        using var client = new HttpClient { BaseAddress = new Uri(desk.Address) };
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/pair/KG/BY", UriKind.Relative)));
        Assert.StartsWith("/assets/desk.js", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("src"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-chart]"));
        Assert.NotEmpty(page.QuerySelectorAll("details[open] table tbody tr"));
        Assert.Contains("Node.js", page.Body!.TextContent, StringComparison.Ordinal);
    }

    // The part of the build that asks npm, with warnings as errors as in this repository, where nothing but a shell is to be found.
    private static (int Code, string Told) Build(params string[] options)
    {
        using var folder = new TempFolder();
        folder.Write("package-lock.json", "{}");
        Directory.CreateDirectory(Path.Join(folder.Path, "bin"));
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Join(folder.Path, "bin", "sh"), "/bin/sh");
        }
        var start = new ProcessStartInfo(Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet",
            ["msbuild", Repository.At("src/Oborot.Desk/Npm.targets"), "-t:TakeNpm", $"-p:NpmFolder={folder.Path}/", "-p:MSBuildTreatWarningsAsErrors=true", "-p:MSBuildWarningsNotAsErrors=OBORTNPM", "-v:minimal", "-nologo", "-nodeReuse:false", .. options])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = Path.Join(folder.Path, "bin");
        using var build = Process.Start(start)!;
        var told = build.StandardOutput.ReadToEnd() + build.StandardError.ReadToEnd();
        build.WaitForExit();
        return (build.ExitCode, told.Trim());
    }
}
