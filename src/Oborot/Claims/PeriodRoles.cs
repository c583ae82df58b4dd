using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>Finds the period of a claim and the period it is compared with.</summary>
internal sealed class PeriodRoles(Calendars calendars)
{
    /// <summary>The rule of a period such as "a year earlier": the text goes on with the one it is counted from.</summary>
    public const string ContextRule = "period.a_year_earlier";

    /// <summary>The rule of a level that a move started from: a year before the period that the move is told for.</summary>
    public const string MoveRule = "period.before_move";

    /// <summary>The rule of a change that names nothing to compare with.</summary>
    public const string DefaultBase = "base.same_months_a_year_before";

    private readonly List<(PeriodMention Mention, bool IsBase)> own = [];
    private Sheet sheet = null!;
    private Anchor anchor = null!;
    private (int First, int Last)? collected;
    private bool isIndex;
    private PeriodMention? bracketedBase;
    private Period? partOfThisYear;
    private bool hasPartOfThisYear;

    /// <summary>Whose business year split years mean.</summary>
    public string? Reporter { get; set; }

    /// <summary>What is measured comes in once a year: "this year" is the whole of it, whatever months the text speaks of.</summary>
    public bool IsYearly { get; set; }

    /// <summary>The figure is a percentage of an earlier one: "to May 2022 it is 111.6%".</summary>
    public bool IsIndex
    {
        get => isIndex;
        set => (isIndex, collected) = (value, value == isIndex ? collected : null);
    }

    public void Start(Sheet page, Anchor fixedAnchor) => (sheet, anchor, hasPartOfThisYear, Reporter, collected) = (page, fixedAnchor, false, null, null);

    /// <summary>The period a target is to be reached by.</summary>
    public Found<Period>? Deadline(int first, int last)
    {
        foreach (var mention in sheet.PeriodsIn(first, last))
        {
            if (mention.IsSame)
            {
                continue;
            }
            var isDeadline = mention.Lead is PeriodLead.Until or PeriodLead.Within || mention is { YearForm: YearForm.Absolute } && anchor.Year is { } now && mention.Year > now;
            if (mention is { Lead: PeriodLead.Within, Length: > 0 } && ToldIn(first, mention.First) is { } said && said + mention.Length < 9000)
            {
                return new Found<Period>(Period.Until(said + mention.Length), Scope.Own, mention.First, mention.Last, "period.deadline");
            }
            if (isDeadline && (IsBusinessYear(mention) && Days(mention, default) is { } business ? new Period(null, business.End) : anchor.Deadline(mention)) is { } deadline)
            {
                return new Found<Period>(deadline, Scope.Own, mention.First, mention.Last, "period.deadline");
            }
        }
        return null;
    }

    /// <summary>The year an aim is set for: "up to 30 thousand tonnes in 2025", when that year is not over.</summary>
    public Found<Period>? AimedYear(Cell cell)
    {
        foreach (var mention in sheet.PeriodsIn(cell.First, cell.Last))
        {
            if (mention is { YearForm: YearForm.Absolute, IsWholeYear: true, Lead: PeriodLead.None, IsSplitYear: false } && mention.Year >= anchor.Year && !IsBase(mention) && anchor.Deadline(mention) is { } year)
            {
                return new Found<Period>(year, Scope.Own, mention.First, mention.Last, "period.aimed_year");
            }
        }
        return null;
    }

    // "In November 2024 they said … within three years": counted from then.
    private int? ToldIn(int first, int before)
    {
        foreach (var mention in sheet.PeriodsIn(first, before - 1))
        {
            if (mention is { YearForm: YearForm.Absolute, Lead: not (PeriodLead.Until or PeriodLead.Within) } && mention.Year <= anchor.Year)
            {
                return mention.LastYear;
            }
        }
        return null;
    }

