using Oborot.Languages;
using Oborot.Text;

namespace Oborot.Mentions;

/// <summary>Finds periods: calendar parts that stand together, in whatever order the language puts them.</summary>
/// <remarks>
/// A run of neighbouring parts (years, months, "quarter", "first", "last", "same period", …) with small words between them is
/// one period. What the parts mean together does not depend on their order, so one reader serves all languages.
/// </remarks>
internal sealed class PeriodReader
{
    public static SenseMask Starts { get; } = SenseMask.Of(SenseKind.Month, SenseKind.Quarter, SenseKind.HalfYear, SenseKind.RelativeYear, SenseKind.SamePeriod, SenseKind.YearToDate,
        SenseKind.SeasonWord, SenseKind.ContextYear, SenseKind.YearWord, SenseKind.MonthWord, SenseKind.WeekWord, SenseKind.DayWord, SenseKind.Relative, SenseKind.Ordinal, SenseKind.Number);

    private static readonly SenseMask CalendarWords = SenseMask.Of(SenseKind.Month, SenseKind.Quarter, SenseKind.HalfYear, SenseKind.YearWord, SenseKind.MonthWord, SenseKind.SeasonWord, SenseKind.SamePeriod);

    private static readonly SenseMask SmallWords = SenseMask.Of(SenseKind.PeriodFiller, SenseKind.To, SenseKind.And, SenseKind.In, SenseKind.Of, SenseKind.From);

    private static readonly SenseMask Amounts = SenseMask.Of(SenseKind.Scale, SenseKind.Unit, SenseKind.CountNoun, SenseKind.Times);

    private readonly List<int> years = [];
    private readonly List<int> months = [];
    private readonly List<int> days = [];

    private Sheet sheet = null!;

    public void Run(Sheet page)
    {
        sheet = page;
        var next = 0;
        foreach (var token in sheet.Starts)
        {
            next = token >= next && sheet.IsDigitsOr(token, Starts) ? TryRun(token) : next;
        }
    }

    // Where the run that starts here ends (exclusive), or the token itself when no period starts here.
    private int TryRun(int first)
    {
        if (!IsPart(first, out var part))
        {
            return first;
        }
        var (last, strong, token) = (first, part == Part.Strong, first);
        var (hasYear, hasMonth, hadMonth, isOpen) = (false, false, false, false);
        while (token < sheet.Tokens.Count)
        {
            var next = token + Width(token);
            ref readonly var hit = ref sheet.HitAt(token);
            // "in June from May": the second is what the first is compared with.
            if (token > first && hasMonth && hit.Is(SenseKind.From) && !hit.Is(SenseKind.To) && !hit.Is(SenseKind.Of) && sheet.IsAt(token + 1, SenseKind.Month))
            {
                break;
            }
            hasMonth |= hit.Is(SenseKind.Month);
            if (token > first && StartsComparison(token, hasYear, sheet.CaseAt(last) == CaseRole.In))
            {
                break;
            }
            if (token > first && strong && hit.Is(SenseKind.SamePeriod) && last < token - 1 && !IsLastYear(last, token))
            {
                break;
            }
            if (token > first && hasYear && hit.Is(SenseKind.Month) && !IsJoined(token) && !(sheet.Pack.HasYearFirst && (!hadMonth || IsYear(last) || sheet.IsAt(last, SenseKind.YearWord))) && !isOpen)
            {
                break;
            }
            if (token > first && hasYear && IsYear(token) && !IsJoined(token) && !isOpen)
            {
                break;
            }
            isOpen |= sheet.CaseAt(next - 1) == CaseRole.From;
            hadMonth = hasMonth;
            hasYear |= IsYear(token) || hit.Is(SenseKind.RelativeYear);
            if (IsPart(token, out part))
            {
                strong |= part == Part.Strong;
                last = next - 1;
            }
            else if (!IsFiller(token) || next - last > 8)
            {
                break;
            }
            token = next;
        }
        if (!strong || Read(first, last) is not { } mention)
        {
            return first;
        }
        sheet.Periods.Add(mention);
        sheet.UseForPeriod(mention.First, mention.Last);
        return mention.Last + 1;
    }

    // "летась за такі самы пэрыяд": the same months of last year in one phrase.
    private bool IsLastYear(int last, int same) =>
        same - last <= 3 && sheet.TryHit(last, out var hit) && hit.TryGet(SenseKind.RelativeYear, out var year) && sheet.Pack.Value(year) < 0 && !sheet.IsAt(last + 1, SenseKind.ComparedAfter) && !sheet.IsAt(last + 1, SenseKind.Compared);

