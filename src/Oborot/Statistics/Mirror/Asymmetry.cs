namespace Oborot.Statistics.Mirror;

/// <summary>What an exporter's and an importer's report of one flow differ by.</summary>
/// <remarks>
/// Both amounts are in one unit of money and as reported: nothing is taken off the import for freight. A measure is null where one
/// side reports nothing, and where both report zero. Where one reports zero the two are as far apart as the measure goes.
/// </remarks>
public readonly record struct Asymmetry
{
    /// <summary>Takes the two reports.</summary>
    /// <param name="exported">What the exporter reports; null when it reports nothing.</param>
    /// <param name="imported">What the importer reports; null when it reports nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero or no number.</exception>
    public Asymmetry(double? exported, double? imported)
    {
        Exported = Amount(exported, nameof(exported));
        Imported = Amount(imported, nameof(imported));
    }

    /// <summary>X, what the exporter reports.</summary>
    public double? Exported { get; }

    /// <summary>M, what the importer reports.</summary>
    public double? Imported { get; }

    /// <summary>(M − X) / ((M + X) / 2), from −2 to 2: <c>ASYMMETRY_COEFF</c> of the SDMX glossary, inward less outward flow by their average.</summary>
    public double? Coefficient => (Imported - Exported) / (Sum / 2);

    /// <summary>|X − M| / (X + M), from 0 to 1: half of the coefficient without its sign, the discrepancy of Bustos and Yildirim.</summary>
    public double? Discrepancy => Coefficient is { } coefficient ? Math.Abs(coefficient) / 2 : null;

    /// <summary>|ln(X / M)|, the reporting distance of Gaulier and Zignago (2010); infinite where one side reports zero.</summary>
    public double? ReportingDistance => Sum is null ? null : Math.Abs(Math.Log(Exported!.Value / Imported!.Value));

    // Null unless both report and one of them more than zero.
    private double? Sum => Exported + Imported is > 0 and var sum ? sum : null;

    private static double? Amount(double? value, string name) =>
        value is null or (>= 0 and < double.PositiveInfinity) ? value : throw new ArgumentOutOfRangeException(name, value, "an amount is zero or more");
}