    /// <summary>The period that a clause tells for its figure, base periods aside.</summary>
    public Found<Period>? Told(Cell cell, in Amount amount, in Frame frame, bool isForecast)
    {
        Collect(cell);
        PeriodMention? best = null;
        var nearest = int.MaxValue;
        foreach (var (mention, isBase) in own)
        {
            var isAhead = mention.Lead is PeriodLead.Until or PeriodLead.Within && !(isForecast && mention.Lead == PeriodLead.Until);
            isAhead = isAhead && !anchor.IsOver(mention);
            if (isBase || isAhead || mention.Lead == PeriodLead.Past || mention.IsSame || mention.IsDay)
            {
                continue;
            }
            var distance = mention.Last < amount.First ? amount.First - mention.Last : mention.First - amount.Last + 1;
            if ((mention.Lead == PeriodLead.Since && mention.Month == 0) || (mention.First > amount.Last && OpensClause(amount.Last + 1, mention.First - 1)))
            {
                continue;
            }
            // "reported early this year" dates the report, not the figure.
            distance += mention.Month == 0 && IsUnfinishedYear(mention) ? 12 : 0;
            if (distance < nearest)
            {
                (best, nearest) = (mention, distance);
            }
        }
        if (best is not { } told || (isForecast && IsUnfinishedYear(told) ? anchor.Resolve(told, null) : Days(told, frame)) is not { } period)
        {
            return null;
        }
        var scope = told.YearForm == YearForm.Absolute ? Scope.Own : Scope.Document;
        return new Found<Period>(period, scope, told.First, told.Last, told.ContextYears < 0 ? ContextRule : told.YearForm switch
        {
            YearForm.Absolute => "period.told",
            YearForm.Relative => "period.relative",
            _ => "period.year_inferred",
        });
    }

    /// <summary>The day that a stock is told for: "on 1 January 2025".</summary>
    public Found<Period>? Day(Cell cell)
    {
        foreach (var mention in sheet.PeriodsIn(cell.First, cell.Last))
        {
            if (mention is { IsDay: true, YearForm: YearForm.Absolute } && anchor.Resolve(mention, null) is { } day)
            {
                return new Found<Period>(new Period(null, day.End), Scope.Own, mention.First, mention.Last, "period.stock");
            }
        }
        return null;
    }

    /// <summary>The day of publication: what a stock such as "183 firms" is told for, when nothing else is named.</summary>
    public Found<Period>? AsPublished() =>
        sheet.Document.Published is { } day ? new Found<Period>(new Period(null, day), Scope.Document, -1, -1, "period.as_published") : null;

    /// <summary>The only period of a sentence, for a clause that tells none: it holds for all of them.</summary>
    /// <param name="isChange">A change is not of "a year earlier": that is what it is compared with.</param>
    public Found<Period>? OnlyOne(Sentence sentence, in Frame frame, bool isChange)
    {
        Found<Period>? only = null;
        Collect(new Cell(-1, sentence.First, sentence.Last));
        foreach (var (mention, isBase) in own)
        {
            if (isBase || (isChange && mention.ContextYears < 0) || mention.Lead != PeriodLead.None || mention.IsSame || mention.IsDay || Days(mention, frame) is not { } days)
            {
                continue;
            }
            if (only is not null)
            {
                return null;
            }
            only = new Found<Period>(days, Scope.Clause, mention.First, mention.Last, "period.of_sentence");
        }
        return only;
    }

    /// <summary>The period that a change is compared with.</summary>
    public Found<Period>? Base(Cell cell, Found<Period>? period, in Frame frame)
    {
        Collect(cell);
        foreach (var (mention, isBase) in own)
        {
            if (!isBase && mention.Lead != PeriodLead.Since)
            {
                continue;
            }
            if (BaseDays(mention, period, frame) is { } days)
            {
                return new Found<Period>(days, Scope.Own, mention.First, mention.Last, "base.told");
            }
        }
        return period is { Value.Start: not null } p
            ? new Found<Period>(p.Value.AddYears(-1), Scope.Document, p.First, p.Last, DefaultBase) : null;
    }

