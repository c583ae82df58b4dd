using Oborot.Briefs;
using Oborot.Shared.Speaking;

namespace Oborot.Shared.Briefing;

/// <summary>Tells what is known of a pair as a briefing, in the order in which a delegation reads it.</summary>
internal static class BriefWriter
{
    /// <summary>The briefing.</summary>
    /// <param name="dossier">What is known.</param>
    /// <param name="speech">The language.</param>
    /// <param name="names">What documents are called, by id; one that is missing is named by what its claims tell.</param>
    /// <param name="since">Also tell what changed after this day; null for not.</param>
    public static Brief Write(Dossier dossier, Speech speech, IReadOnlyDictionary<string, DocumentName> names, DateOnly? since)
    {
        var voice = new BriefVoice(speech, dossier, names);
        var (trade, aims, promises, changes) = (new TradeSections(voice), new AimSection(voice), new PromiseSections(voice), new ChangeSections(voice));
        (string Key, IEnumerable<BriefBlock> Blocks)[] sections =
        [
            ("state", trade.State()), ("sides", trade.Sides()), ("contradictions", trade.Clashes()), ("aims", aims.Blocks()), ("promises", promises.Promises()), ("deadlines", promises.Deadlines()),
            ("meetings", promises.Meetings()), ("changes", since is { } day ? changes.Changes(day) : []), ("questions", changes.Asked()),
        ];
        return new Brief(
            voice.Fill("title", ("first", voice.First), ("second", voice.Second)),
            voice.Fill("subtitle", ("day", speech.Day(dossier.Day)), ("documents", BriefVoice.Number(dossier.Documents))),
            voice["language"],
            [.. sections.Select(s => new BriefSection(s.Key, voice.Fill($"heading_{s.Key}", ("day", speech.Day(since ?? dossier.Day))), [.. s.Blocks])).Where(s => s.Blocks.Count > 0)],
            new BriefFrame(voice["heading_sources"], voice["sources_note"], speech.Phrases["explain", "open_quote"], speech.Phrases["explain", "close_quote"]));
    }
}
