using System.Globalization;
using System.Text;
using Oborot.Checks;
using Oborot.Claims;
using Oborot.Languages;
using Oborot.Mentions;
using Oborot.Model;
using Oborot.Text;

namespace Oborot;

/// <summary>Shows one document at every station of the street, as a page of Markdown: for people who want to see how reading works.</summary>
/// <param name="packs">The languages that can be read.</param>
/// <param name="calendars">Business years of countries.</param>
/// <param name="policy">The checks' numbers.</param>
/// <remarks>The stations run exactly as in <see cref="Reader"/>; a walkthrough only looks at what lies between them. Meant for short texts; of paragraphs in another language it shows the claims only.</remarks>
public sealed class Walkthrough(PackSet packs, Calendars calendars, Policy policy)
{
    private static readonly Dictionary<SenseKind, string> GroupNames = SenseGroups.Names.ToDictionary(n => SenseGroups.KindOf(n)!.Value);

    private readonly Reader reader = new(packs, calendars);
    private readonly StringBuilder page = new();

    /// <summary>The page of a document.</summary>
    public string Of(Document document)
    {
        page.Clear();
        var reading = reader.Read(document);
        var sheet = Spot(document);
        ShowDocument(document, reading.Language);
        ShowTokens(sheet);
        ShowHits(sheet);
        ShowMentions(document, reader.FindMentions(document));
        ShowCells(sheet);
        ShowClaims(document, reading);
        ShowFindings(Checker.Run(reading.Claims, policy));
        return page.Replace("\n\n\n", "\n\n").ToString().Trim('\n') + "\n";
    }

    private Sheet Spot(Document document)
    {
        var sheet = new Sheet();
        var parts = packs.Divide(document);
        new Spotter().Run(sheet, document, packs[parts.Language], parts.Stretches);
        return sheet;
    }

    private void ShowDocument(Document document, string language)
    {
        Title("1. Document", "The text as published, and what its header tells. Every offset counts code points of the whole file, header included.");
        Table("id", "language", "published", "publisher", "text starts at");
        Row(Code(document.Id), language, Day(document.Published), document.Publisher ?? "not told", $"{document.ToCodePoints(document.BodyStart)}");
        Line("");
        Line("> " + string.Join("\n> ", document.Text[document.BodyStart..].Trim().Split('\n').Select(l => Escape(l.Trim()))));
    }

    private void ShowTokens(Sheet sheet)
    {
        Title("2. Tokens", $"Words, runs of digits, signs and line breaks: {sheet.Tokens.Count} of them. None holds a copy of its letters.");
        var words = Enumerable.Range(0, sheet.Tokens.Count).Where(t => sheet.KindAt(t) != TokenKind.Break).Select(t => sheet.Word(t).ToString());
        Line($"```text\n{string.Join(" │ ", words)}\n```");
    }

    private void ShowHits(Sheet sheet)
    {
        Title("3. Lexicon hits", "The longest phrases of the language pack, each with every meaning the pack gives it. Which one is meant is decided later, by what stands around it.");
        Table("words", "meanings");
        foreach (var hit in sheet.Hits)
        {
            Row(Code(sheet.Slice(hit.First, hit.Last).ToString()), string.Join(", ", hit.Senses.All.ToArray().Select(s => Meaning(sheet.Pack, s))));
        }
    }

    private static string Meaning(Pack pack, Sense sense) => pack.Key(sense) is { Length: > 0 } key ? $"{GroupNames[sense.Kind]}: {Escape(key)}" : GroupNames[sense.Kind];

    private void ShowMentions(Document document, IReadOnlyList<FoundMention> mentions)
    {
        Title("4. Amounts and periods", "Neighbouring hits and digits become amounts, with scale, unit and hedge, and periods, in whole days. `last digit` is what one unit of the last written digit is worth.");
        Table("words", "at", "type", "meaning", "hedge", "last digit");
        foreach (var mention in mentions)
        {
            var (hedge, last) = mention.Value is { } value ? (Words.Of(value.Hedge), Number(value.LastDigit)) : ("", "");
            Row(Code(document.Slice(mention.Start, mention.End)), $"{mention.Start}–{mention.End}", mention.Type,
                mention.Value is { } amount ? Amount(amount) : mention.Period?.ToString() ?? "told only by its context", hedge, last);
        }
    }

    private void ShowCells(Sheet sheet)
    {
        Title("5. Cells", "Each sentence is divided among its figures. A figure's roles are looked for in its own cell first; what the cell does not tell comes from what the text has said before.");
        Table("figure", "cell");
        var layout = new Layout();
        var cells = new List<Claims.Cell>();
        layout.Run(sheet);
        foreach (var sentence in layout.Sentences)
        {
            Cells.Cut(sheet, sentence, cells);
            foreach (var cell in cells)
            {
                var amount = sheet.Amounts[cell.Amount];
                Row(Code(sheet.Slice(amount.First, amount.Last).ToString()), Code(sheet.Slice(cell.First, cell.Last).ToString()));
            }
        }
    }