    /// <summary>The two periods of "between 2015 and 2016" beside a change.</summary>
    public (Period Base, Period Period)? Span(Cell cell)
    {
        Collect(cell);
        foreach (var (mention, _) in own)
        {
            if (mention.IsYearSpan && mention.Month == 0 && !mention.IsSplitYear && (Cues.TryJustBefore(sheet, mention.First, 2, SenseKind.Between, out _) || (sheet.Pack.HasPostpositions && sheet.IsAt(mention.Last + 1, SenseKind.Between))))
            {
                return (Period.Year(mention.Year), Period.Year(mention.LastYear));
            }
        }
        return null;
    }

    /// <summary>True when a clause's only period is the one compared with: "against $5bn in 2017".</summary>
    public bool FigureIsBase(Cell cell, in Amount amount)
    {
        if (IsBracketedAfterBase(amount))
        {
            return true;
        }
        Collect(cell);
        if (own.Count > 0 && own.TrueForAll(IsSamePeriodAlone) && own[^1].Mention.Last < amount.First)
        {
            // "in the same period of last year it was $11 billion"
            return true;
        }
        if (amount.Type is AmountType.Money or AmountType.Physical or AmountType.Count && (IsBehindStart(amount.HedgeFirst) || (sheet.Pack.IsIsolating && SamePeriodBefore(amount) is not null)))
        {
            // "从2013年的3120亿元增加到…"
            return true;
        }
        return IsBaseFigure(amount) && !HasOwnBefore(amount.Last);
    }

    private bool IsSamePeriodAlone((PeriodMention Mention, bool IsBase) told) =>
        told.Mention is { IsSame: true, YearForm: not YearForm.Untold } && !Cues.IsComparedBehind(sheet, told.Mention.Last) && !Cues.IsCompared(sheet, told.Mention.First, 4);

    // "较去年同期的120亿美元": the figure right behind "the same period of last year".
    private PeriodMention? SamePeriodBefore(in Amount amount)
    {
        foreach (var (mention, _) in own)
        {
            if (mention is { IsSame: true, YearForm: not YearForm.Untold } && amount.HedgeFirst - mention.Last is 1 or 2 && !Cues.IsComparedBehind(sheet, mention.Last))
            {
                return mention;
            }
        }
        return null;
    }

    private bool IsBehindStart(int token) => own.Exists(o => o.Mention is { Lead: PeriodLead.From } start && (start.YearForm == YearForm.Absolute || start.IsSame) && token - o.Mention.Last is 1 or 2);

    private bool HasOwnBefore(int token) => own.Exists(o => !o.IsBase && o.Mention.First <= token);

    /// <summary>The year before the only period of a move: "grew in 2020 from $69 million to $75 million".</summary>
    public Found<Period>? BeforeMove(Cell cell, in Amount amount, in Frame frame)
    {
        Collect(cell);
        if (own is not [(var mention, false)] || mention.First > amount.First || !(IsStartOfMove(amount) || IsStartOfMoveByWords(amount)))
        {
            return null;
        }
        return Days(mention, frame) is { Start: not null } days ? new Found<Period>(days.AddYears(-1), Scope.Document, mention.First, mention.Last, MoveRule) : null;
    }

    /// <summary>The first of two figures that small words tell: "from $69 million to $75 million".</summary>
    public bool IsStartOfMoveByWords(in Amount amount) =>
        sheet.IsAt(amount.HedgeFirst - 1, SenseKind.From) && sheet.FirstAmountAt(amount.Last + 1) is var next && next < sheet.Amounts.Count && sheet.Amounts[next] is var end
        && end.HedgeFirst - amount.Last <= 4 && sheet.IsAt(end.HedgeFirst - 1, SenseKind.To) && end.Type == amount.Type;

