using System.Globalization;
using System.Text;
using Oborot.Model;

namespace Oborot.Notation;

/// <summary>
/// The one-line form of a claim: <c>trade_turnover KG&lt;&gt;BY 2024 ~133M USD "about $133 million" by "A. Speaker" @doc</c>.
/// </summary>
/// <remarks>
/// In this order: kind (<c>volume count pledge target</c>; a level needs none, and change, share and dated target are seen from
/// their form), indicator, parties (<c>&lt;&gt;</c> turnover, <c>&gt;</c> exports, <c>&lt;</c> imports), <c>[product]</c>,
/// <c>(coverage)</c>, period (<c>2024</c>, <c>2024-01..2024-11</c>, <c>by 2030</c>, <c>?</c>), <c>vs</c> base period, amount, unit,
/// <c>of</c> the whole of a share, quote, and then in any order <c>side:KG</c>, <c>by "Name"</c>, <c>@document</c> or
/// <c>@document:start-end</c>, <c>on 2025-09-30</c>, <c>forecast</c>, <c>potential</c> or <c>negated</c>.
/// Hedges: <c>=</c> exact, <c>~</c> about, <c>≈&lt;</c> almost, <c>&gt;</c> more than, <c>&lt;</c> less than, <c>&lt;=</c> up to,
/// <c>8M..10M</c> a range. Changes: <c>+5.5%</c>, <c>-3%</c>, <c>x2</c>, <c>+i149.5%</c> (an index), <c>+2pp</c>, <c>+~236M USD</c>.
/// The quote is also the figure. Address, language, sources, rule and traces are not carried. What the surroundings of a figure tell may
/// be given, <c>force:ready,aimed</c> and <c>in:headline</c>, and is not written.
/// </remarks>
public static class ClaimNotation
{
    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="document">The document it is taken from when the line names none.</param>
    /// <param name="start">The offset of the figure when the line names none.</param>
    /// <exception cref="FormatException">The line is no claim; the message says what was expected where.</exception>
    public static Claim Parse(string line, string document = "", int start = 0)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new ClaimReader(line, document, start).Read();
    }

    /// <summary>Writes one line; <see cref="Parse"/> gives back every field that the notation carries.</summary>
    public static string Format(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var line = new StringBuilder();
        Add(line, KindWord(claim));
        AddSubject(line, claim.Subject);
        Add(line, claim.Kind == ClaimKind.Target && claim.Period is { Start: null, End: var end } ? "by " + PeriodNotation.Deadline(end) : PeriodNotation.Format(claim.Period));
        Add(line, claim.Base is { } from ? "vs " + PeriodNotation.Format(from) : null);
        Add(line, AmountNotation.Format(claim));
        if (claim.Kind == ClaimKind.Share)
        {
            Add(line, "of");
            AddSubject(line, claim.Whole);
        }
        Add(line, Tokens.Quote(claim.Evidence.Figure, '"', '"'));
        AddOrigin(line, claim);
        return line.ToString();
    }

    private static string? KindWord(Claim claim) => claim.Kind switch
    {
        ClaimKind.Volume or ClaimKind.Count or ClaimKind.Pledge => Words.Of(claim.Kind),
        ClaimKind.Target when claim.Period is not { Start: null } => "target",
        _ => null,
    };

    private static void AddSubject(StringBuilder line, Subject? subject)
    {
        if (subject is null)
        {
            Add(line, "?");
            return;
        }
        Add(line, Tokens.IsPlain(subject.Indicator) ? subject.Indicator : Tokens.Quote(subject.Indicator, '\'', '\''));
        Add(line, Parties(subject));
        Add(line, subject.Product is { } product ? Tokens.Quote(product, '[', ']') : null);
        Add(line, subject.Coverage is { } coverage ? Tokens.Quote(coverage, '(', ')') : null);
    }

    private static string Parties(Subject subject)
    {
        var reporter = subject.Reporter ?? "?";
        return subject.Partner is null ? reporter : reporter + ClaimReader.Arrow(subject.Flow) + subject.Partner;
    }

    private static void AddOrigin(StringBuilder line, Claim claim)
    {
        var c = CultureInfo.InvariantCulture;
        Add(line, claim.Side is { } side ? "side:" + side : null);
        Add(line, claim.Speaker is { } speaker ? "by " + Tokens.Quote(speaker, '"', '"') : null);
        Add(line, claim.Evidence.Document.Length > 0
            ? string.Create(c, $"@{claim.Evidence.Document}:{claim.Evidence.Start}-{claim.Evidence.End}") : null);
        Add(line, claim.Published is { } day ? "on " + day.ToString("yyyy-MM-dd", c) : null);
        Add(line, claim.Modality == Modality.Stated ? null : Words.Of(claim.Modality));
    }

    private static void Add(StringBuilder line, string? part)
    {
        if (part is not null)
        {
            line.Append(line.Length > 0 ? " " : "").Append(part);
        }
    }
}
