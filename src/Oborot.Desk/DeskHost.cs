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
using Oborot.Shared;

namespace Oborot.Desk;

/// <summary>How the desk is opened.</summary>
/// <param name="Port">Where it listens on this machine; 0 for any free port.</param>
/// <param name="Language">The language of pages until the reader chooses one; null for the browser's.</param>
internal sealed record DeskOptions(int Port = DeskOptions.UsualPort, string? Language = null)
{
    /// <summary>The port where nobody asks for another.</summary>
    public const int UsualPort = 5280;

    /// <summary>The day on which briefs are made.</summary>
    public DateOnly Today { get; init; }
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
    /// <exception cref="PortException">The port is taken, or may not be used.</exception>
    public static async Task<DeskHost> OpenAsync(Shelf shelf, DeskOptions options)
    {
        // The empty builder: nothing in the environment or in a file may make it listen elsewhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
        });
        builder.Services.AddLogging().AddRoutingCore().AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.Configure<FormOptions>(form => (form.ValueLengthLimit, form.MultipartBodyLengthLimit) = (MostBytes, MostBytes));
        var app = builder.Build();
        app.Use(Guard.Watch);
        app.UseRouting();
        var views = new Views(shelf, DeskWords.LoadShipped(), new Assets(Street.Beside("desk")), options.Language);
        app.Use(views.TellFailures);
        new Routes(shelf, views, new BriefPages(shelf, options.Today)).Map(app);
        await ListenAsync(app, options.Port);
        return new DeskHost(app);
    }

    /// <summary>Closes it; requests in hand are answered first.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
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
