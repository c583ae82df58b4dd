using Oborot.Edges.Web;

namespace Oborot.Edges.Documents;

/// <summary>The files that a list of paths names, in a stable order and each once.</summary>
internal sealed class PathList
{
    private readonly string directory;
    private readonly bool hasWeb;
    private readonly List<SourceFile> files = [];
    private readonly List<DocumentProblem> problems = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Looks at the disk once and lists what is there.</summary>
    /// <param name="paths">What the user named.</param>
    /// <param name="directory">The folder that relative paths start from.</param>
    /// <param name="hasWeb">True where addresses of the web may be named.</param>
    public PathList(IEnumerable<string> paths, string directory, bool hasWeb = false)
    {
        (this.directory, this.hasWeb) = (directory, hasWeb);
        foreach (var path in paths)
        {
            Add(path);
        }
    }

    /// <summary>The files to read: in the order of the paths, and by name inside a folder.</summary>
    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>Paths that lead nowhere.</summary>
    public IReadOnlyList<DocumentProblem> Problems => problems;

    /// <summary>How many files were passed over because of their kind.</summary>
    public int Skipped { get; private set; }

    private void Add(string path)
    {
        if (path == SourceFile.StandardInput)
        {
            Keep(new SourceFile(path, path));
            return;
        }
        if (hasWeb && WebPages.IsAddress(path))
        {
            Keep(new SourceFile(path, path) { IsWeb = true });
            return;
        }
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            problems.Add(new DocumentProblem("''", "is not a path", "name a file, a folder or -"));
            return;
        }
        var full = Path.GetFullPath(path, directory);
        if (Directory.Exists(full))
        {
            AddFolder(path, full, withSubfolders: true);
        }
        else if (File.Exists(full))
        {
            Keep(new SourceFile(path, full));
        }
        else
        {
            problems.Add(new DocumentProblem(path, "no such file or folder", "check the path"));
        }
    }

    private void AddFolder(string shown, string full, bool withSubfolders)
    {
        try
        {
            foreach (var file in Sorted(Directory.GetFiles(full)))
            {
                KeepKnown(new SourceFile(Path.Join(shown, Path.GetFileName(file)), file));
            }
            foreach (var folder in withSubfolders ? Sorted(Directory.GetDirectories(full)) : [])
            {
                AddFolder(Path.Join(shown, Path.GetFileName(folder)), folder, withSubfolders: false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new DocumentProblem(shown, "the folder cannot be listed", "check its permissions"));
        }
    }

    private void KeepKnown(SourceFile file)
    {
        if (file.IsText || file.IsJson)
        {
            Keep(file);
        }
        else
        {
            Skipped++;
        }
    }

    private void Keep(SourceFile file)
    {
        if (seen.Add(file.Full))
        {
            files.Add(file);
        }
    }

    private static IEnumerable<string> Sorted(string[] paths) => paths.Order(StringComparer.Ordinal);
}
