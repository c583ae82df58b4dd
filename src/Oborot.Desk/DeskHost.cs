using System.Net;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Oborot.Desk.Shelves;
using Oborot.Desk.Web;
using Oborot.Desk.Words;
using Oborot.Edges.Web;
using Oborot.Shared;

namespace Oborot.Desk;

/// <summary>How the desk is opened.</summary>
/// <param name="Port">Where it listens on this machine; 0 for any free port, null for the usual one, or any free one where that is taken.</param>
/// <param name="Language">The language of pages until the reader chooses one; null for the browser's.</param>
/// <param name="HasClose">True when pages have a button that closes the desk, for readers who see no terminal.</param>
internal sealed record DeskOptions(int? Port = null, string? Language = null, bool HasClose = false)
{
    /// <summary>Where scripts and styles lie.</summary>
    public string Assets { get; init; } = Street.Beside("desk");

    /// <summary>Brings the pages of the web that a reader names.</summary>
    public WebPages Web { get; init; } = WebPages.Open();

    /// <summary>The port where nobody asks for another.</summary>
    public const int UsualPort = 5280;

    /// <summary>What tells when something is decided.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>A port that the desk cannot listen on.</summary>
/// <param name="port">The port.</param>
/// <param name="cause">What the system said.</param>
internal sealed class PortException(int port, Exception cause) : Exception($"port {port} is taken or may not be used", cause)
{
    /// <summary>The port.</summary>
    public int Port => port;
}

/// <summary>The desk, open: pages over one ledger, on this machine only.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly WebApplication app;

    private DeskHost(WebApplication app) => this.app = app;

    /// <summary>Where a browser finds it: <c>http://127.0.0.1:5280</c>.</summary>
    public string Address => app.Urls.First();

    /// <summary>Opens the desk.</summary>
    /// <param name="shelf">What is on it.</param>
    /// <param name="options">How it is opened.</param>
    /// <param name="close">What happens when a reader presses the button that closes it.</param>
    /// <exception cref="PortException">The port is taken, or may not be used.</exception>
    public static async Task<DeskHost> OpenAsync(Shelf shelf, DeskOptions options, Action? close = null)
    {
        try
        {
            return await OpenAsync(shelf, options, options.Port ?? DeskOptions.UsualPort, close);
        }
        catch (PortException) when (options.Port is null)
        {
            return await OpenAsync(shelf, options, 0, close);
        }
    }

    /// <summary>Closes it; requests in hand are answered first.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<DeskHost> OpenAsync(Shelf shelf, DeskOptions options, int port, Action? close)
    {
        // The empty builder: nothing in the environment or in a file may make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.Services.AddLogging().AddRoutingCore().AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.Configure<FormOptions>(form => (form.ValueLengthLimit, form.MultipartBodyLengthLimit) = (MostBytes, MostBytes));
        var app = builder.Build();
        app.Use(Guard.Watch);
        app.UseRouting();
        var views = new Views(shelf, DeskWords.LoadShipped(), new Assets(options.Assets), options.Language, options.HasClose);
        app.Use(views.TellFailures);
        new Routes(shelf, views, options.Web, options.Clock, new BriefPages(shelf, shelf.Day), options.HasClose ? close : null).Map(app);
        await ListenAsync(app, port);
        return new DeskHost(app);
    }

    private static async Task ListenAsync(WebApplication app, int port)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw new PortException(port, e);
        }
    }
}
