using Oborot.Briefs;
using Oborot.Events;
using Oborot.Model;
using Oborot.Registers;

namespace Oborot.Shared.Briefing;

/// <summary>Promises by status, deadlines, meetings with their topics.</summary>
internal sealed class PromiseSections(BriefVoice voice)
{
    private const int MostPromises = 12;
    private const int MostDeadlines = 6;
    private const int MostMeetings = 4;
    private const int MostTopics = 5;
    private const int MostPeople = 4;
    private const int MostTellings = 2;

    // What somebody has to do stands before what is over, and before what nobody promised.
    private static readonly CommitmentStatus[] Order =
    [
        CommitmentStatus.Signed, CommitmentStatus.InForce, CommitmentStatus.InProgress, CommitmentStatus.Agreed, CommitmentStatus.Promised, CommitmentStatus.Planned,
        CommitmentStatus.Offered, CommitmentStatus.Interest, CommitmentStatus.Done, CommitmentStatus.Cancelled, CommitmentStatus.Discussed, CommitmentStatus.Named, CommitmentStatus.Held,
    ];

    private readonly Dossier dossier = voice.Dossier;

    /// <summary>What was promised and agreed, and how far it is told to have come.</summary>
    public IEnumerable<BriefBlock> Promises()
    {
        var promises = Dossier.Apart(dossier.Promises.Where(w => !w.Thing.IsNegated)).ToList();
        var shown = promises.OrderByDescending(w => w.Standing.IsOverdue || w.Standing.IsDue).ThenBy(Rank).ThenByDescending(w => w.Thing.Documents).ThenByDescending(w => w.Due is not null)
            .ThenByDescending(w => w.Thing.LastTold).ThenBy(w => w.Thing.Id, StringComparer.Ordinal).Take(MostPromises).OrderBy(Rank).ToList();
        if (shown.Count > 0)
        {
            yield return new BriefTable(voice["promises_caption"], [voice["status"], voice["what"], voice["by_when"], voice["last_told"]], [.. shown.Select(Row)]);
        }
        foreach (var note in voice.More(promises.Count - shown.Count))
        {
            yield return note;
        }
    }

    /// <summary>What is overdue, and what is due soon.</summary>
    public IEnumerable<BriefBlock> Deadlines()
    {
        var all = Deadline.Of(dossier);
        List<Deadline> overdue = [.. all.Where(d => d.IsOverdue(dossier)).Reverse()], due = [.. all.Where(d => d.IsDue(dossier))];
        foreach (var (head, some) in new[] { ("overdue", overdue), ("due", due) })
        {
            if (some.Count > 0)
            {
                yield return new BriefLines(voice.Fill(head, ("days", BriefVoice.Number(dossier.DueDays))), [.. some.Take(MostDeadlines).Select(Line)]);
            }
            foreach (var note in voice.More(some.Count - MostDeadlines))
            {
                yield return note;
            }
        }
        if (overdue.Count == 0)
        {
            yield return new BriefNote(voice["none_overdue"]);
        }
        if (due.Count == 0)
        {
            yield return new BriefNote(voice.Fill("none_due", ("days", BriefVoice.Number(dossier.DueDays)), ("next", all.FirstOrDefault(d => d.Day >= dossier.Day) is { } next ? voice.Fill("next_due", ("day", voice.Speech.Day(next.Day))) : "")));
        }
    }

    /// <summary>The latest meetings, with who raised what.</summary>
    public IEnumerable<BriefBlock> Meetings()
    {
        var events = dossier.Events.Where(e => e.Commitments.Count > 0).Reverse().ToList();
        foreach (var told in events.Take(MostMeetings))
        {
            yield return new BriefLines(null, [.. Topics(told).Select(Topic)]) { Lead = Head(told) };
        }
        foreach (var note in voice.More(events.Count - MostMeetings))
        {
            yield return note;
        }
    }

    private static int Rank(Watched watched) => Array.IndexOf(Order, watched.Thing.Status);

    private BriefRow Row(Watched watched)
    {
        var thing = watched.Thing;
        var status = voice.Speech.Phrases.Of("commitment_statuses", thing.Status) + (watched.Standing.IsOverdue ? voice["mark_overdue"] : watched.Standing.IsDue ? voice["mark_due"] : "");
        return new BriefRow(
        [
            new BriefCell(status, [voice.Of(thing.Moves[^1].Evidence)]),
            new BriefCell(Quoted(thing), [voice.Of(thing.Title)]) { Language = thing.Title.Language },
            thing.Deadlines.Count > 0 ? new BriefCell(Time(thing.Deadline!), [voice.Of(thing.Deadlines[^1])]) : BriefCell.Plain(""),
            BriefCell.Plain(thing.LastTold is { } day ? voice.Speech.Day(day) : voice.Speech.Phrases["register", "undated"]),
        ]);
    }

    /// <summary>What a thing is called, in quotation marks.</summary>
    public string Quoted(Thing thing) => voice.Speech.Phrases["explain", "open_quote"] + BriefVoice.Shown(thing.Title) + voice.Speech.Phrases["explain", "close_quote"];

