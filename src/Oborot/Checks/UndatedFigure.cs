using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB114: one speaker tells a level without a period that is far from the year he or she tells elsewhere.</summary>
internal sealed class UndatedFigure : ICheck
{
    /// <inheritdoc/>
    public string Code => "OB114";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from undated in context.Board.Cells
        where undated.Unknown is { Measured: Measured.Level, Period: null } && undated.Topic.IsTrade
        from a in undated.Facts
        let speaker = Ends.Speaker(a.Claim)
        where speaker is not null
        from dated in context.Board.Of(undated.Topic)
        where dated.Unknown.Measured == Measured.Level && dated.Unit == undated.Unit && dated.Period is { IsCalendarYear: true } period && IsRecent(a.Claim, period)
        from b in dated.Facts
        where Ends.Speaker(b.Claim) == speaker && b.Document != a.Document
        let finding = context.Judge.Decide(Against(a, b), context.Board)
        where finding is not null
        select finding;

    // The year of the undated telling or the one before, or any year when its date is unknown.
    private static bool IsRecent(Claim undated, Period year) => undated.Published is not { } day || day.Year - year.End.Year is 0 or 1;

    private Constraint Against(Fact undated, Fact dated) => new()
    {
        Check = Code,
        Of = dated.Unknown.Naming,
        Left = undated.Value,
        Right = dated.Value,
        Guessed = true,
        Why = o => $"{Plain.Sentence(Plain.Topic(undated.Claim.Subject))}: {undated.Claim.Speaker} tells {Plain.Said(undated.Claim)} without a period, "
            + $"and {Plain.Said(dated.Claim)} for {Plain.Time(dated.Period)}{Plain.Gap(o, "; the gap is ", dated.Unit)}",
    };
}
