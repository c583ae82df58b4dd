using Oborot.Claims;
using Oborot.Languages;
using Oborot.Model;

namespace Oborot.Commitments;

/// <summary>A stretch of a sentence that tells one thing.</summary>
/// <param name="Sentence">Its sentence.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="GoesOn">It has no act of its own and goes on with the act of the clause before.</param>
internal readonly record struct Clause(Sentence Sentence, int First, int Last, bool GoesOn);

/// <summary>Cuts sentences into clauses: at commas, joints and "and", wherever the next piece tells something of its own.</summary>
internal sealed class ClauseCutter
{
    private static readonly SenseMask Openers = SenseMask.Of(SenseKind.Joint);

    private readonly List<(int First, int Last, bool IsAnd)> pieces = [];
    private DeedPage page = null!;

    /// <summary>The clauses of one sentence that tell something.</summary>
    public void Cut(DeedPage text, Sentence sentence, List<Clause> clauses)
    {
        page = text;
        clauses.Clear();
        FindPieces(sentence);
        var (open, isOpen) = (default(Clause), false);
        foreach (var (first, last, isAnd) in pieces)
        {
            var kind = KindOf(first, last, isOpen ? open : null);
            if (kind is PieceKind.New or PieceKind.ListItem)
            {
                Close(open, isOpen, clauses);
                (open, isOpen) = (new Clause(sentence, first, last, kind == PieceKind.ListItem), true);
            }
            else if (isOpen && (isAnd || kind == PieceKind.More))
            {
                open = open with { Last = last };
            }
            else if (isOpen && !IsAside(first, last))
            {
                Close(open, isOpen, clauses);
                isOpen = false;
            }
        }
        Close(open, isOpen, clauses);
    }

    private enum PieceKind
    {
        /// <summary>Nothing that is looked for.</summary>
        Empty,

        /// <summary>Goes on with the list of the clause before.</summary>
        More,

        /// <summary>An object of its own under the act before.</summary>
        ListItem,

        /// <summary>An act, or a thing, of its own.</summary>
        New,
    }

    private static void Close(Clause clause, bool isOpen, List<Clause> clauses)
    {
        if (isOpen)
        {
            clauses.Add(clause);
        }
    }

    private PieceKind KindOf(int first, int last, Clause? before)
    {
        if (page.HasHead(first, last))
        {
            return PieceKind.New;
        }
        if (HasThing(first, last, out var isStrong) && isStrong)
        {
            return before is null ? PieceKind.New : Discusses(before.Value) ? PieceKind.More : PieceKind.ListItem;
        }
        if (page.TargetIn(first, last) is not null)
        {
            return before is null ? PieceKind.New : PieceKind.More;
        }
        if (before is { } clause && page.Has(first, first + 3, SenseKind.Action) && IsWanted(clause))
        {
            return PieceKind.ListItem;
        }
        return page.HasSubstance(first, last) ? before is null && page.Has(first, last, SenseKind.Action) ? PieceKind.New : PieceKind.More : PieceKind.Empty;
    }

    private bool HasThing(int first, int last, out bool isStrong)
    {
        isStrong = false;
        var has = false;
        foreach (ref readonly var hit in page.Hits(first, last))
        {
            if (page.TryGet(hit, SenseKind.Thing, out var thing))
            {
                has = true;
                isStrong |= !thing.Is(DeedMarks.Any);
            }
        }
        return has;
    }

    private bool Discusses(Clause clause) => HasStatus(clause, CommitmentStatus.Discussed);

    // The objects of these are each a thing of its own; the matters that are discussed are one.
    private bool IsWanted(Clause clause) => clause.GoesOn || HasStatus(clause, CommitmentStatus.Interest) || HasStatus(clause, CommitmentStatus.Offered)
        || HasStatus(clause, CommitmentStatus.Agreed) || HasStatus(clause, CommitmentStatus.Promised);

    private bool HasStatus(Clause clause, CommitmentStatus status)
    {
        foreach (ref readonly var hit in page.Hits(clause.First, clause.Last))
        {
            if ((page.TryGet(hit, SenseKind.Act, out var sense) || page.TryGet(hit, SenseKind.Deed, out sense)) && sense.Status == status)
            {
                return true;
            }
        }
        return false;
    }

    // A name between commas does not end a list.
    private static bool IsAside(int first, int last) => last - first < 4;

    private void FindPieces(Sentence sentence)
    {
        pieces.Clear();
        var (first, isAnd) = (sentence.First, false);
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (IsBreak(token))
            {
                Add(first, token - 1, isAnd);
                (first, isAnd) = (token + 1, false);
            }
            else if (token > first && page.Words.TryHit(token, out var joint) && joint.First == token && joint.IsAny(Openers))
            {
                Add(first, token - 1, isAnd);
                (first, isAnd) = (token, false);
                token = joint.Last;
            }
            else if (token > first && page.Main.TryHit(token, out var and) && and.First == token && and.Is(SenseKind.And))
            {
                Add(first, token - 1, isAnd);
                (first, isAnd) = (token, true);
            }
        }
        Add(first, sentence.Last, isAnd);
    }

    private void Add(int first, int last, bool isAnd)
    {
        if (first <= last)
        {
            pieces.Add((first, last, isAnd));
        }
    }

    private bool IsBreak(int token) => page.Main.SignAt(token) switch
    {
        ',' or ';' or ':' or '(' or ')' or '、' or '，' or '：' or '；' or '（' or '）' => !IsInAmount(token),
        '.' => false,
        _ => page.Main.IsDash(token) && !page.Main.Touches(token - 1) && !page.Main.Touches(token),
    };

    private bool IsInAmount(int token) => page.Main.IsUsed(token);
}
