using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB114: one speaker tells a level without a period that is far from the year he or she tells elsewhere.</summary>
internal sealed class UndatedFigure : ConstraintCheck
{
    /// <inheritdoc/>
    public override string Code => "OB114";

    /// <inheritdoc/>
    public override Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public override IEnumerable<Constraint> Constraints(CheckContext context) =>
        from undated in context.Index.Cells
        where undated.Period is null && undated.Topic.IsTrade
        from a in undated.Facts
        let speaker = Ends.Speaker(a.Claim)
        where speaker is not null
        from dated in context.Index.Of(undated.Topic)
        where dated.Unit == undated.Unit && dated.Period is { IsCalendarYear: true } period && IsRecent(a.Claim, period)
        from b in dated.Facts
        where Ends.Speaker(b.Claim) == speaker && b.Document != a.Document
        select Against(a, b);

    // The year before the undated telling, or any year when its date is unknown.
    private static bool IsRecent(Claim undated, Period year) => undated.Published is not { } day || day.Year - year.End.Year is 0 or 1;

    private Constraint Against(Fact undated, Fact dated) => new()
    {
        Check = Code,
        Of = Plain.About(dated.Claim),
        Left = undated.Value,
        Right = dated.Value,
        Guessed = true,
        Why = o => $"{Plain.Sentence(Plain.Topic(undated.Claim.Subject))}: {undated.Claim.Speaker} tells {Plain.Said(undated.Claim)} without a period, "
            + $"and {Plain.Said(dated.Claim)} for {Plain.Time(dated.Period)}{Plain.Gap(o, "; the gap is ", dated.Unit)}",
    };
}
