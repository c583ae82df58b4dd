using System.CommandLine;
using Oborot.Model;

namespace Oborot.Cli.Commands;

/// <summary>Where <c>commitments</c> takes its tellings from: texts, files, a ledger.</summary>
internal sealed class CommitmentSource(Session session)
{
    private readonly Argument<string[]> paths = Given.Paths(ArgumentArity.ZeroOrMore);
    private readonly Option<string?> given = new("--given") { Description = "Take the commitments of this file, in the form of commitments --format jsonl; no text is read.", HelpName = "FILE.jsonl" };
    private readonly Option<string?> claims = new("--claims") { Description = "Take the figures of this file, in the form of read --format jsonl, to see which targets are reached.", HelpName = "FILE.jsonl" };
    private readonly Option<string?> ledger = Given.Ledger();
    private readonly Option<DateOnly?> published = Given.Published();
    private readonly Option<string?> language = Given.Language(session);

    /// <summary>Adds its arguments and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(paths);
        foreach (var option in new Option[] { given, claims, ledger, published, language })
        {
            command.Add(option);
        }
    }

    /// <summary>What is told up to a day; everything for null.</summary>
    public (IReadOnlyList<Commitment> Commitments, IReadOnlyList<Claim> Claims) Read(ParseResult parsed, DateOnly? asOf)
    {
        var told = new Told(session);
        told.AddTexts(parsed.GetValue(paths)!, parsed.GetValue(published), parsed.GetValue(language));
        told.AddFiles(parsed.GetValue(given), parsed.GetValue(claims));
        told.AddLedger(parsed.GetValue(ledger), onlyIfAsked: parsed.GetValue(paths)!.Length > 0 || parsed.GetValue(given) is not null);
        return asOf is not { } day ? (told.Commitments, told.Claims)
            : ([.. told.Commitments.Where(c => c.Published is null || c.Published <= day)], [.. told.Claims.Where(c => c.Published is null || c.Published <= day)]);
    }
}
