using System.Globalization;
using Oborot.Model;

namespace Oborot.Events;

/// <summary>Days between which something lies, open where an end is null, with the arithmetic.</summary>
internal sealed record Bounds(DateOnly? First, DateOnly? Last, IReadOnlyList<string> Steps)
{
    public static Bounds None { get; } = new(null, null, []);

    public Bounds And(DateOnly? first, DateOnly? last, string step) => new(Later(First, first), Sooner(Last, last), [.. Steps, step]);

    public bool Meets(DateOnly? first, DateOnly? last, int gap) =>
        !(First is { } a && last is { } b && a > b.AddDays(gap)) && !(first is { } c && Last is { } d && c > d.AddDays(gap));

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;

    private static DateOnly? Sooner(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;
}

/// <summary>Tells the days of events: as told, else by arithmetic on what is told.</summary>
internal sealed class Dating(EventWords words, MeetingReader reader, int visitDays)
{
    /// <summary>True where a text tells days, or an article has a date.</summary>
    public static bool IsDated(Draft draft) => draft.Told is not null || draft.Published is not null;

    /// <summary>The days between which the event lies.</summary>
    public Bounds Span(Draft draft) =>
        draft.Told is { } told ? new Bounds(told.Start, told.End, [])
        : draft.Published is not { } published ? Reckoned(draft, null)
        : draft.IsPlanned ? new Bounds(published, null, []) : new Bounds(published.AddDays(-visitDays), published, []);

    /// <summary>The days of the event with the words or the arithmetic that they rest on.</summary>
    public EventDays Of(Draft draft)
    {
        if (WithSignings(draft) is { } told)
        {
            var steps = ToldBy(draft, told.Start!.Value, d => d.Start ?? d.End).Concat(ToldBy(draft, told.End, d => d.End));
            List<string> shown = [.. steps.DistinctBy(s => s.By).Select(s => s.Step)];
            return draft.Meetings.Where(m => m.Told.Status == CommitmentStatus.Held).Min(m => m.Told.Published) is { } known && known < told.Start
                ? new EventDays(known, told.End, true, [.. shown, $"told as held in an article of {Day(known)}"])
                : new EventDays(told.Start, told.End, false, shown);
        }
        var bounds = draft.Published is not { } published ? Reckoned(draft, null)
            : draft.IsPlanned ? Bounds.None.And(published, null, $"told as to come in an article of {Day(published)}")
            : Bounds.None.And(null, published, $"told as held in an article of {Day(published)}");
        return new EventDays(bounds.First, bounds.Last, true, bounds.Steps);
    }

    /// <summary>The days of one article: its date, else what its own words and its event tell.</summary>
    public EventDays Of(Draft draft, string document, DateOnly? published)
    {
        if (published is { } day)
        {
            return new EventDays(day, day, false, []);
        }
        var own = Reckoned(draft, document);
        var whole = Of(draft);
        return whole.First is null && whole.Last is null
            ? new EventDays(own.First, own.Last, true, own.Steps)
            : own.And(whole.First, whole.Last, $"the event's days: {Range(whole.First, whole.Last)}") is var both && !(both.First > both.Last)
            ? new EventDays(both.First, both.Last, true, both.Steps)
            : new EventDays(whole.First, whole.Last, true, [.. both.Steps, "the event's days were kept, as the two do not meet"]);
    }

    /// <summary>Notes the years that the texts of an event tell, and the days of signing that go with it.</summary>
    public void Note(Draft draft)
    {
        draft.Signings.AddRange(draft.Others.Where(c => c is { Type: CommitmentType.Agreement or CommitmentType.Roadmap, Status: CommitmentStatus.Signed } && IsNear(reader.DayOf(c), draft)));
        foreach (var told in draft.All)
        {
            if (words.YearsSinceLast(MeetingReader.Whole(told)) is { } years)
            {
                draft.FirstIn.Add(new YearsTold(told, years));
            }
            if (told.Type == CommitmentType.Meeting && words.LastYearTold(MeetingReader.Whole(told)) is { } year)
            {
                draft.LastIn.Add(new YearsTold(told, year));
            }
        }
    }

