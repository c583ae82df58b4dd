using System.Globalization;
using Oborot.Tests.Support;

namespace Oborot.Tests.House;

/// <summary>The same texts give the same bytes, whatever the culture, the order of the files and the number of runs.</summary>
public sealed class DeterminismTests
{
    private static readonly Lazy<string> Checked = new(() => Check(Repository.Samples));
    private static readonly Lazy<string[]> Read = new(() => Claims(Repository.Samples));

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    [InlineData("ru-RU")]
    public void Checking_gives_the_same_bytes(string culture)
    {
        var expected = In("", () => Checked.Value);
        Assert.Equal(expected, In(culture, () => Check(Repository.Samples)));
        Assert.Equal(expected, In(culture, () => Check(Shuffled(seed: 7))));
        Assert.Equal(expected, In(culture, () => Check(Shuffled(seed: 11))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    [InlineData("ru-RU")]
    public void Reading_gives_the_same_bytes(string culture)
    {
        var expected = In("", () => Read.Value);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, In(culture, () => Claims(Repository.Samples)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), In(culture, () => Claims(Shuffled(seed: 13))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    public void Commitments_are_the_same_bytes(string culture)
    {
        string[] args = ["commitments", .. Repository.Samples, "--format", "jsonl"];
        var expected = In("", () => Run(args));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, In(culture, () => Run(args)));
    }

    private static string Check(IEnumerable<string> paths) => Run(["check", .. paths, "--format", "json"]);

    private static string[] Claims(IEnumerable<string> paths) => Run(["read", .. paths, "--format", "jsonl"]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Run(string[] args)
    {
        var run = CliRun.In(Repository.Root, args);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Out;
    }

    private static string[] Shuffled(int seed)
    {
        var paths = Repository.Samples.ToArray();
        for (var i = paths.Length - 1; i > 0; i--)
        {
            seed = (int)(((seed * 1103515245L) + 12345) & 0x7fffffff);
            var other = seed % (i + 1);
            (paths[i], paths[other]) = (paths[other], paths[i]);
        }
        return paths;
    }

    // On a thread of its own, so that no other test sees the culture.
    internal static T In<T>(string culture, Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception e)
            {
                failure = e;
            }
        })
        { CurrentCulture = CultureInfo.GetCultureInfo(culture), CurrentUICulture = CultureInfo.GetCultureInfo(culture) };
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException($"in culture '{culture}': {failure.Message}", failure);
    }
}