    /// <summary>The days of the base period that a clause names although its figure is a level.</summary>
    public Found<Period>? BaseOfLevel(Cell cell, in Amount amount, in Frame frame)
    {
        Collect(cell);
        if (SamePeriodBefore(amount) is { } same && BaseDays(same, Told(cell, amount, frame, false) ?? frame.Period, frame) is { } yearBefore)
        {
            return new Found<Period>(yearBefore, Scope.Own, same.First, same.Last, "period.base");
        }
        if (bracketedBase is { } before && BaseDays(before, frame.Period, frame) is { } earlier)
        {
            return new Found<Period>(earlier, Scope.Clause, before.First, before.Last, "period.base");
        }
        foreach (var (mention, _) in own)
        {
            var asTold = mention is { YearForm: YearForm.Absolute, IsSame: false };
            if ((asTold ? Days(mention, frame) : BaseDays(mention, frame.Period, frame)) is { } days)
            {
                return new Found<Period>(days, Scope.Own, mention.First, mention.Last, "period.base");
            }
        }
        return null;
    }

    // "against $5bn", "from $5bn", "doubled the $5bn": what the claim's own period is compared with.
    private bool IsBaseFigure(in Amount amount) =>
        Cues.IsCompared(sheet, amount.HedgeFirst, 3) || Cues.IsComparedBehind(sheet, amount.Last) || IsStartOfMove(amount) || (amount.Type is AmountType.Money or AmountType.Physical && IsFrom(amount))
        || (sheet.TryAmountEndingAt(amount.First - 1, out var before) && before.Type == AmountType.Times) || (sheet.IsAt(amount.First - 1, SenseKind.Article) && sheet.TryAmountEndingAt(amount.First - 2, out before) && before.Type == AmountType.Times);

    // "von" is "of" as well: it starts a move only where "auf" tells the end of it.
    private bool IsFrom(in Amount amount)
    {
        if (!sheet.TryHit(amount.HedgeFirst - 1, out var from) || !from.Is(SenseKind.From))
        {
            return false;
        }
        return !from.Is(SenseKind.Of) || (sheet.FirstAmountAt(amount.Last + 1) is var next && next < sheet.Amounts.Count && sheet.Amounts[next] is var end
            && end.HedgeFirst - amount.Last <= 8 && sheet.IsAt(end.HedgeFirst - 1, SenseKind.To));
    }

    /// <summary>The first of two levels that cases tell: "69 млн доллардан 75 млн долларга өстү".</summary>
    public bool IsStartOfMove(in Amount amount) =>
        sheet.CaseAt(amount.Last) == CaseRole.From && sheet.FirstAmountAt(amount.Last + 1) is var next && next < sheet.Amounts.Count
        && sheet.Amounts[next] is var end && ((end.First - amount.Last <= 8 && sheet.CaseAt(end.Last) is CaseRole.To or CaseRole.Until && end.Type == amount.Type)
            || (sheet.Pack.HasVerbLast && end.HedgeFirst == amount.Last + 1 && end.Type is AmountType.Percent or AmountType.Times && sheet.HitAt(end.Last + 1).IsAny(Cues.Moving)));

    // "the same month of 2023 ($31.5 million)"
    private bool IsBracketedAfterBase(in Amount amount)
    {
        bracketedBase = null;
        if (!sheet.IsSign(amount.HedgeFirst - 1, '('))
        {
            return false;
        }
        foreach (var mention in sheet.PeriodsIn(Math.Max(0, amount.HedgeFirst - 12), amount.HedgeFirst - 2))
        {
            var isBeside = mention.Last == amount.HedgeFirst - 2 || (mention.Last == amount.HedgeFirst - 4 && sheet.IsDash(mention.Last + 1) && sheet.Touches(mention.Last)) || (mention.Last == amount.HedgeFirst - 3 && sheet.KindAt(mention.Last + 1) == Text.TokenKind.Word && !sheet.IsUsed(mention.Last + 1));
            if (isBeside && IsBase(mention))
            {
                bracketedBase = mention;
                return true;
            }
        }
        return false;
    }

