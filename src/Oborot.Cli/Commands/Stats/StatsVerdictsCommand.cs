using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Edges.Statistics;
using Oborot.Shared;
using Oborot.Statistics;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats verdicts</c>: a list of stated figures against official ones.</summary>
internal static class StatsVerdictsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var file = Given.RefuseOptions(new Argument<string>("FILE.csv") { Description = "Stated figures: pair, period, flow, exporter, importer, value_usd_mn, hedge, reported_by, stated_growth." });
        var (ledger, asOf, format) = (Given.Ledger(), OfficialBooks.AsOf(), Given.Format(Formats.All));
        var command = new Verb("verdicts", "Hold a list of stated figures against official ones, and say of each what they say.",
            "oborot stats verdicts statements.csv",
            "oborot stats verdicts statements.csv --format jsonl --as-of 2025-06-30")
        {
            file, format, asOf, ledger,
        };
        command.SetAction(parsed =>
        {
            using var figures = OfficialBooks.Open(session, parsed.GetValue(ledger), parsed.GetValue(asOf));
            var assessor = new Assessor(figures.All, session.Street.Policy.Verdicts);
            var path = parsed.GetValue(file)!;
            try
            {
                var file = StatisticsFile.Open(session.Terminal.Full(path), path);
                var statements = StatisticsFile.Guard(path, () => new StatementFile(StatsCommand.Areas(), session.Street.Policy).Read(file).ToList());
                statements.Select(s => s.Problem).OfType<string>().ToList().ForEach(session.Fail);
                Print(session, [.. statements.Select(s => (s, s.Statement is { } told ? assessor.Assess(told) : Assessment.Not(s.Obstacle!.Value)))], parsed.GetValue(format)!);
            }
            catch (StatisticsException e)
            {
                session.Fail(e.Message);
            }
        });
        return command;
    }

    private static void Print(Session session, IReadOnlyList<(StatedRow Row, Assessment Assessment)> rows, string format)
    {
        if (format == Formats.Table)
        {
            VerdictView.Write(Screen.Console(session.Terminal), rows);
            return;
        }
        var columns = (rows.Count > 0 ? rows[0].Row.Fields.Select(f => f.Key) : []).Except(VerdictJson.Keys).Concat(VerdictJson.Keys).ToList();
        using var output = new Rows(session.Terminal.Out, format, "verdicts", columns);
        foreach (var (row, assessment) in rows)
        {
            output.Write(VerdictJson.Of(row, assessment));
        }
    }
}
