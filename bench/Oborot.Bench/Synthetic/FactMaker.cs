using Oborot.Model;

namespace Oborot.Bench.Synthetic;

/// <summary>Makes the facts of a report, as often of each kind as measured.</summary>
internal sealed class FactMaker(TrueTrade trade, Popularity popularity, Random chance)
{
    // "1.3 times" needs growth; it is drawn more often to make up for the draws it does not suit.
    private const double LeastTimes = 1.1;
    private const double TimesInstead = 0.18;
    private const double OwnPairAmongOthers = (Mix.OwnPair - Mix.OnePair) / (1 - Mix.OnePair);
    private const int AimEvery = 5;
    private const int AimDigits = 2;
    private static readonly Dictionary<string, double> Rates = new()
    {
        ["USD"] = 1,
        ["UGX"] = 3700,
        ["CNY"] = 7,
        ["BYN"] = 3,
        ["EUR"] = 0.9,
        ["KZT"] = 450,
        ["MYR"] = 4.4,
        ["RUB"] = 80,
    };

    /// <summary>A fact that a report tells.</summary>
    public Fact Make(Story story)
    {
        var kind = Mix.Kinds.Draw(chance);
        var mix = Mix.Of[kind];
        var theme = mix.Themes.Draw(chance);
        var (reporter, partner, byPartner) = Draw((theme.IsTrade ? mix.Partners : mix.OtherPartners).Draw(chance), story, theme.IsTrade && kind != ClaimKind.Share);
        return Complete(new Fact
        {
            Kind = kind,
            Theme = theme,
            Reporter = reporter,
            Partner = partner,
            Product = theme.HasProduct ? chance.Next(TrueTrade.Products.Length) : TrueTrade.AllGoods,
            Span = chance.NextDouble() < Mix.OwnPeriod ? story.Main : Span.Of(Mix.Shapes.Draw(chance), story.Main.Year - Mix.YearsBack.Draw(chance), chance),
            IsDated = chance.Next(mix.Count) < mix.Dated,
            ByPartner = byPartner,
            Unit = mix.Units.Draw(chance),
        });
    }

    private (int Reporter, int? Partner, bool ByPartner) Draw(PartnerKind kind, Story story, bool mayTurn)
    {
        var home = story.Home;
        if (kind != PartnerKind.Country)
        {
            return (home, kind == PartnerKind.World ? Parties.World : kind == PartnerKind.Bloc ? Parties.AnyBloc(chance) : null, false);
        }
        var partner = story.HasOnePair || chance.NextDouble() < OwnPairAmongOthers ? story.Other : popularity.Partner(home, chance);
        return mayTurn && chance.NextDouble() < Mix.OtherSide ? (partner, home, true) : (home, partner, false);
    }

    private Fact Complete(Fact fact) => fact.Kind switch
    {
        ClaimKind.Change => Change(fact),
        ClaimKind.Share => Share(fact),
        ClaimKind.Target => Target(fact),
        ClaimKind.Volume => Volume(fact),
        ClaimKind.Count => fact with { Truth = OtherThings.Count(fact.Theme.Indicator, fact.Reporter, fact.Partner, fact.Span.Year) },
        _ => fact with { Truth = Dollars(fact, fact.Span) * Rates[fact.Unit] },
    };

    private Fact Change(Fact fact)
    {
        var (now, before) = (Dollars(fact, fact.Span), Dollars(fact, fact.Span.AddYears(-1)));
        if (before == 0 || now / before <= 0)
        {
            return Change(fact with { Theme = fact.Theme with { Indicator = Subject.Turnover } });
        }
        var ratio = now / before;

        // A deficit that shrinks falls by so many per cent, but the balance rises by so much money.
        bool IsDown(string unit) => Rates.ContainsKey(unit) ? now < before : ratio < 1;
        var unit = fact.Unit == Unit.Percent && ratio >= LeastTimes && chance.NextDouble() < TimesInstead ? Unit.Times
            : fact.Unit == Unit.Times && ratio < LeastTimes ? Unit.Percent : fact.Unit;
        return fact with
        {
            Unit = unit,
            Truth = unit switch
            {
                Unit.Times => ratio,
                Unit.Index => ratio * 100,
                Unit.Percent => Math.Abs(ratio - 1) * 100,
                _ => Math.Abs(now - before),
            },
            Direction = IsDown(unit) ? Direction.Down : Direction.Up,
            HasBase = fact.IsDated && chance.Next(Mix.Of[ClaimKind.Change].Dated) < Mix.Based * Mix.Of[ClaimKind.Change].Count,
        };
    }

    // Of a product in all goods, of one way in both, of a partner in the world.
    private Fact Share(Fact fact)
    {
        if (!fact.Theme.IsTrade)
        {
            return fact with { Truth = OtherThings.Share(fact.Theme.Indicator, fact.Reporter, fact.Span.Year) };
        }
        var isOneWay = fact.Theme.Indicator != Subject.Turnover && (fact.Partner is null or Parties.World || fact.Theme.Indicator == Subject.Balance || chance.Next(2) == 0);
        var whole = fact.Theme.HasProduct ? fact with { Product = TrueTrade.AllGoods }
            : isOneWay ? fact with { Theme = new Theme(Subject.Turnover, false) }
            : fact with { Partner = Parties.World };
        var part = !fact.Theme.HasProduct && !isOneWay && fact.Partner is null or Parties.World ? fact with { Partner = popularity.Partner(fact.Reporter, chance) } : fact;
        return part with
        {
            Truth = 100 * Math.Abs(Dollars(part, part.Span)) / Dollars(whole, part.Span),
            Whole = chance.NextDouble() < Mix.Whole ? new Subject(whole.Theme.Indicator, Parties.Codes[whole.Reporter], whole.Partner is { } p ? Parties.Codes[p] : null) : null,
        };
    }

    // One aim of a pair for every five years, whoever tells it.
    private Fact Target(Fact fact)
    {
        var deadline = (fact.Span.Year / AimEvery * AimEvery) + AimEvery;
        var from = new Span(Math.Max(deadline - AimEvery, TrueTrade.FirstYear), 1, 12, false);
        var isMoney = fact.Theme.IsTrade;
        var now = isMoney ? Dollars(fact, from) : OtherThings.Amount(fact.Theme.Indicator, fact.Reporter, fact.Partner, fact.Product, from);
        var times = 1.5 + Noise.Even(95, fact.Reporter + (fact.Partner ?? 0), deadline);
        return fact with { Truth = Rounding.To(now * times, AimDigits), Deadline = deadline, Unit = isMoney ? "USD" : fact.Unit };
    }

    private Fact Volume(Fact fact) => fact.Theme.IsTrade
        ? fact with { Truth = Dollars(fact, fact.Span) / TrueTrade.Price(fact.Product), Unit = Unit.Tonne }
        : fact with { Truth = OtherThings.Amount(fact.Theme.Indicator, fact.Reporter, fact.Partner, fact.Product, fact.Span) };

    private double Dollars(Fact fact, Span span) => fact.Theme.IsTrade
        ? trade.Amount(fact.Theme.Indicator, fact.Reporter, fact.Partner ?? Parties.World, fact.Product, span, fact.ByPartner)
        : OtherThings.Amount(fact.Theme.Indicator, fact.Reporter, fact.Partner, fact.Product, span);
}
