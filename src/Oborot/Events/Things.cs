using System.Globalization;
using Oborot.Model;

namespace Oborot.Events;

/// <summary>Tells targets and documents that several articles tell of: by parties and figure, by parties, kind and years.</summary>
internal sealed class Things
{
    private readonly ILookup<string, Claim> claims;

    public Things(IEnumerable<Claim> claims) =>
        this.claims = claims.Where(c => c.Kind is ClaimKind.Target or ClaimKind.Pledge).ToLookup(c => c.Evidence.Document, StringComparer.Ordinal);

    /// <summary>Notes the targets and documents of an event.</summary>
    public void Note(Draft draft)
    {
        draft.Targets.UnionWith(draft.All.Select(TargetOf).OfType<string>());
        draft.Papers.UnionWith(draft.All.Select(DocumentOf).OfType<string>());
    }

    /// <summary>Parties, figure and unit of a target; null for what is none.</summary>
    public string? TargetOf(Commitment commitment)
    {
        if (commitment.Type != CommitmentType.Pledge || MeetingReader.Countries(commitment) is not { Count: > 1 } countries)
        {
            return null;
        }
        var value = commitment.Value ?? claims[commitment.Evidence.Document]
            .Where(c => c.Evidence.Start >= commitment.Evidence.Start && c.Evidence.End <= commitment.Evidence.End).Select(c => (Quantity?)c.Value).FirstOrDefault();
        return value is { Figure: { } figure } told ? string.Create(CultureInfo.InvariantCulture, $"{string.Join('–', countries)} {figure:0.####} {told.Unit}") : null;
    }

    /// <summary>Kind, parties and years of a document that is made or spoken of; null for what is none, or has no year in its name.</summary>
    public static string? DocumentOf(Commitment commitment)
    {
        if (commitment is not { Type: CommitmentType.Agreement or CommitmentType.Roadmap, Status: not (CommitmentStatus.InForce or CommitmentStatus.InProgress or CommitmentStatus.Done) })
        {
            return null;
        }
        var years = EventWords.Split(commitment.Evidence.Quote).Where(w => w is ['1' or '2', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']).Distinct().Order(StringComparer.Ordinal).ToList();
        return years.Count == 0 ? null : $"{Words.Of(commitment.Type)} {string.Join('–', MeetingReader.Countries(commitment))} {string.Join(' ', years)}";
    }
}
