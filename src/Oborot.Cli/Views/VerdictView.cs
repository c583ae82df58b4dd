using System.Globalization;
using Oborot.Checks;
using Oborot.Edges.Statistics;
using Oborot.Model;
using Oborot.Statistics;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>Stated figures with what official ones say, as a table.</summary>
internal static class VerdictView
{
    /// <summary>Prints the table, and how many there are of each verdict.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<(StatedRow Row, Assessment Assessment)> rows)
    {
        var table = Screen.Table("Line", "Pair", "Period", "Flow", "USD mn", "By", "Verdict", "Why");
        foreach (var (row, assessment) in rows)
        {
            table.AddRow(Screen.Cell(row.Line.ToString(CultureInfo.InvariantCulture)), Screen.Cell(row["pair"]), Screen.Cell(row["period"]), Screen.Cell(row["flow"]),
                Screen.Cell(row["value_usd_mn"]), Screen.Cell(row["reported_by"]), Screen.Cell(Told(assessment.Verdict), OfficialView.Look(assessment.Verdict)), Screen.Cell(VerdictWords.Of(assessment)));
        }
        console.Write(table);
        foreach (var group in rows.GroupBy(r => r.Assessment.Verdict).OrderBy(g => g.Key))
        {
            Screen.Write(console, string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Told(group.Key)}"));
        }
    }

    private static string Told(Verdict verdict) => Words.Of(verdict).Replace('_', ' ');
}
