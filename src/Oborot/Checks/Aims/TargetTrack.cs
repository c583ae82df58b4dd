using Oborot.Model;

namespace Oborot.Checks;

/// <summary>One aim with its history: every telling, in the order of time.</summary>
/// <remarks>Equal tellings give an equal track, whatever their order was.</remarks>
public sealed class TargetTrack
{
    internal TargetTrack(Topic topic, string unit, IReadOnlyList<TargetTelling> tellings, decimal near)
    {
        (Topic, Unit) = (topic, unit);
        var course = new TargetCourse(near);
        List<TargetTelling> inTime = [.. tellings.OrderBy(t => t.Published ?? DateOnly.MaxValue).ThenBy(t => t.Claims[0], ClaimOrder.Instance)];
        Steps =
        [
            .. inTime.Where(t => t.Published is not null).GroupBy(t => t.Published).SelectMany(day => course.Take([.. day])),
            .. inTime.Where(t => t.Published is null).Select(t => new TargetStep(t, [TargetChange.Undated], null)),
        ];
        Level = (course.Level ?? inTime[0]).Level;
        Deadline = course.Deadline?.Deadline ?? Latest(inTime.Where(t => t.IsDeadlineOwn)) ?? Latest(inTime);
    }

    /// <summary>What is aimed at, the period apart.</summary>
    internal Topic Topic { get; }

    /// <summary>The subject, seen from where the goods come from; of turnover the first party by code is the reporter.</summary>
    public Subject Subject => Topic.ToSubject();

    /// <summary>ISO 4217, or a unit key.</summary>
    public string Unit { get; }

    /// <summary>The tellings, those without a date last.</summary>
    public IReadOnlyList<TargetStep> Steps { get; }

    /// <summary>The level aimed at now.</summary>
    public Quantity Level { get; }

    /// <summary>The deadline now: the last one that a dated telling has of its own, else the latest told at all; null where none is.</summary>
    public Period? Deadline { get; }

    /// <summary>The day of the first dated telling.</summary>
    public DateOnly? FirstTold => Steps[0].Telling.Published;

    /// <summary>The day of the last telling that was of the aim as it stood.</summary>
    public DateOnly? LastTold => Steps.Where(s => s.IsCurrent).Select(s => s.Telling.Published).Max();

    /// <summary>How many documents tell it.</summary>
    public int Documents => Steps.Select(s => s.Telling.Document).Distinct(StringComparer.Ordinal).Count();

    /// <summary>A short hash of the first telling's claim; later tellings leave it as it is.</summary>
    public string Id => ContentId.Of($"target|{Steps[0].Telling.Claims[0].Id}");

    private static Period? Latest(IEnumerable<TargetTelling> tellings) => tellings.Select(t => t.Deadline).Max();
}