    /// <summary>A deadline: the days where they are known, else the words.</summary>
    public string Time(ToldTime told) => told.Days is { } days ? voice.Speech.Of(new Period(null, days.End)) : told.Words;

    /// <summary>What is due, without the day.</summary>
    public BriefLine What(Deadline deadline) => deadline.Thing is { Thing: var thing }
        ? voice.Line($"{voice.Speech.Phrases.Of("commitment_types", thing.Type)} ({voice.Speech.Phrases.Of("commitment_statuses", thing.Status)}):", thing, "", deadline.Told is { } told ? [voice.Of(told)] : [])
        : BriefVoice.Line(voice.Fill("deadline_aim", ("what", new AimSection(voice).Name(deadline.Aim!)), ("level", voice.Speech.Figures.Of(deadline.Aim!.Track.Level)), ("state", voice.Speech.Phrases.Of("states", deadline.Aim.State))),
            voice.Of(AimSection.Current(deadline.Aim).Claim));

    private BriefLine Line(Deadline deadline)
    {
        var what = What(deadline);
        return new BriefLine($"{voice.Speech.Day(deadline.Day)}: {what.Text}", what.Sources) { Quote = what.Quote, QuoteLanguage = what.QuoteLanguage };
    }

    private BriefLine Head(Event told)
    {
        var people = string.Join(", ", told.People.Take(MostPeople).Select(p => p.Name)) + (told.People.Count > MostPeople ? " …" : "");
        var place = told.Place.Country is { } country ? voice.Fill("held_in", ("place", voice.Speech.PartyOf(country))) : "";
        var text = voice.Fill("meeting", ("days", Days(told.Days)), ("type", voice[$"event_{Words.Of(told.Type)}"]), ("planned", told.IsPlanned ? voice["planned"] : ""), ("place", place), ("people", people.Length > 0 ? voice.Fill("with_people", ("people", people)) : ""));
        var tellings = told.Commitments.Where(c => c.Type == CommitmentType.Meeting).DefaultIfEmpty(told.Commitments[0]).DistinctBy(c => c.Evidence.Document).Take(MostTellings);
        return BriefVoice.Line(text, tellings.Select(voice.Of));
    }

    private string Days(EventDays days)
    {
        var text = (days.First, days.Last) switch
        {
            ({ } first, { } last) => voice.Speech.Of(new Period(first, last)),
            ({ } first, null) => voice.Fill("not_before", ("day", voice.Speech.Day(first))),
            (null, { } last) => voice.Fill("not_after", ("day", voice.Speech.Day(last))),
            _ => voice["no_day"],
        };
        return days.IsDerived && days.First is not null ? voice.Fill("derived", ("days", text)) : text;
    }

    // One telling of each thing: the one that tells who raised it, else its title.
    private List<Commitment> Topics(Event told) =>
    [
        .. told.Commitments.Where(c => c.Type is not (CommitmentType.Meeting or CommitmentType.Body) && !c.IsNegated && dossier.Register.ThingOf(c).IsBetween(dossier.First, dossier.Second))
            .GroupBy(c => dossier.Register.ThingOf(c).Id, StringComparer.Ordinal).Where(g => !Dossier.IsAim(dossier.Register.ThingOf(g.First())))
            .Select(g => g.OrderByDescending(Weight).ThenBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).First())
            .OrderByDescending(Weight).ThenByDescending(c => StatusOf(c.Status)).ThenBy(c => c.Evidence.Document, StringComparer.Ordinal).ThenBy(c => c.Evidence.Start).ThenBy(c => c.Id, StringComparer.Ordinal).DistinctBy(c => (c.Evidence.Document, c.Sentence.Length > 0 ? c.Sentence : c.Evidence.Quote)).Take(MostTopics),
    ];

    private static int StatusOf(CommitmentStatus status) => -Array.IndexOf(Order, status);

    private int Weight(Commitment told) => (Raiser(told) is not null ? 2 : 0) + (told.Type == CommitmentType.Topic ? 0 : 1);

    private BriefLine Topic(Commitment told) =>
        new(Speaking.Phrases.Sentence(voice.Fill("topic", ("who", Raiser(told) ?? voice["raised_by_nobody"]), ("status", voice.Speech.Phrases.Of("commitment_statuses", told.Status)))), [voice.Of(told)])
        {
            Quote = BriefVoice.Shown(told),
            QuoteLanguage = told.Language,
        };

    // Who wants, offers or asks; else who says it. Nobody is guessed.
    private string? Raiser(Commitment told) =>
        told.Parties.Where(p => p.Role is PartyRole.Offers or PartyRole.Asks or PartyRole.Initiator).OrderBy(p => p.Role == PartyRole.Initiator).FirstOrDefault() is { } party
            ? voice.Fill($"raised_{Words.Of(party.Role)}", ("party", voice.Speech.PartyOf(party.Party)))
            : told.Speaker is { } speaker ? voice.Fill("raised_speaker", ("speaker", told.Inherited.Any(i => i.Key == "speaker") ? $"({speaker})" : speaker)) : null;
}
