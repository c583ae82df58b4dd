using System.Globalization;
using Microsoft.AspNetCore.Http;
using Oborot.Edges.Documents;
using Oborot.Edges.Web;
using Oborot.Text;

namespace Oborot.Desk.Web;

/// <summary>The text that a reader gave on the first page.</summary>
internal static class Given
{
    /// <summary>The fields of a form.</summary>
    /// <exception cref="BadHttpRequestException">It is none, or larger than any article.</exception>
    public static async Task<IFormCollection> FormOfAsync(HttpContext context) =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : throw new BadHttpRequestException("not a form");

    /// <summary>The document: of a file where one was chosen, else of the field, else of the address, which the field may hold as well.</summary>
    /// <returns>No document where nothing was given, or with what is wrong.</returns>
    public static async Task<(Document? Document, string? Problem)> ReadAsync(HttpContext context, WebPages web)
    {
        var form = await FormOfAsync(context);
        var options = new DocumentOptions { Published = DayOf(form["published"]), Directory = AppContext.BaseDirectory };
        if (form.Files["file"] is { Length: > 0 } file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted);
            return Completed(GivenText.OfFile(file.FileName, bytes.ToArray(), options), form);
        }
        // Browsers send a field's line ends as two characters.
        var text = form["text"].ToString().ReplaceLineEndings("\n");
        var address = string.IsNullOrWhiteSpace(text) ? form["address"].ToString() : text;
        if (WebPages.IsAddress(address))
        {
            return Completed(await web.GetAsync(address, options, context.RequestAborted), form);
        }
        return string.IsNullOrWhiteSpace(text) ? (null, null) : Completed(GivenText.OfPaste(text, options), form);
    }

    private static DateOnly? DayOf(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // What the person says goes before what the text says.
    private static (Document? Document, string? Problem) Completed((Document? Document, DocumentProblem? Problem) read, IFormCollection form) =>
        read.Document is not { } document ? (null, read.Problem?.ToString())
        : (new Document(document.Id, document.Text)
        {
            BodyStart = document.BodyStart,
            Title = document.Title,
            Published = document.Published,
            Language = document.Language,
            Url = Told(form["address"]) ?? document.Url,
            Publisher = Told(form["outlet"]) ?? document.Publisher,
        }, null);

    private static string? Told(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
}
