namespace Oborot.Checks;

/// <summary>Every check, one line each.</summary>
public static class AllChecks
{
    /// <summary>The relations that a solver takes together.</summary>
    internal static IReadOnlyList<RelationBase> Relations { get; } =
        [new GrowthAgainstBase(), new ShareOfWhole(), new FlowsMakeTurnover(), new BalanceOfFlows(), new PartOfPeriod(), new PeriodPartsMakeWhole(), new PartsWithinWhole(), new ShareAgainstBase()];

    internal static IReadOnlyList<ICheck> Table { get; } =
    [
        new FlowsMakeTurnover(),
        new ShareOfWhole(),
        new PartOfPeriod(),
        new GrowthAgainstBase(),
        new ToldTwice(),
        new BalanceOfFlows(),
        new PartsWithinWhole(),
        new RemainderOfWhole(),
        new BaseBehindGrowth(),
        new GrowthOfParts(),
        new PeriodPartsMakeWhole(),
        new SharesMakeWhole(),
        new OneFigureTwoPeriods(),
        new UndatedFigure(),
        new TextProver(),
        new SideProver(),
        new PaceOfYear(),
        new ShareAgainstBase(),
        new TargetTellings(),
        new MovedTarget(),
        new HeadlineDrift(),
        new TargetFromBase(),
        new RetoldElsewhere(),
        new TwoDeadlines(),
        new AgainstStatistics(),
    ];

    /// <summary>The codes of all checks; each has a page <c>docs/checks/CODE-….md</c>.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Table.Select(c => c.Code).Distinct()];
}
