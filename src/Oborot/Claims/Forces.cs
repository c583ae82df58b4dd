using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;

namespace Oborot.Claims;

/// <summary>The words around a figure that say how firmly it is meant: "ready to", "could", "set the goal of".</summary>
internal static class Forces
{
    /// <summary>The forces of a figure, each once, the least first; empty for a fact.</summary>
    public static IReadOnlyList<Force> Of(Sheet sheet, Draft draft, Modality modality)
    {
        var (sentence, cell, amount) = (draft.Sentence, draft.Cell, draft.Amount);
        var isOpen = draft.Verdict.Kind is ClaimKind.Target or ClaimKind.Pledge or ClaimKind.Count || modality is Modality.Forecast or Modality.Potential;
        var found = In(sheet, cell.First, amount.First - 1);
        if (isOpen && found.Count == 0)
        {
            found = In(sheet, amount.Last + 1, cell.Last);
        }
        if (isOpen && found.Count == 0)
        {
            found = In(sheet, sentence.First, cell.First - 1);
        }
        // "Is expected to reach": the expectation is what counts.
        found = found.Count > 1 ? found.FindAll(f => f != Force.Certain) : found;
        return isOpen || found is [Force.Certain] ? found : [];
    }

    private static List<Force> In(Sheet sheet, int first, int last)
    {
        var found = new SortedSet<Force>();
        foreach (ref readonly var hit in sheet.HitsIn(first, last, SenseMask.Of(SenseKind.Force)))
        {
            foreach (var sense in hit.Senses.All)
            {
                if (sense.Kind == SenseKind.Force && Words.TryParse<Force>(sheet.Pack.Key(sense), out var force))
                {
                    found.Add(force);
                }
            }
        }
        return [.. found];
    }
}
