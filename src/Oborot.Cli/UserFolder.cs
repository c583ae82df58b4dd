namespace Oborot.Cli;

/// <summary>Where programs keep what belongs to their user.</summary>
internal static class UserFolder
{
    /// <summary>The folder for data: <c>%LOCALAPPDATA%</c> on Windows, else <c>$XDG_DATA_HOME</c>, else <c>~/.local/share</c>.</summary>
    /// <returns>Null where the environment tells none.</returns>
    /// <remarks>XDG Base Directory Specification 0.8: a path that is not absolute is no path.</remarks>
    public static string? Data(Func<string, string?> environment, bool isWindows) =>
        isWindows ? Absolute(environment("LOCALAPPDATA"))
        : Absolute(environment("XDG_DATA_HOME")) ?? (Absolute(environment("HOME")) is { } home ? Path.Join(home, ".local", "share") : null);

    private static string? Absolute(string? path) => Path.IsPathFullyQualified(path ?? "") ? path : null;
}
