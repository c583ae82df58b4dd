using Oborot.Model;
using Oborot.Text;

namespace Oborot.Desk.Shelves;

/// <summary>A document with what was read in it, under a name that an address can hold.</summary>
/// <param name="Key">The beginning of the document's hash.</param>
/// <param name="Reading">The document, its claims and its leftovers.</param>
public sealed record Article(string Key, Reading Reading)
{
    private const int KeyLength = 16;
    private const int LongestHeadline = 160;

    /// <summary>The text.</summary>
    public Document Document => Reading.Document;

    /// <summary>What people know it by: its headline, else its first line where that is short enough for one, else its id.</summary>
    public string Name => Document.Title ?? (FirstLine is { Length: > 0 and <= LongestHeadline } line ? line : Document.Id);

    /// <summary>Who published it, as the claims tell it.</summary>
    public string? Outlet => Document.Publisher ?? (Uri.TryCreate(Document.Url, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host : null);

    /// <summary>The article of a reading.</summary>
    public static Article Of(Reading reading) => new(reading.Document.Hash[..KeyLength], reading);

    /// <summary>The article cut at its figures and commitments, in the order of the text; a figure goes before the commitment it stands in, and what overlaps an earlier figure is left to that.</summary>
    public IEnumerable<Passage> Passages()
    {
        var at = Document.BodyStart;
        var deeds = Deeds();
        foreach (var figure in Figures())
        {
            var (start, end) = (Document.ToUtf16(figure.Evidence.Start), Document.ToUtf16(figure.Evidence.End));
            if (start < at || end <= start || end > Document.Text.Length)
            {
                continue;
            }
            foreach (var passage in Plain(at, start, deeds))
            {
                yield return passage;
            }
            yield return new Passage(Document.Text[start..end], figure.Claim, figure.Leftover, null);
            at = end;
        }
        foreach (var passage in Plain(at, Document.Text.Length, deeds))
        {
            yield return passage;
        }
    }

    // Between figures: cut where a commitment begins or ends. Of several the shortest has the words.
    private IEnumerable<Passage> Plain(int from, int to, List<(int Start, int End, Commitment Told)> deeds)
    {
        var near = deeds.Where(d => d.Start < to && from < d.End).ToList();
        List<int> cuts = [from, .. near.SelectMany(d => new[] { d.Start, d.End }).Where(c => c > from && c < to).Distinct().Order(), to];
        return cuts.Zip(cuts.Skip(1), (start, end) => new Passage(Document.Text[start..end], null, null, near.Where(d => d.Start <= start && end <= d.End).OrderBy(d => d.End - d.Start).FirstOrDefault().Told));
    }

    private List<(int Start, int End, Commitment Told)> Deeds() =>
        [.. Reading.Commitments.Select(c => (Start: Document.ToUtf16(c.Evidence.Start), End: Document.ToUtf16(c.Evidence.End), Told: c)).Where(d => d.Start >= Document.BodyStart && d.End <= Document.Text.Length)];

    private string FirstLine => Document.Text.AsSpan(Document.BodyStart).TrimStart() is var text && text.IndexOf('\n') is var end ? text[..(end < 0 ? text.Length : end)].Trim().ToString() : "";

    // Where claims and leftovers share a place, the claim comes first.
    private IEnumerable<(Evidence Evidence, Claim? Claim, Leftover? Leftover)> Figures() =>
        Reading.Claims.Concat(Reading.Rejected).Select(c => (c.Evidence, (Claim?)c, (Leftover?)null))
            .Concat(Reading.Leftovers.Select(l => (l.Evidence, (Claim?)null, (Leftover?)l)))
            .OrderBy(f => f.Evidence.Start).ThenBy(f => f.Item2 is null).ThenByDescending(f => f.Evidence.End);
}

/// <summary>A stretch of a text: plain, a figure that became a claim or a leftover, or words of a commitment.</summary>
/// <param name="Text">The words themselves.</param>
/// <param name="Claim">The claim; null for another stretch.</param>
/// <param name="Leftover">The leftover; null for another stretch.</param>
/// <param name="Told">The commitment; null for another stretch, a figure within one too.</param>
public readonly record struct Passage(string Text, Claim? Claim, Leftover? Leftover, Commitment? Told);
