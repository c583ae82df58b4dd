using Oborot.Checks;
using Oborot.Shared.Speaking;
using Oborot.Statistics;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>Claims with what official statistics say of each.</summary>
internal static class OfficialView
{
    private const int Indent = 2;

    /// <summary>Prints the figures, the gravest verdicts first, and how many could not be checked, by reason.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> verdicts, Speech speech)
    {
        var checkable = verdicts.Where(f => f.Assessment!.Obstacle is null).OrderByDescending(f => f.Severity).ThenBy(f => f.Assessment!.Verdict).ToList();
        foreach (var story in checkable.GroupBy(Echoes.Story, StringComparer.Ordinal))
        {
            WriteOne(console, story.First(), speech);
        }
        var reasons = verdicts.Where(f => f.Assessment!.Obstacle is not null).GroupBy(f => f.Assessment!.Obstacle!.Value).OrderBy(g => g.Key).ToList();
        foreach (var reason in reasons)
        {
            Screen.Write(console, $"{Plural.Of(reason.Count(), "figure")} cannot be checked: {speech.Phrases.Of("obstacles", reason.Key)}");
        }
        if (reasons.Count > 0)
        {
            console.WriteLine();
        }
    }

    /// <summary>The look of a verdict.</summary>
    public static Style Look(Verdict verdict) => verdict switch
    {
        Verdict.ContradictsBoth => new Style(Color.Red, decoration: Decoration.Bold),
        Verdict.Differs => new Style(Color.Yellow),
        Verdict.NotCheckable or Verdict.Yardstick => new Style(Color.Grey),
        _ => new Style(Color.Green),
    };

    private static void WriteOne(IAnsiConsole console, Finding finding, Speech speech)
    {
        var assessment = finding.Assessment!;
        Screen.Write(console, $"{speech.Phrases.Of("verdicts", assessment.Verdict)}  {finding.Id[..ClaimTable.IdLength]}", Look(assessment.Verdict), lead: "● ");
        Screen.Write(console, speech.Short(finding.Claims[0]), indent: Indent);
        Screen.Write(console, new AssessmentSpeech(speech, assessment).List(), indent: Indent);
        console.WriteLine();
    }
}
