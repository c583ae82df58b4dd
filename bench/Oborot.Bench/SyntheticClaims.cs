using System.Globalization;
using Oborot.Model;

namespace Oborot.Bench;

/// <summary>Claims as a newsroom's year would hold them: many pairs of countries, each told a few times, one figure in twenty wrong.</summary>
internal static class SyntheticClaims
{
    private const int ClaimsPerDocument = 7;
    private const int Years = 5;
    private const int Tellings = 2;
    private const decimal Million = 1_000_000m;

    public static IReadOnlyList<Claim> Make(int count, int seed)
    {
        var chance = new Random(seed);
        var claims = new List<Claim>(count + ClaimsPerDocument);
        for (var number = 0; claims.Count < count; number++)
        {
            AddDocument(claims, number, chance);
        }
        return claims.GetRange(0, count);
    }

    // Document n tells of pair n ÷ (years × tellings); the pair's true figures grow by a fixed rate.
    private static void AddDocument(List<Claim> claims, int number, Random chance)
    {
        var pair = number / (Years * Tellings);
        var year = 2019 + (number / Tellings % Years);
        var maker = new Maker($"document-{number:D6}", Code(pair), Code(pair + 7), year);
        var (exports, imports) = (Exports(pair, year), Imports(pair, year));
        var before = Exports(pair, year - 1) + Imports(pair, year - 1);
        claims.Add(maker.Level(Subject.Exports, Slip(exports, chance), Period.Year(year)));
        claims.Add(maker.Level(Subject.Imports, Slip(imports, chance), Period.Year(year)));
        claims.Add(maker.Level(Subject.Turnover, Slip(exports + imports, chance), Period.Year(year)));
        claims.Add(maker.Level(Subject.Turnover, Slip(decimal.Round((exports + imports) * 0.9m), chance), Period.Months(year, 1, 11)));
        claims.Add(maker.Percent(ClaimKind.Change, Subject.Turnover, Slip(decimal.Round((((exports + imports) / before) - 1) * 1000) / 10, chance)));
        claims.Add(maker.Percent(ClaimKind.Share, Subject.Exports, Slip(decimal.Round(exports / (exports + imports) * 1000) / 10, chance)));
        claims.Add(maker.Target(2 * (exports + imports)));
    }

    private static decimal Exports(int pair, int year) => 20 + (pair * 13 % 90) + ((year - 2018) * (3 + (pair % 5)));

    private static decimal Imports(int pair, int year) => 30 + (pair * 29 % 70) + ((year - 2018) * (2 + (pair % 7)));

    private static decimal Slip(decimal value, Random chance) => chance.Next(20) == 0 ? value + 11 : value;

    // Pairs beyond the first thousand need codes that no country has; the checker does not mind.
    private static string Code(int number) => string.Create(2, number, static (code, n) =>
    {
        code[0] = (char)('A' + (n / 26 % 26));
        code[1] = (char)('A' + (n % 26));
    });

    private sealed class Maker(string document, string reporter, string partner, int year)
    {
        private int offset;

        public Claim Level(string indicator, decimal millions, Period period) => Make(ClaimKind.Level, indicator, millions * Million, Million, "USD", period);

        public Claim Target(decimal millions) => Make(ClaimKind.Target, Subject.Turnover, millions * Million, Million, "USD", Period.Until(year + 5));

        public Claim Percent(ClaimKind kind, string indicator, decimal percent)
        {
            var claim = Make(kind, indicator, decimal.Abs(percent), 0.1m, "percent", Period.Year(year));
            return kind == ClaimKind.Share ? claim with { Whole = new Subject(Subject.Turnover, reporter, partner) }
                : claim with { Direction = percent < 0 ? Direction.Down : Direction.Up, Base = Period.Year(year - 1) };
        }

        private Claim Make(ClaimKind kind, string indicator, decimal value, decimal lastDigit, string unit, Period period)
        {
            offset += 100;
            var figure = value.ToString(CultureInfo.InvariantCulture);
            return new Claim
            {
                Evidence = new Evidence(document, offset, offset + figure.Length, figure, $"{indicator} {figure} {unit}"),
                Kind = kind,
                Subject = new Subject(indicator, reporter, partner),
                Value = new Quantity(value, value, lastDigit, Hedge.Exact, unit),
                Period = period,
                Published = new DateOnly(year + 1, 2, 1),
                Language = "en",
            };
        }
    }
}
