using FsCheck;
using FsCheck.Fluent;
using Oborot.Model;
using Oborot.Registers;
using Oborot.Tests.Support;

namespace Oborot.Tests.Registers;

/// <summary>What holds of every register.</summary>
public sealed class RegisterLawsTests
{
    private static readonly string[] Quotes =
    [
        "roadmap until 2030", "дорожная карта до 2030 года", "ferroalloy plant", "ферросплавный завод", "assembly of tractors and elevators", "сборка лифтов и тракторов",
        "bring turnover to $500 million", "довести товарооборот до 500 млн", "the visit to Minsk", "визит в Минск", "talks in Minsk", "more than 50 treaties", "tourism", "развитие туризма",
    ];

    [Fact]
    public void Any_order_of_tellings_gives_the_same_register() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Tellings().ToArbitrary(), told =>
        Picture(SomeCommitments.Register(told)) == Picture(SomeCommitments.Register(told.Reverse())) && Picture(SomeCommitments.Register(told)) == Picture(SomeCommitments.Register([.. told.OrderBy(t => t.Id, StringComparer.Ordinal), .. told]))));

    [Fact]
    public void Every_telling_is_in_one_thing_and_no_status_comes_from_nowhere() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Tellings().ToArbitrary(), told =>
    {
        var register = SomeCommitments.Register(told);
        return register.Things.Sum(t => t.Tellings.Count) == told.DistinctBy(t => t.Id).Count()
            && register.Things.All(t => t.Moves.All(m => t.Tellings.Contains(m.Evidence)) && t.DeliveryMoves.All(m => t.Tellings.Contains(m.Telling!)) && t.Tellings.Contains(t.Title));
    }));

    private static string Picture(Register register) => string.Join('\n', register.Things.Select(t =>
        $"{t.Id} {t.Type} {string.Join(' ', t.Moves.Select(m => $"{m.Status}{m.IsNegated}{m.Evidence.Id}"))} {t.Delivery} {t.Title.Id} {string.Join(' ', t.Tellings.Select(c => c.Id))} {string.Join(' ', t.Sectors)} {string.Join(' ', t.Parties)} {string.Join(' ', t.Named ?? [])}"));

    // One place of one document tells one thing in one way.
    private static Gen<Commitment[]> Tellings() => Any().ArrayOf().Select(told => told.DistinctBy(t => t.Id).ToArray());

    private static Gen<Commitment> Any() =>
        from type in Gen.Elements(Enum.GetValues<CommitmentType>())
        from status in Gen.Elements(Enum.GetValues<CommitmentStatus>())
        from quote in Gen.Elements(Quotes)
        from document in Gen.Elements("a", "b", "c")
        from day in Gen.Choose(0, 9)
        from amount in Gen.Elements<Quantity?>(null, SomeCommitments.Dollars(500_000_000), new Quantity(50, null, 1, Hedge.MoreThan, "agreements"))
        from parties in Gen.Elements<string[]>(["BY", "KG"], ["KG"], ["KG", "KZ"], [])
        from negated in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select SomeCommitments.Of(type, status, quote, document, day) with
        {
            Value = amount,
            IsNegated = negated,
            Parties = [.. parties.Select(p => new CommitmentParty(p, PartyRole.Participant))],
            Deadline = quote.Contains("2030", StringComparison.Ordinal) ? SomeCommitments.Year(2030) : null,
        };
}
