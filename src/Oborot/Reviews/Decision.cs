using System.Globalization;
using System.Text;
using Oborot.Model;

namespace Oborot.Reviews;

/// <summary>What a person did.</summary>
public enum DecisionKind
{
    /// <summary>Found right what was read.</summary>
    Accept,

    /// <summary>Found it wrong.</summary>
    Reject,

    /// <summary>Corrected parts of it.</summary>
    Amend,

    /// <summary>Wrote a note on it.</summary>
    Note,

    /// <summary>Told what no text holds.</summary>
    Enter,

    /// <summary>Took back another decision.</summary>
    Undo,
}

/// <summary>A part with what it is to be, in the word of the JSON.</summary>
/// <param name="Field">The part, by its name in JSON.</param>
/// <param name="Word">The word; null for not told.</param>
public sealed record Setting(string Field, string? Word);

/// <summary>One decision of one person on one claim or commitment. Never changed or removed; another decision may take it back.</summary>
/// <remarks>Names, reasons and notes are one line without control characters: the constructors see to it.</remarks>
public sealed record Decision
{
    private const int LongestName = 100;
    private const int LongestReason = 2000;

    private Decision(DecisionKind kind, ReviewTarget? target, string by, DateTimeOffset at, string? reason)
    {
        (Kind, Target) = (kind, target);
        By = Line(by, LongestName, "a name") ?? throw new FormatException("nobody is named who decides");
        Reason = Line(reason, LongestReason, "a reason");
        // To the millisecond, as it is written.
        At = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    /// <summary>What was done.</summary>
    public DecisionKind Kind { get; }

    /// <summary>Whether a claim or a commitment is decided on; null for a decision on a decision.</summary>
    public ReviewTarget? Target { get; }

    /// <summary>What is decided on; null where something is entered or taken back.</summary>
    public Citation? Of { get; private init; }

    /// <summary>What is corrected or entered, in the order given; each field once.</summary>
    public IReadOnlyList<Setting> Fields { get; private init; } = [];

    /// <summary>The id of the decision that is taken back.</summary>
    public string? Undone { get; private init; }

    /// <summary>Why; the note itself of a note.</summary>
    public string? Reason { get; }

    /// <summary>The name of who decides.</summary>
    public string By { get; }

    /// <summary>When, in universal time, to the millisecond.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Its place in its ledger, from 1; 0 where it is in none. A name for people, not part of what was decided.</summary>
    public int Number { get; init; }

    /// <summary>A hash of all that was decided: the same in every ledger.</summary>
    public string Id => field ??= ContentId.Of(string.Create(CultureInfo.InvariantCulture,
        $"{Kind}|{Target}|{Of?.Document}|{Of?.Start}|{Of?.End}|{Of?.Id}|{string.Join('|', Fields.Select(f => $"{f.Field}={f.Word}"))}|{Undone}|{Reason}|{By}|{At:yyyy-MM-ddTHH:mm:ss.fffZ}"));

    /// <summary>The id of the document that it belongs to: that of what it decides on, or one of its own for what is entered; empty for what takes back.</summary>
    public string Document => Of?.Document ?? (Kind == DecisionKind.Enter ? $"entered-{Id}" : "");

    /// <summary>Finds it right.</summary>
    /// <exception cref="FormatException">No name, or more text than a line should hold.</exception>
    public static Decision Accept(Citation of, string by, DateTimeOffset at, string? reason = null) => new(DecisionKind.Accept, Known(of).Target, by, at, reason) { Of = of };

    /// <summary>Finds it wrong.</summary>
    /// <exception cref="FormatException">No name or no reason.</exception>
    public static Decision Reject(Citation of, string by, DateTimeOffset at, string? reason) => Reasoned(new(DecisionKind.Reject, Known(of).Target, by, at, reason) { Of = of });

    /// <summary>Corrects parts of it.</summary>
    /// <exception cref="FormatException">No name, no reason or nothing to correct. Whether the words make sense is for <see cref="ClaimFields"/> and <see cref="CommitmentFields"/>.</exception>
    public static Decision Amend(Citation of, IReadOnlyList<Setting> fields, string by, DateTimeOffset at, string? reason) =>
        Reasoned(new(DecisionKind.Amend, Known(of).Target, by, at, reason) { Of = of, Fields = Each(fields) });

    /// <summary>Writes a note on it.</summary>
    /// <exception cref="FormatException">No name or no text.</exception>
    public static Decision Note(Citation of, string by, DateTimeOffset at, string? text) => Reasoned(new(DecisionKind.Note, Known(of).Target, by, at, text) { Of = of });

    /// <summary>Tells what no text holds.</summary>
    /// <exception cref="FormatException">No name, no reason or nothing told.</exception>
    public static Decision Enter(ReviewTarget target, IReadOnlyList<Setting> fields, string by, DateTimeOffset at, string? reason) =>
        Reasoned(new(DecisionKind.Enter, target, by, at, reason) { Fields = Each(fields) });

    /// <summary>Takes back a decision; taking back an undoing brings back what it undid.</summary>
    /// <exception cref="FormatException">No name.</exception>
    public static Decision Undo(string undone, string by, DateTimeOffset at, string? reason = null) => new(DecisionKind.Undo, null, by, at, reason) { Undone = undone };

    /// <inheritdoc/>
    public bool Equals(Decision? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    private static Citation Known(Citation of) => of ?? throw new ArgumentNullException(nameof(of));

    private static Decision Reasoned(Decision decision) => decision.Reason is not null ? decision
        : throw new FormatException(decision.Kind == DecisionKind.Note ? "the note is empty" : $"to {Words.Of(decision.Kind)} needs a reason");

    private static IReadOnlyList<Setting> Each(IReadOnlyList<Setting> fields)
    {
        var twice = fields.GroupBy(f => f.Field, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is not null ? throw new FormatException($"{twice.Key} is given twice")
            : fields.Count == 0 ? throw new FormatException("no field is given")
            : [.. fields.Select(f => f with { Word = Line(f.Word, LongestReason, f.Field) })];
    }

    private static string? Line(string? text, int most, string what)
    {
        // Half a surrogate pair could be written nowhere.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        var line = string.Join(' ', string.Concat(whole.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length > most ? throw new FormatException($"{what} may have {most.ToString(CultureInfo.InvariantCulture)} characters") : line.Length == 0 ? null : line;
    }
}
