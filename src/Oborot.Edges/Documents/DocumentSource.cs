using Oborot.Text;

namespace Oborot.Edges.Documents;

/// <summary>The documents that a list of paths names, read one at a time; what fails is listed and the rest goes on.</summary>
/// <remarks>
/// A path is a file, a folder (its <c>.txt</c> and <c>.json</c>, also one level down), <c>-</c>, or an address of the web where there is one. A file named by itself is read
/// as text whatever its ending, save <c>.json</c>; web pages are passed over. Standard input that opens with <c>{</c> is JSON.
/// No method throws for what is on the disk.
/// </remarks>
public sealed class DocumentSource
{
    /// <summary>The largest file that is read: more is no article.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    private readonly DocumentOptions options;
    private readonly PathList paths;
    private readonly List<DocumentProblem> problems;
    private readonly Dictionary<string, (string Hash, string Shown)> seen = new(StringComparer.Ordinal);

    /// <summary>Lists the files; none is opened yet.</summary>
    public DocumentSource(IEnumerable<string> paths, DocumentOptions options)
    {
        this.options = options;
        this.paths = new PathList(paths, options.Directory, options.Web is not null);
        problems = [.. this.paths.Problems];
        Skipped = this.paths.Skipped;
    }

    /// <summary>The files that will be opened.</summary>
    public IReadOnlyList<SourceFile> Files => paths.Files;

    /// <summary>What failed so far.</summary>
    public IReadOnlyList<DocumentProblem> Problems => problems;

    /// <summary>How many files were passed over so far: of another kind, JSON without a text, the same document again.</summary>
    public int Skipped { get; private set; }

    /// <summary>Reads the next documents as they are asked for. To be enumerated once.</summary>
    public IEnumerable<Document> Read()
    {
        foreach (var file in Files)
        {
            var outcome = Distinct(file, Open(file));
            if (outcome.Problem is { } problem)
            {
                problems.Add(problem);
            }
            else if (outcome.Document is { } document)
            {
                yield return document;
            }
            else
            {
                Skipped++;
            }
        }
    }

    // Claims are told apart by the document's id and offset: two texts under one id would mix.
    private Outcome Distinct(SourceFile file, Outcome outcome)
    {
        if (outcome.Document is not { } document || seen.TryAdd(document.Id, (document.Hash, file.Shown)))
        {
            return outcome;
        }
        var (hash, shown) = seen[document.Id];
        return hash == document.Hash
            ? Outcome.Skipped
            : Outcome.Failed(new DocumentProblem(file.Shown, $"has the id '{document.Id}', which {shown} has already", "give it another name or id"));
    }

    private Outcome Open(SourceFile file)
    {
        try
        {
            return file.IsWeb ? Fetch(file) : file.IsHtml ? Outcome.Skipped : Decode(file, Bytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome.Failed(new DocumentProblem(file.Shown, "cannot be opened", "check that it exists and may be read"));
        }
    }

    private Outcome Fetch(SourceFile file)
    {
        var (document, problem) = options.Web!().GetAsync(file.Full, options, CancellationToken.None).GetAwaiter().GetResult();
        return new Outcome(document, problem);
    }

    private Outcome Decode(SourceFile file, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } whole)
        {
            return Outcome.Failed(new DocumentProblem(file.Shown, $"is larger than {MaxBytes / 1024 / 1024} MB", "split it into articles"));
        }
        if (!TextDecoder.TryDecode(whole.Span, out var text, out var what))
        {
            return Outcome.Failed(new DocumentProblem(file.Shown, what, "save it as UTF-8 text"));
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            return Outcome.Failed(new DocumentProblem(file.Shown, "is empty", "nothing to read"));
        }
        return IsJson(file, text) ? JsonFile.Read(file, text, options) : TextFile.Read(file, text, options);
    }

    private static bool IsJson(SourceFile file, string text) =>
        file.IsJson || (file.IsStandardInput && text.AsSpan().TrimStart().StartsWith("{"));

    private ReadOnlyMemory<byte>? Bytes(SourceFile file)
    {
        using var stream = file.IsStandardInput ? options.StandardInput() : new FileStream(file.Full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        var known = stream.CanSeek ? stream.Length : 0;
        if (known > MaxBytes)
        {
            return null;
        }
        using var buffer = new MemoryStream((int)known);
        var chunk = new byte[81920];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            buffer.Write(chunk.AsSpan(0, read));
            if (buffer.Length > MaxBytes)
            {
                return null;
            }
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
