using Oborot.Checks;
using Oborot.Targets;

namespace Oborot.Briefs;

/// <summary>Why a question is worth asking.</summary>
public enum QuestionRule
{
    /// <summary>Two sides name different figures of one period.</summary>
    TwoFigures,

    /// <summary>Figures cannot all be true.</summary>
    Contradiction,

    /// <summary>An aim got another deadline.</summary>
    MovedDeadline,

    /// <summary>An aim got a lower level.</summary>
    LoweredLevel,

    /// <summary>An aim needs more growth than there was.</summary>
    FarAim,

    /// <summary>A deadline is past.</summary>
    Overdue,

    /// <summary>A deadline is near.</summary>
    Due,

    /// <summary>Nothing is told any more of a thing.</summary>
    Silent,

    /// <summary>What was promised or signed has no deadline.</summary>
    NoDeadline,
}

/// <summary>A question, with what it rests on: the member that its rule speaks of is there, the others are null.</summary>
/// <param name="Rule">Why it is asked.</param>
public sealed record Question(QuestionRule Rule)
{
    /// <summary>For two figures: the period, with the values of both sides.</summary>
    public PeriodFigures? Row { get; init; }

    /// <summary>For a contradiction.</summary>
    public Finding? Finding { get; init; }

    /// <summary>For aims.</summary>
    public TargetReport? Aim { get; init; }

    /// <summary>For a moved aim, the telling that moved it.</summary>
    public TargetStep? Step { get; init; }

    /// <summary>For an aim that is far, from where it is reckoned.</summary>
    public TargetBase? Base { get; init; }

    /// <summary>For things.</summary>
    public Watched? Thing { get; init; }
}

/// <summary>Makes questions from what is known by fixed rules; nothing is guessed.</summary>
public static class Questions
{
    private const int MostOfRule = 2;

    /// <summary>The questions, those that matter most first; of each rule no more than two.</summary>
    public static IReadOnlyList<Question> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        IEnumerable<Question>[] rules =
        [
            TwoFigures(dossier), dossier.Targets.SelectMany(Moved), dossier.Targets.SelectMany(Far),
            Things(dossier, QuestionRule.Overdue, w => w.Standing.IsOverdue), Things(dossier, QuestionRule.Due, w => w.Standing.IsDue),
            dossier.Contradictions.Where(f => f.Kind is FindingKind.Conflict or FindingKind.Suspicious).Select(f => new Question(QuestionRule.Contradiction) { Finding = f }),
            Things(dossier, QuestionRule.Silent, w => w.Standing.SilentSince is not null), Things(dossier, QuestionRule.NoDeadline, IsOpenEnded),
        ];
        return [.. rules.SelectMany(r => r.Take(MostOfRule))];
    }

    // The latest period for which each side has one value, and they are not the same.
    private static IEnumerable<Question> TwoFigures(Dossier dossier) =>
        dossier.Figures.Told.Where(r => r.Of(dossier.First) is [var a] && r.Of(dossier.Second) is [var b] && a.Claim.Value.Figure != b.Claim.Value.Figure)
            .Take(1).Select(r => new Question(QuestionRule.TwoFigures) { Row = r });

    private static IEnumerable<Question> Moved(TargetReport report) =>
        report.Track.Steps.Where(s => s.Before is not null).Reverse().Take(1)
            .Select(s => new Question(s.Changes.Contains(TargetChange.Lowered) ? QuestionRule.LoweredLevel : QuestionRule.MovedDeadline) { Aim = report, Step = s })
            .Where(q => q.Rule == QuestionRule.LoweredLevel || (q.Step!.Telling.Deadline is not null && q.Step.Before!.Deadline is not null && q.Step.Telling.Deadline != q.Step.Before.Deadline));

    private static IEnumerable<Question> Far(TargetReport report) =>
        report.State == TargetState.Behind ? report.Bases.Where(b => b is { State: TargetState.Behind, Needed: not null, Past: not null }).Take(1).Select(b => new Question(QuestionRule.FarAim) { Aim = report, Base = b }) : [];

    private static IEnumerable<Question> Things(Dossier dossier, QuestionRule rule, Func<Watched, bool> has) =>
        Dossier.Apart(dossier.Promises.Where(has)).OrderBy(w => w.Due ?? DateOnly.MaxValue).ThenByDescending(w => w.Thing.Documents).ThenByDescending(w => w.Thing.LastTold).ThenBy(w => w.Thing.Id, StringComparer.Ordinal)
            .Select(w => new Question(rule) { Thing = w });

    private static bool IsOpenEnded(Watched watched) =>
        watched is { Due: null, Thing: { IsSettled: false, IsNegated: false, IsSet: false, Deadline: null, Status: Model.CommitmentStatus.Promised or Model.CommitmentStatus.Agreed or Model.CommitmentStatus.Signed or Model.CommitmentStatus.Planned } };
}
