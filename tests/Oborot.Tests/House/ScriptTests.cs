namespace Oborot.Tests.House;

/// <summary>The scripts can be run as they come out of the repository.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Scripts => [.. Repository.Files().Where(IsScript)];

    [Fact]
    public void There_is_a_script_to_run_one_to_test_and_one_for_everything()
    {
        Assert.All<string>(["oborot", "test", ".ci/run"], s => Assert.Contains(s, Repository.Files()));
        Assert.All<string>(["oborot.cmd", "test.cmd"], s => Assert.Contains(s, Repository.Files()));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_is_executable_and_has_plain_line_ends(string script)
    {
        Assert.DoesNotContain('\r', File.ReadAllText(Repository.At(script)));
        if (!OperatingSystem.IsWindows())
        {
            var wanted = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            Assert.Equal(wanted, File.GetUnixFileMode(Repository.At(script)) & wanted);
        }
    }

    private static bool IsScript(string file)
    {
        using var stream = File.OpenRead(Repository.At(file));
        return stream.ReadByte() == '#' && stream.ReadByte() == '!';
    }
}
