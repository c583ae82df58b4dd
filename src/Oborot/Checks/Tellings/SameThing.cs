using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Tells whether two commitments tell of one thing.</summary>
internal static class SameThing
{
    private const double Enough = 0.5;
    private const int FewSectors = 3;
    private const int LongWord = 5;

    // Words of so many things that having them in common tells nothing.
    private static readonly HashSet<string> Broad = new(StringComparer.Ordinal) { "other", "trade", "industry", "investment", "science", "regions" };

    /// <summary>True for what may be told again otherwise: not who met, nor what came of it; of agreements those that are counted, and what the sides of a meeting came to.</summary>
    /// <remarks>Amounts of money are claims and compared as such.</remarks>
    public static bool IsTold(Commitment commitment) => commitment.Type switch
    {
        CommitmentType.Meeting or CommitmentType.Body or CommitmentType.Outcome => false,
        CommitmentType.Agreement => IsCounted(commitment) || IsUnderstanding(commitment),
        _ => commitment.Amount is null || IsCounted(commitment),
    };

    /// <summary>How far two tellings may be of one thing, from 0 to 1: the parties of one are among those of the other, and they share a deadline (of roadmaps), a count, their sectors or their words.</summary>
    public static double Likeness(Commitment one, Commitment other)
    {
        if (!HaveParties(one, other) || IsOneSentence(one, other) || (one.Type == CommitmentType.Roadmap) != (other.Type == CommitmentType.Roadmap))
        {
            return 0;
        }
        if (one.Type == CommitmentType.Roadmap)
        {
            return one.Deadline?.Days is { } by && by == other.Deadline?.Days ? 1 : 0;
        }
        if (IsCounted(one) || IsCounted(other))
        {
            return one.Type == other.Type && HaveCount(one, other) ? 1 : 0;
        }
        return IsUnderstanding(one) || IsUnderstanding(other)
            ? IsUnderstanding(one) && IsUnderstanding(other) && one.Evidence.Document != other.Evidence.Document ? 1 : 0
            : Math.Max(BySectors(one, other), ByWords(one, other));
    }

    /// <summary>True where the parties of the one are among those of the other.</summary>
    public static bool HaveParties(Commitment one, Commitment other)
    {
        var (mine, theirs) = (Parties(one), Parties(other));
        return mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine);
    }

    // Two clauses of one sentence tell two things.
    private static bool IsOneSentence(Commitment one, Commitment other) => one.Evidence.Document == other.Evidence.Document && one.Sentence == other.Sentence;

    private static bool IsCounted(Commitment commitment) => commitment.Value is { Figure: not null, IsMoney: false, Unit: not ("percent" or "times" or "index_percent") };

    private static bool HaveCount(Commitment one, Commitment other) => (one.Value, other.Value) is ({ Figure: { } mine } count, { Figure: { } theirs } again) && mine == theirs && count.Unit == again.Unit;

    // What was agreed at a meeting, of which no word tells what it is about.
    private static bool IsUnderstanding(Commitment commitment) =>
        commitment is { Type: CommitmentType.Agreement, Status: CommitmentStatus.Agreed, Amount: null, Sectors: ["other"] };

    private static double BySectors(Commitment one, Commitment other)
    {
        var common = one.Sectors.Intersect(other.Sectors).ToList();
        var likeness = (double)common.Count / one.Sectors.Union(other.Sectors).Count();
        return common.TrueForAll(Broad.Contains) ? 0
            : IsListed(one, other) || IsListed(other, one) || likeness >= (one.Type == CommitmentType.Topic || other.Type == CommitmentType.Topic ? 1 : Enough) ? likeness : 0;
    }

    // Tourism, for which somebody showed interest, in a list of what was talked over, or livestock in two or three fields agreed on.
    private static bool IsListed(Commitment one, Commitment list) =>
        one is { Type: not CommitmentType.Topic, Sectors: [var sector] } && !Broad.Contains(sector) && list.Sectors.Contains(sector)
        && (list.Type == CommitmentType.Topic || list.Sectors.Count <= FewSectors);

    // Broad fields tell of one thing where one text says it twice in the same words.
    private static double ByWords(Commitment one, Commitment other)
    {
        if (one.Evidence.Document != other.Evidence.Document || one.Language != other.Language || !one.Sectors.Intersect(other.Sectors).Any(s => s != "other"))
        {
            return 0;
        }
        var (mine, theirs) = (Words(one), Words(other));
        var (common, fewer) = (mine.Intersect(theirs).Count(), Math.Min(mine.Count, theirs.Count));
        return common > 1 && common >= fewer * Enough ? Enough : 0;
    }

    // The beginnings of long words, so that endings do not part them; names are written large.
    private static HashSet<string> Words(Commitment commitment) =>
        commitment.Evidence.Quote.Split([' ', '\u00a0', '\n', ',', '.', ';', ':', '«', '»', '"', '“', '”', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= LongWord && char.IsLower(w[0])).Select(w => w[..LongWord]).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Parties(Commitment commitment) => commitment.Parties.Select(p => p.Party).ToHashSet(StringComparer.Ordinal);
}
