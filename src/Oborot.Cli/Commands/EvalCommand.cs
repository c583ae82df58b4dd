using System.CommandLine;
using System.Globalization;
using Oborot.Edges.Corpus;

namespace Oborot.Cli.Commands;

/// <summary><c>oborot eval</c>: how much of annotated articles is read right.</summary>
internal static class EvalCommand
{
    private const int QuoteLength = 110;
    private const int Worst = 10;

    /// <summary>Builds the command.</summary>
    public static Command Create(Session session)
    {
        var folder = Given.RefuseOptions(new Argument<string>("DIR") { Description = "A folder of annotated articles (.json), or of folders of them." });
        var errors = new Option<int>("--errors") { Description = "Show as many errors, the worst first.", HelpName = "N", DefaultValueFactory = _ => Worst };
        var by = new Option<Split?>("--by") { Description = "Split the figures by this alone; without it, by each in turn.", HelpName = "lang|kind|indicator" };
        var command = new Verb("eval", "Read annotated articles and show how much of the annotations is read right.",
            "oborot eval corpus",
            "oborot eval corpus/kk --by lang --errors 50")
        {
            folder, errors, by,
        };
        command.SetAction(parsed =>
        {
            var evaluation = Evaluation.Run(Load(session, parsed.GetValue(folder)!), d => Read(session, d));
            WriteErrors(session.Terminal.Out, evaluation, parsed.GetValue(errors));
            foreach (var split in parsed.GetValue(by) is { } one ? [one] : Enum.GetValues<Split>())
            {
                WriteTable(session.Terminal.Out, evaluation, split);
            }
            WriteSum(session.Terminal.Out, evaluation);
        });
        return command;
    }

    private static IReadOnlyList<AnnotatedArticle> Load(Session session, string folder)
    {
        var full = Path.GetFullPath(folder, session.Terminal.Directory);
        try
        {
            return AnnotatedArticle.Load(full) is { Count: > 0 } articles ? articles : throw new UsageException($"{folder} holds no annotated articles");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException(e is FormatException ? e.Message : $"{folder} is no folder that can be opened");
        }
    }

    private static IReadOnlyList<Model.Claim> Read(Session session, Text.Document document)
    {
        session.Continue();
        return session.Street.Read(document).Claims;
    }

    private static void WriteErrors(TextWriter output, Evaluation evaluation, int count)
    {
        foreach (var error in evaluation.Errors.OrderBy(e => e.Level).Take(count))
        {
            var where = Session.OneLine(error.Where);
            output.WriteLine($"{error.Document} | {error.Fault} | {Session.OneLine(error.Figure)} | {where[..Math.Min(where.Length, QuoteLength)]}");
        }
    }

    private static void WriteTable(TextWriter output, Evaluation evaluation, Split by)
    {
        output.WriteLine($"{Model.Words.Of(by),-24}{"gold",6}{"read",6}   detect P/R/F1        core F1  full F1  whole F1");
        foreach (var (name, tally) in evaluation.Rows(by).Append(KeyValuePair.Create("all", evaluation.All)))
        {
            output.WriteLine(Row(name, tally));
        }
        output.WriteLine();
    }

    private static void WriteSum(TextWriter output, Evaluation evaluation)
    {
        output.WriteLine($"wrong: {string.Join(", ", evaluation.Faults.Select(f => $"{f.Key} {f.Value}"))}");
        output.WriteLine($"{Plural.Of(evaluation.Articles, "article")}; periods invented where the text tells none: {evaluation.Invented} of {evaluation.Undated}");
    }

    private static string Row(string name, Tally tally) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-24}{tally.Gold,6}{tally.Read,6}   {tally.Precision(Level.Detect):F3} {tally.Recall(Level.Detect):F3} {tally.F1(Level.Detect):F3}    {tally.F1(Level.Core):F3}    {tally.F1(Level.Full):F3}    {tally.F1(Level.Whole):F3}");
}
