using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>A claim in the making: the figure, its clause, and what was found for it.</summary>
internal sealed record Draft(Cell Cell, Sentence Sentence, Amount Amount, Verdict Verdict, Frame Frame)
{
    public Found<Period>? Period { get; set; }

    public Found<Period>? Base { get; set; }

    /// <summary>For a share, the indicator that the clause names as the whole.</summary>
    public string? Whole { get; init; }

    /// <summary>The figure is the one compared with: its period must not become the frame's.</summary>
    public bool IsBasePeriod { get; set; }
}

/// <summary>What the tellings of one thing in one document tell each other.</summary>
internal static class Sharing
{
    /// <summary>A telling of an aim without a deadline takes it from a telling of the same aim that has one.</summary>
    public static void Deadlines(List<Draft> drafts)
    {
        if (!drafts.Exists(d => d.Verdict.Kind == ClaimKind.Target && d.Period is null))
        {
            return;
        }
        var dated = drafts.Where(d => d.Verdict.Kind == ClaimKind.Target && d.Period is { Scope: < Scope.Document }).ToLookup(d => (d.Amount.Low, d.Amount.Unit));
        foreach (var draft in drafts)
        {
            if (draft.Verdict.Kind == ClaimKind.Target && draft.Period is null)
            {
                draft.Period = dated[(draft.Amount.Low, draft.Amount.Unit)].FirstOrDefault(d => IsSameThing(d, draft))?.Period?.From(Scope.Document);
            }
        }
    }

    /// <summary>A level without a period that repeats an aim's figure is another telling of the aim.</summary>
    public static void Aims(List<Draft> drafts)
    {
        if (!drafts.Exists(d => d.Verdict.Kind == ClaimKind.Target))
        {
            return;
        }
        var aims = drafts.Where(d => d.Verdict.Kind == ClaimKind.Target).ToLookup(d => (d.Amount.Low, d.Amount.Unit));
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft is { Verdict.Kind: ClaimKind.Level, Period: null } && aims[(draft.Amount.Low, draft.Amount.Unit)].Any(a => IsSameThing(a, draft)))
            {
                drafts[i] = draft with { Verdict = draft.Verdict with { Kind = ClaimKind.Target, Rule = "target.same_aim" } };
            }
        }
    }

    /// <summary>A headline's figure without a period takes it from the body's telling of the same thing, a lead's from the telling of the same figure.</summary>
    public static void LeadPeriods(List<Draft> drafts)
    {
        if (!drafts.Exists(LacksPeriod))
        {
            return;
        }
        var dated = drafts.Where(d => !d.Sentence.IsHeadline && d.Period is not null).ToLookup(d => (d.Amount.Low, d.Amount.Unit));
        foreach (var headline in drafts)
        {
            if (!LacksPeriod(headline))
            {
                continue;
            }
            var body = dated[(headline.Amount.Low, headline.Amount.Unit)].FirstOrDefault(d => IsSameThing(d, headline))
                ?? (headline.Sentence.IsHeadline ? drafts.Find(d => !d.Sentence.IsHeadline && d.Period is not null && IsSameThing(d, headline)) : null);
            headline.Period = body?.Period?.From(Scope.Document);
            headline.Base ??= body?.Base?.From(Scope.Document);
            if (headline is { Verdict.Kind: ClaimKind.Change, Base: null, Period: { Value.Start: not null } period })
            {
                headline.Base = period with { Value = period.Value.AddYears(-1), Rule = PeriodRoles.DefaultBase };
            }
        }
    }

    /// <summary>"From $3 billion in 2013 to $7 billion in 2024, up by 116 %": the change is told against the first of the two levels.</summary>
    public static void Bases(List<Draft> drafts)
    {
        for (var i = 2; i < drafts.Count; i++)
        {
            var (from, to, change) = (drafts[i - 2], drafts[i - 1], drafts[i]);
            if (change is { Verdict.Kind: ClaimKind.Change, Base.Rule: PeriodRoles.DefaultBase, Period: { } period } && to.Period?.Value == period.Value
                && from is { IsBasePeriod: true, Period: { Value.Start: not null } start } && from.Verdict.Kind == to.Verdict.Kind
                && from.Sentence.First == change.Sentence.First && to.Sentence.First == change.Sentence.First && IsSameThing(from, change) && IsSameThing(to, change))
            {
                change.Base = start.From(Scope.Clause);
            }
        }
    }

    private static bool LacksPeriod(Draft draft) => draft.Period is null && draft.Verdict.Kind is not (ClaimKind.Target or ClaimKind.Count);

    private static bool IsSameThing(Draft a, Draft b) =>
        a.Frame.Indicator?.Value == b.Frame.Indicator?.Value
        && (a.Frame.Partner?.Value == b.Frame.Partner?.Value || a.Frame.Partner?.Value == b.Frame.Reporter?.Value);
}
