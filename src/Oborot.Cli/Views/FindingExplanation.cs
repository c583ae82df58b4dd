using System.Globalization;
using Oborot.Checks;
using Spectre.Console;
using Phrase = Spectre.Console.Text;

namespace Oborot.Cli.Views;

/// <summary>How a finding follows: its quotes by letter, then the arithmetic step by step in plain words.</summary>
internal static class FindingExplanation
{
    /// <summary>Prints the explanation.</summary>
    public static void Write(Session session, Finding finding)
    {
        var console = Screen.Console(session.Terminal);
        var words = new PlainWords(session.Street);
        console.Write(new Phrase($"Finding {finding.Id} ({finding.Check}): {FindingView.Title(finding)}\n", new Style(decoration: Decoration.Bold)));
        console.Write(new Phrase(Screen.Safe(finding.Why) + "\n\n"));
        for (var i = 0; i < finding.Claims.Count; i++)
        {
            console.Write(new Phrase($"{Letter(i)}  {Screen.Safe(words.Short(finding.Claims[i]))}\n", new Style(decoration: Decoration.Bold)));
            FindingView.Quote(console, finding.Claims[i], words);
        }
        WriteSteps(console, finding);
        foreach (var assumption in finding.Assumptions)
        {
            console.Write(new Phrase($"Taken for granted: {PlainWords.Of(assumption)}.\n"));
        }
        foreach (var slip in finding.Diagnosis)
        {
            console.Write(new Phrase($"Perhaps a slip in {Letter(slip.Claim)} ({slip.Name.Replace('_', ' ')}): {FindingView.Repaired(finding, slip)} would fit: {Screen.Safe(slip.Fits)}.\n"));
        }
    }

    private static void WriteSteps(IAnsiConsole console, Finding finding)
    {
        if (finding.Proof.Count == 0)
        {
            return;
        }
        console.Write(new Phrase("\nStep by step\n", new Style(decoration: Decoration.Bold)));
        var units = new string[finding.Proof.Count];
        for (var i = 0; i < finding.Proof.Count; i++)
        {
            units[i] = UnitOf(finding, finding.Proof[i], units);
            console.Write(new Padder(new Phrase(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Step(finding.Proof[i], units, i)}")), new Padding(2, 0, 0, 0)));
        }
        console.WriteLine();
    }

    private static string Step(ProofStep step, string[] units, int number)
    {
        var terms = string.Join(step.Relation is Relation.Product ? " × " : step.Relation is Relation.Quotient ? " : " : step.Relation is Relation.Sum ? " + " : " and ", step.Terms.Select(Term)).Replace("+ −", "− ", StringComparison.Ordinal);
        var result = Figures.Bounds(step.Low, step.High, units[number]);
        return step.Relation switch
        {
            Relation.Stated => $"{terms}: the words admit {result} ({step.Of}).",
            Relation.Assumed => $"{step.Of}: {result}{(step.Policy is { } policy ? $", set by the policy “{policy}”" : "")}.",
            Relation.AtMost => $"{step.Of} is no more than {terms}: {result}.",
            Relation.AtLeast => $"{step.Of} is no less than {terms}: {result}.",
            Relation.Intersection when step.IsEmpty => $"{step.Of} would have to fit {terms}: no amount does. That is the contradiction.",
            Relation.Intersection => $"{step.Of} has to fit {terms}: {result}.",
            _ => $"{step.Of} = {terms}: {result}.",
        };
    }

    private static string Term(ProofTerm term)
    {
        var name = term.Claim is { } claim ? Letter(claim) : term.Step is { } step ? $"step {step + 1}" : "";
        return term.Factor switch
        {
            1 => name,
            -1 => $"−{name}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{term.Factor:0.######} × {name}"),
        };
    }

    // A step speaks of the unit of the first operand that has one; factors of a product may be plain numbers.
    private static string UnitOf(Finding finding, ProofStep step, string[] units)
    {
        var known = step.Terms.Select(t => t.Claim is { } claim ? finding.Claims[claim].Value.Unit : t.Step is { } earlier ? units[earlier] : "items").ToList();
        return step.Relation == Relation.Quotient && known.Distinct().Count() == 1 ? "items"
            : known.FirstOrDefault(u => u is not ("items" or "percent" or "times" or "index_percent")) ?? known.FirstOrDefault() ?? "items";
    }

    private static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : string.Create(CultureInfo.InvariantCulture, $"A{index}");
}
