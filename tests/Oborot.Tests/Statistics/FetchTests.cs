using System.Globalization;
using Oborot.Cli;
using Oborot.Edges.Statistics.Fetching;
using Oborot.Shared;
using Oborot.Tests.House;
using Oborot.Tests.Support;
using Xunit.Abstractions;

namespace Oborot.Tests.Statistics;

/// <summary>Fetching from a server that misbehaves as servers of statistics do.</summary>
public sealed class FetchTests(ITestOutputHelper output) : IDisposable
{
    private const string Key = "5ecret-key-0123456789";
    private const string Empty = """{"elapsedTime":"0.58 secs","count":0,"data":[],"error":""}""";
    private const string Page = "<!DOCTYPE html>\n<html><head><title>We are being mended</title></head><body></body></html>";
    private static readonly Dictionary<string, string> Keyed = new() { ["COMTRADE_KEY"] = Key };

    private readonly TempFolder folder = new();
    private readonly InstantTime clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_answer_becomes_a_file_with_its_very_bytes()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        var run = Fetch(server);
        Assert.Equal((App.Done, ""), (run.Code, run.Error));
        var file = Assert.Single(Files());
        Assert.Equal(Rows(3), File.ReadAllText(folder[$"to/{file}"]));
        Assert.Equal($"fetched        {Path.Join("to", file)}  3 rows", Assert.Single(run.Lines));
        Assert.StartsWith("comtrade_KG_2022-2023_", file, StringComparison.Ordinal);
        Assert.Equal((Key, "comtradeapi.un.org"), (Assert.Single(server.Requests).Header("Ocp-Apim-Subscription-Key"), server.Requests[0].Header("X-Meant")));
        Assert.Equal("/data/v1/get/C/A/HS?reporterCode=417&partnerCode=112&period=2022,2023&cmdCode=TOTAL&flowCode=X,M&partner2Code=0&motCode=0&customsCode=C00&format=JSON&includeDesc=true", server.Requests[0].Target);
    }

    [Fact]
    public void The_same_fetch_again_asks_for_nothing()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)), Reply.Ok(Empty));
        var first = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ");
        var again = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ");
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal((App.Done, first.Out.Replace("fetched      ", "already there", StringComparison.Ordinal)), (again.Code, again.Out));
        Assert.Equal("no data        Uzbekistan with Belarus, 2022-2023, TOTAL, X, M: the source has none", again.Lines[1]);
    }

    [Theory]
    [InlineData(429, "Retry-After: 7\r\n", 7.0)]
    [InlineData(503, "Retry-After: Sun, 01 Mar 2026 12:00:09 GMT\r\n", 9.0)]
    [InlineData(503, "Retry-After: Sun, 01 Mar 2020 12:00:00 GMT\r\n", 1.0)] // nothing but the pause between requests
    public void A_source_that_asks_to_wait_gets_its_wait(int status, string header, double seconds)
    {
        using var server = LocalServer.Replying(Reply.Refused(status, "Rate limit is exceeded.", header), Reply.Ok(Rows(3)));
        Assert.Equal((App.Done, 2), (Fetch(server).Code, server.Requests.Count));
        Assert.Equal(TimeSpan.FromSeconds(seconds), clock.Waits[0]);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    public void What_may_pass_is_tried_again_after_growing_waits(int status)
    {
        using var server = LocalServer.Replying(Reply.Refused(status), Reply.Refused(status), Reply.Refused(status), Reply.Ok(Rows(3)));
        Assert.Equal((App.Done, 4), (Fetch(server).Code, server.Requests.Count));
        Assert.Equal([.. clock.Waits.Order()], clock.Waits);
        Assert.Equal(3, clock.Waits.Distinct().Count());
        Assert.InRange(clock.Waits[0].TotalSeconds, 0.1, 8);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_answer_is_fetched_anew(string how)
    {
        using var server = LocalServer.Replying(BrokenReply(how), Reply.Gzipped(Rows(3)));
        var run = Fetch(server);
        Assert.Equal((App.Done, "", 2), (run.Code, run.Error, server.Requests.Count));
        Assert.Equal(Rows(3), File.ReadAllText(folder[$"to/{Assert.Single(Files())}"]));
    }

    public static TheoryData<string> Broken => ["cut", "cut gzip", "cut at the end of the connection", "no bytes", "no json"];

    [Fact]
    public void A_source_that_stays_broken_costs_one_line_and_the_rest_is_fetched()
    {
        using var server = new LocalServer((asked, _) => asked.Target.Contains("reporterCode=417", StringComparison.Ordinal) ? Reply.Refused(500) : Reply.Ok(Rows(3)));
        var run = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ");
        Assert.Equal((App.Failure, 7), (run.Code, server.Requests.Count));
        Assert.Equal("oborot: comtrade: Kyrgyzstan with Belarus, 2022-2023, TOTAL, X, M: the source is busy (500), after 6 tries; run the same command later, it goes on where it stopped", Assert.Single(run.Errors));
        Assert.StartsWith("comtrade_UZ_", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"statusCode":400,"message":"period is wrong"}""", "the source does not take the request (400): period is wrong; try it in a browser")]
    [InlineData(404, "", "the source has nothing at this address (404); it may have moved, see data/statistics/endpoints.yaml")]
    [InlineData(404, Page, "the source has nothing at this address (404): a web page, \"We are being mended\"; it may have moved, see data/statistics/endpoints.yaml")]
    [InlineData(200, Page, "the source answers without figures: a web page, \"We are being mended\"; try it in a browser")]
    [InlineData(200, """{"elapsedTime":"0.1 secs","count":0,"data":[],"error":"Invalid reporter"}""", "the source answers without figures: Invalid reporter; try it in a browser")]
    [InlineData(200, """{"answer":42}""", "the source answers without figures: in a form that is not known; try it in a browser")]
    public void What_will_not_pass_is_told_at_once(int status, string body, string expected)
    {
        using var server = LocalServer.Replying(new Reply(status, System.Text.Encoding.UTF8.GetBytes(body)));
        var run = Fetch(server);
        Assert.Equal((App.Failure, 1), (run.Code, server.Requests.Count));
        Assert.Equal($"oborot: comtrade: Kyrgyzstan with Belarus, 2022-2023, TOTAL, X, M: {expected}", Assert.Single(run.Errors));
        Assert.Empty(Directory.EnumerateFiles(folder["to"]));
    }

    [Theory]
    [InlineData(401, "", """{"statusCode":401,"message":"Access denied due to invalid subscription key KEY"}""", "the source refuses (401): Access denied due to invalid subscription key …; check COMTRADE_KEY and the quota of its account")]
    [InlineData(403, "", """{"statusCode":403,"message":"Out of call volume quota."}""", "the source refuses (403): Out of call volume quota.; check COMTRADE_KEY and the quota of its account")]
    [InlineData(429, "Retry-After: 7200\r\n", "", "the source is busy (429), and asks to wait 120 minutes; run the same command then, it goes on where it stopped")]
    [InlineData(302, "Location: http://elsewhere.example/\r\n", "", "the source sends on to elsewhere.example without encryption, which is not followed; see data/statistics/endpoints.yaml")]
    public void What_would_fail_for_every_request_ends_the_run(int status, string headers, string body, string expected)
    {
        using var server = LocalServer.Replying(Reply.Refused(status, body.Replace("KEY", Key, StringComparison.Ordinal), headers));
        var run = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ,KZ,TJ");
        Assert.Equal((App.Failure, 1, $"oborot: comtrade: {expected}"), (run.Code, server.Requests.Count, Assert.Single(run.Errors)));
    }

    [Fact]
    public void After_three_failures_one_after_another_the_rest_is_left()
    {
        using var server = LocalServer.Replying(Reply.Refused(400));
        var run = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ,KZ,TJ,AM");
        Assert.Equal((3, 4), (server.Requests.Count, run.Errors.Length));
        Assert.Contains("3 requests failed one after another, the rest is left", run.Errors[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_nobody_answers_on_is_told_once()
    {
        var server = LocalServer.Replying(Reply.Ok(Empty));
        server.Dispose();
        var run = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ");
        Assert.Equal("oborot: comtrade: comtradeapi.un.org cannot be reached, after 6 tries; run the same command later, it goes on where it stopped", Assert.Single(run.Errors));
    }

    [Fact]
    public void A_source_that_keeps_silent_is_not_waited_for_forever()
    {
        using var server = LocalServer.Replying(new Reply(200, []) { IsSilent = true }, Reply.Ok(Rows(3)));
        folder.Write("own.yaml", File.ReadAllText(Street.Beside("data/statistics/endpoints.yaml")).Replace("silence: 90", "silence: 0.3", StringComparison.Ordinal));
        var run = Fetch(server, new Dictionary<string, string>(Keyed) { ["OBOROT_ENDPOINTS"] = "own.yaml" }, default, "--reporter", "KG", "--partner", "BY");
        Assert.Equal((App.Done, "", 2), (run.Code, run.Error, server.Requests.Count));
    }

    [Fact]
    public void A_redirect_is_followed_and_the_key_stays_at_home()
    {
        using var server = LocalServer.Replying(Reply.Refused(301, headers: "Location: /moved\r\n"), Reply.Refused(307, headers: "Location: https://elsewhere.example/there\r\n"), Reply.Ok(Rows(3)));
        Assert.Equal(App.Done, Fetch(server).Code);
        Assert.Equal([Key, Key, null], server.Requests.Select(r => r.Header("Ocp-Apim-Subscription-Key")));
        Assert.Equal(["/moved", "/there"], server.Requests.Skip(1).Select(r => r.Target));
    }

    [Fact]
    public void Redirects_without_an_end_have_one()
    {
        using var server = LocalServer.Replying(Reply.Refused(302, headers: "Location: /moved\r\n"));
        Assert.Contains("sends on from address to address without an end", Assert.Single(Fetch(server).Errors), StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public void The_key_is_neither_kept_nor_shown()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)), Reply.Refused(400, Key), Reply.Refused(500, $$"""{"message":"{{Key}}"}"""));
        var run = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ,KZ");
        Assert.Equal((App.Failure, 2), (run.Code, run.Errors.Length));
        Assert.All(Directory.EnumerateFiles(folder["to"], "*", SearchOption.AllDirectories).Select(File.ReadAllText).Append(run.Out).Append(run.Error), t => Assert.DoesNotContain(Key, t, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_none_is_refused_without_showing_it()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        var run = Fetch(server, new Dictionary<string, string> { ["COMTRADE_KEY"] = "a b" }, default, "--reporter", "KG", "--partner", "BY");
        Assert.Equal((App.BadUsage, "oborot: COMTRADE_KEY holds letters that no key has; set it anew"), (run.Code, Assert.Single(run.Errors)));
    }

    [Fact]
    public void Without_a_key_the_preview_is_asked()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        var run = Fetch(server, new Dictionary<string, string>(), default, "--reporter", "KG", "--partner", "BY");
        Assert.Equal((App.Done, "oborot: COMTRADE_KEY is not set: comtrade-preview is asked, which gives 500 rows at a time"), (run.Code, Assert.Single(run.Errors)));
        Assert.All(server.Requests, r => Assert.StartsWith("/public/v1/preview/C/A/HS?", r.Target, StringComparison.Ordinal));
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(2), Assert.Single(clock.Waits));
    }

    [Fact]
    public void An_answer_at_the_cap_is_asked_for_in_halves_and_not_kept()
    {
        using var server = new LocalServer((asked, _) => Reply.Ok(Rows(asked.Target.Contains("flowCode=X,M", StringComparison.Ordinal) ? 500 : 260)));
        var run = Preview(server, "--partner", "BY", "--years", "2022");
        Assert.Equal((App.Done, 3), (run.Code, server.Requests.Count));
        Assert.All(run.Lines, l => Assert.EndsWith("260 rows", l, StringComparison.Ordinal));
        Assert.Equal(2, Files().Count);
        Assert.Equal((App.Done, 3), (Preview(server, "--partner", "BY", "--years", "2022").Code, server.Requests.Count));
    }

    [Theory]
    [InlineData(500, 500, "the answer holds 500 rows, as many as the source gives at most (500): it may be cut and was not kept; name the partners or products one by one")]
    [InlineData(7, 9, "the answer holds 7 rows, but counts 9: it may be cut and was not kept; name the partners or products one by one")]
    public void An_answer_that_may_be_cut_and_cannot_be_halved_is_refused(int rows, int count, string expected)
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(rows, count)));
        var run = Preview(server, "--partner", "all", "--years", "2022");
        Assert.Equal((App.Failure, 2, 2), (run.Code, server.Requests.Count, run.Errors.Length));
        Assert.EndsWith(expected, run.Errors[0], StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void A_fetch_that_is_stopped_goes_on_where_it_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var server = new LocalServer((_, number) =>
        {
            if (number == 1)
            {
                stop.Cancel();
            }
            return Reply.Ok(Rows(number + 1));
        });
        var stopped = Fetch(server, Keyed, stop.Token, "--partner", "BY", "--reporter", "KG,UZ,KZ");
        Assert.Equal((App.Interrupted, 1), (stopped.Code, Files().Count));
        Assert.Equal([".oborot-fetch.json"], Directory.EnumerateFiles(folder["to"], ".*").Select(Path.GetFileName));
        var resumed = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ,KZ");
        Assert.Equal((App.Done, 3, 4), (resumed.Code, Files().Count, server.Requests.Count));
        Assert.Equal(["already there", "fetched      ", "fetched      "], resumed.Lines.Select(l => l[..13]));
    }

    [Fact]
    public void A_file_that_was_changed_or_lost_is_fetched_anew()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        Fetch(server);
        var file = folder[$"to/{Assert.Single(Files())}"];
        File.WriteAllText(file, Rows(3).Replace('3', '4'));
        Assert.StartsWith("fetched ", Assert.Single(Fetch(server).Lines), StringComparison.Ordinal);
        File.Delete(file);
        Assert.StartsWith("fetched ", Assert.Single(Fetch(server).Lines), StringComparison.Ordinal);
        Assert.Equal((3, Rows(3)), (server.Requests.Count, File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"form\":2,\"requests\":[]}")]
    [InlineData("{\"form\":1,\"requests\":[{\"url\":\"x\",\"state\":\"what\"}]}")]
    public void A_damaged_list_is_told_and_left(string list)
    {
        folder.Write("to/.oborot-fetch.json", list);
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        var run = Fetch(server);
        Assert.Equal((App.Failure, 0, list), (run.Code, server.Requests.Count, File.ReadAllText(folder["to/.oborot-fetch.json"])));
        Assert.EndsWith("is no list of fetched files; delete it to fetch all anew, or choose another folder with --to", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_fetches_do_not_write_to_one_folder()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        using var other = FetchFolder.Open(folder["to"], "to");
        var run = Fetch(server);
        Assert.Equal((App.Failure, 0), (run.Code, server.Requests.Count));
        Assert.Contains("another fetch writes to it", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_told()
    {
        folder.Write("to", "x");
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        Assert.Contains("to: cannot be written to", Assert.Single(Fetch(server).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_tells_address_hash_rows_and_moment()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        Fetch(server);
        var list = File.ReadAllText(folder["to/.oborot-fetch.json"]);
        Assert.Contains("\"url\": \"https://comtradeapi.un.org/data/v1/get/C/A/HS?reporterCode=417&", list, StringComparison.Ordinal);
        Assert.Contains("\"fetched\": \"2026-03-01T12:00:00Z\"", list, StringComparison.Ordinal);
        Assert.Contains($"\"sha256\": \"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Rows(3))))}\"", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_requests_there_is_a_pause()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)));
        Fetch(server, "--partner", "BY", "--reporter", "KG,UZ,KZ");
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], clock.Waits);
    }

    [Fact]
    public void What_was_fetched_is_imported_file_by_file()
    {
        using var server = LocalServer.Replying(Reply.Ok(Rows(3)), Reply.Ok(Empty), Reply.Ok(Rows(2)));
        var run = Fetch(server, "--partner", "BY", "--reporter", "KG,UZ,KZ", "--import", "--ledger", "a.db");
        var told = (run.Out + run.Error).Split('\n');
        Assert.All(Files(), f => Assert.Equal(2, told.Count(l => l.Contains(f, StringComparison.Ordinal))));
        Assert.True(File.Exists(folder["a.db"]));
    }

    [Theory]
    [InlineData("comtrade", "comtrade_v1/get_C_A_HS_CHN_2010_rawbody.json", "4 rows")]
    [InlineData("comtrade", "comtrade_v1/get_S_A_EB_empty_rawbody.json", "the source has none")]
    [InlineData("wits", "wits/wits_tradestats_trade_sdmx.json", "29 rows")]
    [InlineData("imf", "sdmx/imf_imts_sdmx3_structurespecific_USA_XG_FOB_USD_G001+G998_A.xml", "4 rows")]
    public void A_recorded_answer_is_kept_byte_by_byte(string source, string recorded, string expected)
    {
        var path = Repository.At($"../shared/trade/formats/{recorded}");
        if (!File.Exists(path))
        {
            output.WriteLine($"passed over: ../shared/trade/formats/{recorded} is not at hand");
            return;
        }
        var bytes = File.ReadAllBytes(path);
        using var server = LocalServer.Replying(new Reply(200, bytes));
        var run = CliRun.OnNetwork(folder.Path, new Loopback(server), clock, Keyed, default, "stats", "fetch", source, "--reporter", "US", "--partner", "WORLD", "--years", "2023", "--to", "to");
        Assert.Equal((App.Done, ""), (run.Code, run.Error));
        Assert.All(run.Lines, l => Assert.EndsWith(expected, l, StringComparison.Ordinal));
        Assert.All(Files(), f => Assert.Equal(bytes, File.ReadAllBytes(folder[$"to/{f}"])));
    }

    internal static string Rows(int rows, int? count = null) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"elapsedTime":"0.09 secs","count":{{count ?? rows}},"data":[{{string.Join(',', Enumerable.Range(0, rows).Select(i => $$"""{"typeCode":"C","period":"2022","primaryValue":{{i}}}"""))}}],"error":""}""");

    private static Reply BrokenReply(string how) => how switch
    {
        "cut" => Reply.Ok(Rows(3)) with { CutAfter = 60 },
        "cut gzip" => Reply.Gzipped(Rows(3), cutTo: 40),
        "cut at the end of the connection" => Reply.Ok(Rows(3)[..60]),
        "no bytes" => Reply.Ok(""),
        _ => Reply.Ok("{what"),
    };

    private List<string> Files() => [.. Directory.EnumerateFiles(folder["to"]).Select(f => Path.GetFileName(f)).Where(f => f[0] != '.').Order(StringComparer.Ordinal)];

    private CliResult Fetch(LocalServer server) => Fetch(server, "--reporter", "KG", "--partner", "BY");

    private CliResult Fetch(LocalServer server, params string[] args) => Fetch(server, Keyed, default, args);

    private CliResult Fetch(LocalServer server, Dictionary<string, string> environment, CancellationToken stop, params string[] args) =>
        CliRun.OnNetwork(folder.Path, new Loopback(server), clock, environment, stop, ["stats", "fetch", "comtrade", "--years", "2022-2023", "--to", "to", .. args]);

    private CliResult Preview(LocalServer server, params string[] args) =>
        CliRun.OnNetwork(folder.Path, new Loopback(server), clock, new Dictionary<string, string>(), default, ["stats", "fetch", "comtrade-preview", "--reporter", "KG", "--to", "to", .. args]);
}
