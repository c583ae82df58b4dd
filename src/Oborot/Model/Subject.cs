namespace Oborot.Model;

/// <summary>Which way the goods go, seen from the reporter (the words of UN Comtrade).</summary>
public enum Flow
{
    /// <summary>The indicator has no direction: companies, loans, production.</summary>
    None,

    /// <summary>Both ways together: turnover, and the balance between them.</summary>
    Both,

    /// <summary>From reporter to partner.</summary>
    Exports,

    /// <summary>From partner to reporter.</summary>
    Imports,
}

/// <summary>What a claim is about; two claims with equal subjects speak of one quantity.</summary>
/// <param name="Indicator">The key of an indicator: <c>trade_turnover</c>, <c>exports</c>, … or <c>other:…</c>.</param>
/// <param name="Reporter">ISO 3166-1 alpha-2 code or bloc whose figure it is; null where the text does not tell.</param>
/// <param name="Partner">The other party's code; null where there is none or the text does not tell.</param>
/// <param name="Product">A short label, or null for the total.</param>
/// <param name="Coverage">What is left out or counted in ("without free zones"); null for all goods.</param>
public sealed record Subject(string Indicator, string? Reporter, string? Partner, string? Product = null, string? Coverage = null)
{
    /// <summary>The key of trade turnover: exports plus imports.</summary>
    public const string Turnover = "trade_turnover";

    /// <summary>The key of exports.</summary>
    public const string Exports = "exports";

    /// <summary>The key of imports.</summary>
    public const string Imports = "imports";

    /// <summary>The key of the balance: exports minus imports.</summary>
    public const string Balance = "trade_balance";

    /// <summary>Which way the goods go.</summary>
    public Flow Flow => Indicator switch
    {
        Turnover or Balance => Flow.Both,
        Exports => Flow.Exports,
        Imports => Flow.Imports,
        _ => Flow.None,
    };
}