    // A dash, "to" or "and" right before a part goes on with the period.
    private bool IsJoined(int token) =>
        sheet.IsRangeMark(token - 1) || sheet.IsSign(token - 1, '/') || sheet.IsAt(token - 1, SenseKind.To) || sheet.IsAt(token - 1, SenseKind.And);

    // "2024 yılında bir önceki yıla göre": behind a finished period the year before is what it is compared with.
    private bool StartsComparison(int token, bool hasYear, bool isPlaced) =>
        sheet.Pack.HasPostpositions && sheet.TryHit(token, out var hit) && (((hasYear || isPlaced) && (hit.Is(SenseKind.RelativeYear) || hit.Is(SenseKind.ContextYear))) || (isPlaced && hit.Is(SenseKind.SamePeriod)) || (hit.Is(SenseKind.RelativeYear) && IsSameBehind(hit.Last)));

    // "январь ойида ўтган йилнинг шу давридагидан": last year's same period is no part of this January.
    private bool IsSameBehind(int token) => sheet.IsAt(token + 1, SenseKind.SamePeriod) || sheet.IsAt(token + 2, SenseKind.SamePeriod);

    private enum Part
    {
        Weak,
        Strong,
    }

    private int Width(int token) => sheet.TryHit(token, out var hit) ? hit.Last - token + 1 : 1;

    private bool IsPart(int token, out Part part)
    {
        part = Part.Strong;
        if (IsYear(token) || IsDigitMonth(token))
        {
            return true;
        }
        if (sheet.KindAt(token) == TokenKind.Digits)
        {
            part = Part.Weak;
            return sheet.Tokens[token].Length <= 2 && !IsFraction(token) && (IsFirstMonth(token) || IsSplitTail(token) || IsNumbered(token) || IsDayBehindMonth(token) || IsBeforeCalendarWord(token));
        }
        if (!sheet.TryHit(token, out var hit))
        {
            return false;
        }
        foreach (var sense in hit.Senses.All)
        {
            switch (sense.Kind)
            {
                case SenseKind.Month or SenseKind.Quarter or SenseKind.HalfYear or SenseKind.RelativeYear or SenseKind.SamePeriod
                    or SenseKind.YearToDate or SenseKind.SeasonWord or SenseKind.ContextYear:
                    return true;
                case SenseKind.YearWord or SenseKind.MonthWord or SenseKind.WeekWord or SenseKind.DayWord or SenseKind.Relative or SenseKind.Ordinal:
                    part = sense.Kind is SenseKind.YearWord or SenseKind.MonthWord ? Part.Strong : Part.Weak;
                    return IsInRun(token, hit);
                case SenseKind.Number:
                    part = Part.Weak;
                    return IsBeforeCalendarWord(hit.Last);
                default:
                    break;
            }
        }
        return false;
    }

    // A weak word ("last", "first", "year", "month") belongs to a period only next to another calendar word.
    private bool IsInRun(int token, Hit hit)
    {
        if (hit.Is(SenseKind.YearWord) || hit.Is(SenseKind.MonthWord))
        {
            return true;
        }
        return IsBeforeCalendarWord(hit.Last) || IsCalendarWord(token - 1);
    }

    private bool IsBeforeCalendarWord(int token)
    {
        for (var i = token + 1; i <= token + 3; i++)
        {
            if (IsCalendarWord(i) || IsYear(i))
            {
                return true;
            }
            var passes = sheet.KindAt(i) == TokenKind.Digits ? sheet.Tokens[i].Length <= 2
                : IsFiller(i) || sheet.IsAt(i, SenseKind.Number) || sheet.IsAt(i, SenseKind.Ordinal) || sheet.IsAt(i, SenseKind.Relative);
            if (!passes)
            {
                return false;
            }
        }
        return false;
    }

    private bool IsCalendarWord(int token) => sheet.HitAt(token).IsAny(CalendarWords);

    // The "1" of "19,1".
    private bool IsFraction(int token) =>
        sheet.Touches(token - 1) && (sheet.IsSign(token - 1, ',') || sheet.IsSign(token - 1, '.')) && sheet.Touches(token - 2) && sheet.KindAt(token - 2) == TokenKind.Digits;

    // "1月": a month's name that begins with its number.
    private bool IsDigitMonth(int token) => sheet.TryHit(token, out var hit) && hit.First == token && hit.Is(SenseKind.Month) && sheet.KindAt(token) == TokenKind.Digits;

