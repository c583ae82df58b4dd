using Oborot.Model;

namespace Oborot.Checks;

/// <summary>
/// What a figure measures, written one way for all tellings: Kyrgyz exports to Belarus and Belarusian imports from
/// Kyrgyzstan are one flow, and turnover has no direction.
/// </summary>
/// <param name="Indicator">The indicator; exports and imports are both <see cref="Trade"/>.</param>
/// <param name="From">Where a flow starts; else the first party.</param>
/// <param name="To">Where a flow ends; else the second party.</param>
/// <param name="Product">The product without case and plural; empty for the total.</param>
/// <param name="Coverage">What is left out or counted in; empty for everything.</param>
/// <param name="Modality">How firmly it was said: forecasts are not compared with facts.</param>
/// <param name="Document">The only document it may be compared in, where a party is not named; else empty.</param>
internal sealed record Topic(string Indicator, string From, string To, string Product, string Coverage, Modality Modality, string Document)
{
    /// <summary>The indicator of a directed flow of goods.</summary>
    public const string Trade = "trade_flow";

    private static readonly HashSet<string> Flows = new(StringComparer.Ordinal)
    {
        Trade, Subject.Turnover, "production", "freight", "tourists", "investment",
    };

    /// <summary>A hash of what tells most topics apart; hashing every name would cost more than it saves.</summary>
    public override int GetHashCode() => HashCode.Combine(Indicator, From, To, Product);

    /// <summary>True when months add up to the year: trade, production, travel; not stocks, and not a balance.</summary>
    public bool IsFlow => Flows.Contains(Indicator);

    /// <summary>True for goods in one or both directions.</summary>
    public bool IsTrade => Indicator is Trade or Subject.Turnover;

    /// <summary>The topic as a subject, seen from where the goods come from.</summary>
    public Subject ToSubject() => new(Indicator == Trade ? Subject.Exports : Indicator, Party(From), Party(To), Product.Length == 0 ? null : Product, Coverage.Length == 0 ? null : Coverage);

    private static string? Party(string code) => code.Length == 0 ? null : code;

    /// <summary>The same, the other way round.</summary>
    public Topic Reversed() => this with { From = To, To = From };

    /// <summary>The same with its parties in one order: what belongs to a pair and not to a direction.</summary>
    public Topic Sorted() => string.CompareOrdinal(From, To) > 0 ? Reversed() : this;

    /// <summary>The same for all goods.</summary>
    public Topic ForAllGoods() => this with { Product = "" };

    /// <summary>The topic of a claim.</summary>
    public static Topic Of(Claim claim) => Of(claim.Subject, claim);

    /// <summary>The topic of a subject that a claim speaks of.</summary>
    public static Topic Of(Subject subject, Claim claim)
    {
        var (from, to) = Parties(subject);
        var needsPartner = subject.Flow != Flow.None;
        var document = subject.Reporter is null || (needsPartner && subject.Partner is null) ? claim.Evidence.Document : "";
        var indicator = subject.Flow is Flow.Exports or Flow.Imports ? Trade : subject.Indicator;
        return new Topic(claim.Kind == ClaimKind.Pledge ? "pledged " + indicator : indicator, from, to,
            Normal(subject.Product), Normal(subject.Coverage), claim.Modality, document);
    }

    /// <summary>True when the subject's sign is the opposite of the topic's: a balance seen from the second party.</summary>
    public static bool IsReversed(Subject subject) =>
        subject.Indicator == Subject.Balance && string.CompareOrdinal(subject.Reporter, subject.Partner) > 0;

    private static (string From, string To) Parties(Subject subject)
    {
        var (a, b) = (subject.Reporter ?? "", subject.Partner ?? "");
        return subject.Flow switch
        {
            Flow.Imports => (b, a),
            Flow.Both when string.CompareOrdinal(a, b) > 0 => (b, a),
            _ => (a, b),
        };
    }

    private static string Normal(string? label)
    {
        if (string.IsNullOrEmpty(label))
        {
            return "";
        }
        var words = label.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(w => w.Length > 3 && w[^1] == 's' && w[^2] != 's' ? w[..^1] : w));
    }
}
