using Oborot.Events;

namespace Oborot.Desk.Words;

/// <summary>An event in the reader's language.</summary>
internal static class EventSpeech
{
    /// <summary>What it is: "planned session: name of the commission · Minsk, Belarus".</summary>
    public static string Name(View view, Event told)
    {
        var what = told.Bodies.FirstOrDefault(b => b.IsListed)?.Name ?? string.Join(" – ", told.Parties.Select(view.Speech.PartyOf));
        var place = string.Join(", ", new[] { told.Place.City, told.Place.Country is { } country ? view.Speech.PartyOf(country) : null }.OfType<string>());
        var type = view["occasions", Model.Words.Of(told.Type)];
        var kind = told.IsPlanned ? view.Fill("events", "planned", ("what", type)) : type;
        return string.Join(" · ", new[] { what.Length > 0 ? $"{kind}: {what}" : kind, place }.Where(t => t.Length > 0));
    }

    /// <summary>When it was or will be; what was worked out is told as such.</summary>
    public static string Days(View view, EventDays days)
    {
        var told = (days.First, days.Last) switch
        {
            (null, null) => view["events", "no_day"],
            (null, { } last) => view.Fill("events", "not_after", ("day", view.Speech.Day(last))),
            ({ } first, null) => view.Fill("events", "not_before", ("day", view.Speech.Day(first))),
            ({ } first, { } last) => first == last ? view.Speech.Day(first) : view.Speech.Phrases.Fill("periods", "days", ("from", view.Speech.Day(first)), ("to", view.Speech.Day(last))),
        };
        return days is { IsDerived: true } and not (null, null, _, _) ? view.Fill("events", "derived", ("days", told)) : told;
    }
}
