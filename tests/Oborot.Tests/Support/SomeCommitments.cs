using Oborot.Edges.Parties;
using Oborot.Edges.Policies;
using Oborot.Edges.Registers;
using Oborot.Model;
using Oborot.Registers;

namespace Oborot.Tests.Support;

/// <summary>Tellings made for tests, and registers of them.</summary>
internal static class SomeCommitments
{
    private static readonly Concepts Concepts = ConceptFile.LoadShipped(PartyNames.Load(Path.Join(AppContext.BaseDirectory, "data/parties.yaml")));

    public static Oborot.Checks.Policy Policy { get; } = PolicyFile.LoadShipped();

    /// <summary>A telling of Kyrgyzstan and Belarus.</summary>
    public static Commitment Of(CommitmentType type, CommitmentStatus status, string quote, string document = "a", int day = 0) => new()
    {
        Evidence = new Passage(document, quote.Length, quote.Length * 2, quote),
        Type = type,
        Status = status,
        Parties = [new CommitmentParty("BY", PartyRole.Participant), new CommitmentParty("KG", PartyRole.Participant)],
        Sectors = ["trade"],
        Published = day == 0 ? null : new DateOnly(2025, 1, 1).AddDays(day),
    };

    /// <summary>One with every member.</summary>
    public static Commitment Full() => Of(CommitmentType.Pledge, CommitmentStatus.Promised, "довести товарооборот до $500 млн", "kg", 5) with
    {
        Parties = [new CommitmentParty("BY", PartyRole.Offers), new CommitmentParty("Деловой совет", PartyRole.Participant)],
        People = [new CommitmentPerson("Адылбек Касымалиев", "глава кабмина") { Country = "KG" }, new CommitmentPerson(null, "послы")],
        Sectors = ["trade", "industry"],
        Place = "Минск",
        Date = new ToldTime("28 сентября", new Period(new DateOnly(2025, 9, 28), new DateOnly(2025, 9, 28))),
        Deadline = new ToldTime("скоро", null),
        Amount = new Passage("kg", 40, 49, "$500 млн"),
        Value = Dollars(500_000_000),
        IsNegated = true,
        Speaker = "премьер-министр",
        Sentence = "Обещали довести товарооборот до $500 млн.",
        Url = "https://example.org/a",
        Language = "ru",
        Rule = "promise",
        Traces = [new Trace("speaker", Scope.Paragraph, 1, 9, "near")],
    };

    public static Register Register(params IEnumerable<Commitment> tellings) => Oborot.Registers.Register.Of(tellings, [], Concepts, Policy);

    public static Register Register(IEnumerable<Commitment> tellings, IEnumerable<Claim> claims) => Oborot.Registers.Register.Of(tellings, claims, Concepts, Policy);

    /// <summary>The one thing that all tellings are of.</summary>
    public static Thing One(params IEnumerable<Commitment> tellings) => Assert.Single(Register(tellings).Things);

    public static Quantity Dollars(decimal amount, Hedge hedge = Hedge.Exact) => new(amount, amount, 1_000_000, hedge, "USD");

    public static ToldTime Year(int year) => new(year.ToString(System.Globalization.CultureInfo.InvariantCulture), Period.Year(year));
}
