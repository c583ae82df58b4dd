using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using Oborot.Edges.Briefs;
using Oborot.Shared.Speaking;

namespace Oborot.Tests.Desk;

/// <summary>Briefs as the desk hands them out.</summary>
public sealed class BriefOnDeskTests(DeskAtWork desk) : IClassFixture<DeskAtWork>
{
    public static TheoryData<string> Languages => [.. Speech.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_brief_is_in_the_readers_language_under_a_policy_of_its_own(string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/brief/KG/BY?since=2025-03-01");
        request.Headers.Add("Accept-Language", language);
        using var answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith(BriefHtml.Policy, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.GetElementById("h-changes"));
        var style = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(page.QuerySelectorAll("style")).TextContent)));
        Assert.Contains(style, policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_and_calendar_come_down_as_files()
    {
        using var document = await desk.Client.GetAsync("/brief/KG/BY/docx");
        Assert.Equal("brief-KG-BY.docx", document.Content.Headers.ContentDisposition?.FileName);
        using var package = WordprocessingDocument.Open(new MemoryStream(await document.Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.NotEmpty(package.MainDocumentPart!.Document.Body!.InnerText);
        using var calendar = await desk.Client.GetAsync("/brief/KG/BY/ics");
        Assert.Equal(("deadlines-KG-BY.ics", "text/calendar"), (calendar.Content.Headers.ContentDisposition?.FileName, calendar.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("BEGIN:VCALENDAR", await calendar.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/brief/MX/PE")]
    [InlineData("/brief/KG/KG")]
    [InlineData("/brief/%3Cscript%3E/BY")]
    public async Task What_nothing_is_known_of_has_no_brief(string address)
    {
        using var answer = await desk.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
