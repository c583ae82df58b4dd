using System.Net;
using Oborot.Desk.Web;

namespace Oborot.Tests.Desk;

/// <summary>Only the desk's own pages are answered, and what they may do in a browser is little.</summary>
public sealed class GuardTests(DeskAtWork desk) : IClassFixture<DeskAtWork>
{
    public static TheoryData<string> Paths => ["/", "/overview", "/pair/BY/KG", "/chart/BY/KG", "/search", "/nothing", "/assets/desk.css", "/language/ru"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_answer_is_protected(string path)
    {
        using var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative));
        var policy = Header(answer, "Content-Security-Policy").Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.DoesNotContain(policy, p => p.Contains("unsafe", StringComparison.Ordinal) || p.Contains("http", StringComparison.Ordinal) || p.Contains('*', StringComparison.Ordinal));
        Assert.Equal(("nosniff", "DENY", "same-origin"), (Header(answer, "X-Content-Type-Options"), Header(answer, "X-Frame-Options"), Header(answer, "Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.evil.example:{port}")]
    [InlineData("10.0.0.1:{port}")]
    public async Task Foreign_host_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = Here(host) } };
        using var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:{port}")]
    [InlineData("localhost:{port}")]
    [InlineData("LOCALHOST:{port}")]
    [InlineData("[::1]:{port}")]
    public async Task Own_host_is_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = Here(host) } };
        using var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://evil.example:{port}")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "https://127.0.0.1:{port}")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Foreign_post_is_refused(string header, string value)
    {
        foreach (var path in new[] { "/paste", "/add" })
        {
            using var answer = await PostAsync(path, header, Here(value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "http://127.0.0.1:{port}")]
    [InlineData("Origin", "http://localhost:{port}")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    public async Task Own_post_is_answered(string header, string value)
    {
        using var answer = await PostAsync("/paste", header, Here(value));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Post_that_is_no_form_is_refused()
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await desk.Client.PostAsync(new Uri("/paste", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Listens_on_this_machine_alone() => Assert.Equal("127.0.0.1", desk.Address.Host);

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//example.org", false)]
    [InlineData("https://example.org/a?b=c", true)]
    public void Only_addresses_of_the_web_become_links(string url, bool isLink) => Assert.Equal(isLink, Links.Outside(url) is not null);

    private async Task<HttpResponseMessage> PostAsync(string path, string header, string value)
    {
        using var form = new MultipartFormDataContent { { new StringContent("Exports reached $5 million."), "text" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.TryAddWithoutValidation(header, value);
        return await desk.Client.SendAsync(request);
    }

    private string Here(string text) => text.Replace("{port}", desk.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
