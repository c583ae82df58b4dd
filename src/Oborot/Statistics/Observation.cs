using Oborot.Model;

namespace Oborot.Statistics;

/// <summary>Which way the goods go, seen from the reporter (the flows of UN Comtrade: X, M, RX, RM).</summary>
public enum TradeFlow
{
    /// <summary>From reporter to partner, re-exports counted in where the source does so.</summary>
    Exports,

    /// <summary>From partner to reporter.</summary>
    Imports,

    /// <summary>The part of exports that was imported before and leaves unchanged.</summary>
    ReExports,

    /// <summary>The part of imports that was exported before and comes back unchanged.</summary>
    ReImports,
}

/// <summary>Where goods are valued: at the exporter's border or at the importer's.</summary>
public enum Valuation
{
    /// <summary>The source does not tell: exports are mostly FOB, imports mostly CIF.</summary>
    NotStated,

    /// <summary>Free on board: without freight and insurance to the importer.</summary>
    Fob,

    /// <summary>Cost, insurance, freight: with them.</summary>
    Cif,
}

/// <summary>Which country an import is put down to.</summary>
public enum PartnerBasis
{
    /// <summary>The source does not tell.</summary>
    NotStated,

    /// <summary>Where the goods were made.</summary>
    Origin,

    /// <summary>Where they were sent from.</summary>
    Consignment,
}

/// <summary>The state of a published figure: the codes of SDMX CL_OBS_STATUS that trade statistics use.</summary>
public enum ObservationStatus
{
    /// <summary>A: a plain figure.</summary>
    Normal,

    /// <summary>P and V: to be revised, or not validated yet.</summary>
    Provisional,

    /// <summary>E: not counted but estimated, by the office or by the compiler.</summary>
    Estimated,

    /// <summary>R: changed since it was first published; a flag of Eurostat that CL_OBS_STATUS lacks.</summary>
    Revised,

    /// <summary>M, L, O: there is none.</summary>
    Missing,

    /// <summary>C and Q: counted and kept back.</summary>
    Confidential,
}

/// <summary>What a series measures, the period apart.</summary>
/// <param name="Reporter">The code of the party whose statistics these are: as in data/parties.yaml, else as in data/statistics/areas.yaml.</param>
/// <param name="Partner">The code of the other party; <c>WORLD</c> for all together. Never the reporter.</param>
/// <param name="Flow">Which way the goods go, seen from the reporter.</param>
/// <param name="Product">A code of <paramref name="Classification"/>; <see cref="AllGoods"/> for the total.</param>
/// <param name="Classification">The nomenclature of <paramref name="Product"/>: <c>HS</c> where the edition is not told, <c>HS2017</c>, <c>SITC4</c>, …; <see cref="AllGoods"/> beside that product.</param>
public readonly record struct Series(string Reporter, string Partner, TradeFlow Flow, string Product = Series.AllGoods, string Classification = Series.AllGoods)
{
    /// <summary>The product code of all goods together.</summary>
    public const string AllGoods = "TOTAL";

    /// <summary>The partner code of all countries together.</summary>
    public const string World = "WORLD";
}

/// <summary>One official figure: the value of a flow in a month, quarter or year, with where it stands in the publication.</summary>
/// <param name="Series">What it measures.</param>
/// <param name="Period">Whole months.</param>
/// <param name="Value">In units of the currency, never thousands; null where the status says that there is none.</param>
/// <param name="Place">Where in the file, for people: <c>line 17</c>, <c>Sheet1!F12</c>, <c>record 3</c>.</param>
public readonly record struct Observation(Series Series, Period Period, decimal? Value, string Place)
{
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Where the goods are valued.</summary>
    public Valuation Valuation { get; init; }

    /// <summary>Which country an import is put down to.</summary>
    public PartnerBasis Basis { get; init; }

    /// <summary>The state of the figure.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>Net weight in kilograms; null where it is not told (a told zero beside a value above zero counts as not told).</summary>
    public decimal? NetWeight { get; init; }
}
