using Oborot.Checks;
using Oborot.Model;

namespace Oborot.Tests.Targets;

/// <summary>Which tellings are of one aim, and what each changes.</summary>
public class TargetTracksTests
{
    [Fact]
    public void One_level_is_one_aim_whatever_the_deadlines_and_languages()
    {
        var track = Assert.Single(SomeTargets.Tracks(
            "trade_turnover KG<>BY by 2027 =500M USD \"$500 млн\" @a on 2024-11-28",
            "trade_turnover BY<>KG by 2030 =500M USD \"half a billion\" @b on 2025-09-30",
            "target trade_turnover BY<>KG ? ~500M USD \"about 500 million\" @c on 2025-10-01"));
        Assert.Equal((Period.Until(2030), 3, new DateOnly(2024, 11, 28), new DateOnly(2025, 10, 1)), (track.Deadline, track.Documents, track.FirstTold, track.LastTold));
        Assert.Equal([TargetChange.First, TargetChange.PutOff, TargetChange.Again], track.Steps.SelectMany(s => s.Changes));
        Assert.Equal("a", track.Steps[1].Before!.Document);
    }

    [Theory]
    [InlineData("=1.2B USD", "=1.25B USD", 1)]
    [InlineData("=500M USD", "=510M USD", 2)]
    [InlineData("=1B USD", "=1.4B USD", 2)]
    [InlineData("=500M USD", "=500M EUR", 2)]
    public void A_level_told_to_fewer_places_is_the_same(string one, string other, int tracks) =>
        Assert.Equal(tracks, SomeTargets.Tracks($"trade_turnover KG<>BY by 2027 {one} \"x\" @a on 2024-01-01", $"trade_turnover KG<>BY by 2030 {other} \"y\" @b on 2023-01-01").Count);

    [Theory]
    [InlineData("by 2030 =2B", "by 2030 =3B", "Raised")]
    [InlineData("by 2030 =2B", "by 2030 =1B", "Lowered")]
    [InlineData("by 2025 =2B", "by 2030 =1B", "Lowered PutOff")]
    [InlineData("by 2030 =2B", "by 2027 =2B", "BroughtForward")]
    [InlineData("by 2025 =15B", "by 2030 =20B", null)]
    [InlineData("by 2030 =2B", "by 2027 =1B", null)]
    public void What_a_later_telling_changes(string before, string after, string? changes)
    {
        var tracks = SomeTargets.Tracks($"trade_turnover KZ<>UZ {before} USD \"x\" @a on 2023-01-01", $"trade_turnover KZ<>UZ {after} USD \"y\" @b on 2024-01-01");
        Assert.Equal(changes is null ? 2 : 1, tracks.Count);
        Assert.Equal(changes ?? "First", string.Join(' ', tracks[0].Steps[^1].Changes));
    }

    [Fact]
    public void Stages_of_one_text_stay_apart() => Assert.Equal(2, SomeTargets.Tracks(
        "trade_turnover KZ<>UZ by 2025 =5B USD \"x\" @a on 2023-01-01", "trade_turnover KZ<>UZ by 2030 =10B USD \"y\" @a on 2023-01-01", "trade_turnover KZ<>UZ by 2030 =10B USD \"y\" @b on 2024-01-01").Count);

    [Theory]
    [InlineData("exports KG>BY by 2030 =500M USD")]
    [InlineData("trade_turnover KG<>BY [dairy] by 2030 =500M USD")]
    [InlineData("trade_turnover KG<>KZ by 2030 =500M USD")]
    [InlineData("trade_turnover KG<>BY (without free zones) by 2030 =500M USD")]
    public void Another_subject_is_another_aim(string other) =>
        Assert.Equal(2, SomeTargets.Tracks("trade_turnover KG<>BY by 2030 =500M USD \"x\" @a", $"{other} \"x\" @b").Count);

    [Fact]
    public void Multiples_and_denied_aims_are_not_followed() =>
        Assert.Empty(SomeTargets.Tracks("trade_turnover KG<>BY by 2030 =2 times multiple \"double\" @a", "trade_turnover KG<>BY by 2030 =500M USD \"x\" @b negated"));

    [Fact]
    public void Sentences_of_one_text_are_one_telling_but_for_sides_and_deadlines()
    {
        var track = Assert.Single(SomeTargets.Tracks(
            "trade_turnover KG<>BY by 2030 =500M USD \"headline\" on 2025-01-01", "trade_turnover KG<>BY by 2030 =500M USD \"lead\" on 2025-01-01",
            "trade_turnover KG<>BY by 2030 =500M USD \"one\" side:KG by \"A. One\" on 2025-01-01", "trade_turnover KG<>BY by 2027 =500M USD \"other\" side:BY by \"B. Other\" on 2025-01-01"));
        Assert.Equal([2, 1, 1], track.Steps.Select(s => s.Telling.Claims.Count));
        Assert.Equal([null, "KG", "BY"], track.Steps.Select(s => s.Telling.Side));
        Assert.Equal([TargetChange.First, TargetChange.Again, TargetChange.Beside], track.Steps.SelectMany(s => s.Changes));
        Assert.Equal(Period.Until(2030), track.Deadline);
    }

