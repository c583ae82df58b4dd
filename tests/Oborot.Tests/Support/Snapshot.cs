using System.Runtime.CompilerServices;

namespace Oborot.Tests.Support;

/// <summary>Compares a text with the approved one in <c>Approved/</c>; with <c>OBOROT_APPROVE=1</c> the text becomes the approved one.</summary>
internal static class Snapshot
{
    public static void Matches(string name, string actual)
    {
        var path = Path.Join(Folder(), $"{name}.txt");
        var text = string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())).TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("OBOROT_APPROVE") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"nothing approved for {name} yet; look at this and run with OBOROT_APPROVE=1:\n{text}");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Join(Path.GetDirectoryName(Path.GetDirectoryName(here)), "Approved");
}
