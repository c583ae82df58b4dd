using Oborot.Model;

namespace Oborot.Checks;

/// <summary>OB201: one aim with all its tellings, and the growth it needs from the latest year known.</summary>
internal sealed class TargetTellings : ICheck
{
    private const int MostTellings = 40;

    /// <inheritdoc/>
    public string Code => "OB201";

    /// <inheritdoc/>
    public Reach Reach => Reach.Pair;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(CheckContext context) =>
        from aim in Aims(context)
        where aim.Count > 1 || aim[0].Period is not null
        select Track(context, aim);

    /// <summary>The targets grouped by what is aimed at and how much, each telling once per document, figure and speaker.</summary>
    public static IEnumerable<IReadOnlyList<Claim>> Aims(CheckContext context) =>
        context.Board.OfKind(ClaimKind.Target).Where(c => !Units.IsRelative(c.Value.Unit))
            .GroupBy(c => (Topic.Of(c) with { Modality = Modality.Stated }, c.Value.Unit, c.Value.Figure))
            .Select(g => g.DistinctBy(c => (c.Evidence.Document, c.Evidence.Figure, c.Speaker)).Take(MostTellings).ToList());

    private Finding Track(CheckContext context, IReadOnlyList<Claim> aim)
    {
        var deadline = aim.Where(c => c.Period is not null).OrderBy(c => c.Published ?? DateOnly.MinValue).LastOrDefault()?.Period?.End;
        var years = Years(context, aim[0]);
        var latest = years.LastOrDefault(f => deadline is null || f.Period!.Value.End <= deadline);
        var running = Running(context, aim[0], latest);
        var claims = aim.Concat(new[] { latest?.Claim, running?.Claim }.OfType<Claim>()).ToList();
        var why = $"{Plain.Sentence(Plain.Topic(aim[0].Subject))}: {Plain.Amount(aim[0].Value.Figure!.Value, aim[0].Value.Unit)}"
            + (deadline is { } d ? " " + Plain.Time(new Period(null, d)) : ", no deadline told") + $", {Tellings(aim)}"
            + Pace(aim[0], deadline, latest) + Rate(running);
        return new Finding(Code, FindingKind.Target, context.Policy.SeverityOf(Code, FindingKind.Target), why, claims, [], []) { State = StateOf(aim[0], deadline, years, latest) };
    }

    private static string Tellings(IReadOnlyList<Claim> aim)
    {
        var documents = aim.Select(c => c.Evidence.Document).Distinct(StringComparer.Ordinal).Count();
        return documents == 1 ? "told in one document" : $"told in {documents} documents";
    }

    // Calendar years of the same subject and unit, earliest first; of several tellings the aim's own document wins.
    private static List<Fact> Years(CheckContext context, Claim aim) =>
        [.. context.Board.Of(Topic.Of(aim) with { Modality = Modality.Stated, Coverage = "" })
            .Where(c => c.Unknown.IsLevel && c.Unit == aim.Value.Unit && c.Period is { IsCalendarYear: true })
            .OrderBy(c => c.Period!.Value.End)
            .Select(c => c.In(aim.Evidence.Document) is [var own, ..] ? own : c.Facts[0])];

    private static Fact? Running(CheckContext context, Claim aim, Fact? latest) =>
        latest is null ? null : context.Board.Of(latest.Topic)
            .Where(c => c.Unknown.IsLevel && c.Unit == latest.Unit && c.Period is { IsWholeMonths: true, IsCalendarYear: false, Start.Month: 1 } p && p.Start > latest.Period!.Value.End && p.MonthCount < 12)
            .OrderBy(c => c.Period!.Value.End).LastOrDefault() is { } cell ? cell.In(aim.Evidence.Document) is [var own, ..] ? own : cell.Facts[0] : null;

    private static string Pace(Claim aim, DateOnly? deadline, Fact? latest)
    {
        if (latest?.Claim.Value.Figure is not > 0 || aim.Value.Figure is not > 0)
        {
            return "";
        }
        var level = latest!.Claim.Value.Figure!.Value;
        var from = $"; from {Plain.Said(latest.Claim)} in {Plain.Time(latest.Period)}";
        var years = deadline is { } d ? d.Year - latest.Period!.Value.End.Year : 0;
        return level >= aim.Value.Figure ? from + " it is reached"
            : years > 0 ? from + $" it needs {Plain.Number(Math.Round(100 * Yearly(level, aim.Value.Figure!.Value, years), 1))} % a year"
            : from + $" it is {Plain.Number(Math.Round(aim.Value.Figure!.Value / level, 2))} times as much";
    }

    private static string Rate(Fact? running) => running?.Claim.Value.Figure is { } figure && running.Period?.MonthCount is > 0 and { } months
        ? $"; {Plain.Time(running.Period)} runs at {Plain.Amount(figure * 12 / months, running.Unit)} a year" : "";

    private static TargetState StateOf(Claim aim, DateOnly? deadline, List<Fact> years, Fact? latest)
    {
        if (latest?.Claim.Value.Figure is not { } level || aim.Value.Figure is not { } goal || level <= 0)
        {
            return TargetState.Open;
        }
        var left = deadline is { } d ? d.Year - latest.Period!.Value.End.Year : 0;
        return level >= goal ? TargetState.Met
            : deadline is not null && left <= 0 ? TargetState.Missed
            : left > 0 && Past(years, latest) is { } had ? (had >= Yearly(level, goal, left) ? TargetState.OnCourse : TargetState.Behind)
            : TargetState.Open;
    }

    // The yearly growth from the first year told to the latest one.
    private static decimal? Past(List<Fact> years, Fact latest)
    {
        var first = years[0];
        var span = latest.Period!.Value.End.Year - first.Period!.Value.End.Year;
        return span > 0 && first.Claim.Value.Figure is > 0 and { } then ? Yearly(then, latest.Claim.Value.Figure!.Value, span) : null;
    }

    private static decimal Yearly(decimal from, decimal to, int years) =>
        Math.Round((decimal)Math.Pow((double)(to / from), 1.0 / years) - 1, 4);
}
