using Oborot.Model;

namespace Oborot.Events;

/// <summary>Finds what texts tell as the way to a target: "this takes the roadmap".</summary>
internal static class Ways
{
    /// <summary>Targets with their means, in the order of the texts.</summary>
    /// <param name="words">The words that point to a means.</param>
    /// <param name="things">Knows targets.</param>
    /// <param name="told">All commitments by document and place.</param>
    /// <param name="events">Where other tellings of the same document are looked for.</param>
    public static IReadOnlyList<Instrument> Of(EventWords words, Things things, List<Commitment> told, List<Event> events)
    {
        var found = new List<Instrument>();
        var at = events.SelectMany(e => e.Commitments.Select(c => (c.Id, Event: e))).ToLookup(p => p.Id, p => p.Event, StringComparer.Ordinal);
        for (var i = 1; i < told.Count; i++)
        {
            var (target, means) = (told[i - 1], told[i]);
            if (target.Evidence.Document == means.Evidence.Document && IsTarget(target, things) && IsMeans(means) && IsTold(words, target, means))
            {
                found.Add(new Instrument(target, means, Documents(means, at[means.Id])));
            }
        }
        return found;
    }

    private static bool IsTarget(Commitment told, Things things) => told.Type == CommitmentType.Pledge && (told.Amount is not null || things.TargetOf(told) is not null);

    private static bool IsMeans(Commitment told) => told.Type is CommitmentType.Roadmap or CommitmentType.Agreement or CommitmentType.Project or CommitmentType.Financing or CommitmentType.Body && !told.IsNegated;

    // In the next sentence, which opens with the cue, or in the same one.
    private static bool IsTold(EventWords words, Commitment target, Commitment means) =>
        words.Way.StandIn(EventWords.Split(means.Evidence.Quote))
        || (means.Sentence.Length > 0 && words.Way.StandIn(EventWords.Split(means.Sentence)) && (means.Sentence == target.Sentence || Opens(words, means.Sentence)));

    private static bool Opens(EventWords words, string sentence) => words.Way.After(EventWords.Split(sentence)[..Math.Min(4, EventWords.Split(sentence).Length)]).Any();

    private static List<Commitment> Documents(Commitment means, IEnumerable<Event> events) => Things.DocumentOf(means) is not { } key ? []
        : [.. events.SelectMany(e => e.Commitments).Where(c => c != means && Things.DocumentOf(c) == key)];
}
