using Oborot.Briefs;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Shared.Speaking;

namespace Oborot.Shared.Briefing;

/// <summary>What changed since a day, and what is worth asking.</summary>
internal sealed class ChangeSections(BriefVoice voice)
{
    private const int MostChanges = 10;
    private const int MostQuestions = 8;

    private readonly AimSection aims = new(voice);
    private readonly PromiseSections promises = new(voice);

    /// <summary>What was told after a day.</summary>
    public IEnumerable<BriefBlock> Changes(DateOnly since)
    {
        var changes = PairChanges.Since(voice.Dossier, since);
        if (changes.Count == 0)
        {
            yield return new BriefNote(voice.Fill("no_changes", ("day", voice.Speech.Day(since))));
            yield break;
        }
        yield return new BriefLines(null, [.. changes.Take(MostChanges).Select(Line)]);
        foreach (var note in voice.More(changes.Count - MostChanges))
        {
            yield return note;
        }
    }

    /// <summary>Questions, each with what it rests on.</summary>
    public IEnumerable<BriefBlock> Asked()
    {
        var questions = Questions.Of(voice.Dossier);
        if (questions.Count > 0)
        {
            yield return new BriefLines(null, [.. questions.Take(MostQuestions).Select(Line)]);
        }
        foreach (var note in voice.More(questions.Count - MostQuestions))
        {
            yield return note;
        }
    }

    private BriefLine Line(PairChange change)
    {
        var day = voice.Speech.Day(change.Day);
        return change switch
        {
            PairChange.Figure figure => BriefVoice.Line(
                voice.Fill("new_figure", ("day", day), ("party", Whose(figure.Told)), ("what", voice.Flow(figure.Row.Flow)), ("period", voice.Speech.Of(figure.Row.Period)), ("value", voice.Speech.Figures.Of(figure.Told.Claim.Value))), voice.Of(figure.Told.Claim)),
            PairChange.Aim aim => BriefVoice.Line(aims.Moved(aim.Step), voice.Of(aim.Step.Before!.Claim), voice.Of(aim.Step.Telling.Claim)),
            PairChange.Status moved => voice.Line(voice.Fill("new_status", ("day", day), ("was", Status(moved.Before)), ("now", Status(moved.Move))), moved.Thing, "", voice.Of(moved.Before.Evidence), voice.Of(moved.Move.Evidence)),
            PairChange.Deadline moved => voice.Line(voice.Fill("new_deadline", ("day", day), ("was", promises.Time(moved.Before.Deadline!)), ("now", promises.Time(moved.Now.Deadline!))), moved.Thing, "", voice.Of(moved.Before), voice.Of(moved.Now)),
            PairChange.Added added => voice.Line(voice.Fill("new_thing", ("day", day), ("type", voice.Speech.Phrases.Of("commitment_types", added.Thing.Type)), ("status", voice.Speech.Phrases.Of("commitment_statuses", added.Thing.Status))), added.Thing, "", voice.Of(added.Thing.Moves[^1].Evidence)),
            _ => throw new InvalidOperationException($"no words for {change.GetType().Name}"),
        };
    }

    private string Status(Registers.StatusMove move) => move.IsNegated ? voice.Speech.Phrases["register", "denied"] : voice.Speech.Phrases.Of("commitment_statuses", move.Status);

    private string Whose(SideFigure figure) => figure.IsSideTold ? voice.Speech.PartyOf(figure.Side) : $"({voice.Speech.PartyOf(figure.Side)})";

    private BriefLine Line(Question question) => question switch
    {
        { Row: { } row } => Line(row),
        { Finding: { } finding } => BriefVoice.Line(voice.Fill("ask_contradiction", ("why", new FindingSpeech(voice.Speech, finding).Why())), finding.Claims.Select(voice.Of)),
        { Rule: QuestionRule.FarAim, Aim: { } aim, Base: { } start } => BriefVoice.Line(
            voice.Fill("ask_far_aim", ("aim", aims.Aim(aim.Track.Level, aim.Track.Deadline)), ("party", aims.Whose(start)), ("needed", voice.Percent((decimal)start.Needed!.Value)), ("had", aims.Had(start, start.Past!))),
            aims.SourcesOf(start).Prepend(voice.Of(AimSection.Current(aim).Claim))),
        { Step: { } step } => BriefVoice.Line(Moved(question.Rule, step), voice.Of(step.Before!.Claim), voice.Of(step.Telling.Claim)),
        { Thing: { } watched } => Line(question.Rule, watched),
        _ => throw new InvalidOperationException($"no words for {question.Rule}"),
    };

    private BriefLine Line(PeriodFigures row)
    {
        var (a, b) = (row.Of(voice.Dossier.First)[0], row.Of(voice.Dossier.Second)[0]);
        return BriefVoice.Line(voice.Fill("ask_two_figures", ("what", voice.Flow(row.Flow)), ("period", voice.Speech.Of(row.Period)), ("first", Whose(a)), ("a", voice.Speech.Figures.Of(a.Claim.Value)), ("second", Whose(b)), ("b", voice.Speech.Figures.Of(b.Claim.Value))),
            voice.Of(a.Claim), voice.Of(b.Claim));
    }

    private string Moved(QuestionRule rule, TargetStep step) => rule == QuestionRule.LoweredLevel
        ? voice.Fill("ask_lowered_level", ("was", voice.Speech.Figures.Of(step.Before!.Level)), ("now", voice.Speech.Figures.Of(step.Telling.Level)))
        : voice.Fill("ask_moved_deadline", ("level", voice.Speech.Figures.Of(step.Telling.Level)), ("was", voice.Speech.Of(step.Before!.Deadline!.Value)), ("now", voice.Speech.Of(step.Telling.Deadline!.Value)));

    private BriefLine Line(QuestionRule rule, Watched watched)
    {
        var day = rule == QuestionRule.Silent ? watched.Standing.SilentSince : watched.Due;
        var key = $"ask_{Words.Of(rule)}";
        var lead = voice.Fill($"{key}_lead", ("type", voice.Speech.Phrases.Of("commitment_types", watched.Thing.Type)), ("status", voice.Speech.Phrases.Of("commitment_statuses", watched.Thing.Status)), ("day", day is { } told ? voice.Speech.Day(told) : ""));
        return voice.Line(lead, watched.Thing, voice[key], voice.Of(watched.Thing.Moves[^1].Evidence));
    }
}
