using Oborot.Edges.Packs;
using Oborot.Model;
using Oborot.Notation;

namespace Oborot.Tests.Specs;

/// <summary>Holds what a reading gave against what the page tells.</summary>
internal static class SpecComparison
{
    /// <summary>What the page tells and what a reading gave, line by line in the same form.</summary>
    /// <remarks>
    /// A figure may hold more or less of the words around its number ("by a third", "a third"). A line that names no <c>side:</c>, no whole of a share and no wording says nothing about them. A page without
    /// <c>leftovers:</c> says nothing about leftovers.
    /// </remarks>
    public static (IReadOnlyList<string> Told, IReadOnlyList<string> Read) Compare(this SpecExample example, Reading reading)
    {
        var told = example.Claims.Select(line => ClaimNotation.Parse(line)).ToList();
        var read = reading.Claims.Select((claim, i) => Line(Normal(claim, i < told.Count ? told[i] : null)));
        return example.Leftovers is null
            ? ([.. told.Select(Line)], [.. read])
            : ([.. told.Select(Line), .. example.Leftovers], [.. read, .. reading.Leftovers.Select(l => $"{Words.Of(l.Reason)} \"{l.Evidence.Figure}\"")]);
    }

    private static bool IsSameFigure(Claim claim, Claim? told) => told is not null
        && (claim.Evidence.Figure.Contains(told.Evidence.Figure, StringComparison.Ordinal) || told.Evidence.Figure.Contains(claim.Evidence.Figure, StringComparison.Ordinal));

    // Whose turnover, agreement or joint company it is depends on who is named first.
    private static bool IsSymmetric(Claim claim) => claim.Subject.Indicator is Subject.Turnover or "agreements" or "companies" or "project_cost";

    private static string Line(Claim claim) => ClaimNotation.Format(claim);

    private static Claim Normal(Claim claim, Claim? told) => claim with
    {
        Evidence = new Evidence("", 0, 0, IsSameFigure(claim, told) ? told!.Evidence.Figure : claim.Evidence.Figure, ""),
        Published = null,
        Subject = told is not null && IsSymmetric(claim) && claim.Subject.Reporter == told.Subject.Partner && claim.Subject.Partner == told.Subject.Reporter
            ? claim.Subject with { Reporter = told.Subject.Reporter, Partner = told.Subject.Partner } : claim.Subject,
        Side = told?.Side is null ? null : claim.Side,
        Whole = told?.Whole is null ? null : claim.Whole,
        Value = told is null || told.Value.Wording != Wording.Digits || claim.Value.Wording == Wording.Digits
            ? claim.Value : claim.Value with { Wording = Wording.Digits, LastDigit = told.Value.LastDigit },
    };
}
