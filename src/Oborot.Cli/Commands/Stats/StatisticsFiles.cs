namespace Oborot.Cli.Commands.Stats;

/// <summary>The files that the command line means.</summary>
internal static class StatisticsFiles
{
    /// <summary>Each file; of a folder all files in it and one level down, by name, hidden ones left out.</summary>
    public static IEnumerable<string> Under(Session session, IEnumerable<string> given)
    {
        foreach (var path in given)
        {
            var full = session.Terminal.Full(path);
            if (!Directory.Exists(full))
            {
                yield return path;
                continue;
            }
            foreach (var file in FilesOf(full))
            {
                yield return Path.Join(path, Path.GetRelativePath(full, file));
            }
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Where(f => !Path.GetFileName(f.AsSpan()).StartsWith(".", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
