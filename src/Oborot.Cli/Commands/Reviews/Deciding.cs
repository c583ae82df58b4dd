using System.CommandLine;
using Oborot.Cli.Views;
using Oborot.Edges.Ledgers;
using Oborot.Ledgers;
using Oborot.Model;
using Oborot.Reviews;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands.Reviews;

/// <summary>What every command that decides asks for: who, why, in which ledger, and on what.</summary>
internal sealed class Deciding(Session session)
{
    private const int MostCandidates = 10;
    private const string Variable = "OBOROT_REVIEWER";

    private readonly Option<string?> by = new("--by") { Description = $"Your name. Without it: ${Variable}.", HelpName = "NAME" };
    private readonly Option<string?> ledger = Given.Ledger();
    private readonly Option<string?> reader = Given.Reader();

    /// <summary>The id of what is decided on.</summary>
    public static Argument<string> Id() =>
        Given.RefuseOptions(new Argument<string>("ID") { Description = "The id of a claim or a commitment of the ledger; its first characters are enough." });

    /// <summary>Why.</summary>
    public static Option<string?> Reason(string description) => new("--reason") { Description = description, HelpName = "TEXT" };

    /// <summary>Parts with their words.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "A part and what it is to be, such as value=133000000, period=2024, hedge=about; nothing after the sign: not told. May be given several times.",
        HelpName = "FIELD=VALUE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        Required = true,
    };

    /// <summary>Adds its options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { by, ledger, reader })
        {
            command.Add(option);
        }
    }

    /// <summary>Decides on what an id names, and tells what came of it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="id">The beginning of the id.</param>
    /// <param name="onClaim">Makes the decision on a claim.</param>
    /// <param name="onCommitment">Makes the decision on a commitment.</param>
    public void On(ParseResult parsed, string id, Func<Kept<Claim>, Decision> onClaim, Func<Kept<Commitment>, Decision> onCommitment) => Keep(parsed, store =>
    {
        var prefix = id.ToLowerInvariant();
        var (claims, commitments) = (store.FindClaims(prefix), store.FindCommitments(prefix));
        return (claims, commitments) switch
        {
            ([var claim], []) => onClaim(claim),
            ([], [var commitment]) => onCommitment(commitment),
            ([], []) => throw new UsageException($"no claim or commitment of the ledger has an id that starts with '{prefix}'; oborot claims and commitments --thing show the ids"),
            _ => throw Ambiguous(prefix, [.. claims.Select(c => c.Told.Id), .. commitments.Select(c => c.Told.Id)]),
        };
    });

    /// <summary>The same, where what is decided is made alike of both.</summary>
    public void On(ParseResult parsed, string id, Func<Citation, Decision> make) => On(parsed, id, claim => make(Citation.Of(claim.AsRead)), commitment => make(Citation.Of(commitment.AsRead)));

    private static UsageException Ambiguous(string prefix, IReadOnlyList<string> ids)
    {
        var candidates = string.Join(", ", ids.Take(MostCandidates)) + (ids.Count > MostCandidates ? ", …" : "");
        return new($"'{prefix}' fits {candidates}; give more of the id");
    }

    /// <summary>Keeps the decision that is made, and tells what came of it.</summary>
    /// <exception cref="UsageException">What was given makes no sense.</exception>
    public void Keep(ParseResult parsed, Func<SqliteLedger, Decision> make)
    {
        using var store = Given.OpenLedger(session, parsed.GetValue(ledger));
        var known = store.Reviews().History.Count;
        var decision = store.Decide(Sensible(() => make(store)));
        var speech = session.Speech(parsed.GetValue(reader) ?? Speech.LanguageOf(session.Terminal.Environment));
        DecisionView.WriteDone(session, speech, decision, store, isNew: decision.Number > known);
    }

    /// <summary>Who decides.</summary>
    /// <exception cref="UsageException">Nobody is named.</exception>
    public string By(ParseResult parsed) => parsed.GetValue(by) ?? (session.Terminal.Environment(Variable) is { Length: > 0 } set ? set
        : throw new UsageException($"nobody is named who decides; give --by NAME or set {Variable}"));

    /// <summary>When: now.</summary>
    public DateTimeOffset At => session.Terminal.Clock.GetUtcNow();

    /// <summary>The same, with what makes no sense told as a fault of the command line.</summary>
    public static T Sensible<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (FormatException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
