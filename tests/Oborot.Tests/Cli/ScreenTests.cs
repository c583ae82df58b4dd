using System.Text.Json;
using Oborot.Cli;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Claims;
using Oborot.Edges.Ledgers;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Shared.Speaking;
using Oborot.Tests.Support;

namespace Oborot.Tests.Cli;

public sealed class ScreenTests : IDisposable
{
    private static readonly Speech English = new Street(null).Speech("en");

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_screen_of_check() => Snapshot.Matches("check", Check().Out);

    [Fact]
    public void The_explanation_of_a_finding()
    {
        WriteClaims();
        using var json = JsonDocument.Parse(CliRun.In(folder.Path, "check", "--claims", "claims.jsonl", "--format", "json").Out);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("kind").GetString() is "sides_disagree" or "conflict");
        Keep(TwoSides());
        Snapshot.Matches("explain-finding", CliRun.In(folder.Path, "explain", finding.GetProperty("id").GetString()![..10]).Out);
    }

    [Fact]
    public void The_explanation_of_a_claim()
    {
        Keep(SomeClaims.Reading().Claims);
        Snapshot.Matches("explain-claim", CliRun.In(folder.Path, "explain", SomeClaims.Full().Id).Out);
    }

    [Fact]
    public void The_table_of_a_pair()
    {
        Keep([.. TwoSides(), .. SomeClaims.Reading().Claims]);
        var run = CliRun.In(folder.Path, "claims", "Kyrgyzstan", "BLR");
        Assert.Equal(run.Out, CliRun.In(folder.Path, "claims", "by", "Кыргызстан").Out);
        Snapshot.Matches("claims", run.Out);
    }

    [Fact]
    public void The_table_of_a_text_marks_what_its_clause_does_not_say()
    {
        folder.Write("kg.txt", " date 2025-09-28 Товарооборот между Кыргызстаном и Беларусью в 2024 году составил около $133 миллионов. Из них $22 миллиона — экспорт.");
        var run = CliRun.In(folder.Path, "read", "kg.txt");
        Assert.Contains("about $133 million", run.Out, StringComparison.Ordinal);
        Assert.Contains("(2024)", run.Out, StringComparison.Ordinal);
        Assert.Contains(ClaimTable.Legend, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_checked_from_a_file_and_from_a_ledger_show_the_same()
    {
        WriteClaims();
        Keep(TwoSides());
        Assert.Equal(Findings("--claims", "claims.jsonl"), Findings("--ledger", "oborot.db"));
    }

    [Fact]
    public void A_line_that_is_no_claim_costs_one_line_and_the_others_are_checked()
    {
        WriteClaims();
        File.AppendAllText(folder["claims.jsonl"], "{\"document\": \"x\"}\n\n[1\n");
        var run = CliRun.In(folder.Path, "check", "--claims", "claims.jsonl", "--format", "json");
        Assert.Equal(App.Failure, run.Code);
        Assert.Equal(["oborot: claims.jsonl:4: is not a claim: kind is missing; write it as read --format jsonl does", "oborot: claims.jsonl:6: is not a claim: not valid JSON; write it as read --format jsonl does"], run.Errors);
        Assert.Contains("\"findings\":[{", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ambiguous_id_lists_what_it_fits()
    {
        Keep([.. Enumerable.Range(0, 40).Select(i => SomeClaims.Bare(start: i))]);
        var run = CliRun.In(folder.Path, "explain", SomeClaims.Bare().Id[..1]);
        Assert.Equal(App.Failure, run.Code);
        Assert.Contains($"{SomeClaims.Bare().Id} (claim: ", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_columns_of_csv_are_the_keys_of_json()
    {
        using var json = JsonDocument.Parse(JsonRow.Of(SomeClaims.Full()));
        Assert.Equal(json.RootElement.EnumerateObject().Select(p => p.Name), JsonRow.ClaimKeys);
        using var leftover = JsonDocument.Parse(JsonRow.Of(SomeClaims.Leftover()));
        Assert.Equal(leftover.RootElement.EnumerateObject().Select(p => p.Name), JsonRow.LeftoverKeys);
        using var mention = JsonDocument.Parse(JsonRow.Of("a", new FoundMention(0, 1, "money", SomeClaims.Full().Value, Period.Year(2024))));
        Assert.Equal(mention.RootElement.EnumerateObject().Select(p => p.Name), JsonRow.MentionKeys);
    }

    [Fact]
    public void Csv_escapes_what_must_be_and_writes_numbers_with_a_point()
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var csv = new Csv(text, ["quote", "low", "inherited", "side"]))
        {
            csv.Write("""{"quote": "say \"5,5\"\nor so", "low": 5.5, "inherited": {"period": "headline"}, "side": null}""");
        }
        Assert.Equal("quote,low,inherited,side\n\"say \"\"5,5\"\"\nor so\",5.5,\"{\"\"period\"\": \"\"headline\"\"}\",\n", text.ToString());
    }

    public static TheoryData<string, string> Written => new()
    {
        { "133000000 1000000 exact USD", "$133 million" },
        { "133000000 1000000 about USD", "about $133 million" },
        { "133000000 100000 exact USD", "$133.0 million" },
        { "1354300000 100000 exact USD", "$1,354.3 million" },
        { "1600000000 100000000 exact EUR", "€1.6 billion" },
        { "500000 1000 up_to KGS", "up to 500 thousand soms" },
        { "40400 100 exact tonne", "40.4 thousand tonnes" },
        { "1250 1 exact companies", "1,250 companies" },
        { "183 1 exact items", "183" },
        { "5.5 0.1 exact percent", "5.5 %" },
        { "2.3 0.1 more_than times", "more than 2.3 times" },
        { "149.5 0.1 exact index_percent", "149.5 % of the base" },
        { "-40000000 1000000 exact USD", "−$40 million" },
        { "133456789 1 exact USD", "$133,456,789" },
        { "0 1 exact USD", "$0" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Figures_are_written_as_people_write_them(string value, string expected)
    {
        var parts = value.Split(' ');
        Assert.True(Words.TryParse<Hedge>(parts[2], out var hedge));
        var figure = decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, English.Figures.Of(new Quantity(figure, figure, decimal.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), hedge, parts[3])));
    }

    [Fact]
    public void A_range_has_both_ends_and_a_lost_magnitude_says_so()
    {
        Assert.Equal("$8–10 million", English.Figures.Of(new Quantity(8_000_000, 10_000_000, 1_000_000, Hedge.Range, "USD")));
        Assert.Equal("no amount (the text lost its size)", English.Figures.Of(new Quantity(null, null, 1, Hedge.Exact, "USD")));
    }

    private CliResult Check()
    {
        WriteClaims();
        return CliRun.In(folder.Path, "check", "--claims", "claims.jsonl");
    }

    private string Findings(params string[] from)
    {
        using var json = JsonDocument.Parse(CliRun.In(folder.Path, ["check", .. from, "--format", "json"]).Out);
        return json.RootElement.GetProperty("findings").GetRawText();
    }

    private void WriteClaims()
    {
        using var file = File.Create(folder["claims.jsonl"]);
        ClaimJson.Write(TwoSides(), file);
    }

    private void Keep(IReadOnlyList<Claim> claims)
    {
        using var ledger = SqliteLedger.Open(folder["oborot.db"]);
        foreach (var document in claims.GroupBy(c => c.Evidence.Document))
        {
            ledger.Add(new Reading(SomeClaims.Document(document.Key), "ru", [.. document], []));
        }
    }

    // Kyrgyzstan says about 133 million for the year, Belarus 166 million for eleven months of it; both want 500 million by 2030.
    private static List<Claim> TwoSides() =>
    [
        Said("kg", "KG", "BY", "KG", 133_000_000, Hedge.About, Period.Year(2024), "$133 миллионов", "в 2024 году товарооборот составил около $133 миллионов"),
        Said("by", "BY", "KG", "BY", 166_000_000, Hedge.Exact, Period.Months(2024, 1, 11), "166 миллионов долларов", "За 11 месяцев 2024 года Минск и Бишкек наторговали на 166 миллионов долларов"),
        Said("by", "BY", "KG", null, 500_000_000, Hedge.Exact, Period.Until(2030), "$500 млн", "довести товарооборот до $500 млн", ClaimKind.Target, 200),
    ];

    private static Claim Said(string document, string reporter, string partner, string? side, decimal value, Hedge hedge, Period period, string figure, string quote,
        ClaimKind kind = ClaimKind.Level, int start = 10) => new()
        {
            Evidence = new Evidence(document, start, start + figure.Length, figure, quote),
            Kind = kind,
            Subject = new Subject(Subject.Turnover, reporter, partner),
            Value = new Quantity(value, value, 1_000_000, hedge, "USD"),
            Period = period,
            Side = side,
            Url = $"https://{document}.example/1",
            Published = new DateOnly(2025, 9, 28),
            Language = "ru",
            Rule = "test",
        };
}
