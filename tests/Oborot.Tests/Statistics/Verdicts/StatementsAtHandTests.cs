using System.Text.Json;
using Oborot.Tests.House;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics.Verdicts;

/// <summary>Figures that officials stated, against verdicts that were worked out by hand from the tables of the offices.</summary>
public sealed class StatementsAtHandTests(ITestOutputHelper output)
{
    private static readonly string Statements = Repository.At("../shared/trade/statements.dev.csv");

    // Rows by their line: what the side that is named counts, as far from it as worked out from national_annual.csv. All others lie outside the tables' years.
    private static readonly (string Verdict, string Side, int[] Lines)[] ByHand =
    [
        ("matches_side", "KG", [13, 14, 15, 18, 44, 45, 46]),
        ("matches_side", "KZ", [75, 77]), // 8.2 and 9.8 billion are 8,228 and 9,773 million, rounded
        ("within_rounding", "KG", [24]), // almost 3.5 billion: 3,476 million
        ("within_rounding", "KZ", [58, 59]), // 5 billion: 4,922 million
        ("within_rounding", "UZ", [48]), // 132.8 million: 133.1 million
        ("differs", "", [2, 3, 4, 5, 6, 12]), // Belarus' figures, a forecast and an outlier beside Kyrgyzstan's tables
        ("differs", "", [16, 17, 50]), // revised since, by 0.44, 1.5 and 0.44 %
        ("differs", "", [36, 37, 38, 40, 42, 76, 78]), // the other side is not at hand
        ("contradicts_both", "", [47, 49]), // 481 and 348 million: 337 and 403, 178 and 270 million
        ("yardstick", "", [7, 8, 9, 10, 11, 19, 20, 21, 22, 23, 26, 27, 28, 39, 41, 51, 52, 53, 54, 55, 56, 57, 60, 61, 62, 63, 64, 65, 66, 67, 71, 72, 73, 74, 81, 82, 83, 84, 85]),
        ("not_checkable", "", [25, 29, 43]), // growth beyond the tables
        ("not_checkable", "", [30, 31, 32, 33, 34, 35]), // before Kazakhstan's tables begin
        ("not_checkable", "", [68, 69, 70]), // Belarus and the world
        ("not_checkable", "", [79, 80]), // a difference of two sides
    ];

    [Fact]
    public void Verdicts_are_those_worked_out_by_hand()
    {
        if (Rows() is not { } rows)
        {
            return;
        }
        var expected = ByHand.SelectMany(h => h.Lines.Select(l => (Line: l, Told: $"{h.Verdict} {h.Side}".TrimEnd()))).ToDictionary(h => h.Line, h => h.Told);
        Assert.Equal(rows.Keys, expected.Keys.Order());
        var others = rows.Where(r => $"{r.Value.GetProperty("verdict").GetString()} {r.Value.GetProperty("matched_side").GetString()}".TrimEnd() != expected[r.Key])
            .Select(r => $"line {r.Key}: {r.Value.GetProperty("verdict").GetString()}, by hand {expected[r.Key]}: {r.Value.GetProperty("why").GetString()}").ToList();
        others.ForEach(output.WriteLine);
        output.WriteLine($"{rows.Count} statements, {others.Count} with another verdict than by hand");
        Assert.Empty(others);
    }

    [Fact]
    public void No_figure_of_an_office_is_held_against_it_for_its_last_digits()
    {
        if (Rows() is not { } rows)
        {
            return;
        }
        var near = rows.Values.Where(r => r.GetProperty("speaker_kind").GetString()!.Contains("statistics", StringComparison.Ordinal)
            && r.GetProperty("difference_percent") is { ValueKind: JsonValueKind.Number } share && Math.Abs(share.GetDecimal()) <= 0.4m
            && r.GetProperty("verdict").GetString() != "yardstick").ToList();
        output.WriteLine($"{near.Count} figures of offices within 0.4 %");
        Assert.NotEmpty(near);
        Assert.All(near, r => Assert.True(r.GetProperty("verdict").GetString() is "matches_side" or "within_rounding", r.GetRawText()));
    }

    [Theory]
    [InlineData(8, 110.136019, 20.76, "which is usual")] // about 133 million for 2024
    [InlineData(9, 55.06801, 23.48, "which is usual")] // half a year two years later
    public void Yardsticks_are_those_worked_out_by_hand(int line, double official, double difference, string usual)
    {
        if (Rows() is not { } rows)
        {
            return;
        }
        Assert.Equal(((decimal)official, (decimal)difference), (rows[line].GetProperty("official").GetDecimal(), rows[line].GetProperty("difference_percent").GetDecimal()));
        Assert.Contains(usual, rows[line].GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    // Kazakhstan counts 1,688 million for 2023, eleven twelfths of it 1,547; Kyrgyzstan 1,311, of it 1,202. From the tables that ship: needs nothing beside the repository.
    [Fact]
    public void Of_two_sides_the_one_fits_and_the_other_does_not()
    {
        using var folder = new TempFolder();
        folder.Write("said.csv", "pair,period,flow,value_usd_mn,reported_by\nKAZ-KGZ,2024-01..2024-11,T,1600,KAZ\n");
        var why = JsonDocument.Parse(CliRun.In(folder.Path, "stats", "verdicts", "said.csv", "--format", "jsonl").Out).RootElement.GetProperty("why").GetString()!;
        Assert.Contains("against Kazakhstan's 2023: 1.69 billion USD, 11 of 12 months of it 1.55 billion USD it is 3.4 % more, which is usual (", why, StringComparison.Ordinal);
        Assert.Contains("against Kyrgyzstan's 2023: 1.31 billion USD, 11 of 12 months of it 1.2 billion USD it is 33.1 % more, which is not usual (", why, StringComparison.Ordinal);
    }

    // By line of the file.
    private SortedDictionary<int, JsonElement>? Rows()
    {
        if (!File.Exists(Statements))
        {
            output.WriteLine("skipped: ../shared/trade/statements.dev.csv is not at hand");
            return null;
        }
        using var folder = new TempFolder();
        var run = CliRun.In(folder.Path, "stats", "verdicts", Statements, "--format", "jsonl");
        Assert.Equal((0, ""), (run.Code, run.Error));
        return new(run.Lines.Select((l, i) => (Line: i + 2, Row: JsonDocument.Parse(l).RootElement)).ToDictionary(r => r.Line, r => r.Row));
    }
}