    private void Collect(Cell cell)
    {
        if (collected == (cell.First, cell.Last))
        {
            return;
        }
        collected = (cell.First, cell.Last);
        own.Clear();
        foreach (var mention in sheet.PeriodsIn(cell.First, cell.Last))
        {
            own.Add((mention, IsBase(mention)));
        }
    }

    private bool IsBase(in PeriodMention mention)
    {
        if (mention.IsSame && (mention.YearForm != YearForm.Untold || Cues.IsCompared(sheet, mention.First, 4)))
        {
            return true;
        }
        if (Cues.IsComparedBehind(sheet, mention.Last) || IsSurpassed(mention) || (IsIndex && sheet.IsAt(mention.First - 1, SenseKind.ComparedAfter)))
        {
            return true;
        }
        for (var token = mention.First - 1; token >= mention.First - 4 && token >= 0; token--)
        {
            if (sheet.TryAmountEndingAt(token, out var figure) && IsBaseFigure(figure))
            {
                return true;
            }
            if (!sheet.TryHit(token, out var hit))
            {
                return false;
            }
            if ((!sheet.Pack.HasPartyPostpositions && Cues.Compares(sheet, hit)) || hit.Is(SenseKind.SamePeriod) || IsMoreThan(hit, mention))
            {
                return true;
            }
            if (!hit.Is(SenseKind.PeriodFiller) && !hit.Is(SenseKind.In) && !hit.Is(SenseKind.Of) && !hit.Is(SenseKind.From))
            {
                return false;
            }
            var followsPeriod = hit.First > 0 && sheet.IsInPeriod(hit.First - 1);
            if (hit.Is(SenseKind.From) && !hit.Is(SenseKind.PeriodFiller) && !hit.Is(SenseKind.With) && (mention.Month == 0 || followsPeriod))
            {
                return true;
            }
            token = hit.First;
        }
        return false;
    }

    // "на 8,5% больше прошлогоднего": in the genitive right behind "more", the period is what it is more than.
    private bool IsMoreThan(Hit more, in PeriodMention mention) =>
        more.Last == mention.First - 1 && (more.Is(SenseKind.More) || more.Is(SenseKind.Less)) && mention.YearForm == YearForm.Relative && !sheet.Pack.HasGenitiveWord && !sheet.Pack.HasPostpositions && !sheet.Pack.IsIsolating
        && (sheet.TryAmountEndingAt(more.First - 1, out _) || (sheet.IsSign(more.First - 1, ',') && sheet.TryAmountEndingAt(more.First - 2, out _)));

    // "былтырғыдан 20 пайызга көп": a period in the ablative before a figure is what it is more than.
    private bool IsSurpassed(in PeriodMention mention) =>
        sheet.Pack.HasVerbLast && sheet.CaseAt(mention.Last) == CaseRole.From && mention.Lead is PeriodLead.None or PeriodLead.From && sheet.IsUsed(Math.Min(mention.Last + 1, sheet.Tokens.Count - 1));

    private Period? Days(in PeriodMention mention, in Frame frame)
    {
        if (mention.ContextYears != 0 && mention.Month == 0 && frame.Period is { Value.Start: not null } known)
        {
            return known.Value.AddYears(mention.ContextYears);
        }
        if (IsBusinessYear(mention) && Reporter is { } country && calendars.FiscalYearStart.TryGetValue(country, out var month))
        {
            return new Period(new DateOnly(mention.Year, month, 1), new DateOnly(mention.Year + 1, month, 1).AddDays(-1));
        }
        if (mention.IsSplitYear || mention is { IsSeason: true, Month: 0 })
        {
            return null;
        }
        if (mention.Month == 0 && (mention.IsYearToDate || IsUnfinishedYear(mention)))
        {
            return PartOfThisYear() ?? (IsYearly && !mention.IsYearToDate ? anchor.Resolve(mention, null) : null);
        }
        return anchor.Resolve(mention, mention.YearForm == YearForm.Untold ? ContextYear(mention, frame) : null);
    }

