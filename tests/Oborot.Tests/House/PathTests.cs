namespace Oborot.Tests.House;

/// <summary>Nothing in the repository depends on, or tells of, the machine it was written on.</summary>
public sealed class PathTests
{
    // Put together here, so that this file does not name them either.
    private static readonly string[] Unwanted =
        [.. new[] { "work", "root", "home", "Users", "tmp/bash" }.Select(f => $"/{f}/"), "api.nuget" + ".org", "pypi" + ".org", "registry." + "npmjs", "arti" + "factory", "proxy.golang" + ".org"];

    private static readonly string[] Binary = [".db", ".png", ".dll"];

    [Fact]
    public void No_file_names_a_folder_of_one_machine_or_a_package_registry()
    {
        var found = from file in Repository.Files()
                    where !Binary.Contains(Path.GetExtension(file)) && !file.Contains("/Fixtures/", StringComparison.Ordinal)
                    from line in File.ReadLines(Repository.At(file)).Index()
                    from word in Unwanted
                    where Names(line.Item, word)
                    select $"{file}:{line.Index + 1} names {word}";
        Assert.Empty(found);
    }

    // "https://example.org/work/" is an address and no folder of a machine.
    private static bool Names(string line, string word)
    {
        for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0; at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (word[0] != '/' || at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '.' or '}' or '*' or '_' or '-'))
            {
                return true;
            }
        }
        return false;
    }
}
