using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Makes the readers of the parts of an observation.</summary>
internal sealed class FieldReaders(Areas areas, PeriodSpelling periods, TableDeclaration declaration)
{
    private readonly NumberSpelling numbers = new(declaration.Decimal);

    /// <summary>The reader of a part as it is declared.</summary>
    public FieldReader Make(Role role, FieldRule rule) => role switch
    {
        Role.Reporter => New(role, rule, (string t, out string v) => Area(t, out v), (ref Draft d, string v) => d.Reporter = v),
        Role.Partner => New(role, rule, (string t, out string v) => Area(t, out v), (ref Draft d, string v) => d.Partner = v),
        Role.Flow => New(role, rule, (string t, out TradeFlow v) => Words.TryParse(t, out v), (ref Draft d, TradeFlow v) => d.Flow = v),
        Role.Product => New(role, rule, Text, (ref Draft d, string v) => d.Product = v),
        Role.Classification => New(role, rule, Text, (ref Draft d, string v) => d.Classification = v),
        Role.Period => New(role, rule, (string t, out Period v) => Is(periods.Read(t), out v), (ref Draft d, Period v) => d.Period = v),
        Role.Year => New(role, rule, (string t, out int v) => Is(PeriodSpelling.Year(t), out v), (ref Draft d, int v) => d.Year = v),
        Role.Month => New(role, rule, (string t, out (int, int) v) => Is(periods.Months(t), out v), (ref Draft d, (int, int) v) => d.Months = v),
        Role.Currency => New(role, rule, Currency, (ref Draft d, string v) => d.Currency = v),
        Role.Times => New(role, rule, Scale, (ref Draft d, decimal v) => d.Times = v),
        Role.Status => New(role, rule, (string t, out ObservationStatus v) => Words.TryParse(t, out v), (ref Draft d, ObservationStatus v) => d.Status = v),
        Role.Basis => New(role, rule, (string t, out PartnerBasis v) => Words.TryParse(t, out v), (ref Draft d, PartnerBasis v) => d.Basis = v),
        Role.Valuation => New(role, rule, (string t, out Valuation v) => Words.TryParse(t, out v), (ref Draft d, Valuation v) => d.Valuation = v),
        _ => New(role, rule, (string t, out decimal v) => numbers.TryRead(t, out v), (ref Draft d, decimal v) => d.Weight = v * rule.Unit),
    };

    private FieldReader<T> New<T>(Role role, FieldRule rule, TryParse<T> parse, Setter<T> set) => new(role, rule, parse, set)
    {
        Corrections = declaration.Corrections.Where(c => c.Role == role).ToDictionary(c => TextPattern.Plain(c.From), c => c.To, StringComparer.Ordinal),
    };

    private bool Area(string text, out string code) => (code = (areas.FromCode(text) ?? areas.FromName(text))!) is not null;

    private static bool Text(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool Is<T>(T? found, out T value) where T : struct
    {
        value = found.GetValueOrDefault();
        return found is not null;
    }

    private static bool Currency(string text, out string value)
    {
        value = text;
        return text.Length == 3 && text.All(char.IsAsciiLetterUpper);
    }

    private static bool Scale(string text, out decimal value)
    {
        value = text switch { "thousand" => 1000, "million" => 1_000_000, "billion" => 1_000_000_000, _ => 0 };
        return value > 0 || (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value > 0);
    }
}
