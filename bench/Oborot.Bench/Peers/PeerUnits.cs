namespace Oborot.Bench.Peers;

/// <summary>What rivals call units, and what ours are, in a base that both come down to.</summary>
internal static class PeerUnits
{
    // The rival knows no currency; ours may know one.
    private const string AnyMoney = "Unnamed";

    private static readonly Dictionary<string, (string Base, double Factor)> Rivals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Dollar"] = ("USD", 1),
        ["$"] = ("USD", 1),
        ["United States dollar"] = ("USD", 1),
        ["dime"] = ("USD", 0.1),
        ["Penny"] = ("GBP", 0.01),
        ["Pence"] = ("GBP", 0.01),
        ["pound sterling"] = ("GBP", 1),
        ["Euro"] = ("EUR", 1),
        ["Franc"] = ("CHF", 1),
        ["Rupee"] = ("INR", 1),
        ["Rial"] = ("IRR", 1),
        ["Riyal"] = ("SAR", 1),
        ["Sen"] = ("MYR", 0.01),
        ["Peseta"] = ("ESP", 1),
        ["Finnish markka"] = ("FIM", 1),
        ["Netherlands guilder"] = ("NLG", 1),
        ["Bitcoin"] = ("BTC", 1),
        ["Satoshi"] = ("BTC", 1e-8),
        ["percentage"] = ("percent", 1),
        ["Microgram"] = ("gram", 1e-6),
        ["milligram"] = ("gram", 1e-3),
        ["Gram"] = ("gram", 1),
        ["Kilogram"] = ("gram", 1e3),
        ["Ton"] = ("gram", 1e6),
        ["Metric ton"] = ("gram", 1e6),
        ["tonne"] = ("gram", 1e6),
        ["Ounce"] = ("oz", 1),
        ["pound-mass"] = ("lb", 1),
        ["Millimetre"] = ("m", 1e-3),
        ["Millimeter"] = ("m", 1e-3),
        ["Centimetre"] = ("m", 1e-2),
        ["Decimeter"] = ("m", 0.1),
        ["Metre"] = ("m", 1),
        ["Meter"] = ("m", 1),
        ["Kilometre"] = ("m", 1e3),
        ["Kilometer"] = ("m", 1e3),
        ["Square meter"] = ("m2", 1),
        ["Square kilometer"] = ("m2", 1e6),
        ["square kilometre"] = ("m2", 1e6),
        ["Square mile"] = ("mile2", 1),
        ["Cubic foot"] = ("foot3", 1),
        ["Kilometer per hour"] = ("km_per_hour", 1),
        ["kilometre per hour"] = ("km_per_hour", 1),
        ["Mile per hour"] = ("mile_per_hour", 1),
        ["Millilitre"] = ("litre", 1e-3),
        ["Milliliter"] = ("litre", 1e-3),
        ["Litre"] = ("litre", 1),
        ["degree Celsius"] = ("celsius", 1),
        ["degree Fahrenheit"] = ("fahrenheit", 1),
        ["day"] = ("days", 1),
        ["megawatt hour"] = ("MWh", 1),
    };

    private static readonly Dictionary<string, (string Base, double Factor)> Ours = new(StringComparer.Ordinal) { ["tonne"] = ("gram", 1e6), ["km"] = ("m", 1e3), ["km2"] = ("m2", 1e6) };

    /// <summary>The unit in the rival's terms, and what our figures are to be multiplied with; a name nobody has where the two differ.</summary>
    public static (string? Unit, double Factor) Translate(FoundMention mention, Expected expected)
    {
        var ours = mention.Value?.Unit is { Length: > 0 } unit ? unit : null;
        if (expected.ToldUnit is not { } wanted || (wanted == AnyMoney && (ours is null || mention.Type == "money")))
        {
            return (expected.ToldUnit ?? ours, 1);
        }
        if (ours is null)
        {
            return (null, 1);
        }
        // A pound is money or weight; a cent is one of any currency.
        var (theirBase, theirFactor) = wanted switch
        {
            "Pound" => (expected.Type == "money" ? "GBP" : "lb", 1),
            "Cent" => (mention.Type == "money" ? ours : "USD", 0.01),
            _ => Rivals.GetValueOrDefault(wanted, (wanted, 1)),
        };
        var (ourBase, ourFactor) = Ours.GetValueOrDefault(ours, (ours, 1));
        return string.Equals(theirBase, ourBase, StringComparison.OrdinalIgnoreCase) ? (wanted, ourFactor / theirFactor) : ($"not {wanted}: {ours}", 1);
    }
}
