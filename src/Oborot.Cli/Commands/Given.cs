using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Oborot.Edges.Ledgers;
using Oborot.Edges.Statistics;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class Given
{
    private const string DefaultLedger = "oborot.db";

    /// <summary>The texts to read.</summary>
    public static Argument<string[]> Paths(ArgumentArity arity)
    {
        var paths = new Argument<string[]>("PATH") { Description = "A text (.txt, .json), a folder of texts, an address of the web, or - for standard input.", Arity = arity };
        return RefuseOptions(paths);
    }

    /// <summary>The same argument, which no longer takes a mistyped option for a value.</summary>
    public static Argument<T> RefuseOptions<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value is ['-', not '\0', ..]) is { } token)
            {
                result.AddError($"unknown option '{token.Value}'");
            }
        });
        return argument;
    }

    /// <summary>The form of the output; the first is the default.</summary>
    public static Option<string> Format(params string[] known)
    {
        var option = new Option<string>("--format")
        {
            Description = "The form of the output.",
            HelpName = string.Join('|', known),
            DefaultValueFactory = _ => known[0],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !known.Contains(token.Value))
            {
                result.AddError($"unknown format '{token.Value}'; known: {string.Join(' ', known)}");
            }
        });
        return option;
    }

    /// <summary>The publication date of all texts.</summary>
    public static Option<DateOnly?> Published(string description = "Take this as the texts' publication date, whatever they tell.") => Day("--published", description);

    /// <summary>Refuses values of an option that make no sense.</summary>
    public static void Refuse<T>(Option<T> option, Func<T?, bool> isNonsense, string why) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !result.Errors.Any() && isNonsense(result.GetValueOrDefault<T>()))
        {
            result.AddError($"{option.Name} {token.Value}: {why}");
        }
    });

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = ParseDate,
    };

    /// <summary>The language of all texts.</summary>
    public static Option<string?> Language(Session session)
    {
        var option = new Option<string?>("--lang") { Description = "Take this as the texts' language, whatever they tell.", HelpName = "CODE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && session.Street.Languages is var known && !known.Contains(token.Value))
            {
                result.AddError($"unknown language '{token.Value}'; known: {string.Join(' ', known)}");
            }
        });
        return option;
    }

    /// <summary>The language that things are told in to people.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="aliases">Its other names.</param>
    public static Option<string?> Reader(string name = "--in", params string[] aliases)
    {
        var option = new Option<string?>(name, aliases)
        {
            Description = "The language to tell it in. Without it: that of the environment (LC_ALL, LC_MESSAGES, LANG), else en.",
            HelpName = string.Join('|', Speech.Languages),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Speech.Languages.Contains(token.Value))
            {
                result.AddError($"unknown language '{token.Value}'; known: {string.Join(' ', Speech.Languages)}");
            }
        });
        return option;
    }

    /// <summary>A country or bloc that must be given.</summary>
    public static Argument<string> Party(string name) => RefuseOptions(new Argument<string>(name) { Description = "A country or bloc, by code or name." });

    /// <summary>The code of a party as the user named it.</summary>
    /// <exception cref="UsageException">Nobody is called so.</exception>
    public static string Find(Session session, string given) => session.Street.FindParty(given)
        ?? throw new UsageException($"no country or bloc is called '{given}'; give its code or its name in English");

    /// <summary>The ledger's file.</summary>
    public static Option<string?> Ledger() => new("--ledger")
    {
        Description = $"The ledger's file. Without it: $OBOROT_LEDGER, else {DefaultLedger} in the current folder.",
        HelpName = "FILE",
    };

    /// <summary>The ledger's file as the user wrote it, or the default one.</summary>
    public static string LedgerOf(Session session, string? given) =>
        given ?? (session.Terminal.Environment("OBOROT_LEDGER") is { Length: > 0 } set ? set : DefaultLedger);

    /// <summary>Opens the ledger that was given, or the default one; it must be there.</summary>
    public static SqliteLedger OpenLedger(Session session, string? given)
    {
        var shown = LedgerOf(session, given);
        return SqliteLedger.OpenExisting(session.Terminal.Full(shown), shown);
    }

    /// <summary>Opens the official figures of the ledger that was given, or of the default one; it must be there.</summary>
    public static SqliteStatistics OpenStatistics(Session session, string? given)
    {
        var shown = LedgerOf(session, given);
        return SqliteStatistics.OpenExisting(session.Terminal.Full(shown), shown);
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        result.AddError($"'{written}' is not a date; write it as YYYY-MM-DD");
        return null;
    }
}