    private void ShowClaims(Document document, Reading reading)
    {
        Title("6. Claims", $"Every figure ends as a claim or as a leftover with a reason: here {reading.Claims.Count} and {reading.Leftovers.Count}. Each part of a claim has a trace: the words it came from, how far away they stand, and the rule that took them.");
        foreach (var claim in reading.Claims)
        {
            ShowClaim(document, claim);
        }
        if (reading.Leftovers.Count > 0)
        {
            Table("leftover", "at", "reason");
            foreach (var (evidence, reason) in reading.Leftovers)
            {
                Row(Code(evidence.Figure), $"{evidence.Start}–{evidence.End}", Words.Of(reason));
            }
        }
    }

    private void ShowClaim(Document document, Claim claim)
    {
        Line($"\n### Claim {claim.Id}\n");
        Table("part", "value", "from the words", "found", "rule");
        Row("value", $"{Words.Of(claim.Kind)}: {Amount(claim.Value)}", Code(claim.Evidence.Figure), Words.Of(Scope.Own), claim.Rule);
        foreach (var trace in claim.Traces)
        {
            Row(trace.Field, Escape(Part(claim, trace.Field)), trace.Start < 0 ? "" : Code(document.Slice(trace.Start, trace.End)), Words.Of(trace.Scope), trace.Rule);
        }
    }

    private static string Part(Claim claim, string field) => field switch
    {
        "indicator" => claim.Subject.Indicator,
        "reporter" => claim.Subject.Reporter,
        "partner" => claim.Subject.Partner,
        "product" => claim.Subject.Product,
        "coverage" => claim.Subject.Coverage,
        "period" => claim.Period?.ToString(),
        "base" => claim.Base?.ToString(),
        "speaker" => claim.Speaker,
        "side" => claim.Side,
        _ => null,
    } ?? "";

    private void ShowFindings(IReadOnlyList<Finding> findings)
    {
        Title("7. Findings", $"The claims are held against each other: {findings.Count} {(findings.Count == 1 ? "finding" : "findings")}. `admits` is where the words become an interval, by the numbers of `data/policy.yaml`.");
        foreach (var finding in findings)
        {
            Line($"\n### {finding.Check}: {Words.Of(finding.Kind)} ({Words.Of(finding.Severity)})\n\n{Escape(finding.Why)}\n");
            if (finding.Proof.Count > 0)
            {
                Table("step", "relation", "of", "admits", "from");
                for (var i = 0; i < finding.Proof.Count; i++)
                {
                    var step = finding.Proof[i];
                    Row($"{i}", Words.Of(step.Relation), Escape(step.Of), Range(step), string.Join(", ", step.Terms.Select(t => From(finding, t))));
                }
            }
            Line($"\nTaken for granted: {(finding.Assumptions.Count == 0 ? "nothing" : string.Join(", ", finding.Assumptions.Select(a => Words.Of(a))))}.");
        }
    }

    private static string From(Finding finding, ProofTerm term)
    {
        var factor = term.Factor == 1 ? "" : $"{Number(term.Factor)} × ";
        return factor + (term.Claim is { } claim ? $"claim {finding.Claims[claim].Id}" : term.Step is { } step ? string.Create(CultureInfo.InvariantCulture, $"step {step}") : "the policy");
    }

    private static string Range(ProofStep step) =>
        step.IsEmpty ? $"nothing (above {Number(step.Low)} and below {Number(step.High)})" : $"{Number(step.Low)} … {Number(step.High)}";

    private static string Amount(Quantity value) =>
        value.Low == value.High ? $"{Number(value.Low)} {value.Unit}" : $"{Number(value.Low)} … {Number(value.High)} {value.Unit}";

    private static string Number(decimal? value) => value?.ToString("#,0.############", CultureInfo.InvariantCulture) ?? "open";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not told";

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? Escape(text) : $"`{OneLine(text).Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in OneLine(text))
        {
            escaped.Append(c is '|' or '*' or '_' or '`' or '<' or '[' or '\\' ? "\\" : "").Append(c);
        }
        return escaped.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private void Title(string title, string about) => Line($"\n## {title}\n\n{about}\n");

    private void Table(params ReadOnlySpan<string> heads)
    {
        Row(heads);
        Line("|" + string.Concat(Enumerable.Repeat("---|", heads.Length)));
    }

    private void Row(params ReadOnlySpan<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string text) => page.Append(text).Append('\n');
}