    // The first number of "1-6月", "1至11月".
    private bool IsFirstMonth(int token) =>
        (sheet.IsRangeMark(token + 1) || sheet.IsAt(token + 1, SenseKind.To) || sheet.IsAt(token + 1, SenseKind.And)) && IsDigitMonth(token + 2) && ToInt(token) is >= 1 and <= 12;

    private bool IsFiller(int token)
    {
        if (sheet.IsRangeMark(token) || sheet.IsSign(token, '/'))
        {
            return true;
        }
        if (sheet.KindAt(token) == TokenKind.Break)
        {
            return sheet.KindAt(token + 1) != TokenKind.Break && sheet.KindAt(token - 1) != TokenKind.Break;
        }
        if (sheet.IsSign(token, ',') && IsYear(token + 1) && sheet.IsAt(token - 1, SenseKind.Month))
        {
            return true;
        }
        return sheet.IsSign(token, '.') ? (sheet.IsAt(token - 1, SenseKind.Month) && sheet.Tokens[token - 1].Length <= 4) || sheet.IsOrdinalPoint(token)
            : sheet.HitAt(token).IsAny(SmallWords);
    }

    // A bare four-digit number is a year unless something makes it an amount.
    private bool IsYear(int token)
    {
        if (sheet.KindAt(token) != TokenKind.Digits || sheet.Tokens[token].Length != 4)
        {
            return false;
        }
        var year = ToInt(token);
        if (year is < 1900 or > 2100 || (sheet.Touches(token) && sheet.IsSign(token + 1, '%')))
        {
            return false;
        }
        var isPartOfNumber = sheet.Touches(token) && (sheet.IsSign(token + 1, ',') || sheet.IsSign(token + 1, '.')) && sheet.Touches(token + 1) && sheet.KindAt(token + 2) == TokenKind.Digits;
        if (sheet.Pack.HasVerbLast && sheet.IsAt(token + 1, SenseKind.HedgeAfter))
        {
            // "2000-ға жуық", "2000-нан астам"
            return false;
        }
        if (sheet.CaseAt(token) is CaseRole.In or CaseRole.Of or CaseRole.From)
        {
            return true;
        }
        var isAmount = sheet.TryHit(token + 1, out var after) && !after.Is(SenseKind.YearWord) && !(after.Is(SenseKind.Unit) && sheet.KindAt(after.Last + 1) == TokenKind.Digits && (sheet.Pack.HasVerbLast || (sheet.KindAt(after.First) == TokenKind.Sign && sheet.Touches(after.Last) && !sheet.Touches(token)))) && (after.Is(SenseKind.Unit) || after.Is(SenseKind.Scale) || after.Is(SenseKind.CountNoun) || after.Is(SenseKind.Times));
        var hasCurrency = sheet.TryHit(token - 1, out var before) && before.Is(SenseKind.Unit) && !sheet.IsAt(token + 1, SenseKind.YearWord)
            && sheet.KindAt(before.First - 1) != TokenKind.Digits && !sheet.IsAt(before.First - 1, SenseKind.Scale);
        return !isPartOfNumber && !isAmount && !hasCurrency;
    }

    // The "12" of "Jan. 12".
    private bool IsDayBehindMonth(int token) => !IsFigure(token) && (sheet.IsAt(token - 1, SenseKind.Month) || (sheet.IsSign(token - 1, '.') && sheet.IsAt(token - 2, SenseKind.Month)));

    // "наурызда 14 млн доллар", "қаңтарда 9,1 млрд": an amount behind a month, no day.
    private bool IsFigure(int token)
    {
        var isFraction = sheet.Touches(token) && (sheet.IsSign(token + 1, ',') || sheet.IsSign(token + 1, '.')) && sheet.Touches(token + 1) && sheet.KindAt(token + 2) == TokenKind.Digits;
        return isFraction || (sheet.TryHit(token + 1, out var behind) && behind.IsAny(Amounts) && !behind.IsAny(Starts));
    }

    // The "3" of "Q3" and the "1" of "H1".
    private bool IsNumbered(int token) =>
        sheet.Tokens[token].Length == 1 && sheet.Touches(token - 1) && (sheet.IsAt(token - 1, SenseKind.Quarter) || sheet.IsAt(token - 1, SenseKind.HalfYear));

