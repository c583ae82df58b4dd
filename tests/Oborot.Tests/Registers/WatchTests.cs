using Oborot.Model;
using Oborot.Registers;
using static Oborot.Tests.Support.SomeCommitments;

namespace Oborot.Tests.Registers;

/// <summary>What depends on the day.</summary>
public sealed class WatchTests
{
    private static readonly Commitment Roadmap = Of(CommitmentType.Roadmap, CommitmentStatus.Signed, "roadmap for trade", "a", 1) with { Deadline = Year(2026) };

    [Theory]
    [InlineData("2026-06-01", false, false)]
    [InlineData("2026-10-01", false, false)]
    [InlineData("2026-10-02", false, true)]
    [InlineData("2026-12-31", false, true)]
    [InlineData("2027-01-01", true, false)]
    public void A_deadline_comes_near_and_passes(string day, bool overdue, bool due) =>
        Assert.Equal((overdue, due), Stand(day, Roadmap) is var s ? (s.IsOverdue, s.IsDue) : default);

    [Theory]
    [InlineData(CommitmentStatus.Done)]
    [InlineData(CommitmentStatus.Cancelled)]
    [InlineData(CommitmentStatus.Interest)]
    public void What_is_done_called_off_or_no_promise_is_never_overdue(CommitmentStatus status) =>
        Assert.False(Stand("2030-01-01", Roadmap with { Status = status }).IsOverdue);

    [Fact]
    public void A_forecast_cannot_be_overdue() =>
        Assert.False(Stand("2030-01-01", Of(CommitmentType.Outcome, CommitmentStatus.Planned, "growth will continue", "a", 1) with { Deadline = Year(2026) }).IsOverdue);

    [Fact]
    public void Silence_counts_only_where_others_went_on_telling()
    {
        Assert.Null(Stand("2027-06-01", Roadmap).SilentSince);
        var later = Enumerable.Range(1, 2).Select(i => 100 * i).Select(d => Of(CommitmentType.Topic, CommitmentStatus.Discussed, $"tourism {d}", $"b{d}", d));
        Assert.Equal(Roadmap.Published, Stand("2027-06-01", [Roadmap, .. later]).SilentSince);
        Assert.Null(Stand("2025-12-31", [Roadmap, .. later]).SilentSince);
    }

    private static Standing Stand(string day, params Commitment[] tellings)
    {
        var register = Register(tellings);
        return new Watch(register, Policy, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Of(register.ThingOf(tellings[0]));
    }
}
