using System.Globalization;
using Oborot.Model;

namespace Oborot.Checks;

/// <summary>Finds documents of one occasion that cannot both be right about the day on which something was put under signature.</summary>
internal static class Signings
{
    /// <summary>Of each signing with a day in the one document, the first telling of the other that tells it of an earlier day, or was published before it.</summary>
    public static IEnumerable<RetoldCommitment> Between(IReadOnlyList<Commitment> one, IReadOnlyList<Commitment> other) => Late(one, other).Concat(Late(other, one));

    private static IEnumerable<RetoldCommitment> Late(IReadOnlyList<Commitment> late, IReadOnlyList<Commitment> early) =>
        from signed in late.Where(IsSigned)
        let day = DayOf(signed)
        where day is not null
        let before = early.FirstOrDefault(c => IsSigned(c) && AreOne(signed, c) && Latest(c) < day)
        where before is not null
        select new RetoldCommitment(signed, before, [new ToldChange(ToldPart.Date, Written(day.Value), Written(Latest(before)!.Value))]);

    private static bool IsSigned(Commitment commitment) =>
        commitment is { Type: CommitmentType.Agreement or CommitmentType.Roadmap, Status: CommitmentStatus.Signed, Amount: null, IsNegated: false };

    private static bool AreOne(Commitment one, Commitment other) => one.Type == other.Type && SameThing.HaveParties(one, other)
        && (one.Type == CommitmentType.Roadmap ? SameThing.Likeness(one, other) > 0 : one.Sectors.Order(StringComparer.Ordinal).SequenceEqual(other.Sectors.Order(StringComparer.Ordinal)));

    private static DateOnly? DayOf(Commitment commitment) => commitment.Date?.Days is { } days && days.Start == days.End ? days.End : null;

    // Nobody can tell as done what is done after the text was published.
    private static DateOnly? Latest(Commitment commitment) => commitment.Date is null ? commitment.Published : DayOf(commitment);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
