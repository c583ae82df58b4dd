using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Oborot.Desk.Web;

/// <summary>The scripts and styles that travel with the program, read once; what is not listed here is not served.</summary>
internal sealed class Assets
{
    private static readonly (string Name, string Type)[] Known =
    [
        ("desk.css", "text/css; charset=utf-8"), ("desk.js", "text/javascript; charset=utf-8"), ("icon.svg", "image/svg+xml"),
        ("d3.min.js", "text/javascript; charset=utf-8"), ("plot.min.js", "text/javascript; charset=utf-8"),
    ];

    private readonly Dictionary<string, (byte[] Bytes, string Type, string Version)> files = new(StringComparer.Ordinal);

    /// <summary>Reads what is there.</summary>
    /// <param name="folder">Where the files lie.</param>
    public Assets(string folder)
    {
        foreach (var (name, type) in Known)
        {
            var path = Path.Join(folder, name);
            if (File.Exists(path))
            {
                var bytes = File.ReadAllBytes(path);
                files[name] = (bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]);
            }
        }
    }

    /// <summary>False when the program was built without Node.js.</summary>
    public bool HasCharts => files.ContainsKey("d3.min.js") && files.ContainsKey("plot.min.js");

    /// <summary>The address of a file, which changes with its content.</summary>
    public string this[string name] => $"/assets/{name}?v={files[name].Version}";

    /// <summary>Answers a request for a file.</summary>
    public IResult Serve(string name, HttpContext context)
    {
        if (!files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, file.Type);
    }
}
