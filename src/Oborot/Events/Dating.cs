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
internal sealed class Dating(EventWords words, int visitDays)
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
        if (draft.Told is { } told)
        {
            var steps = ToldBy(draft, told.Start!.Value, d => d.Start ?? d.End).Concat(ToldBy(draft, told.End, d => d.End));
            return new EventDays(told.Start, told.End, false, [.. steps.DistinctBy(s => s.Meeting).Select(s => s.Step)]);
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

    /// <summary>The year that "first in 24 years" and "not since 2001" make together, with both quotes.</summary>
    public (int Year, string Step)? Arithmetic(Draft draft)
    {
        var sums = from first in draft.All
                   let years = words.YearsSinceLast(first.Evidence.Quote)
                   where years is not null
                   from last in draft.All
                   let year = words.LastYearTold(last.Evidence.Quote)
                   where year is not null && last.Type == CommitmentType.Meeting
                   orderby last.Evidence.Document, last.Evidence.Start, first.Evidence.Document, first.Evidence.Start
                   select (Year: year.Value + years.Value, Step: string.Create(CultureInfo.InvariantCulture, $"{Quoted(last)} and {Quoted(first)}: {year} + {years} = {year + years}"));
        return sums.Select(s => ((int, string)?)s).FirstOrDefault();
    }

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
        return Arithmetic(draft) is { } sum && (document is null || draft.All.Any(c => c.Evidence.Document == document && words.YearsSinceLast(c.Evidence.Quote) is not null))
            ? bounds.And(new DateOnly(sum.Year, 1, 1), new DateOnly(sum.Year, 12, 31), sum.Step) : bounds;
    }

    private static IEnumerable<(Meeting Meeting, string Step)> ToldBy(Draft draft, DateOnly day, Func<Period, DateOnly> end) =>
        draft.Meetings.Where(m => m.Day is { } days && end(days) == day).OrderBy(m => m.Document, StringComparer.Ordinal).ThenBy(m => m.Told.Evidence.Start)
            .Select(m => (m, $"{Day(day)}: {Quoted(m.Told)}{Told(m.Told)}")).Take(1);

    // The words of the day where they stand outside the quote.
    private static string Told(Commitment told) =>
        told.Date is { Words: var words } && !told.Evidence.Quote.Contains(words, StringComparison.Ordinal) && words.Any(char.IsLetter) ? $", told as “{words}”" : "";

    private static string Quoted(Commitment commitment) => Quoted(commitment.Evidence.Document, commitment.Evidence.Quote);

    private static string Quoted(string document, string quote) => $"“{quote.Trim()}” ({document})";

    private static string Range(DateOnly? first, DateOnly? last) => first == last && first is { } day ? Day(day) : $"{(first is { } f ? Day(f) : "")}..{(last is { } l ? Day(l) : "")}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
