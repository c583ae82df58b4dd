using System.Text.Json;
using Oborot.Events;
using Oborot.Model;
using Oborot.Tests.Docs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Events;

/// <summary>The command on given commitments.</summary>
public sealed class EventsCommandTests
{
    private const string Told = """
        {"document":"a","start":0,"end":40,"quote":"прибыл в Ташкент с официальным визитом","type":"meeting","status":"held","published":"2025-03-03","lang":"ru","parties":[{"party":"KG","role":"participant"},{"party":"UZ","role":"host"}],"people":[{"name":"Нурлан Айтматов","role":"министр Кыргызстана"}],"place":"Ташкент","date":"2025-03-03"}
        {"document":"a","start":60,"end":90,"quote":"довести товарооборот до 2 млрд","type":"pledge","status":"agreed","published":"2025-03-03","lang":"ru","parties":[{"party":"KG","role":"participant"},{"party":"UZ","role":"participant"}],"low":2000000000,"high":2000000000,"unit":"USD"}
        {"document":"a","start":92,"end":140,"quote":"Для этого подписана дорожная карта до 2030 года","type":"roadmap","status":"signed","published":"2025-03-03","lang":"ru","parties":[{"party":"KG","role":"participant"},{"party":"UZ","role":"participant"}],"date":"2025-03-03"}
        {"document":"b","start":0,"end":40,"quote":"Nurlan Aytmatov held talks in Tashkent","type":"meeting","status":"held","published":"2025-03-04","lang":"en","parties":[{"party":"KG","role":"participant"},{"party":"UZ","role":"host"}],"people":[{"name":"Nurlan Aytmatov","role":"Kyrgyz minister"}],"place":"Tashkent"}

        """;

    [Fact]
    public void Json_fits_its_schema()
    {
        using var folder = new TempFolder();
        folder.Write("told.jsonl", Told);
        var run = CliRun.In(folder.Path, "events", "--given", "told.jsonl", "--format", "jsonl");
        Assert.Equal((0, ""), (run.Code, run.Error));
        using var told = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Empty(Schema.Errors("event", told.RootElement));
        Assert.Single(told.RootElement.GetProperty("instruments").EnumerateArray());
        using var whole = JsonDocument.Parse(CliRun.In(folder.Path, "events", "--given", "told.jsonl", "--format", "json").Out);
        Assert.Equal(told.RootElement.GetRawText(), Assert.Single(whole.RootElement.GetProperty("events").EnumerateArray()).GetRawText());
        Assert.Single(whole.RootElement.GetProperty("people").EnumerateArray());
    }

    [Fact]
    public void The_table_shows_both_articles()
    {
        using var folder = new TempFolder();
        folder.Write("told.jsonl", Told);
        var run = CliRun.In(folder.Path, "events", "--given", "told.jsonl");
        Assert.Contains("visit: Kyrgyzstan – Uzbekistan · Tashkent, Uzbekistan", run.Out, StringComparison.Ordinal);
        Assert.Contains("Nurlan Aytmatov (Нурлан Айтматов)", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 event, 0 links", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_is_told_and_the_rest_goes_on()
    {
        using var folder = new TempFolder();
        folder.Write("told.jsonl", "{\n{\"document\":\"a\"}\n" + Told);
        var run = CliRun.In(folder.Path, "events", "--given", "told.jsonl");
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Errors.Length);
        Assert.StartsWith("oborot: told.jsonl:1: is not a commitment: not valid JSON;", run.Errors[0], StringComparison.Ordinal);
        Assert.Contains("1 event", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_read_is_bad_usage()
    {
        using var folder = new TempFolder();
        var run = CliRun.In(folder.Path, "events");
        Assert.Equal((2, "oborot: nothing to read; name texts, or a file of commitments with --given\n"), (run.Code, run.Error));
        Assert.Equal(1, CliRun.In(folder.Path, "events", "--given", "none.jsonl").Code);
    }

    [Fact]
    public void The_schema_has_the_program_s_words()
    {
        var schema = Schema.Text("event");
        AssertWords<EventType>(schema.GetProperty("properties").GetProperty("type"));
        var definitions = schema.GetProperty("$defs");
        AssertWords<EventPartType>(definitions.GetProperty("part").GetProperty("properties").GetProperty("type"));
        AssertWords<EventTie>(definitions.GetProperty("reason").GetProperty("properties").GetProperty("kind"));
        AssertWords<CommitmentType>(definitions.GetProperty("item").GetProperty("properties").GetProperty("type"));
        AssertWords<CommitmentStatus>(definitions.GetProperty("item").GetProperty("properties").GetProperty("status"));
    }

    private static void AssertWords<T>(JsonElement schema) where T : struct, Enum =>
        Assert.Equal(Enum.GetValues<T>().Select(v => Words.Of(v)).Order(StringComparer.Ordinal), schema.GetProperty("enum").EnumerateArray().Select(w => w.GetString()!).Order(StringComparer.Ordinal));
}
