namespace Oborot.Statistics.Goods;

/// <summary>How finely a code of the Harmonized System tells goods apart.</summary>
public enum HsLevel
{
    /// <summary>All goods together: TOTAL.</summary>
    Total,

    /// <summary>A chapter, two digits.</summary>
    Chapter,

    /// <summary>A heading, four digits.</summary>
    Heading,

    /// <summary>A subheading, six digits: the finest level that all countries share.</summary>
    Subheading,

    /// <summary>A line of one country's tariff, eight or ten digits.</summary>
    National,
}
