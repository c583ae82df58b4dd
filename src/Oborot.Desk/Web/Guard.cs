using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Oborot.Desk.Web;

/// <summary>What stands before every page: who may ask, and what a page may do in the browser.</summary>
/// <remarks>
/// The desk listens on this machine alone; but a page of the web, open in the same browser, can send requests here, or have its own name
/// point here (DNS rebinding). So the name asked for must be this machine's, and what changes something must come from a page of the desk.
/// </remarks>
internal static class Guard
{
    // Nothing but files of our own; no script or style within a page.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Puts the headers on the answer and lets only our own requests through.</summary>
    public static async Task Watch(HttpContext context, RequestDelegate next)
    {
        Protect(context.Response.Headers);
        if (!IsHere(context.Request.Host, context) || (!IsReading(context.Request) && !IsFromHere(context)))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("refused: this desk answers its own pages only, at http://127.0.0.1 or http://localhost and its port\n");
            return;
        }
        await next(context);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
    }

    private static bool IsHere(HostString host, HttpContext context) =>
        Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase) && (host.Port ?? 80) == context.Connection.LocalPort;

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // A browser tells the origin of every post; what tells none is no browser and could not be led here by a page.
    private static bool IsFromHere(HttpContext context)
    {
        var request = context.Request;
        return request.Headers.Origin is { Count: > 0 } origin
            ? origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var from) && from.Scheme == Uri.UriSchemeHttp && IsHere(HostString.FromUriComponent(from), context)
            : request.Headers["Sec-Fetch-Site"] is var site && (StringValues.IsNullOrEmpty(site) || site == "same-origin");
    }
}
