using Oborot.Checks;
using Oborot.Model;
using Oborot.Shared.Speaking;

namespace Oborot.Desk.Words;

/// <summary>A paragraph to take into a text of one's own: figure, date, source and calculation.</summary>
public sealed class Paragraphs
{
    private readonly Speech speech;
    private readonly Phrases words;

    /// <summary>Tells in one language.</summary>
    /// <param name="speech">How claims and findings are told.</param>
    /// <param name="words">The paragraph's frame.</param>
    internal Paragraphs(Speech speech, Phrases words) => (this.speech, this.words) = (speech, words);

    /// <summary>A claim with its source, its quote and what statistics say of it.</summary>
    public string Of(Claim claim, Finding? verdict)
    {
        var told = words.Fill("paragraph", "claim", ("claim", speech.Short(claim)), ("source", Source(claim)), ("quote", Quote(claim)));
        return verdict?.Assessment is { Obstacle: null } assessment
            ? Joined(told, words.Fill("paragraph", "verdict", ("verdict", new AssessmentSpeech(speech, assessment).Tell()))) : told;
    }

    /// <summary>What a finding shows, its claims with their sources, and the calculation.</summary>
    public string Of(Finding finding)
    {
        var told = new FindingSpeech(speech, finding);
        var claims = finding.Claims.Select((c, i) => words.Fill("paragraph", "told",
            ("letter", FindingSpeech.Letter(i)), ("claim", speech.Short(c)), ("source", Source(c)), ("quote", Quote(c))));
        var steps = string.Join(' ', told.Steps());
        return Joined([words.Fill("paragraph", "finding", ("why", told.Why().TrimEnd('.'))), .. claims,
            .. steps.Length > 0 ? [words.Fill("paragraph", "how", ("steps", steps))] : Array.Empty<string>(), .. told.Assumptions()]);
    }

    private string Source(Claim claim) => claim.Url is { } url ? $"{speech.Source(claim)}, {url}" : speech.Source(claim);

    private static string Quote(Claim claim) => string.Join(' ', claim.Evidence.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Joined(params string[] sentences) => string.Join(' ', sentences.Where(s => s.Length > 0));
}
