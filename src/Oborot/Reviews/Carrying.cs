using Oborot.Model;

namespace Oborot.Reviews;

/// <summary>How decisions are carried out on a claim or a commitment.</summary>
/// <typeparam name="T">Which of the two.</typeparam>
/// <param name="Set">The same with other words.</param>
/// <param name="Tell">The word of a field.</param>
/// <param name="IdOf">Its id.</param>
/// <param name="ReviewOf">What people said of it.</param>
/// <param name="Mark">The same with what people said.</param>
internal sealed record Carrying<T>(Func<T, IReadOnlyList<Setting>, T> Set, Func<T, string, string?> Tell, Func<T, string> IdOf, Func<T, Review?> ReviewOf, Func<T, Review, T> Mark)
{
    /// <summary>What people made of it, if anything.</summary>
    public ReviewState? StateOf(T subject) => ReviewOf(subject)?.State;

    /// <summary>Carries decisions in force out, the earliest first.</summary>
    /// <param name="asRead">What was read.</param>
    /// <param name="decisions">What was decided on it.</param>
    /// <param name="done">Takes those that could be carried out: what a newer version reads may leave a correction no sense.</param>
    public T Out(T asRead, IReadOnlyList<Decision> decisions, ICollection<Decision> done)
    {
        var (amended, carried) = (asRead, new List<Decision>());
        foreach (var decision in decisions)
        {
            if (decision.Kind != DecisionKind.Amend || TrySet(ref amended, decision.Fields))
            {
                carried.Add(decision);
                done.Add(decision);
            }
        }
        return carried.Count == 0 ? asRead : Marked(asRead, amended, carried);
    }

    private bool TrySet(ref T subject, IReadOnlyList<Setting> fields)
    {
        try
        {
            subject = Set(subject, fields);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private T Marked(T asRead, T amended, List<Decision> decisions)
    {
        var last = decisions.LastOrDefault(d => d.Kind != DecisionKind.Note) ?? decisions[^1];
        return Mark(amended, new Review(StateAfter(last.Kind), last.By, last.At, last.Kind == DecisionKind.Note ? null : last.Reason)
        {
            Number = last.Number,
            Of = IdOf(amended) == IdOf(asRead) ? null : IdOf(asRead),
            Changes = Changes(asRead, amended, decisions),
            Notes = [.. decisions.Where(d => d.Kind == DecisionKind.Note).Select(d => new ReviewNote(d.Reason!, d.By, d.At))],
        });
    }

    private List<FieldChange> Changes(T asRead, T amended, List<Decision> decisions) =>
        [.. decisions.Where(d => d.Kind == DecisionKind.Amend).SelectMany(d => d.Fields).Select(f => f.Field).Distinct(StringComparer.Ordinal).Select(f => new FieldChange(f, Tell(asRead, f), Tell(amended, f)))];

    private static ReviewState StateAfter(DecisionKind kind) => kind switch
    {
        DecisionKind.Accept => ReviewState.Accepted,
        DecisionKind.Reject => ReviewState.Rejected,
        DecisionKind.Amend => ReviewState.Amended,
        DecisionKind.Enter => ReviewState.Entered,
        _ => ReviewState.Noted,
    };
}
