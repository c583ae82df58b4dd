using System.Globalization;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>What the declarations read from the tables of national offices is what another program made of the same tables.</summary>
public sealed class NationalAgreementTests(ITestOutputHelper output)
{
    private static readonly string Folder = ReadFile.Shared;

    [Theory]
    [InlineData("national_annual.csv", 17180)]
    [InlineData("national_monthly.csv", 30771)]
    public void Figures_are_those_of_another_program(string name, int rows)
    {
        var path = Path.Join(Folder, "data", name);
        if (!File.Exists(path))
        {
            output.WriteLine($"skipped: no {path}");
            return;
        }
        var (equal, lacking, differing, beyond) = (0, new List<string>(), new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var file in TidyNational.Rows(path).GroupBy(r => (r.File, r.Sheet)))
        {
            var ours = ReadFile.At(Path.Join(Folder, "formats", "national", file.Key.File)).Figures.Where(f => f.Place.StartsWith(file.Key.Sheet, StringComparison.Ordinal))
                .ToLookup(f => new TidyNational.Key(f.Series.Reporter, f.Series.Partner, f.Series.Flow, f.Basis, f.Period), f => f.Value ?? 0);
            var before = (equal, lacking.Count, differing.Count);
            foreach (var (_, _, key, value) in file)
            {
                var found = ours[key].ToList();
                if (found.Exists(v => Math.Abs(v - value) <= 1))
                {
                    equal++;
                    continue;
                }
                (found.Count == 0 ? lacking : differing).Add(string.Create(CultureInfo.InvariantCulture, $"{file.Key.File} {key.Flow} {key.Partner} {key.Basis} {key.Period}: theirs {value}, ours {string.Join(" and ", found)}"));
            }
            var theirs = file.Select(r => r.Key).ToHashSet();
            var isMonthly = theirs.First().Period.MonthCount == 1;
            foreach (var group in ours.Where(o => o.Key.Period.MonthCount == 1 == isMonthly && !theirs.Contains(o.Key) && o.Any(v => v != 0)).GroupBy(o => o.Key.Partner))
            {
                beyond[group.Key] = beyond.GetValueOrDefault(group.Key) + group.Count();
            }
            output.WriteLine($"{file.Key.File} {file.Key.Sheet}: {file.Count()} rows, {equal - before.equal} equal, {lacking.Count - before.Item2} lacking, {differing.Count - before.Item3} differing");
        }
        output.WriteLine($"{name}: {equal} equal, {lacking.Count} lacking, {differing.Count} differing; of partners that the other program passes over: {string.Join(", ", beyond)}");
        lacking.Concat(differing).Take(150).ToList().ForEach(output.WriteLine);
        Assert.Equal(rows, equal);
        Assert.Empty(lacking);
        Assert.Empty(differing);
    }
}
