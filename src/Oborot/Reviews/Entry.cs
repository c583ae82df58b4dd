using Oborot.Model;
using Oborot.Text;

namespace Oborot.Reviews;

/// <summary>What a person entered: a claim or a commitment in a document of its own, whose publisher is the person.</summary>
/// <param name="Document">The person's words.</param>
/// <param name="Claim">The claim; null where a commitment was entered.</param>
/// <param name="Commitment">The commitment; null where a claim was entered.</param>
public sealed record Entry(Document Document, Claim? Claim, Commitment? Commitment)
{
    /// <summary>The rule that entered claims and commitments name.</summary>
    public const string Rule = "entered";

    private static readonly string[] OfClaim = ["indicator", "unit"];
    private static readonly string[] OfCommitment = ["type", "status"];

    /// <summary>What a decision entered.</summary>
    /// <exception cref="FormatException">A field is unknown or missing, or its word makes no sense.</exception>
    public static Entry Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var isClaim = decision.Target == ReviewTarget.Claim;
        var fields = decision.Fields.Where(f => f.Word is not null).ToList();
        if ((isClaim ? OfClaim : OfCommitment).FirstOrDefault(n => !fields.Exists(f => f.Field == n)) is { } missing)
        {
            throw new FormatException($"{missing} is missing");
        }
        // The reason is what the person says.
        var document = new Document(decision.Document, decision.Reason!) { Publisher = decision.By, Published = DateOnly.FromDateTime(decision.At.UtcDateTime) };
        return isClaim ? new Entry(document, ClaimOf(document, fields), null) : new Entry(document, null, CommitmentOf(document, fields));
    }

    /// <summary>A claim that tells nothing yet.</summary>
    internal static Claim BlankClaim() => new()
    {
        Evidence = new Evidence("", 0, 0, "", ""),
        Kind = ClaimKind.Level,
        Subject = new Subject("", null, null),
        Value = new Quantity(null, null, 0, Hedge.Exact, ""),
        Rule = Rule,
    };

    /// <summary>A commitment that tells nothing yet.</summary>
    internal static Commitment BlankCommitment() => new() { Evidence = new Passage("", 0, 0, ""), Type = CommitmentType.Topic, Status = CommitmentStatus.Named, Rule = Rule };

    private static Claim ClaimOf(Document document, List<Setting> fields)
    {
        var claim = ClaimFields.Set(BlankClaim(), fields);
        var figure = claim.Value.Figure is { } value ? $"{FieldWords.Text(value)} {claim.Value.Unit}" : throw new FormatException("value is missing");
        return (claim with { Evidence = Place(document, figure), Sources = [new SourceLink(SourceRole.Outlet, document.Publisher!)], Published = document.Published }).Anew();
    }

    private static Evidence Place(Document document, string figure)
    {
        var at = document.Text.IndexOf(figure, StringComparison.Ordinal);
        return at < 0 ? new Evidence(document.Id, 0, End(document), figure, document.Text)
            : new Evidence(document.Id, document.ToCodePoints(at), document.ToCodePoints(at + figure.Length), figure, document.Text);
    }

    private static Commitment CommitmentOf(Document document, List<Setting> fields) => CommitmentFields.Set(
        BlankCommitment() with { Evidence = new Passage(document.Id, 0, End(document), document.Text), Sentence = document.Text, Published = document.Published }, fields);

    private static int End(Document document) => document.ToCodePoints(document.Text.Length);
}
