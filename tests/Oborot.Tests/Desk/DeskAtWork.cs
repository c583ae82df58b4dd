using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Oborot.Desk;
using Oborot.Desk.Shelves;
using Oborot.Shared;
using Oborot.Tests.Specs;
using Oborot.Tests.Statistics;

namespace Oborot.Tests.Desk;

/// <summary>A desk over the sample, open on a port of its own, and what asks it.</summary>
public sealed class DeskAtWork : IAsyncLifetime
{
    // Later than every text of the sample.
    internal static readonly DateOnly Today = new(2025, 10, 31);

    private static readonly HtmlParser Parser = new();

    // What the desk takes for the web.
    private readonly LocalServer server = LocalServer.Replying(Edges.WebPagesTests.Page("<title>Talks</title><p>Trade of Kyrgyzstan and Belarus reached $133 million in 2024.</p>"u8.ToArray()));
    private Shelf? shelf;
    private DeskHost? host;

    internal Shelf Shelf => shelf!;

    internal Uri Address => new(host!.Address);

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        shelf = Shelf.OfSample(new Street(Packs.Folder), Today);
        host = await DeskHost.OpenAsync(shelf, new DeskOptions(Port: 0) { Web = Edges.WebPagesTests.PagesOf(server) });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await host!.DisposeAsync();
        shelf!.Dispose();
        server.Dispose();
    }

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", language ?? "en");
        using var answer = await Client.SendAsync(request);
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        return Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What comes of a text in the field of the first page.</summary>
    public async Task<IHtmlDocument> PasteAsync(string text, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }
        return await PostAsync(form);
    }

    /// <summary>What comes of a file dropped on the first page.</summary>
    public async Task<IHtmlDocument> DropAsync(string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(bytes);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        form.Add(file);
        return await PostAsync(form);
    }

    private async Task<IHtmlDocument> PostAsync(HttpContent form)
    {
        using var answer = await Client.PostAsync(new Uri("/paste", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
