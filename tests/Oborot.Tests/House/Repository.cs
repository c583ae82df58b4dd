using System.Runtime.CompilerServices;
using Oborot.Edges.Documents;
using Oborot.Text;

namespace Oborot.Tests.House;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = [".git", "bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules", ".vs"];

    public static string Root { get; } = Find();

    public static string At(string path) => Path.Join(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path)).ReplaceLineEndings("\n");

    /// <summary>Files below a folder, as paths from the root with slashes, in a stable order; nothing that a build made.</summary>
    public static IEnumerable<string> Files(string folder = "")
    {
        var here = new DirectoryInfo(At(folder));
        foreach (var entry in here.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (Made.Contains(entry.Name))
            {
                continue;
            }
            foreach (var below in entry is FileInfo ? [path] : Files(path))
            {
                yield return below;
            }
        }
    }

    /// <summary>The sample articles.</summary>
    public static IReadOnlyList<string> Samples { get; } = [.. Files("samples").Where(f => f.EndsWith(".txt", StringComparison.Ordinal))];

    /// <summary>The documents of some paths, in their order.</summary>
    public static IReadOnlyList<Document> Documents(params IEnumerable<string> paths)
    {
        var source = new DocumentSource(paths, new DocumentOptions { Directory = Root });
        var documents = source.Read().ToList();
        Assert.Empty(source.Problems);
        return documents;
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(here), "..", "..", ".."));
}
