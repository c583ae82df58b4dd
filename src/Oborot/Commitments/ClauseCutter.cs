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
    private static readonly SenseMask Between = SenseMask.Of(SenseKind.Between);

    private readonly List<Piece> pieces = [];
    private DeedPage page = null!;

    /// <summary>How a piece is joined to the one before.</summary>
    private enum Joined
    {
        /// <summary>A comma or a bracket.</summary>
        Comma,

        /// <summary>"And".</summary>
        And,

        /// <summary>A colon or a dash: what follows says what was meant.</summary>
        Colon,

        /// <summary>"Which", "that", "but".</summary>
        Relative,
    }

    private enum PieceKind
    {
        /// <summary>Nothing that is looked for.</summary>
        Empty,

        /// <summary>Goes on with the clause before.</summary>
        More,

        /// <summary>An object of its own under the act before.</summary>
        ListItem,

        /// <summary>An act, or a thing, of its own.</summary>
        New,
    }

    private readonly record struct Piece(int First, int Last, Joined Joined);

    /// <summary>The clauses of one sentence that tell something.</summary>
    public void Cut(DeedPage text, Sentence sentence, List<Clause> clauses)
    {
        page = text;
        clauses.Clear();
        FindPieces(sentence);
        if (text.Main.Pack.HasVerbLast)
        {
            CutBehindVerbs(sentence, clauses);
            return;
        }
        var (open, isOpen, hasAside, lead) = (default(Clause), false, false, -1);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var kind = KindOf(piece, isOpen ? open : null);
            if (kind is PieceKind.New or PieceKind.ListItem)
            {
                Close(open, isOpen, clauses);
                var first = lead >= 0 && piece.Joined == Joined.And ? lead : piece.First;
                (open, isOpen, hasAside, lead) = (new Clause(sentence, first, piece.Last, kind == PieceKind.ListItem), true, false, -1);
            }
            else if (isOpen && ((piece.Joined == Joined.And && !hasAside) || kind == PieceKind.More))
            {
                (open, lead) = (open with { Last = piece.Last }, -1);
            }
            else if (isOpen && IsAside(piece))
            {
                (hasAside, lead) = (true, piece.Joined == Joined.And && lead >= 0 ? lead : piece.First);
            }
            else
            {
                Close(open, isOpen, clauses);
                (isOpen, lead) = (false, piece.Joined == Joined.And && lead >= 0 ? lead : piece.First);
            }
        }
        Close(open, isOpen, clauses);
    }

    // Where the verb ends its clause, the pieces without an act belong to the act behind them.
    private void CutBehindVerbs(Sentence sentence, List<Clause> clauses)
    {
        var (lead, isList) = (-1, false);
        foreach (var piece in pieces)
        {
            var isAfterColon = page.Main.IsSign(piece.First - 1, ':');
            if (isAfterColon && lead >= 0)
            {
                clauses.Add(new Clause(sentence, lead, piece.First - 2, isList));
                lead = -1;
            }
            if (page.HasHead(piece.First, piece.Last))
            {
                clauses.Add(new Clause(sentence, lead >= 0 ? lead : piece.First, piece.Last, GoesOn: false));
                lead = -1;
            }
            else if (lead < 0 && IsTelling(piece))
            {
                (lead, isList) = (piece.First, isAfterColon);
            }
        }
        if (lead >= 0)
        {
            clauses.Add(new Clause(sentence, lead, sentence.Last, isList));
        }
    }

    // Who or what a clause is about.
    private bool IsTelling(Piece piece) => page.HasSubstance(piece.First, piece.Last) || page.Has(piece.First, piece.Last, SenseKind.Thing)
        || page.Has(piece.First, piece.Last, SenseKind.Side) || Cues.HasAny(page.Main, piece.First, piece.Last, PartyRoles.Names);

    private static void Close(Clause clause, bool isOpen, List<Clause> clauses)
    {
        if (isOpen)
        {
            clauses.Add(clause);
        }
    }

    private PieceKind KindOf(Piece piece, Clause? before)
    {
        var (first, last, joined) = piece;
        if (page.HasHead(first, last))
        {
            return before is { } subject && joined is Joined.Comma or Joined.And && IsSubject(subject, piece) ? PieceKind.More : PieceKind.New;
        }
        if (before is null)
        {
            return HasThing(first, last, out var isThing) && isThing || page.TargetIn(first, last) is not null || HasDoing(first, last) ? PieceKind.New : PieceKind.Empty;
        }
        if (HasThing(first, last, out var isStrong) && isStrong && (joined != Joined.Colon || !IsProduct(first, last)))
        {
            return HasStatus(before.Value, CommitmentStatus.Discussed) ? PieceKind.More : PieceKind.ListItem;
        }
        if ((joined is Joined.Comma or Joined.And || page.Main.IsAt(first, SenseKind.And)) && HasDoing(first, Math.Min(last, first + 3)) && IsWanted(before.Value))
        {
            return PieceKind.ListItem;
        }
        return page.HasSubstance(first, last) ? PieceKind.More : PieceKind.Empty;
    }

    // "19 agreements in culture, health and security were signed": the act of the things listed before.
    private bool IsSubject(Clause before, Piece piece) => !page.HasHead(before.First, before.Last) && (IsNameList(before, piece)
        || ((IsProduct(before.First, before.Last) || (piece.Joined == Joined.And && page.Has(before.First, before.Last, SenseKind.Thing) && !HasStatus(piece.First, piece.Last, CommitmentStatus.Signed)))
            && !IsProduct(piece.First, piece.Last) && !page.Has(piece.First, piece.Last, SenseKind.Deed)));

    // "Talks between A" and "B resulted in": one list of names.
    private bool IsNameList(Clause before, Piece piece) => piece.Joined == Joined.And && Cues.HasAny(page.Main, before.First, before.Last, Between) && IsPlace(before.Last) && IsPlace(piece.First + 1);

    // A thing that can be signed or built.
    private bool IsProduct(int first, int last)
    {
        foreach (ref readonly var hit in page.Hits(first, last))
        {
            if (page.TryGet(hit, SenseKind.Thing, out var thing) && thing.Type is not (CommitmentType.Meeting or CommitmentType.Body))
            {
                return true;
            }
        }
        return false;
    }

    private bool HasDoing(int first, int last) => page.Has(first, last, SenseKind.Action) || page.Has(first, last, SenseKind.Doing);

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

    // The objects of these are each a thing of its own; the matters that are discussed are one.
    private bool IsWanted(Clause clause) => clause.GoesOn || HasStatus(clause, CommitmentStatus.Interest) || HasStatus(clause, CommitmentStatus.Offered)
        || HasStatus(clause, CommitmentStatus.Agreed) || HasStatus(clause, CommitmentStatus.Promised);

    private bool HasStatus(Clause clause, CommitmentStatus status) => HasStatus(clause.First, clause.Last, status);

    private bool HasStatus(int first, int last, CommitmentStatus status)
    {
        foreach (ref readonly var hit in page.Hits(first, last))
        {
            if ((page.TryGet(hit, SenseKind.Act, out var sense) || page.TryGet(hit, SenseKind.Deed, out sense)) && sense.Status == status)
            {
                return true;
            }
        }
        return false;
    }

    // A name between commas does not end a list.
    private static bool IsAside(Piece piece) => piece.Last - piece.First < 4;

    private void FindPieces(Sentence sentence)
    {
        pieces.Clear();
        var (first, joined) = (sentence.First, Joined.Comma);
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (IsBreak(token))
            {
                Add(first, token - 1, joined);
                (first, joined) = (token + 1, page.Main.SignAt(token) is ',' or '(' or ')' ? Joined.Comma : Joined.Colon);
            }
            else if (JointAt(token) is { } joint)
            {
                Add(first, token - 1, joined);
                (first, joined) = (token, joint);
                token = page.Words.HitAt(token).First == token ? Math.Max(token, page.Words.HitAt(token).Last) : token;
            }
        }
        Add(first, sentence.Last, joined);
    }

    private Joined? JointAt(int token) =>
        page.Words.TryHit(token, out var joint) && joint.First == token && joint.Is(SenseKind.Joint) ? Joined.Relative
        : (page.Words.TryHit(token, out var list) && list.First == token && list.Is(SenseKind.And)) || (page.Main.TryHit(token, out var and) && and.First == token && and.Is(SenseKind.And) && !page.Main.IsName(token)) ? Joined.And
        : null;

    private void Add(int first, int last, Joined joined)
    {
        if (first <= last)
        {
            pieces.Add(new Piece(first, last, joined));
        }
    }

    private bool IsBreak(int token) => page.Main.SignAt(token) switch
    {
        ',' or ';' or ':' or '(' or ')' or '、' => !page.Main.IsUsed(token),
        _ => page.Main.IsDash(token) && !page.Main.Touches(token - 1) && !page.Main.Touches(token) && !page.Main.IsUsed(token) && !(IsPlace(token - 1) && page.Main.KindAt(token + 1) == Text.TokenKind.Word && char.IsUpper(page.Main.Word(token + 1)[0])),
    };

    // "Tbilisi — Almaty": a route.
    private bool IsPlace(int token) => page.Main.HitAt(token).IsAny(PartyRoles.Names) || page.Words.IsAt(token, SenseKind.Party);
}
