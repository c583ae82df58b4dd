using System.CommandLine;
using Oborot.Model;
using Oborot.Registers;

namespace Oborot.Cli.Commands;

/// <summary>Which things <c>commitments</c> is to show.</summary>
internal sealed class CommitmentFilters
{
    private readonly Option<string[]> pair = new("--pair") { Description = "Only what both of two countries or blocs have to do with.", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> type = Word<CommitmentType>("--type", "Only things of this type.");
    private readonly Option<string?> status = Word<CommitmentStatus>("--status", "Only things that are told to have come this far.");
    private readonly Option<string?> sector = new("--sector") { Description = "Only things of this sector, such as energy.", HelpName = "SECTOR" };
    private readonly Option<bool> overdue = new("--overdue") { Description = "Only things whose deadline is past and that are not delivered." };
    private readonly Option<bool> due = new("--due") { Description = "Only things that are due soon (90 days; data/policy.yaml)." };
    private readonly Option<bool> silent = new("--silent") { Description = "Only things of which nothing was told for long, while their parties were written about." };

    /// <summary>Adds its options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { pair, type, status, sector, overdue, due, silent })
        {
            command.Add(option);
        }
    }

    /// <summary>What the command line asks for.</summary>
    /// <exception cref="UsageException">Nobody is called so.</exception>
    public Selection Of(ParseResult parsed, Session session) => new()
    {
        Pair = parsed.GetValue(pair) is [var a, var b] ? (Given.Find(session, a), Given.Find(session, b)) : null,
        Type = Words.TryParse<CommitmentType>(parsed.GetValue(type), out var t) ? t : null,
        Status = Words.TryParse<CommitmentStatus>(parsed.GetValue(status), out var s) ? s : null,
        Sector = parsed.GetValue(sector),
        Overdue = parsed.GetValue(overdue),
        Due = parsed.GetValue(due),
        Silent = parsed.GetValue(silent),
    };

    private static Option<string?> Word<T>(string name, string description) where T : struct, Enum
    {
        var known = Array.ConvertAll(Enum.GetValues<T>(), Words.Of);
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', known) };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !known.Contains(token.Value))
            {
                result.AddError($"{name} is never '{token.Value}'; known: {string.Join(' ', known)}");
            }
        });
        return option;
    }
}
