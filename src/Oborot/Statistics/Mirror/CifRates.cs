namespace Oborot.Statistics.Mirror;

/// <summary>
/// How many times a good's value grows on its way from the exporter's border to the importer's: equation 1 of Gaulier and Zignago
/// (2010) with the coefficients they use, model II of their table 1.
/// </summary>
/// <remarks>
/// The unit value is in thousand dollars a tonne, the units of BACI, with which rates come out near the paper's mean of 3.3 %.
/// The effects of years are not published and are left out.
/// </remarks>
public sealed class CifRates
{
    private const double Intercept = 0.32;
    private const double OfDistance = -0.11;
    private const double OfSquaredDistance = 0.01;
    private const double OfUnitValue = -0.032;
    private const double OfContiguity = -0.044;
    private const double OfLandlockedImporter = 0.049;
    private const double OfLandlockedExporter = -0.009;

    private readonly double[,] routes;
    private readonly double[] products;

    /// <summary>Works out the rates between some countries, which are told by their places in a list.</summary>
    /// <param name="countries">The codes; flows tell exporter and importer as indexes into it.</param>
    /// <param name="unitValues">By product, the world's median in thousand dollars a tonne; a value of zero or NaN is unknown and changes nothing.</param>
    /// <param name="geography">Where the countries lie. An import of a reporter that is not CIF, or of one that is not listed, is left as it is.</param>
    public CifRates(IReadOnlyList<string> countries, IReadOnlyList<double> unitValues, Geography geography)
    {
        Countries = countries.Count;
        routes = new double[Countries, Countries];
        for (var i = 0; i < Countries; i++)
        {
            for (var j = 0; j < Countries; j++)
            {
                var route = geography.ReportsCif(countries[j]) ? geography.Between(countries[i], countries[j]) : null;
                routes[i, j] = route is { Distance: > 0 } known ? OfRoute(known) : double.NegativeInfinity;
            }
        }
        products = [.. unitValues.Select(OfProduct)];
    }

    /// <summary>The number of countries.</summary>
    public int Countries { get; }

    /// <summary>The number of products.</summary>
    public int Products => products.Length;

    /// <summary>The logarithm that equation 1 predicts for CIF by FOB; below zero for many dear goods on short ways.</summary>
    /// <param name="route">With a distance above zero.</param>
    /// <param name="unitValue">In thousand dollars a tonne; one changes nothing.</param>
    public static double Predicted(Route route, double unitValue) => OfRoute(route) + OfProduct(unitValue);

    /// <summary>By how much to divide an import to have it free on board: 1 or more.</summary>
    /// <remarks>A predicted rate below 1 is not applied: no freight is less than none.</remarks>
    public double Rate(int exporter, int importer, int product) => Math.Exp(Math.Max(0, routes[exporter, importer] + products[product]));

    private static double OfRoute(Route route)
    {
        var distance = Math.Log(route.Distance);
        return Intercept + (OfDistance * distance) + (OfSquaredDistance * distance * distance)
            + (route.IsContiguous ? OfContiguity : 0)
            + (route.LandlockedImporter ? OfLandlockedImporter : 0)
            + (route.LandlockedExporter ? OfLandlockedExporter : 0);
    }

    private static double OfProduct(double unitValue) => unitValue > 0 ? OfUnitValue * Math.Log(unitValue) : 0;
}