    /// <summary>The year that "first in 24 years" and "not since 2001" make together, with both quotes; null where one of them is not told.</summary>
    public static (int Year, string Step)? Arithmetic(IEnumerable<YearsTold> firstIn, IEnumerable<YearsTold> lastIn) =>
        First(firstIn) is { } years && First(lastIn) is { } last
            ? (last.Number + years.Number, string.Create(CultureInfo.InvariantCulture, $"{QuotedWhole(last.By)} and {QuotedWhole(years.By)}: {last.Number} + {years.Number} = {last.Number + years.Number}")) : null;

    /// <summary>The days between which an article without a date, or a whole event of such, must lie by its figures and words.</summary>
    private Bounds Reckoned(Draft draft, string? document)
    {
        var bounds = Bounds.None;
        var claims = draft.Claims.Where(c => c.Published is null && c.Modality == Modality.Stated && (document is null || c.Evidence.Document == document)).ToList();
        var figures = claims.Where(c => c.Kind is ClaimKind.Level or ClaimKind.Volume or ClaimKind.Change or ClaimKind.Share && c.Period is { Start: not null }).ToList();
        if (figures.OrderByDescending(c => c.Period!.Value.End).ThenBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).FirstOrDefault() is { Period: { } latest } claim)
        {
            bounds = bounds.And(latest.End.AddDays(1), null, $"a figure up to {Day(latest.End)} is told, {Quoted(claim.Evidence.Document, claim.Evidence.Quote)}: not before {Day(latest.End.AddDays(1))}");
        }
        if (claims.Find(c => c.Period is { Start: not null } p && p.Start.Value.Year == p.End.Year && words.LastYear.StandIn(EventWords.Split(c.Evidence.Quote))) is { Period: { } past } relative)
        {
            bounds = bounds.And(new DateOnly(past.End.Year + 1, 1, 1), new DateOnly(past.End.Year + 1, 12, 31), string.Create(CultureInfo.InvariantCulture,
                $"“last year” in {Quoted(relative.Evidence.Document, relative.Evidence.Quote)} means {past.End.Year}: {past.End.Year} + 1 = {past.End.Year + 1}"));
        }
        return Arithmetic(draft.FirstIn.Where(y => document is null || y.By.Evidence.Document == document), draft.LastIn) is { } sum
            ? bounds.And(new DateOnly(sum.Year, 1, 1), new DateOnly(sum.Year, 12, 31), sum.Step) : bounds;
    }

    // The days told of meetings and signings.
    private Period? WithSignings(Draft draft)
    {
        var days = draft.Signings.Select(reader.DayOf).Append(draft.Told).OfType<Period>().ToList();
        return days.Count == 0 ? null : new Period(days.Min(d => d.Start ?? d.End), days.Max(d => d.End));
    }

    private bool IsNear(Period? day, Draft draft) => day is { Start: { } start } told && (draft.Told?.End ?? draft.Published) is { } last
        && told.End <= last.AddDays(visitDays) && start >= (draft.Told?.Start ?? last).AddDays(-visitDays);

    private static YearsTold? First(IEnumerable<YearsTold> told) =>
        told.OrderBy(t => t.By.Evidence.Document, StringComparer.Ordinal).ThenBy(t => t.By.Evidence.Start).Select(t => (YearsTold?)t).FirstOrDefault();

    private IEnumerable<(Commitment By, string Step)> ToldBy(Draft draft, DateOnly day, Func<Period, DateOnly> end) =>
        draft.Meetings.Select(m => m.Told).Concat(draft.Signings).Where(c => reader.DayOf(c) is { } days && end(days) == day)
            .OrderBy(c => c.Type != CommitmentType.Meeting).ThenBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start)
            .Select(c => (c, $"{Day(day)}: {Quoted(c)}{Told(c)}")).Take(1);

    // The words of the day where they stand outside the quote.
    private static string Told(Commitment told) =>
        told.Date is { Words: var words } && !told.Evidence.Quote.Contains(words, StringComparison.Ordinal) && words.Any(char.IsLetter) ? $", told as “{words}”" : "";

    private static string Quoted(Commitment commitment) => Quoted(commitment.Evidence.Document, commitment.Evidence.Quote);

    private static string QuotedWhole(Commitment commitment) => Quoted(commitment.Evidence.Document, MeetingReader.Whole(commitment));

    private static string Quoted(string document, string quote) => $"“{quote.Trim()}” ({document})";

    private static string Range(DateOnly? first, DateOnly? last) => first == last && first is { } day ? Day(day) : $"{(first is { } f ? Day(f) : "")}..{(last is { } l ? Day(l) : "")}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