    // The "24" of "2023-24" and "2023/24".
    private bool IsSplitTail(int token) =>
        sheet.Tokens[token].Length == 2 && sheet.Touches(token - 1) && sheet.Touches(token - 2) && (sheet.IsDash(token - 1) || sheet.IsSign(token - 1, '/')) && IsYear(token - 2)
        && ToInt(token) == (ToInt(token - 2) + 1) % 100;

    private int ToInt(int token)
    {
        var value = 0;
        foreach (var c in sheet.Word(token))
        {
            value = (value * 10) + (c >= '０' ? c - '０' : c - '0');
        }
        return value;
    }

    private PeriodMention? Read(int first, int last)
    {
        years.Clear();
        months.Clear();
        days.Clear();
        var mention = new PeriodMention(first, last);
        var parts = new Parts();
        for (var token = first; token <= last; token += Width(token))
        {
            Collect(token, ref parts, ref mention);
        }
        SetLead(ref mention);
        if (!Combine(ref mention, parts))
        {
            return null;
        }
        if (sheet.Pack.HasPostpositions && mention.Lead == PeriodLead.Until && (months.Count > 1 || years.Count > 1))
        {
            // "қыркүйектен 27 қарашаға дейін": the end of a range, no deadline.
            mention.Lead = PeriodLead.None;
        }
        if (mention is { Lead: PeriodLead.Within, Length: 0 } && (mention.Month > 0 || mention.YearForm == YearForm.Absolute))
        {
            // "в течение января-февраля": no deadline.
            mention.Lead = PeriodLead.None;
        }
        return mention;
    }

    private struct Parts
    {
        public int Ordinal;
        public int Number;

        /// <summary>The first of "3-4 кварталы" and the last of "III–IV кварталы"; 0 for no range.</summary>
        public int FirstNumber;
        public int LastOrdinal;
        public bool HasQuarter;
        public bool HasHalf;
        public bool IsLoose;
        public bool HasMonthWord;
        public bool HasYearWord;
        public bool HasDayOrWeek;

        /// <summary>The number is a word: "three quarters" counts them, "3 квартал" names the third.</summary>
        public bool IsInWords;

        /// <summary>The first day stands behind the first month.</summary>
        public bool HasLateDay;

        public int? Relative;
        public int? RelativeYear;
    }

    private void Collect(int token, ref Parts parts, ref PeriodMention mention)
    {
        if (sheet.KindAt(token) == TokenKind.Digits && !IsDigitMonth(token))
        {
            CollectDigits(token, ref parts, ref mention);
            return;
        }
        if (!sheet.TryHit(token, out var hit))
        {
            return;
        }
        foreach (var sense in hit.Senses.All)
        {
            switch (sense.Kind)
            {
                case SenseKind.Month: months.Add((int)sheet.Pack.Value(sense)); return;
                case SenseKind.Quarter: parts.HasQuarter = true; return;
                case SenseKind.HalfYear: parts.HasHalf = true; parts.IsLoose |= hit.Is(SenseKind.Fraction); return;
                case SenseKind.YearWord: parts.HasYearWord = true; return;
                case SenseKind.MonthWord: parts.HasMonthWord = true; return;
                case SenseKind.DayWord or SenseKind.WeekWord: parts.HasDayOrWeek = true; return;
                case SenseKind.SeasonWord: mention.IsSeason = true; return;
                case SenseKind.SamePeriod: mention.IsSame = true; return;
                case SenseKind.YearToDate: mention.IsYearToDate = true; return;
                case SenseKind.Relative: parts.Relative = (int)sheet.Pack.Value(sense); return;
                case SenseKind.ContextYear: mention.ContextYears = (int)sheet.Pack.Value(sense); return;
                case SenseKind.RelativeYear: parts.RelativeYear = (int)sheet.Pack.Value(sense); return;
                case SenseKind.Ordinal: CollectOrdinal(token, (int)sheet.Pack.Value(sense), ref parts); return;
                case SenseKind.Number: parts.IsInWords |= !sheet.IsUncased(token); parts.Number += (int)Math.Min(sheet.Pack.Value(sense), 1000); return;
                default: break;
            }
        }
    }

    private void CollectOrdinal(int token, int value, ref Parts parts)
    {
        parts.LastOrdinal = parts.Ordinal > 0 && sheet.IsRangeMark(token - 1) ? value : parts.LastOrdinal;
        parts.Ordinal = parts.Ordinal == 0 ? value : parts.Ordinal;
    }

