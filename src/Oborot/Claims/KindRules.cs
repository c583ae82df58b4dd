using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot.Claims;

/// <summary>What a figure states: its kind, its direction and how firmly it is said.</summary>
internal readonly record struct Verdict(ClaimKind Kind, Direction Direction, Modality Modality, string Rule, string? Unit = null);

/// <summary>Decides the kind of a figure from its unit and the cues around it.</summary>
internal static class KindRules
{
    private const int ComparativeReach = 4;

    public static Verdict Decide(Sheet sheet, Sentence sentence, Cell cell, in Amount amount, in Frame frame, string indicator)
    {
        var modality = ModalityOf(sheet, cell, amount);
        modality = modality == Modality.Stated ? frame.Modality : modality;
        return amount.Type switch
        {
            AmountType.Percent => Percent(sheet, sentence, cell, amount, frame) with { Modality = modality },
            AmountType.Points => new Verdict(ClaimKind.Change, DirectionOf(sheet, cell, amount, frame, Direction.Up), modality, "change.points"),
            AmountType.Times when IsAimedMultiple(sheet, sentence, cell, amount) => new Verdict(ClaimKind.Target, Direction.None, Modality.Stated, "target.times"),
            AmountType.Times => new Verdict(ClaimKind.Change, DirectionOf(sheet, cell, amount, frame, Direction.Up), modality, "change.times"),
            AmountType.Money => Money(sheet, sentence, cell, amount, frame, indicator, modality),
            AmountType.Count => Aimed(sheet, sentence, cell, amount, ClaimKind.Count, modality, indicator == "freight" ? "count.freight" : "count"),
            _ => IsChangeBy(sheet, cell, amount, frame)
                ? new Verdict(ClaimKind.Change, DirectionOf(sheet, cell, amount, frame, Direction.Up), modality, "change.quantity")
                : Aimed(sheet, sentence, cell, amount, ClaimKind.Volume, modality, "volume"),
        };
    }

    // "aim to double their trade by 2030"
    private static bool IsAimedMultiple(Sheet sheet, Sentence sentence, Cell cell, in Amount amount)
    {
        var isAim = sheet.IsAt(amount.First, SenseKind.Target) || Cues.TryJustBefore(sheet, amount.First, 2, SenseKind.Target, out _)
            || (sheet.Pack.HasVerbLast ? Cues.TryAfter(sheet, amount.Last, sentence.Last, SenseKind.Target, out _)
                : Cues.TryBefore(sheet, cell.First, amount.First, SenseKind.Target, out var aim) && !Cues.Has(sheet, aim.Last + 1, amount.First - 1, SenseKind.Reach));
        if (sheet.IsAt(amount.First, SenseKind.Target) && Cues.TryJustBefore(sheet, amount.First, 3, SenseKind.Target, out _))
        {
            // "намерены удвоить товарооборот"
            return true;
        }
        foreach (var mention in sheet.PeriodsIn(sentence.First, sentence.Last))
        {
            if (isAim && mention.Lead is PeriodLead.Until or PeriodLead.Within)
            {
                return true;
            }
        }
        return false;
    }

    private static Verdict Money(Sheet sheet, Sentence sentence, Cell cell, in Amount amount, in Frame frame, string indicator, Modality modality)
    {
        if (IsChangeBy(sheet, cell, amount, frame))
        {
            return new Verdict(ClaimKind.Change, DirectionOf(sheet, cell, amount, frame, Direction.Up), modality, "change.money");
        }
        var isPromise = indicator is "investment" or "loan" or "grant" || indicator.StartsWith("other:financing", StringComparison.Ordinal);
        if (isPromise)
        {
            var isPledge = Cues.Has(sheet, sentence.First, sentence.Last, SenseKind.Pledge) && modality != Modality.Potential
                && (Cues.Has(sheet, sentence.First, sentence.Last, SenseKind.Target) || Cues.Has(sheet, sentence.First, sentence.Last, SenseKind.Forecast) || frame.Kind == ClaimKind.Pledge);
            return new Verdict(isPledge ? ClaimKind.Pledge : ClaimKind.Level, Direction.None, isPledge ? Modality.Stated : modality, isPledge ? "pledge" : "level.money");
        }
        return Aimed(sheet, sentence, cell, amount, ClaimKind.Level, modality, "level.money");
    }

