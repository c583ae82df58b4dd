using Oborot.Checks;
using Oborot.Shared.Speaking;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>How a finding follows: its quotes by letter, then the arithmetic step by step in plain words.</summary>
internal static class FindingExplanation
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Prints the explanation.</summary>
    public static void Write(IAnsiConsole console, Speech speech, Finding finding)
    {
        var told = new FindingSpeech(speech, finding);
        Screen.Write(console, told.Head(), Bold);
        Screen.Write(console, told.Why());
        console.WriteLine();
        foreach (var (i, claim) in finding.Claims.Index())
        {
            Screen.Write(console, speech.Short(claim), Bold, lead: $"{FindingSpeech.Letter(i)}  ");
            FindingView.Quote(console, claim, speech);
        }
        foreach (var (i, passage) in finding.Commitments.Index())
        {
            Screen.Write(console, speech.Short(passage), Bold, lead: $"{FindingSpeech.Letter(finding.Claims.Count + i)}  ");
            FindingView.Quote(console, passage, speech);
        }
        WriteSteps(console, speech, told);
        foreach (var line in told.Assumptions().Concat(told.Slips()))
        {
            Screen.Write(console, line);
        }
    }

    private static void WriteSteps(IAnsiConsole console, Speech speech, FindingSpeech told)
    {
        var steps = told.Steps().ToList();
        if (steps.Count == 0)
        {
            return;
        }
        console.WriteLine();
        Screen.Write(console, speech.Phrases["explain", "steps"], Bold);
        foreach (var step in steps)
        {
            Screen.Write(console, step, indent: 2);
        }
        console.WriteLine();
    }
}