    private void CollectDigits(int token, ref Parts parts, ref PeriodMention mention)
    {
        var value = ToInt(token);
        if (sheet.Tokens[token].Length == 4)
        {
            years.Add(value);
        }
        else if (years.Count > 0 && sheet.Tokens[token].Length == 2 && value == (years[^1] + 1) % 100 && (sheet.IsDash(token - 1) || sheet.IsSign(token - 1, '/')))
        {
            years.Add(years[^1] + 1);
            mention.IsSplitYear = true;
        }
        else if (IsFirstMonth(token))
        {
            months.Add(value);
        }
        else if (IsDay(token, value))
        {
            parts.HasLateDay |= days.Count == 0 && months.Count > 0;
            days.Add(value);
        }
        else if (parts.Number == 0 || sheet.IsRangeMark(token - 1))
        {
            (parts.FirstNumber, parts.Number) = (parts.Number, value);
        }
    }

    // A number before or after a month's name, or the first of two such numbers.
    private bool IsDay(int token, int value)
    {
        if (value is < 1 or > 31 || IsFigure(token))
        {
            return false;
        }
        for (var i = token + 1; i <= token + 4; i++)
        {
            if (sheet.IsAt(i, SenseKind.Month))
            {
                return true;
            }
            if (sheet.KindAt(i) != TokenKind.Digits && !IsFiller(i))
            {
                break;
            }
        }
        return IsDayBehindMonth(token)
            || (days.Count > 0 && (sheet.IsDash(token - 1) || sheet.IsAt(token - 1, SenseKind.To)));
    }

    private void SetLead(ref PeriodMention mention)
    {
        if (sheet.Pack.HasPostpositions && LeadBehind(mention.Last) is not PeriodLead.None and var behind)
        {
            mention.Lead = behind;
            return;
        }
        for (var token = mention.First - 1; token >= mention.First - 3 && token >= 0; token--)
        {
            if (!sheet.TryHit(token, out var hit))
            {
                return;
            }
            if (hit.Is(SenseKind.Until)) { mention.Lead = PeriodLead.Until; return; }
            if (hit.Is(SenseKind.Since)) { mention.Lead = PeriodLead.Since; return; }
            if (hit.Is(SenseKind.Within)) { mention.Lead = PeriodLead.Within; return; }
            if (hit.Is(SenseKind.From)) { mention.Lead = PeriodLead.From; return; }
            if (!hit.Is(SenseKind.PeriodFiller) && !hit.Is(SenseKind.In) && !hit.Is(SenseKind.Of) && !hit.Is(SenseKind.Relative))
            {
                return;
            }
        }
    }

    // "2030-жылга чейин", "2017-жылдан бери", "жакынкы үч жыл ичинде"
    private PeriodLead LeadBehind(int last)
    {
        if (sheet.CaseAt(last) == CaseRole.Until)
        {
            return PeriodLead.Until;
        }
        for (var token = sheet.TryHit(last, out _) ? last : last + 1; token <= last + 2; token++)
        {
            if (!sheet.TryHit(token, out var hit))
            {
                return PeriodLead.None;
            }
            if (hit.Is(SenseKind.Until)) { return PeriodLead.Until; }
            if (hit.Is(SenseKind.Since)) { return PeriodLead.Since; }
            if (hit.Is(SenseKind.Within)) { return PeriodLead.Within; }
            if (token > last && !hit.Is(SenseKind.PeriodFiller))
            {
                return PeriodLead.None;
            }
        }
        return PeriodLead.None;
    }

    private bool Combine(ref PeriodMention mention, Parts parts)
    {
        if (parts.IsLoose && parts.Ordinal == 0 && years.Count == 0 && parts.RelativeYear is null && !parts.HasYearWord)
        {
            return false;
        }
        SetYears(ref mention, parts);
        SetMonths(ref mention, parts);
        // "the same four months of 2024" tells all of it.
        mention.IsSame &= mention.Month == 0 || mention.YearForm != YearForm.Absolute;
        if (mention.Month > 0 && mention.ContextYears != 0 && mention.YearForm == YearForm.Untold)
        {
            (mention.YearForm, mention.Year, mention.LastYear) = (YearForm.Relative, mention.ContextYears, mention.ContextYears);
        }
        if (mention.IsSame || mention.IsYearToDate || mention.IsSeason || mention.Month > 0)
        {
            if (mention is { IsSame: true, ContextYears: not 0, YearForm: YearForm.Untold })
            {
                (mention.YearForm, mention.Year, mention.LastYear) = (YearForm.Relative, mention.ContextYears, mention.ContextYears);
            }
            return true;
        }
        if (mention.ContextYears != 0)
        {
            (mention.YearForm, mention.Year, mention.LastYear) = (YearForm.Relative, mention.ContextYears, mention.ContextYears);
            return true;
        }
        if (parts is { HasMonthWord: true, Number: 0, Relative: { } offset } && mention.YearForm == YearForm.Untold)
        {
            mention.MonthOffset = offset;
            return true;
        }
        if (parts.HasDayOrWeek || (parts.HasMonthWord && mention.Month == 0))
        {
            return false;
        }
        return parts.HasYearWord && parts.Number > 0 && years.Count == 0 ? SetLength(ref mention, parts) : mention.YearForm != YearForm.Untold;
    }