    [Fact]
    public void An_old_deadline_is_recalled_beside_the_new_one_and_alone()
    {
        var track = Assert.Single(SomeTargets.Tracks(
            "trade_turnover KG<>BY by 2027 =500M USD \"a\" @a on 2024-11-28", "trade_turnover KG<>BY by 2027 =500M USD \"b\" @b on 2025-09-30",
            "trade_turnover KG<>BY by 2030 =500M USD \"b\" @b on 2025-09-30", "trade_turnover KG<>BY by 2027 =500M USD \"c\" @c on 2025-12-01"));
        Assert.Equal([TargetChange.First, TargetChange.Recalled, TargetChange.PutOff, TargetChange.Recalled], track.Steps.SelectMany(s => s.Changes));
        Assert.Equal((Period.Until(2030), new DateOnly(2025, 9, 30)), (track.Deadline, track.LastTold));
    }

    [Fact]
    public void Tellings_without_a_date_count_and_do_not_order()
    {
        var track = Assert.Single(SomeTargets.Tracks("trade_turnover KG<>BY by 2035 =500M USD \"a\" @a", "trade_turnover KG<>BY by 2030 =500M USD \"b\" @b on 2025-09-30"));
        Assert.Equal([TargetChange.First, TargetChange.Undated], track.Steps.SelectMany(s => s.Changes));
        Assert.Equal((2, Period.Until(2030)), (track.Documents, track.Deadline));
        Assert.Equal(Period.Until(2035), Assert.Single(SomeTargets.Tracks("trade_turnover KG<>BY by 2035 =500M USD \"a\" @a")).Deadline);
    }

    [Fact]
    public void A_deadline_from_elsewhere_in_the_text_moves_nothing()
    {
        var claims = SomeTargets.Claims("trade_turnover KG<>BY by 2027 =500M USD \"a\" @a on 2024-11-28", "trade_turnover KG<>BY by 2030 =500M USD \"b\" @b on 2025-09-30");
        claims[1] = claims[1] with { Traces = [new Trace("period", Scope.Document, 0, 4, "test")] };
        var track = Assert.Single(TargetTracks.Of(claims, SomeTargets.Policy.Targets));
        Assert.Equal((Period.Until(2027), TargetChange.Again, false), (track.Deadline, track.Steps[1].Changes[0], track.Steps[1].Telling.IsDeadlineOwn));
    }

    [Fact]
    public void In_a_year_is_by_the_end_of_it() => Assert.Equal([TargetChange.First, TargetChange.Again], Assert.Single(SomeTargets.Tracks(
        "trade_turnover KG<>BY by 2030 =500M USD \"a\" @a on 2024-11-28", "target trade_turnover KG<>BY 2030 =500M USD \"b\" @b on 2025-09-30")).Steps.SelectMany(s => s.Changes));

    [Fact]
    public void Later_tellings_leave_the_id()
    {
        string[] lines = ["trade_turnover KG<>BY by 2027 =500M USD \"a\" @a on 2024-11-28", "trade_turnover KG<>BY by 2030 =500M USD \"b\" @b on 2025-09-30"];
        Assert.Equal(SomeTargets.Tracks(lines[0])[0].Id, SomeTargets.Tracks(lines)[0].Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_order_of_claims_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var claims = SomeTargets.Claims([.. Enumerable.Range(0, 60).Select(i => Line(random, i))]);
        var expected = Told(TargetTracks.Of(claims, SomeTargets.Policy.Targets));
        random.Shuffle(claims);
        Assert.Equal(expected, Told(TargetTracks.Of(claims, SomeTargets.Policy.Targets)));
        Assert.Equal(claims.Select(c => c.Id).Order(), TargetTracks.Of(claims, SomeTargets.Policy.Targets).SelectMany(t => t.Steps).SelectMany(s => s.Telling.Claims).Select(c => c.Id).Order());
    }

    private static string Line(Random random, int i)
    {
        var pair = random.Next(2) == 0 ? "KG<>BY" : "BY<>KG";
        var deadline = random.Next(4) == 0 ? "?" : $"by {random.Next(2026, 2031)}";
        var day = random.Next(5) == 0 ? "" : $" on 2024-{random.Next(1, 13):00}-{random.Next(1, 4):00}";
        var side = random.Next(3) switch { 0 => " side:KG", 1 => " side:BY", _ => "" };
        return FormattableString.Invariant($"target trade_turnover {pair} {(deadline == "?" ? "?" : $"..{deadline[3..]}-12-31")} ={random.Next(5, 9) * 50}M USD \"{i}\"{side} @d{random.Next(12)}{day}");
    }

    private static string Told(IReadOnlyList<TargetTrack> tracks) => string.Join('\n', tracks.Select(t =>
        $"{t.Id} {t.Level} {t.Deadline}: {string.Join("; ", t.Steps.Select(s => $"{string.Join(',', s.Telling.Claims.Select(c => c.Id))} {string.Join(',', s.Changes)} {s.Before?.Claim.Id}"))}"));
}
