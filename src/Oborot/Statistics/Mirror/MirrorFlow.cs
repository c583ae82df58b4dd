namespace Oborot.Statistics.Mirror;

/// <summary>One flow of one product in one year as its two sides report it, small enough to hold millions of them.</summary>
/// <remarks>Countries, years and products are indexes into the caller's own lists, from 0. NaN stands for no report.</remarks>
/// <param name="Exporter">The country the goods leave.</param>
/// <param name="Importer">The country they enter.</param>
/// <param name="Year">The year.</param>
/// <param name="Product">The product.</param>
/// <param name="Exported">What the exporter reports, in dollars, free on board.</param>
/// <param name="Imported">What the importer reports, in dollars, as it reports it.</param>
public readonly record struct MirrorFlow(short Exporter, short Importer, short Year, int Product, double Exported, double Imported);

/// <summary>One flow after its two reports were brought together.</summary>
/// <param name="Estimate">In dollars, free on board; null when nobody reports it.</param>
/// <param name="Exported">What the exporter reports; null when it reports nothing.</param>
/// <param name="Imported">What the importer reports, as it does.</param>
/// <param name="ImportedFob">The import without freight and insurance.</param>
/// <param name="ExporterWeight">The share of the exporter's report in the estimate, from 0 to 1; the importer has the rest.</param>
public readonly record struct ReconciledFlow(double? Estimate, double? Exported, double? Imported, double? ImportedFob, double ExporterWeight)
{
    /// <summary>The share of the importer's report in the estimate.</summary>
    public double ImporterWeight => Estimate is null ? 0 : 1 - ExporterWeight;
}

/// <summary>How well one country reports one direction of its trade.</summary>
/// <param name="Mean">The least squares mean of the reporting distance, all partners, years and products being alike.</param>
/// <param name="StandardError">Of that mean.</param>
/// <param name="Sigma">The standard deviation of the logarithm of its error.</param>
/// <param name="Flows">How many flows with both reports it rests on.</param>
public readonly record struct ReportingAccuracy(double Mean, double StandardError, double Sigma, int Flows);
