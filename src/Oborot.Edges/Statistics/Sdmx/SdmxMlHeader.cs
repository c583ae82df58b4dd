using System.Xml;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>The header of an SDMX-ML message, up to its first data set.</summary>
/// <param name="Header">What the message tells of itself.</param>
/// <param name="DimensionAtObservation">The concept that the observations of a series differ in.</param>
internal sealed record SdmxMlHeader(SdmxHeader Header, string DimensionAtObservation)
{
    private const string Time = "TIME_PERIOD";
    private static readonly string[] Named = ["ID", "DataSetID", "KeyFamilyRef", "URN", "Structure", "StructureUsage", "ProvisionAgreement", "ProvisionAgrement"];

    /// <summary>Reads on from the root element.</summary>
    public static SdmxMlHeader Read(XmlReader xml)
    {
        var (header, dimension, path) = (new SdmxHeader(), Time, new Stack<string>());
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "DataSet")
                {
                    header.AddName(xml.NamespaceURI);
                    AddAttributes(header, xml);
                    break;
                }
                dimension = xml.GetAttribute("dimensionAtObservation") is { } told && told != "AllDimensions" ? told : dimension;
                Element(header, xml, path.Contains("Receiver"));
                if (!xml.IsEmptyElement)
                {
                    path.Push(xml.LocalName);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                path.TryPop(out _);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Text(header, xml.Value, path);
            }
        }
        return new SdmxMlHeader(header, dimension);
    }

    private static void Element(SdmxHeader header, XmlReader xml, bool isReceiver)
    {
        if (xml.LocalName == "Sender")
        {
            header.SetSender(xml.GetAttribute("id"));
        }
        else if (xml.LocalName == "Ref" && xml.GetAttribute("id") is { } id)
        {
            header.AddName($"{xml.GetAttribute("agencyID")}:{id}({xml.GetAttribute("version") ?? "1.0"})");
        }
        else if (!isReceiver && xml.LocalName == "Structure")
        {
            AddAttributes(header, xml);
        }
    }

    private static void Text(SdmxHeader header, string text, Stack<string> path)
    {
        if (!path.TryPeek(out var element) || path.Contains("Receiver"))
        {
            return;
        }
        if (element == "Prepared")
        {
            header.SetPrepared(text.Trim());
        }
        else if (element == "Name" && path.Contains("Sender"))
        {
            header.SenderName ??= text.Trim();
        }
        else if (Named.Contains(element) && !path.Contains("Sender"))
        {
            header.AddName(text);
        }
    }

    private static void AddAttributes(SdmxHeader header, XmlReader xml)
    {
        foreach (var name in new[] { "structureID", "namespace", "structureRef", "keyFamilyURI", "dataflowID", "datasetID" })
        {
            header.AddName(xml.GetAttribute(name));
        }
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "structureRef")
            {
                header.AddName(xml.Value);
            }
        }
        xml.MoveToElement();
    }
}