    private void SetYears(ref PeriodMention mention, Parts parts)
    {
        if (years.Count > 0)
        {
            (mention.YearForm, mention.Year, mention.LastYear) = (YearForm.Absolute, years[0], Math.Max(years[0], years[^1]));
        }
        else if ((parts.RelativeYear ?? (parts.HasYearWord && parts.Number == 0 ? parts.Relative : null)) is { } offset)
        {
            (mention.YearForm, mention.Year, mention.LastYear) = (YearForm.Relative, offset, offset);
        }
    }

    private void SetMonths(ref PeriodMention mention, Parts parts)
    {
        if (months.Count > 0)
        {
            // "nine months through September"
            var isLength = parts.HasMonthWord && months.Count == 1 && parts.Number > 1 && parts.Number <= months[0];
            (mention.Month, mention.LastMonth) = (isLength ? months[0] - parts.Number + 1 : months[0], months[^1]);
            if (days.Count > 0)
            {
                // "from September to 27 November"
                (mention.Day, mention.LastDay) = (days.Count == 1 && months.Count > 1 && parts.HasLateDay ? 0 : days[0], days[^1]);
            }
        }
        else if (parts is { HasQuarter: true, Ordinal: 1, Number: >= 2 and <= 4 } or { HasQuarter: true, Ordinal: 0, IsInWords: true, Number: >= 2 and <= 4 })
        {
            // "the first three quarters"
            (mention.Month, mention.LastMonth) = (1, parts.Number * 3);
        }
        else if (parts is { HasQuarter: true, Ordinal: 0, Number: 0, Relative: -1 } && years.Count > 0)
        {
            // "the last quarter of 2024"
            (mention.Month, mention.LastMonth) = (10, 12);
        }
        else if (parts is { HasMonthWord: true, Relative: -1, Number: >= 1 and <= 11 } && years.Count > 0)
        {
            (mention.Month, mention.LastMonth) = (13 - parts.Number, 12);
        }
        else if (parts.HasQuarter && (parts.Ordinal > 0 ? parts.Ordinal : parts.Number) is >= 1 and <= 4 and var quarter)
        {
            var (first, last) = parts.Ordinal > 0 ? (quarter, parts.LastOrdinal) : (parts.FirstNumber, quarter);
            first = first is > 0 && first < quarter ? first : quarter;
            (mention.Month, mention.LastMonth) = ((first * 3) - 2, (last is <= 4 && last > quarter ? last : quarter) * 3);
        }
        else if (parts.HasHalf && Half(parts) is var half)
        {
            (mention.Month, mention.LastMonth) = half == 2 ? (7, 12) : (1, 6);
        }
        else if (parts.HasMonthWord && parts.Number is >= 1 and <= 12)
        {
            (mention.Month, mention.LastMonth) = (1, parts.Number);
        }
    }

    private static int Half(Parts parts) => parts.Ordinal > 0 ? parts.Ordinal : parts.Number == 2 ? 2 : 1;

    // "within five years", "the last five years".
    private static bool SetLength(ref PeriodMention mention, Parts parts)
    {
        if (parts.Number > 100 || (mention.Lead is PeriodLead.None or PeriodLead.From && parts.Relative is null))
        {
            return false;
        }
        (mention.Length, mention.YearForm) = (parts.Number, YearForm.Relative);
        mention.Lead = parts.Relative switch { < 0 => PeriodLead.Past, > 0 => PeriodLead.Within, _ => mention.Lead };
        (mention.Year, mention.LastYear) = (0, 0);
        return mention.Lead is PeriodLead.Within or PeriodLead.Past or PeriodLead.Until;
    }
}