    private bool OpensClause(int first, int last) => Cues.Has(sheet, first, last, SenseKind.Clause) || Cues.Has(sheet, first, last, SenseKind.OfWhich);

    // "2023-24", "the period 2016 to 2017"
    private static bool IsBusinessYear(in PeriodMention mention) =>
        mention is { YearForm: YearForm.Absolute, Month: 0 } && mention.LastYear == mention.Year + 1;

    // "this year", told within it, goes as far as the months the text speaks of.
    private bool IsUnfinishedYear(in PeriodMention mention) =>
        mention is { YearForm: YearForm.Relative, Year: 0, Length: 0, Lead: not PeriodLead.Until } && sheet.Document.Published is { } day && day.Year == anchor.Year && day < new DateOnly(day.Year, 12, 15);

    private Period? PartOfThisYear()
    {
        if (hasPartOfThisYear)
        {
            return partOfThisYear;
        }
        hasPartOfThisYear = true;
        return partOfThisYear = FindPartOfThisYear();
    }

    private Period? FindPartOfThisYear()
    {
        foreach (var mention in sheet.Periods)
        {
            if (mention.Month == 1 && !mention.IsDay && !mention.IsSame && mention.Lead is not (PeriodLead.Until or PeriodLead.Within)
                && anchor.Resolve(mention, null) is { } period && period.End.Year == anchor.Year)
            {
                return period;
            }
        }
        return null;
    }

    // An untold year is the frame's, when the frame speaks of a whole year or of the same year's months.
    private int? ContextYear(in PeriodMention mention, in Frame frame)
    {
        if (YearBefore(mention) is { } named)
        {
            return named;
        }
        if (anchor.Year is not null && !anchor.IsDerived)
        {
            return null;
        }
        return frame.Period?.Value.End.Year ?? (mention.Month > 0 ? anchor.Year : null);
    }

    // "This year we keep the pace: January–May brought …"
    private int? YearBefore(in PeriodMention mention)
    {
        foreach (var other in sheet.PeriodsIn(Math.Max(0, mention.First - 20), mention.First - 1))
        {
            var isNear = other.Last < mention.First && mention.First - other.Last <= 10 && !other.IsSame && other.Month == 0 && other.Length == 0 && other.Year == other.LastYear;
            if (isNear && other.YearForm == YearForm.Relative && anchor.Year is { } now)
            {
                return now + other.Year;
            }
            if (isNear && other.YearForm == YearForm.Absolute && other.Lead is PeriodLead.None)
            {
                return other.Year;
            }
        }
        return null;
    }

    private Period? BaseDays(in PeriodMention mention, Found<Period>? period, in Frame frame)
    {
        var claim = period?.Value;
        if (mention.IsSame)
        {
            var years = mention.YearForm switch
            {
                YearForm.Absolute when claim is { } p => mention.Year - p.End.Year,
                _ => -1,
            };
            return claim is { Start: not null } same ? same.AddYears(years) : null;
        }
        if (mention.YearForm == YearForm.Relative && claim is { Start: not null } current)
        {
            return mention.Month > 0 ? mention.In(current.End.Year + mention.Year) : current.AddYears(mention.Year == 0 ? -1 : mention.Year);
        }
        if (mention.IsWholeYear && mention.YearForm == YearForm.Absolute && claim is { Start: not null } part && !mention.IsYearSpan)
        {
            return part.AddYears(mention.Year - part.End.Year);
        }
        if (mention.YearForm == YearForm.Untold && claim is { } known)
        {
            // The latest such months before the claim's own.
            return mention.In(known.End.Year) is { } sameYear && sameYear.End < known.Start ? sameYear : mention.In(known.End.Year - 1);
        }
        return Days(mention, frame);
    }
}