    // A level is a target when someone aims at it; a forecast stays a level.
    private static Verdict Aimed(Sheet sheet, Sentence sentence, Cell cell, in Amount amount, ClaimKind otherwise, Modality modality, string rule)
    {
        if (!(modality != Modality.Forecast && IsAimed(sheet, sentence, cell, amount)) && !IsDated(sheet, cell, amount, modality, rule))
        {
            return new Verdict(otherwise, Direction.None, modality, rule);
        }
        return rule == "count"
            ? new Verdict(ClaimKind.Count, Direction.None, modality == Modality.Negated ? modality : Modality.Stated, "count")
            : new Verdict(ClaimKind.Target, Direction.None, modality == Modality.Negated ? modality : Modality.Stated, "target");
    }

    // "By 2030 turnover will reach $500 million": a level with a deadline is an aim, unless it is told as a forecast.
    private static bool IsDated(Sheet sheet, Cell cell, in Amount amount, Modality modality, string rule)
    {
        if (modality == Modality.Forecast || rule == "count" || amount.Type is not (AmountType.Money or AmountType.Physical))
        {
            return false;
        }
        foreach (var mention in sheet.PeriodsIn(cell.First, cell.Last))
        {
            if (mention.Lead == PeriodLead.Within || (mention is { YearForm: YearForm.Absolute, IsSplitYear: false } && (mention.Year > sheet.AnchorYear || (sheet.AnchorYear is null && mention.Lead == PeriodLead.Until))))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsAimed(Sheet sheet, Sentence sentence, Cell cell, in Amount amount)
    {
        if (IsPast(sheet, cell, amount) || IsStart(sheet, amount))
        {
            return false;
        }
        if (Cues.TryNearest(sheet, cell, amount, SenseKind.Target, 2, out var near) && (near.First < amount.First || !Cues.HasCommaBetween(sheet, amount.Last, near.First)))
        {
            return true;
        }
        // The aim may stand in an earlier clause of the sentence, with nothing told as reached between.
        return Cues.TryBefore(sheet, sentence.First, cell.First, SenseKind.Target, out var aim)
            && !HasFigureBetween(sheet, aim.Last, amount.First)
            && !Cues.TryBefore(sheet, Math.Max(aim.Last + 1, cell.First), amount.First, SenseKind.Reach, out _);
    }

    // "from the current $400 million"
    private static bool IsStart(Sheet sheet, in Amount amount)
    {
        for (var (token, steps) = (amount.HedgeFirst - 1, 0); steps < 3 && sheet.TryHit(token, out var hit); token = hit.First - 1, steps++)
        {
            if (hit.Is(SenseKind.From))
            {
                return true;
            }
            if (!hit.Is(SenseKind.PeriodFiller) && !hit.Is(SenseKind.Relative) && !hit.Is(SenseKind.Article) && !hit.Is(SenseKind.Now))
            {
                return false;
            }
        }
        return false;
    }

    private static bool HasFigureBetween(Sheet sheet, int after, int before)
    {
        foreach (var amount in sheet.AmountsIn(after + 1, before - 1))
        {
            if (amount.Type != AmountType.Count && !IsStart(sheet, amount))
            {
                return true;
            }
        }
        return false;
    }

    // "составил", "amounted to" right before the figure tell a fact, whatever was planned earlier in the sentence.
    private static bool IsPast(Sheet sheet, Cell cell, in Amount amount)
    {
        if (sheet.Pack.HasVerbLast)
        {
            return Cues.TryVerbBehind(sheet, amount, cell.Last, out var behind) && (behind.Is(SenseKind.Reach) || behind.Is(SenseKind.Exceed)) && !behind.Is(SenseKind.Target)
                && !Cues.Has(sheet, behind.Last + 1, cell.Last, SenseKind.Target);
        }
        var hasReach = Cues.TryBefore(sheet, cell.First, amount.First, SenseKind.Reach, out var reach);
        var hasExceed = Cues.TryBefore(sheet, cell.First, amount.First, SenseKind.Exceed, out _);
        if (!hasReach && !hasExceed)
        {
            return Cues.TryJustBefore(sheet, amount.HedgeFirst, 3, SenseKind.Now, out _);
        }
        return hasExceed || !reach.Is(SenseKind.Target) && !Cues.TryBefore(sheet, cell.First, reach.First, SenseKind.Target, out _)
            && !(reach.Is(SenseKind.To) || reach.Is(SenseKind.Of) || reach.Is(SenseKind.In));
    }

    private static Verdict Percent(Sheet sheet, Sentence sentence, Cell cell, in Amount amount, in Frame frame)
    {
        if (Cues.TryBefore(sheet, cell.First, amount.First, SenseKind.GrowthRate, out _) && amount.Low >= 60)
        {
            return new Verdict(ClaimKind.Change, amount.Low >= 100 ? Direction.Up : Direction.Down, Modality.Stated, "change.index", "index_percent");
        }
        if (frame.Kind == ClaimKind.Change && amount.Low > 100 && frame.Direction is { Rule: "change.index" })
        {
            return new Verdict(ClaimKind.Change, Direction.Up, Modality.Stated, "change.index", "index_percent");
        }
        if (IsIndex(sheet, cell, amount))
        {
            return new Verdict(ClaimKind.Change, amount.Low >= 100 ? Direction.Up : Direction.Down, Modality.Stated, "change.index", "index_percent");
        }
        return IsShare(sheet, cell, amount, frame) || IsShareLevelByCase(sheet, sentence, amount)
            ? new Verdict(ClaimKind.Share, Direction.None, Modality.Stated, "share")
            : new Verdict(ClaimKind.Change, DirectionOf(sheet, cell, amount, frame, Direction.Up), Modality.Stated, "change.percent");
    }

    // "103,2% к уровню января-мая 2022 года": the level itself, in percent of an earlier one.
    private static bool IsIndex(Sheet sheet, Cell cell, in Amount amount) =>
        amount is { Low: >= 60, Sign: 0 } && !HasMovement(sheet, cell) && !Cues.Has(sheet, cell.First, cell.Last, SenseKind.ShareWord)
        && (IsBeforeBase(sheet, amount) || IsBehindBase(sheet, cell, amount));

    private static bool IsBeforeBase(Sheet sheet, Amount amount) =>
        sheet.TryHit(amount.Last + 1, out var joint) && IsComparing(joint) && !joint.IsAny(Cues.Moving)
        && !sheet.PeriodsIn(joint.First, Math.Min(joint.Last + 8, sheet.Tokens.Count - 1)).IsEmpty;

    // "к январю — маю 2022 года это 111,6%": more than all of it can be no share.
    private static bool IsBehindBase(Sheet sheet, Cell cell, Amount amount)
    {
        foreach (var mention in sheet.PeriodsIn(cell.First, amount.First - 1))
        {
            if (amount.Low > 100 && sheet.TryHit(mention.First - 1, out var joint) && IsComparing(joint))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsComparing(Hit joint) => joint.Is(SenseKind.ComparedAfter) || joint.Is(SenseKind.Compared);

    /// <summary>A percentage with a word of sharing in its clause.</summary>
    public static bool LooksLikeShare(Sheet sheet, Cell cell, in Amount amount) => amount.Type == AmountType.Percent && ShareDistance(sheet, cell, amount) < int.MaxValue;

    private static bool IsShare(Sheet sheet, Cell cell, in Amount amount, in Frame frame)
    {
        if (amount.Sign != 0)
        {
            return false;
        }
        if (IsShareLevel(sheet, cell, amount))
        {
            return true;
        }
        if (IsBracketed(sheet, amount) && !HasMovement(sheet, cell) && !Cues.HasAny(sheet, amount.HedgeFirst, sheet.BehindBracket(amount.HedgeFirst - 1) - 1, Cues.Moving) && frame.Kind != ClaimKind.Change)
        {
            return true;
        }
        if (amount.Wording == Wording.Fraction && Cues.TryJustBefore(sheet, amount.HedgeFirst, 2, SenseKind.By, out _) && HasMovement(sheet, cell))
        {
            return false;
        }
        var share = ShareDistance(sheet, cell, amount);
        var change = ChangeDistance(sheet, cell, amount);
        if (share == int.MaxValue && change == int.MaxValue)
        {
            return frame.Kind is ClaimKind.Share || (frame.Kind is null or ClaimKind.Level && frame.Direction is null);
        }
        return share <= change;
    }

    // "the share rose from 17% to 22%": what a share reached, not by how much it moved.
    private static bool IsShareLevel(Sheet sheet, Cell cell, in Amount amount) =>
        sheet.TryHit(amount.HedgeFirst - 1, out var joint) && (joint.Is(SenseKind.To) || joint.Is(SenseKind.From)) && !joint.Is(SenseKind.By)
        && Cues.TryBefore(sheet, cell.First, amount.First, SenseKind.ShareWord, out var share) && !share.Is(SenseKind.Reach);

    // "payı yüzde 4,2'ye çıktı", "үлүшү 17 пайыздан 22 пайызга чейин өстү"
    private static bool IsShareLevelByCase(Sheet sheet, Sentence sentence, in Amount amount) =>
        sheet.Pack.HasSuffixes && (sheet.CaseAt(amount.Last) is CaseRole.From or CaseRole.Until || (sheet.CaseAt(amount.Last) == CaseRole.To && (sheet.Pack.ByCase != CaseRole.To || sheet.IsAt(amount.Last + 1, SenseKind.To))))
        && Cues.TryBefore(sheet, sentence.First, amount.First, SenseKind.ShareWord, out var share) && !share.Is(SenseKind.Reach);

    // "Russia (74.4%)", "meat (82.2%)"
    private static bool IsBracketed(Sheet sheet, in Amount amount) =>
        sheet.IsSign(amount.HedgeFirst - 1, '(')
        && ((sheet.TryHit(amount.HedgeFirst - 2, out var label) && (label.Is(SenseKind.Party) || label.Is(SenseKind.Product))) || (sheet.TryAmountEndingAt(amount.HedgeFirst - 2, out var whole) && whole.Type is AmountType.Money or AmountType.Physical));

    private static bool HasMovement(Sheet sheet, Cell cell) => Cues.Has(sheet, cell.First, cell.Last, SenseKind.Up) || Cues.Has(sheet, cell.First, cell.Last, SenseKind.Down);

    private static int ShareDistance(Sheet sheet, Cell cell, in Amount amount)
    {
        var best = Distance(sheet, cell, amount, SenseKind.ShareWord);
        // "46.3 % of turnover", "20% взаимной торговли"
        var next = amount.Last + 1;
        if (sheet.IsAt(next, SenseKind.Of) || sheet.IsAt(next, SenseKind.ShareWord) || IsPartOf(sheet, amount, amount.HedgeFirst - 1))
        {
            best = Math.Min(best, 1);
        }
        if (sheet.IsAt(next, SenseKind.Indicator) || sheet.IsAt(next, SenseKind.AllOf) || (sheet.IsAt(next, SenseKind.Both) && sheet.IsAt(next + 1, SenseKind.Indicator)))
        {
            best = Math.Min(best, 2);
        }
        return best;
    }

    // "экспорттун 18,9%", "ihracatın yüzde 5'i": the whole stands before the figure as its owner.
    private static bool IsPartOf(Sheet sheet, in Amount amount, int token) =>
        sheet.Pack.HasVerbLast && !(Cues.TryVerbBehind(sheet, amount, amount.Last + 2, out var verb) && (verb.Is(SenseKind.Up) || verb.Is(SenseKind.Down))) && sheet.CaseAt(token) == CaseRole.Of && sheet.TryHit(token, out var whole) && (whole.Is(SenseKind.Indicator) || whole.Is(SenseKind.AllOf) || whole.Is(SenseKind.Product));

    private static int ChangeDistance(Sheet sheet, Cell cell, in Amount amount)
    {
        var best = Math.Min(Movement(sheet, cell, amount, SenseKind.Up, SenseKind.More), Movement(sheet, cell, amount, SenseKind.Down, SenseKind.Less));
        if (Cues.TryJustBefore(sheet, amount.HedgeFirst, 1, SenseKind.By, out _) || IsChangeByCase(sheet, cell, amount))
        {
            best = Math.Min(best, 1);
        }
        return Math.Min(best, Cues.Has(sheet, cell.First, cell.Last, SenseKind.YearOnYear) ? 2 : int.MaxValue);
    }

    private static int Movement(Sheet sheet, Cell cell, in Amount amount, SenseKind verb, SenseKind comparative) =>
        Math.Min(Distance(sheet, cell, amount, verb), Distance(sheet, cell, amount, comparative) is <= ComparativeReach and var near ? near : int.MaxValue);

    private static int Distance(Sheet sheet, Cell cell, in Amount amount, SenseKind kind)
    {
        var best = int.MaxValue;
        if (Cues.TryBefore(sheet, cell.First, amount.HedgeFirst, kind, out var before))
        {
            best = amount.HedgeFirst - before.Last;
        }
        if (Cues.TryAfter(sheet, amount.Last, cell.Last, kind, out var after))
        {
            best = Math.Min(best, after.First - amount.Last + 1);
        }
        return best;
    }

    // "dropped by $4 billion": the word before the figure is "by" and what moved stands nearer than what was reached.
    private static bool IsChangeBy(Sheet sheet, Cell cell, in Amount amount, in Frame frame)
    {
        if (IsChangeByCase(sheet, cell, amount) || IsPlainMove(sheet, amount))
        {
            return true;
        }
        if (!Cues.TryJustBefore(sheet, amount.HedgeFirst, 2, SenseKind.By, out var by) || by.Is(SenseKind.Reach) || by.Is(SenseKind.Indicator))
        {
            return IsMovementOf(sheet, amount) || IsDifference(sheet, amount);
        }
        if (frame.Kind == ClaimKind.Change && (sheet.IsAt(by.First - 1, SenseKind.Or) || sheet.IsAt(by.First - 1, SenseKind.And))
            && sheet.TryAmountEndingAt(sheet.IsSign(by.First - 2, ',') ? by.First - 3 : by.First - 2, out var twin) && twin.Type is AmountType.Percent or AmountType.Times)
        {
            // "вырос на 28% или на 236 млн"
            return true;
        }
        if (IsMoveToldTwice(sheet, amount))
        {
            return true;
        }
        if (!by.Is(SenseKind.In) && !by.Is(SenseKind.To) && !by.Is(SenseKind.Into) && LateMovement(sheet, cell) != Direction.None)
        {
            return true;
        }
        var moved = Math.Max(LastOf(sheet, cell, by.First, SenseKind.Up), LastOf(sheet, cell, by.First, SenseKind.Down));
        var other = Math.Max(LastOf(sheet, cell, by.First, SenseKind.Reach), LastOf(sheet, cell, by.First, SenseKind.Indicator));
        return (moved >= 0 && (moved >= other - 3 || by.First - moved <= 3)) || IsDifference(sheet, amount);
    }

    // "на $21 млн, или на 8,5%, больше": the same move in money and in percent.
    private static bool IsMoveToldTwice(Sheet sheet, in Amount amount)
    {
        var or = sheet.IsSign(amount.Last + 1, ',') ? amount.Last + 2 : amount.Last + 1;
        return sheet.IsAt(or, SenseKind.Or) && sheet.IsAt(or + 1, SenseKind.By) && sheet.FirstAmountAt(or + 2) is var next && next < sheet.Amounts.Count && sheet.Amounts[next] is { Type: AmountType.Percent or AmountType.Times } twin
            && twin.HedgeFirst == or + 2 && sheet.TryHit(sheet.IsSign(twin.Last + 1, ',') ? twin.Last + 2 : twin.Last + 1, out var more) && more.IsAny(Cues.Moving);
    }

    // "605,1 млн долларға көп", "16 пайызга өстү": the case does the work of "by"; "200 milyon dolar arttı": so does its absence.
    private static bool IsChangeByCase(Sheet sheet, Cell cell, in Amount amount) => IsBareMove(sheet, amount) ||
        sheet.Pack.ByCase != CaseRole.None && sheet.CaseAt(amount.Last) == sheet.Pack.ByCase && !sheet.IsAt(amount.Last + 1, SenseKind.To) && !EndsMove(sheet, amount)
        && (Cues.TryVerbBehind(sheet, amount, cell.Last, out var verb) ? verb.IsAny(Cues.Moving) && !verb.Is(SenseKind.Reach) : amount.Type == AmountType.Percent && LateMovement(sheet, cell) != Direction.None);

    // The second of "69 млн доллардан 75 млн долларга өстү".
    private static bool EndsMove(Sheet sheet, in Amount amount) =>
        sheet.CaseAt(amount.First - 1) == CaseRole.From && sheet.TryAmountEndingAt(amount.First - 1, out var start) && start.Type == amount.Type;

    private static bool IsBareMove(Sheet sheet, in Amount amount) =>
        sheet.Pack is { HasVerbLast: true, ByCase: CaseRole.None } && sheet.CaseAt(amount.Last) == CaseRole.None
        && !(sheet.IsAt(amount.HedgeFirst - 1, SenseKind.To) && !sheet.IsAt(amount.HedgeFirst - 1, SenseKind.By))
        && sheet.TryHit(amount.Last + 1, out var verb) && (verb.Is(SenseKind.Up) || verb.Is(SenseKind.Down)) && !verb.Is(SenseKind.Reach) && !verb.Is(SenseKind.Exceed);

    // "增加了7亿": in a language without endings the word of moving right before the figure says by how much.
    private static bool IsPlainMove(Sheet sheet, in Amount amount)
    {
        if (!sheet.Pack.IsIsolating || amount.Type is not (AmountType.Money or AmountType.Physical))
        {
            return false;
        }
        var token = sheet.IsAt(amount.HedgeFirst - 1, SenseKind.By) ? amount.HedgeFirst - 2 : amount.HedgeFirst - 1;
        return sheet.TryHit(token, out var verb) && (verb.Is(SenseKind.Up) || verb.Is(SenseKind.Down)) && !verb.Is(SenseKind.Reach) && !verb.Is(SenseKind.To);
    }

    // "an increase of $300 million"
    private static bool IsMovementOf(Sheet sheet, in Amount amount) =>
        sheet.TryHit(amount.HedgeFirst - 1, out var of) && of.Is(SenseKind.Of) && sheet.TryHit(of.First - 1, out var noun) && (noun.Is(SenseKind.Up) || noun.Is(SenseKind.Down)) && amount.Type != AmountType.Count
        && !(of.Is(SenseKind.From) && IsFollowedByEnd(sheet, amount));

    // "stiegen von 3 Mrd. im Jahr 2020 auf 5 Mrd.": where "of" is "from" as well, an end behind makes it a start.
    private static bool IsFollowedByEnd(Sheet sheet, in Amount amount) =>
        sheet.FirstAmountAt(amount.Last + 1) is var next && next < sheet.Amounts.Count && sheet.Amounts[next].HedgeFirst - amount.Last <= 10 && sheet.IsAt(sheet.Amounts[next].HedgeFirst - 1, SenseKind.To);

    // "$12 million less than in 2022"
    private static bool IsDifference(Sheet sheet, in Amount amount) =>
        sheet.TryHit(amount.Last + 1, out var more) && more.IsAny(Cues.Moving) && (more.Is(SenseKind.Compared) || (sheet.TryHit(sheet.IsSign(more.Last + 1, ',') ? more.Last + 2 : more.Last + 1, out var than) && than.Is(SenseKind.Compared)));

    private static int LastOf(Sheet sheet, Cell cell, int before, SenseKind kind) =>
        Cues.TryBefore(sheet, cell.First, before, kind, out var hit) ? hit.Last : -1;

    private static Direction DirectionOf(Sheet sheet, Cell cell, in Amount amount, in Frame frame, Direction otherwise)
    {
        if (amount.Sign != 0)
        {
            return amount.Sign > 0 ? Direction.Up : Direction.Down;
        }
        if (amount.Type == AmountType.Times && amount.Low < 1)
        {
            return Direction.Down;
        }
        if (amount.Type == AmountType.Times && sheet.IsAt(amount.Last + 1, SenseKind.Less))
        {
            // "вдвое меньше"
            return Direction.Down;
        }
        if (amount is { Type: AmountType.Times, Wording: Wording.Multiple } && sheet.IsAt(amount.First, SenseKind.Multiple) && !HasMovement(sheet, cell))
        {
            // "imports fell, exports doubled": a verb of multiplying has its own direction.
            return Direction.Up;
        }
        var up = Movement(sheet, cell, amount, SenseKind.Up, SenseKind.More);
        var down = Movement(sheet, cell, amount, SenseKind.Down, SenseKind.Less);
        if (up == int.MaxValue && down == int.MaxValue)
        {
            return LateMovement(sheet, cell) is not Direction.None and var late ? late : frame.Direction?.Value ?? otherwise;
        }
        return down <= up ? Direction.Down : Direction.Up;
    }

    // "sind um 4,2 Prozent auf 90,5 Mrd. Euro gesunken": the verb that says which way stands behind the next figure.
    private static Direction LateMovement(Sheet sheet, Cell cell)
    {
        for (var token = cell.Last + 1; token < sheet.Tokens.Count; token++)
        {
            token = sheet.BehindBracket(token);
            if (sheet.KindAt(token) == TokenKind.Sign && sheet.Text[sheet.Tokens[token].Start] is ',' or ';' or '.' or ':' or '(' && !IsInside(sheet, token))
            {
                return Direction.None;
            }
            if (!sheet.TryHit(token, out var hit))
            {
                continue;
            }
            if (hit.Is(SenseKind.Up) || hit.Is(SenseKind.Down) || (sheet.Pack.HasVerbLast && hit.IsAny(Cues.Moving)))
            {
                return hit.Is(SenseKind.Down) || hit.Is(SenseKind.Less) ? Direction.Down : Direction.Up;
            }
            if (hit.Is(SenseKind.Indicator) || hit.Is(SenseKind.Clause) || hit.Is(SenseKind.And))
            {
                return Direction.None;
            }
        }
        return Direction.None;
    }

    // A comma, a bracket, or the mark inside a number: a verb at the end serves the whole list before it.
    private static bool IsInside(Sheet sheet, int token) =>
        sheet.IsUsed(token) || (sheet.Touches(token - 1) && sheet.Touches(token)) || (sheet.Pack.HasVerbLast && (sheet.IsSign(token, ',') || sheet.IsSign(token, '(')));

    private static Modality ModalityOf(Sheet sheet, Cell cell, in Amount amount)
    {
        if (sheet.Pack.HasVerbLast && Cues.TryVerbBehind(sheet, amount, cell.Last, out var said) && (said.Is(SenseKind.Negation) || sheet.IsAt(said.Last + 1, SenseKind.Negation)))
        {
            return Modality.Negated;
        }
        if (Cues.TryBefore(sheet, cell.First, amount.First, SenseKind.Negation, out var not) && sheet.TryHit(not.Last + 1, out var verb) && (verb.Is(SenseKind.Reach) || verb.Is(SenseKind.Exceed)) && !not.Is(SenseKind.Hedge))
        {
            return Modality.Negated;
        }
        if (Cues.TryVerb(sheet, cell, amount, SenseKind.Forecast, out _) || Cues.TryJustBefore(sheet, cell.First + 1, 1, SenseKind.Forecast, out _))
        {
            return Modality.Forecast;
        }
        return Cues.TryVerb(sheet, cell, amount, SenseKind.Potential, out _) ? Modality.Potential : Modality.Stated;
    }
}
