using System.CommandLine;
using Oborot.Briefs;
using Oborot.Cli.Commands.Stats;
using Oborot.Edges.Briefs;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Shared.Briefing;
using Oborot.Shared.Speaking;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot brief</c>: what is known of two countries on a few pages.</summary>
internal static class BriefCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var (first, second) = (Given.Party("FIRST"), Given.Party("SECOND"));
        var (paths, ledger, published) = (Given.Paths(ArgumentArity.ZeroOrMore), Given.Ledger(), Given.Published());
        var language = Given.Reader("--lang", "--in");
        var asOf = Given.Day("--as-of", "Tell what was known on this day, and what was overdue and due then. Without it: today.");
        var since = Given.Day("--since", "Also tell what changed after this day.");
        var outputs = new Option<string[]>("--out") { Description = $"Write it into this file; the ending picks the form: {BriefFiles.Endings}. May be given several times. Without it the text is printed.", HelpName = "FILE", AllowMultipleArgumentsPerToken = false };
        outputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !BriefFiles.Knows(t.Value)))
            {
                result.AddError($"'{token.Value}' has no ending of a form; known: {BriefFiles.Endings}");
            }
        });
        var calendar = new Option<string?>("--ics") { Description = "Write the open deadlines into this file as a calendar (iCalendar).", HelpName = "FILE" };
        var command = new Verb("brief", "Tell what is known of two countries on two to four pages: the state of trade, what each side says, contradictions, aims, promises, deadlines, meetings, questions worth asking; every sentence with its source.",
            "oborot brief KG BY articles --out brief.html",
            "oborot brief KG BY --ledger central-asia.db --since 2025-01-01 --lang ru --out brief.pdf --out brief.docx --ics deadlines.ics",
            "oborot brief Kyrgyzstan Belarus articles --lang ky --as-of 2025-10-31")
        {
            first, second, paths, since, language, outputs, calendar, asOf, ledger, published,
        };
        command.SetAction(parsed =>
        {
            var pair = (First: Given.Find(session, parsed.GetValue(first)!), Second: Given.Find(session, parsed.GetValue(second)!));
            if (pair.First == pair.Second)
            {
                throw new UsageException($"a brief is on two countries, and '{parsed.GetValue(first)}' and '{parsed.GetValue(second)}' are one");
            }
            var day = parsed.GetValue(asOf);
            var gathered = new Gathering(session, withCommitments: true);
            gathered.AddTexts(parsed.GetValue(paths)!, parsed.GetValue(published));
            gathered.AddLedger(parsed.GetValue(ledger), onlyIfAsked: parsed.GetValue(paths)!.Length > 0);
            using var books = OfficialBooks.Open(session, parsed.GetValue(ledger), day);
            var dossier = Dossier(session, pair, gathered, books, day);
            var speech = session.Speech(parsed.GetValue(language) ?? Speech.LanguageOf(session.Terminal.Environment));
            var names = Names(session, gathered, parsed.GetValue(ledger));
            var brief = BriefWriter.Write(dossier, speech, names, parsed.GetValue(since));
            var (files, ics) = (new BriefFiles(session), parsed.GetValue(calendar));
            if (parsed.GetValue(outputs) is not { Length: > 0 } && ics is null)
            {
                session.Terminal.Out.Write(BriefText.Write(brief));
            }
            files.Write(brief, parsed.GetValue(outputs) ?? []);
            if (ics is not null)
            {
                files.Write(ics, brief, DeadlineCalendar.Of(dossier, speech, names), dossier.Day);
            }
        });
        return command;
    }

    private static Dossier Dossier(Session session, (string First, string Second) pair, Gathering gathered, OfficialBooks books, DateOnly? asOf)
    {
        List<Claim> claims = [.. gathered.Claims.Where(c => !(c.Published > asOf))];
        List<Commitment> commitments = [.. gathered.Commitments.Where(c => !(c.Published > asOf))];
        var findings = session.Check(claims, commitments, books.All);
        session.Continue();
        var dossier = Dossiers.Of(session.Street, pair, asOf ?? session.Terminal.Today, (claims, commitments), findings, books);
        return !dossier.IsEmpty ? dossier
            : throw new UsageException($"nothing is known of {session.Street.PartyName(pair.First)} and {session.Street.PartyName(pair.Second)}: no text tells of the two together, and no statistics at hand count their trade");
    }

    // Of what a ledger told the text is not at hand yet.
    private static Dictionary<string, DocumentName> Names(Session session, Gathering gathered, string? ledger)
    {
        var ids = gathered.Claims.Select(c => c.Evidence.Document).Concat(gathered.Commitments.Select(c => c.Evidence.Document)).Distinct(StringComparer.Ordinal).ToLookup(id => gathered.Document(id) is not null);
        var names = ids[true].ToDictionary(id => id, id => DocumentName.Of(gathered.Document(id)!), StringComparer.Ordinal);
        if (!ids[false].Any())
        {
            return names;
        }
        using var store = Given.OpenLedger(session, ledger);
        foreach (var document in store.Documents([.. ids[false]]))
        {
            names.TryAdd(document.Id, DocumentName.Of(document));
        }
        return names;
    }
}
