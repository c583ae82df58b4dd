using System.CommandLine;
using System.CommandLine.Parsing;
using Oborot.Cli.Views;
using Oborot.Edges.Statistics;
using Oborot.Edges.Statistics.Fetching;

namespace Oborot.Cli.Commands.Stats;

/// <summary><c>oborot stats fetch</c>: statistics from the web into a folder.</summary>
internal static class StatsFetchCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var source = Given.RefuseOptions(new Argument<string>("SOURCE") { Description = "Who is asked: comtrade (with COMTRADE_KEY; without it comtrade-preview), wits, imf, eurostat or eurostat-2.1." });
        var reporter = Listed("--reporter", "CODES", "Whose statistics: countries by code or name, with commas between; or all.");
        var partner = Listed("--partner", "CODES", "With whom: countries, WORLD, or all.");
        var years = new Option<(int First, int Last)>("--years") { Description = "A year, or the first and the last.", HelpName = "YYYY-YYYY", CustomParser = ParseYears, Required = true };
        var monthly = new Option<bool>("--monthly") { Description = "Months instead of years." };
        var product = Listed("--product", "CODES", "Goods by the source's codes, with commas between; without it the total.", required: false);
        var to = new Option<string?>("--to") { Description = "The folder that answers go to. Without it: statistics/SOURCE.", HelpName = "DIR" };
        var import = new Option<bool>("--import") { Description = "Import what was fetched into the ledger." };
        var dry = new Option<bool>("--dry-run") { Description = "Only print the addresses that would be asked." };
        var ledger = Given.Ledger();
        var command = new Verb("fetch", "Fetch official statistics from the web into a folder. The same command again fetches only what is missing.",
            "oborot stats fetch comtrade --reporter KG --partner BY,KZ --years 2015-2023",
            "oborot stats fetch imf --reporter KG,BY --partner all --years 2020-2023 --monthly --to imf --import",
            "oborot stats fetch eurostat --reporter EU --partner KG --years 2023 --product TOTAL,27 --dry-run")
        {
            source, reporter, partner, years, monthly, product, to, import, ledger, dry,
        };
        command.SetAction(parsed =>
        {
            var wish = new FetchWish(parsed.GetValue(source)!, parsed.GetValue(reporter)!, parsed.GetValue(partner)!, parsed.GetValue(years), parsed.GetValue(monthly), parsed.GetValue(product) ?? []);
            var plan = FetchPlan.Of(session, wish);
            if (parsed.GetValue(dry))
            {
                FetchView.WriteAddresses(session.Terminal, plan);
                return;
            }
            var (key, folder) = (plan.Key, parsed.GetValue(to) ?? $"statistics/{plan.Endpoint.Name}");
            var fetched = FetchRun.Run(session, plan, key, folder);
            if (parsed.GetValue(import))
            {
                Import(session, fetched, folder, parsed.GetValue(ledger));
            }
        });
        return command;
    }

    private static void Import(Session session, IReadOnlyList<Fetched> fetched, string folder, string? ledger)
    {
        var shown = Given.LedgerOf(session, ledger);
        using var store = SqliteStatistics.Open(session.Terminal.Full(shown), shown);
        var import = new StatisticsImport(StatsCommand.Formats(), store, session.Terminal.Today);
        foreach (var answer in fetched.Where(f => f.File is not null))
        {
            session.Continue();
            StatsImportCommand.Import(session, import, Path.Join(folder, answer.File), null, answer.Day, answer.Url);
        }
    }

    private static Option<string[]> Listed(string name, string help, string description, bool required = true) => new(name)
    {
        Description = description,
        HelpName = help,
        Required = required,
        CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };

    private static (int First, int Last) ParseYears(ArgumentResult result)
    {
        var written = result.Tokens[0].Value;
        var years = Array.ConvertAll(written.Split('-', '–'), y => y.Length == 4 && y.All(char.IsAsciiDigit) ? int.Parse(y, System.Globalization.CultureInfo.InvariantCulture) : 0);
        if (years is [var first, .., var last] && years.Length <= 2 && first is >= 1900 && first <= last)
        {
            return (first, last);
        }
        if (years is [>= 1900 and var only])
        {
            return (only, only);
        }
        result.AddError($"'{written}' is no year and no span of years; write 2023 or 2015-2023");
        return default;
    }
}
