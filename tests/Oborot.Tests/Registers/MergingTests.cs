using Oborot.Model;
using static Oborot.Tests.Support.SomeCommitments;

namespace Oborot.Tests.Registers;

/// <summary>Tellings of one thing come together, across texts and languages; those of two stay apart.</summary>
public sealed class MergingTests
{
    [Theory]
    [InlineData(CommitmentType.Roadmap, "A roadmap until 2030 was signed", "подписана дорожная карта до 2030 года")]
    [InlineData(CommitmentType.Roadmap, "Дорожная карта до 2030 года", "2030-жылга чейинки жол картасы")]
    [InlineData(CommitmentType.Agreement, "the treaty of friendship and cooperation", "договор о дружбе и сотрудничестве 2006 года")]
    [InlineData(CommitmentType.Agreement, "the Strategic Partnership signed then", "стратегиялык өнөктөштүк")]
    [InlineData(CommitmentType.Project, "a ferroalloy plant", "строительство ферросплавного завода")]
    [InlineData(CommitmentType.Project, "assembly of agricultural machinery", "ауыл шаруашылығы техникасын құрастыру")]
    [InlineData(CommitmentType.Body, "the Intergovernmental Commission", "Межправкомиссия по торгово-экономическому сотрудничеству")]
    [InlineData(CommitmentType.Pledge, "to work together on livestock and veterinary medicine", "опыт в животноводстве и ветеринарии")]
    public void One_thing_in_two_languages_is_one(CommitmentType type, string one, string other)
    {
        var until = type == CommitmentType.Roadmap ? Year(2030) : null;
        One(Of(type, CommitmentStatus.Planned, one, "a", 1) with { Deadline = until }, Of(type, CommitmentStatus.Named, other, "b", 50) with { Deadline = until });
    }

    [Theory]
    [InlineData(CommitmentType.Project, "a ferroalloy plant", "a cotton mill")]
    [InlineData(CommitmentType.Project, "сборка лифтов", "сборка тракторов")]
    [InlineData(CommitmentType.Agreement, "memorandum on tourism", "memorandum on customs")]
    [InlineData(CommitmentType.Agreement, "договор о дружбе", "соглашение о стратегическом партнерстве")]
    [InlineData(CommitmentType.Body, "Межправительственная комиссия", "Деловой совет")]
    [InlineData(CommitmentType.Meeting, "official visit to Minsk", "talks in Minsk")]
    [InlineData(CommitmentType.Pledge, "ready to develop cooperation", "ready to expand cooperation")]
    [InlineData(CommitmentType.Pledge, "готовы развивать сотрудничество во всех сферах", "готовы работать по старым контрактам")]
    public void Two_things_of_one_kind_are_two(CommitmentType type, string one, string other) =>
        Assert.Equal(2, Register(Of(type, CommitmentStatus.Planned, one, "a", 1), Of(type, CommitmentStatus.Planned, other, "b", 1)).Things.Count);

    [Fact]
    public void A_target_is_told_by_its_figure_and_a_moved_deadline_keeps_it()
    {
        var first = Target(500_000_000, "довести товарооборот до $500 млн", "a") with { Deadline = Year(2030) };
        var later = Target(500_000_000, "a goal of half a billion", "b") with { Deadline = Year(2035), Published = new DateOnly(2026, 1, 1) };
        var thing = One(first, later);
        Assert.Equal(["2030", "2035"], thing.Deadlines.Select(d => d.Deadline!.ToString()));
        Assert.Equal(2, Register(first, Target(1_000_000_000, "довести товарооборот до $1 млрд", "b")).Things.Count);
        Assert.Equal(2, Register(first, Target(500_000_000, "инвестиции на $500 млн", "b")).Things.Count);
    }

    [Fact]
    public void Other_parties_make_another_thing()
    {
        var one = Target(500_000_000, "товарооборот $500 млн", "a");
        Assert.Equal(2, Register(one, Target(500_000_000, "товарооборот $500 млн", "b") with { Parties = [new CommitmentParty("KG", PartyRole.Participant), new CommitmentParty("KZ", PartyRole.Participant)] }).Things.Count);
    }

    [Fact]
    public void Another_year_makes_another_roadmap() =>
        Assert.Equal(2, Register(
            Of(CommitmentType.Roadmap, CommitmentStatus.Signed, "roadmap", "a", 1) with { Deadline = Year(2025) },
            Of(CommitmentType.Roadmap, CommitmentStatus.Signed, "roadmap", "b", 1) with { Deadline = Year(2030) }).Things.Count);

    [Fact]
    public void A_visit_there_and_one_back_are_two()
    {
        var there = Of(CommitmentType.Meeting, CommitmentStatus.Held, "official visit", "a", 1) with { Parties = [new("BY", PartyRole.Host), new("KG", PartyRole.Participant)], People = [new("Turchin", null)] };
        var back = there with { Evidence = there.Evidence with { Document = "b" }, Parties = [new("BY", PartyRole.Participant), new("KG", PartyRole.Host)] };
        Assert.Equal(2, Register(there, back).Things.Count);
        One(there, there with { Evidence = there.Evidence with { Document = "c", Quote = "официальный визит" }, People = [new("Александром Турчиным", null)] });
    }

    [Fact]
    public void A_number_of_things_names_those_that_are_known()
    {
        var count = Of(CommitmentType.Agreement, CommitmentStatus.InForce, "more than 50 treaties", "a", 1) with { Value = new Quantity(50, null, 1, Hedge.MoreThan, "agreements") };
        var register = Register(count, count with { Evidence = count.Evidence with { Document = "b", Quote = "более 50 договоров" } },
            Of(CommitmentType.Agreement, CommitmentStatus.InForce, "treaty of friendship", "a", 1),
            Of(CommitmentType.Agreement, CommitmentStatus.Signed, "memorandum on tourism", "b", 2),
            Of(CommitmentType.Agreement, CommitmentStatus.Signed, "a package of documents", "b", 2),
            Of(CommitmentType.Agreement, CommitmentStatus.Planned, "agreement on customs", "b", 2));
        var thing = Assert.Single(register.Things, t => t.IsCount);
        Assert.Equal(2, thing.Tellings.Count);
        Assert.Equal(["memorandum on tourism", "treaty of friendship"], thing.Named!.Select(id => register.Things.Single(t => t.Id == id).Title.Evidence.Quote).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_telling_is_found_by_the_start_of_its_id()
    {
        var (one, other) = (Of(CommitmentType.Body, CommitmentStatus.Named, "Деловой совет", "a", 1), Of(CommitmentType.Body, CommitmentStatus.InForce, "the Business Council", "b", 2));
        var register = Register(one, other);
        Assert.Same(register.Things[0], Assert.Single(register.Find(other.Id[..8])));
        Assert.Equal(one.Id, register.ThingOf(other).Id);
    }

    private static Commitment Target(decimal amount, string quote, string document) =>
        Of(CommitmentType.Pledge, CommitmentStatus.Planned, quote, document, 1) with { Value = Dollars(amount) };
}
