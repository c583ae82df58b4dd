using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>SDMX-ML: 2.0 generic and compact, 2.1 generic and structure-specific, 3.0 structure-specific; series and flat.</summary>
/// <remarks>Elements are told by their names whatever their prefix. No document type and no external entity is read.</remarks>
internal sealed partial class SdmxMl(SdmxSources sources) : SdmxFormat(sources)
{
    private static readonly string[] Data = ["GenericData", "GenericTimeSeriesData", "CompactData", "StructureSpecificData", "StructureSpecificTimeSeriesData", "MessageGroup"];

    // Root elements of messages without figures, and how to call them.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Structure"] = "a structure message, without data",
        ["RegistryInterface"] = "a registry message, without data",
        ["QueryMessage"] = "a query, without data",
        ["GenericMetadata"] = "a metadata message, without figures",
        ["StructureSpecificMetadata"] = "a metadata message, without figures",
        ["MetadataReport"] = "a metadata message, without figures",
        ["CrossSectionalData"] = "cross-sectional data of SDMX-ML 2.0, a form that is not read",
        ["UtilityData"] = "utility data of SDMX-ML 2.0, a form that is not read",
        ["Error"] = "an error answer",
    };

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    /// <inheritdoc/>
    public override string Name => "sdmx-ml";

    /// <inheritdoc/>
    public override string Description => "SDMX-ML 2.0, 2.1 and 3.0 (XML): generic, compact and structure-specific data";

    /// <inheritdoc/>
    public override bool Recognises(StatisticsFile file)
    {
        var head = file.HeadText;
        return Root().Match(head) is { Success: true } root && (Data.Contains(root.Groups["name"].Value) || Others.ContainsKey(root.Groups["name"].Value))
            && head.Contains("sdmx", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    protected override (SdmxHeader Header, IEnumerable<SdmxRecord> Records) Open(StatisticsFile file)
    {
        using var xml = XmlReader.Create(file.OpenText(), Settings);
        xml.MoveToContent();
        if (Others.TryGetValue(xml.LocalName, out var other))
        {
            throw new StatisticsException(file.Shown, null, xml.LocalName == "Error" ? $"{other}: {TextWithin(xml)}" : other, other.EndsWith("not read", StringComparison.Ordinal) ? "ask for generic or compact data" : null);
        }
        var header = SdmxMlHeader.Read(xml);
        return (header.Header, Records(file, header.DimensionAtObservation));
    }

    /// <inheritdoc/>
    protected override StatisticsException? Explain(StatisticsFile file, Exception error) => error is not XmlException xml ? null
        : xml.Message.Contains("DTD", StringComparison.Ordinal) ? new StatisticsException(file.Shown, Line(xml), "has a document type (DOCTYPE), which SDMX never has and which is not read", "fetch it again from the publisher", xml)
        : xml.Message.StartsWith("Unexpected end of file", StringComparison.Ordinal) || xml.Message.StartsWith("Root element is missing", StringComparison.Ordinal)
            ? new StatisticsException(file.Shown, null, $"cut short at {Line(xml)}", "fetch it again", xml)
        : new StatisticsException(file.Shown, Line(xml), $"not well-formed XML: {FirstSentence(xml.Message)}", "fetch it again", xml);

    private static IEnumerable<SdmxRecord> Records(StatisticsFile file, string dimensionAtObservation)
    {
        using var xml = XmlReader.Create(file.OpenText(), Settings);
        var walk = new SdmxMlWalk(xml, dimensionAtObservation);
        var any = false;
        while (xml.Read())
        {
            if (walk.Step() is { } record)
            {
                any = true;
                yield return record;
            }
        }
        if (!any && walk.Footer is { } footer)
        {
            throw new StatisticsException(file.Shown, null, $"the service answers without data: {footer}", "ask for less at once, or for other codes");
        }
    }

    private static string TextWithin(XmlReader xml)
    {
        var words = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                words.Add(xml.Value.Trim());
            }
        }
        return string.Join(' ', words);
    }

    private static string Line(XmlException error) => string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber}, column {error.LinePosition}");

    private static string FirstSentence(string message) => message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message.TrimEnd('.');

    [GeneratedRegex(@"^\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w.\-]+:)?(?<name>\w+)[\s>/]", RegexOptions.Singleline)]
    private static partial Regex Root();
}
