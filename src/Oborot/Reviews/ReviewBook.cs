using Oborot.Model;

namespace Oborot.Reviews;

/// <summary>What was read of one text, or all texts, as people left it.</summary>
/// <typeparam name="T">Claims or commitments.</typeparam>
/// <param name="Standing">What counts, in the order it came in.</param>
/// <param name="Rejected">What counts no longer.</param>
/// <param name="Placed">The decisions that found their place.</param>
public sealed record Reviewed<T>(IReadOnlyList<T> Standing, IReadOnlyList<T> Rejected, IReadOnlyList<Decision> Placed);

/// <summary>All decisions, and what they make of that which was read: the one place where decisions are carried out.</summary>
/// <remarks>
/// What holds depends on the decisions alone, not on the order in which a ledger came by them: the later word counts, and what was decided in the same
/// millisecond goes by number. A decision that was taken back counts as if it had not been made; so does an undoing that was.
/// </remarks>
public sealed class ReviewBook
{
    private readonly Dictionary<string, List<Decision>> byDocument = new(StringComparer.Ordinal);
    private readonly HashSet<string> undone;

    /// <summary>Puts decisions in their order.</summary>
    public ReviewBook(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        History = [.. decisions.DistinctBy(d => d.Id).OrderBy(d => d.At).ThenBy(d => d.Number).ThenBy(d => d.Id, StringComparer.Ordinal)];
        undone = Undone(History);
        foreach (var decision in History.Where(d => d.Document.Length > 0 && IsInForce(d)))
        {
            var kept = byDocument.TryGetValue(decision.Document, out var known) ? known : byDocument[decision.Document] = [];
            kept.Add(decision);
        }
        Entered = [.. History.Where(d => d.Kind == DecisionKind.Enter && IsInForce(d)).Select(Entry.Of)];
    }

    /// <summary>No decisions.</summary>
    public static ReviewBook Empty { get; } = new([]);

    /// <summary>All decisions, the earliest first, whatever became of them.</summary>
    public IReadOnlyList<Decision> History { get; }

    /// <summary>What people entered and nobody took back, as it was entered.</summary>
    public IReadOnlyList<Entry> Entered { get; }

    /// <summary>Whether nobody took it back.</summary>
    public bool IsInForce(Decision decision) => !undone.Contains((decision ?? throw new ArgumentNullException(nameof(decision))).Id);

    /// <summary>The document that a decision is about; one that takes back is about what it takes back. Empty where that is not known.</summary>
    public string DocumentOf(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        while (decision.Undone is { } undone && History.FirstOrDefault(d => d.Id == undone) is { } target)
        {
            decision = target;
        }
        return decision.Document;
    }

    /// <summary>Whether any decision in force speaks of a document.</summary>
    public bool Knows(string document) => byDocument.ContainsKey(document);

    /// <summary>All that was decided on one claim or commitment, the earliest first: also what was taken back, and what took it back.</summary>
    /// <param name="subject">It, as it was read.</param>
    /// <param name="among">All that was read in its document.</param>
    public IReadOnlyList<Decision> About(Citation subject, IReadOnlyList<Citation> among)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(among);
        var found = History.Where(d => d.Document == subject.Document && d.Target == subject.Target && (d.Of?.FindIn(among) ?? 0) is >= 0 and var at && among[at].Id == subject.Id).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var decision in History.Where(d => d.Undone is { } undone && found.Contains(undone)))
        {
            found.Add(decision.Id);
        }
        return [.. History.Where(d => found.Contains(d.Id))];
    }

    /// <summary>A text's claims as people left them.</summary>
    /// <param name="document">The document's id.</param>
    /// <param name="asRead">All its claims, as they were read.</param>
    public Reviewed<Claim> Of(string document, IReadOnlyList<Claim> asRead) => Carried(document, asRead, ReviewTarget.Claim, Citation.Of, new Carrying<Claim>(
        ClaimFields.Set, ClaimFields.Tell, c => c.Id, c => c.Review, (c, review) => c with { Review = review }));

    /// <summary>A text's commitments as people left them.</summary>
    /// <param name="document">The document's id.</param>
    /// <param name="asRead">All its commitments, as they were read.</param>
    public Reviewed<Commitment> Of(string document, IReadOnlyList<Commitment> asRead) => Carried(document, asRead, ReviewTarget.Commitment, Citation.Of, new Carrying<Commitment>(
        CommitmentFields.Set, CommitmentFields.Tell, c => c.Id, c => c.Review, (c, review) => c with { Review = review }));

    private Reviewed<T> Carried<T>(string document, IReadOnlyList<T> asRead, ReviewTarget target, Func<T, Citation> cite, Carrying<T> carrying)
    {
        ArgumentNullException.ThrowIfNull(asRead);
        if (!byDocument.TryGetValue(document, out var decisions) || asRead.Count == 0)
        {
            return new(asRead, [], []);
        }
        List<Citation> places = [.. asRead.Select(cite)];
        var found = decisions.Where(d => d.Target == target).Select(d => (Decision: d, At: d.Of?.FindIn(places) ?? 0)).Where(p => p.At >= 0).ToLookup(p => p.At, p => p.Decision);
        var placed = new List<Decision>();
        List<T> left = [.. asRead.Select((t, i) => carrying.Out(t, [.. found[i]], placed))];
        return new([.. left.Where(t => carrying.StateOf(t) != ReviewState.Rejected)], [.. left.Where(t => carrying.StateOf(t) == ReviewState.Rejected)], placed);
    }

    // An undoing holds unless it was undone itself: those that nobody undoes come first, whatever the clocks said.
    private static HashSet<string> Undone(IReadOnlyList<Decision> history)
    {
        var (undone, doers) = (new HashSet<string>(StringComparer.Ordinal), history.Where(d => d.Undone is not null).GroupBy(d => d.Undone!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        var known = history.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var settled = new Queue<Decision>(history.Where(d => !doers.ContainsKey(d.Id)));
        while (settled.TryDequeue(out var decision))
        {
            if (decision.Undone is not { } target)
            {
                continue;
            }
            if (!undone.Contains(decision.Id))
            {
                undone.Add(target);
            }
            if (--doers[target] == 0 && known.TryGetValue(target, out var next))
            {
                settled.Enqueue(next);
            }
        }
        return undone;
    }
}
