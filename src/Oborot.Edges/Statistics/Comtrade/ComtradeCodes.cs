using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Comtrade;

/// <summary>The codes of UN Comtrade, of today and of the service before 2022.</summary>
internal static class ComtradeCodes
{
    /// <summary>The publisher, whatever form its figures come in.</summary>
    public static readonly StatisticsOrigin Origin = new("comtrade", "United Nations Statistics Division, UN Comtrade");

    private static readonly string[] Harmonised = ["HS1992", "HS1996", "HS2002", "HS2007", "HS2012", "HS2017", "HS2022"];

    /// <summary>A flow of today's codes (X, M, RX, RM) or the former ones (1 to 4); null for those that are a part of them, such as domestic exports.</summary>
    public static TradeFlow? Flow(string? code) => code switch
    {
        "X" or "2" => TradeFlow.Exports,
        "M" or "1" => TradeFlow.Imports,
        "RX" or "3" => TradeFlow.ReExports,
        "RM" or "4" => TradeFlow.ReImports,
        _ => null,
    };

    /// <summary>The nomenclature of a classification code: H0 to H6, S1 to S4, B4, B5; <c>HS</c> where the edition is not told; null for services and what is not known.</summary>
    public static string? Classification(string? code) => code switch
    {
        ['H', >= '0' and <= '6'] => Harmonised[code[1] - '0'],
        ['S', >= '1' and <= '4'] => $"SITC{code[1]}",
        ['B', '4' or '5'] => $"BEC{code[1]}",
        "HS" => "HS",
        _ => null,
    };

    /// <summary>A year (<c>2010</c>) or a month (<c>201005</c>); null for anything else.</summary>
    public static Period? Period(string text) =>
        text.Length is not (4 or 6) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
        : text.Length == 4 ? (number is > 1900 and < 2100 ? Model.Period.Year(number) : null)
        : number / 100 is > 1900 and < 2100 && number % 100 is >= 1 and <= 12 ? Model.Period.Months(number / 100, number % 100, number % 100) : null;

    /// <summary>True for the classifications of services (EB, EB02, EB10, EBSDMX): the balance of payments counts them apart from goods.</summary>
    public static bool IsServices(string? classification, string? type = null) =>
        type == "S" || classification?.StartsWith("EB", StringComparison.Ordinal) == true;
}
