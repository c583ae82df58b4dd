using System.Globalization;
using Oborot.Model;
using Oborot.Reviews;

namespace Oborot.Shared.Speaking;

/// <summary>What people said of claims and commitments, in the words of a language: always with the name of who said it.</summary>
internal sealed class ReviewSpeech(Speech speech)
{
    private Phrases Phrases => speech.Phrases;

    /// <summary>The last word in short: "corrected by Aigul on 2025-10-31".</summary>
    public string Short(Review review) => Phrases.Fill("review_states", Words.Of(review.State), ("by", review.By), ("day", Day(review.At)));

    /// <summary>All that was said, a line each: the last word with its reason, each correction, each note.</summary>
    public IEnumerable<string> Lines(Review review)
    {
        var last = Phrases.Sentence(Short(review));
        yield return review.Reason is { } reason ? Phrases.Fill("reviews", "reasoned", ("said", last), ("reason", reason)) : last;
        foreach (var change in review.Changes)
        {
            yield return Change(change);
        }
        foreach (var note in review.Notes)
        {
            yield return Phrases.Fill("reviews", "note", ("by", note.By), ("day", Day(note.At)), ("text", note.Text));
        }
    }

    /// <summary>A correction: "period: 2023 → 2024".</summary>
    public string Change(FieldChange change) =>
        Phrases.Fill("reviews", "change", ("field", speech.Field(change.Field)), ("was", Told(change.Was)), ("now", Told(change.Now)));

    /// <summary>What was decided: "corrected: value 133000000".</summary>
    public string Of(Decision decision)
    {
        var what = Phrases.Of("decisions", decision.Kind);
        return decision.Fields.Count == 0 ? what
            : Phrases.Fill("reviews", "settings", ("what", what), ("fields", string.Join(", ", decision.Fields.Select(f => $"{speech.Field(f.Field)} {Told(f.Word)}"))));
    }

    /// <summary>The moment, in universal time: "2025-10-31 14:05".</summary>
    public string Moment(DateTimeOffset at) => $"{Day(at)} {at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    private string Day(DateTimeOffset at) => speech.Day(DateOnly.FromDateTime(at.UtcDateTime));

    private string Told(string? word) => word ?? Phrases["reviews", "not_told"];
}
