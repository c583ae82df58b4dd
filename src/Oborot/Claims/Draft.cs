using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>A claim in the making: the figure, its clause, and what was found for it.</summary>
internal sealed record Draft(Cell Cell, Sentence Sentence, Amount Amount, Verdict Verdict, Frame Frame)
{
    public Found<Period>? Period { get; set; }

    public Found<Period>? Base { get; set; }

    /// <summary>The figure is the one compared with: its period must not become the frame's.</summary>
    public bool IsBasePeriod { get; set; }
}

/// <summary>What targets of one document tell each other.</summary>
internal static class Targets
{
    /// <summary>A telling of an aim without a deadline takes it from a telling of the same aim that has one.</summary>
    public static void ShareDeadlines(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Verdict.Kind != ClaimKind.Target || draft.Period is not null)
            {
                continue;
            }
            var same = drafts.Find(d => d.Verdict.Kind == ClaimKind.Target && d.Period is { Scope: < Scope.Document } && IsSameAim(d, draft));
            draft.Period = same?.Period?.From(Scope.Document);
        }
    }

    private static bool IsSameAim(Draft a, Draft b) =>
        a.Amount.Low == b.Amount.Low && a.Amount.Unit == b.Amount.Unit && a.Frame.Indicator?.Value == b.Frame.Indicator?.Value
        && (a.Frame.Partner?.Value == b.Frame.Partner?.Value || a.Frame.Partner?.Value == b.Frame.Reporter?.Value);
}
