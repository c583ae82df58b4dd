using Oborot.Checks;
using Oborot.Model;
using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>The screen of <c>check</c>: the claims, what they show, what statistics say, and what was not understood.</summary>
internal static class CheckView
{
    /// <summary>Prints all parts.</summary>
    public static void Write(Session session, IReadOnlyList<Claim> claims, IReadOnlyList<Finding> findings, IReadOnlyList<Leftover> leftovers)
    {
        var console = Screen.Console(session.Terminal);
        var speech = session.Speech();
        claims = [.. claims.Where(c => c.Place != Place.Title)];
        Heading(console, $"What was said ({Plural.Of(claims.Count, "claim")})");
        PairView.Write(console, claims, speech);
        var (verdicts, shown) = (findings.Where(f => f.Assessment is not null).ToList(), findings.Where(f => f.Assessment is null).ToList());
        Heading(console, $"What that shows ({Plural.Of(shown.Count, "finding")})");
        foreach (var story in Ordered(shown).GroupBy(Echoes.Story, StringComparer.Ordinal))
        {
            FindingView.Write(console, story.First(), speech, [.. story.Skip(1)]);
        }
        if (verdicts.Count > 0)
        {
            Heading(console, $"Against official statistics ({Plural.Of(verdicts.Count(f => f.Assessment!.Obstacle is null), "figure")})");
            OfficialView.Write(console, verdicts, speech);
        }
        Heading(console, $"Not taken as a claim ({Plural.Of(leftovers.Count, "figure")})");
        if (leftovers.Count > 0)
        {
            console.Write(LeftoverView.Counted(leftovers, speech));
        }
    }

    private static IEnumerable<Finding> Ordered(IEnumerable<Finding> findings) => findings
        .OrderByDescending(f => f.Severity)
        .ThenBy(f => f.Kind)
        .ThenBy(f => f.Check, StringComparer.Ordinal)
        .ThenBy(f => f.Id, StringComparer.Ordinal);

    private static void Heading(IAnsiConsole console, string text)
    {
        console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left, Border = BoxBorder.Square });
        console.WriteLine();
    }
}
