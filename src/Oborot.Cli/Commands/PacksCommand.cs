using System.CommandLine;
using Oborot.Cli.Output;
using Oborot.Cli.Views;
using Oborot.Shared;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot packs</c>: the languages that can be read, what their packs hold and how well they read.</summary>
internal static class PacksCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var code = Given.RefuseOptions(new Argument<string?>("CODE") { Description = "One language, to be shown in detail.", Arity = ArgumentArity.ZeroOrOne });
        var format = Given.Format(Formats.All);
        var command = new Verb("packs", "List the languages that can be read, what their packs hold and how well they read. OBOROT_PACKS=FOLDER takes packs from there.",
            "oborot packs",
            "oborot packs ru",
            "oborot packs --format json")
        {
            code, format,
        };
        command.SetAction(parsed => Print(session, parsed.GetValue(code), parsed.GetValue(format)!));
        return command;
    }

    private static void Print(Session session, string? code, string format)
    {
        var languages = session.Street.Languages;
        if (code is not null && !languages.Contains(code))
        {
            throw new UsageException($"unknown language '{code}'; known: {string.Join(' ', languages)}");
        }
        var reports = (code is null ? languages : [code]).Select(session.Street.Report);
        if (format == Formats.Table)
        {
            Show(session, code, reports);
            return;
        }
        using var rows = new Rows(session.Terminal.Out, format, "packs", JsonRow.PackKeys);
        foreach (var report in reports)
        {
            rows.Write(JsonRow.Of(report, session.Street));
        }
    }

    private static void Show(Session session, string? code, IEnumerable<PackReport> reports)
    {
        var console = Screen.Console(session.Terminal);
        if (code is null)
        {
            PacksView.Write(console, reports, session.Street.HasOwnPacks);
        }
        else
        {
            PacksView.WriteOne(console, reports.Single(), session.Street);
        }
    }
}
