using Oborot.Briefs;
using Oborot.Shared.Speaking;

namespace Oborot.Shared.Briefing;

/// <summary>The open deadlines of a pair as days of a calendar.</summary>
internal static class DeadlineCalendar
{
    /// <summary>The days, those past and not settled among them.</summary>
    /// <inheritdoc cref="BriefWriter.Write"/>
    public static IReadOnlyList<CalendarEntry> Of(Dossier dossier, Speech speech, IReadOnlyDictionary<string, DocumentName> names)
    {
        var voice = new BriefVoice(speech, dossier, names);
        return [.. Deadline.Of(dossier).Select(d => Entry(d, voice))];
    }

    private static CalendarEntry Entry(Deadline deadline, BriefVoice voice)
    {
        var line = new PromiseSections(voice).What(deadline);
        var source = line.Sources[^1];
        var (open, close) = (voice.Speech.Phrases["explain", "open_quote"], voice.Speech.Phrases["explain", "close_quote"]);
        var told = string.Join("\n", line.Sources.Select(s => $"{open}{s.Words}{close}\n{string.Join(", ", new[] { s.Publisher, s.Day is { } day ? voice.Speech.Day(day) : null, s.Title }.OfType<string>())}"));
        return new CalendarEntry(deadline.Id, deadline.Day, $"{voice.First} – {voice.Second}: {line.Text}{(line.Quote is { } quote ? $" {open}{quote}{close}" : "")}", told, source.Address);
    }
}
