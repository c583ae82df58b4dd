using System.Globalization;
using System.Xml;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>Goes through the data sets of an SDMX-ML message node by node, and gives each observation when it ends.</summary>
internal sealed class SdmxMlWalk(XmlReader xml, string dimensionAtObservation)
{
    private const string Value = "OBS_VALUE";

    // What a data set tells of the message and not of its figures.
    private static readonly HashSet<string> Technical = ["action", "structureRef", "dataScope", "keyFamilyURI", "validFromDate", "validToDate", "publicationYear", "publicationPeriod", "datasetID", "setID"];

    private readonly SdmxGroups groups = new();
    private readonly List<string> dimensions = [];
    private readonly HashSet<string> isDimension = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string> dataSet = SdmxRecord.NewCodes();
    private Dictionary<string, string> series = SdmxRecord.NewCodes();
    private Dictionary<string, string>? group;
    private Dictionary<string, string>? groupKey;
    private Dictionary<string, string>? own;
    private string? value;
    private string place = "";
    private string? text;
    private string? component;
    private string[] known = [];
    private bool isGenericRoot;
    private bool isGeneric;
    private bool isInDataSet;
    private bool isDeletion;
    private bool isSeries;
    private bool isFilled;
    private bool isKey;
    private bool isFooter;

    /// <summary>What the service says at the message's end, with its code; null where it says nothing.</summary>
    public string? Footer { get; private set; }

    /// <summary>Looks at the node that the reader stands on.</summary>
    /// <returns>The observation that ends with it.</returns>
    public SdmxRecord? Step()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
                Start(name);
                return isEmpty ? End(name) : null;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                text += xml.Value;
                return null;
            case XmlNodeType.EndElement:
                return End(xml.LocalName);
            default:
                return null;
        }
    }

    private void Start(string name)
    {
        text = null;
        switch (name)
        {
            case "DataSet":
                StartDataSet();
                break;
            case "Series":
                AddGroup();
                (series, isSeries, isFilled) = (Inherited(), true, false);
                break;
            case "Obs":
                StartObservation();
                break;
            case "SeriesKey" or "ObsKey" or "GroupKey":
                isKey = true;
                break;
            case "Value" when isGeneric:
                Told(xml.GetAttribute("id") ?? xml.GetAttribute("concept"), xml.GetAttribute("value"));
                break;
            case "ObsDimension" when own is not null:
                AddDimension(xml.GetAttribute("id") ?? dimensionAtObservation, xml.GetAttribute("value"), own);
                break;
            case "ObsValue" when own is not null:
                value = xml.GetAttribute("value");
                break;
            case "Comp":
                component = xml.GetAttribute("id");
                break;
            case "Footer":
                isFooter = true;
                break;
            case "Message" when isFooter:
                Footer = xml.GetAttribute("code") is { } code ? $"code {code}" : "";
                break;
            default:
                StartGroup(name);
                break;
        }
    }

    private SdmxRecord? End(string name)
    {
        switch (name)
        {
            case "Obs" when own is not null:
                return EndObservation();
            case "Series":
                (series, isSeries) = (SdmxRecord.NewCodes(), false);
                break;
            case "SeriesKey" or "ObsKey" or "GroupKey":
                isKey = false;
                break;
            case "Time" when own is not null:
                AddDimension(dimensionAtObservation, text?.Trim(), own);
                break;
            case "Value" when component is not null:
                Told(component, text?.Trim());
                break;
            case "Comp":
                component = null;
                break;
            case "Group" or "Atts":
                AddGroup();
                break;
            case "Text" when isFooter:
                Footer = $"{text?.Trim()}{(string.IsNullOrEmpty(Footer) ? "" : $" ({Footer})")}";
                break;
        }
        return null;
    }

    private void StartDataSet()
    {
        groups.Clear();
        dimensions.Clear();
        isDimension.Clear();
        known = [];
        isInDataSet = true;
        isGeneric = isGenericRoot || xml.NamespaceURI.Contains("generic", StringComparison.OrdinalIgnoreCase);
        isDeletion = Attribute("action")?.Equals("Delete", StringComparison.OrdinalIgnoreCase) ?? false;
        dataSet = isGeneric ? SdmxRecord.NewCodes() : Attributes(SdmxRecord.NewCodes());
        series = new(dataSet, StringComparer.OrdinalIgnoreCase);
    }

    private void StartObservation()
    {
        if (isSeries && !isFilled)
        {
            groups.Fill(series);
            isFilled = true;
        }
        (own, value) = (isGeneric ? SdmxRecord.NewCodes() : Attributes(SdmxRecord.NewCodes()), null);
        place = Place();
    }

    private SdmxRecord EndObservation()
    {
        var codes = own!;
        own = null;
        if (!isGeneric && codes.Remove(Value, out var told))
        {
            value = told;
        }
        if (!isSeries)
        {
            groups.Fill(codes);
        }
        return new SdmxRecord(isSeries ? series : dataSet, codes, value, place) { IsDeletion = isDeletion, Dimensions = isGeneric ? Known() : null };
    }

    // Compact data of 2.0 calls the element of a group by the name of the group.
    private void StartGroup(string name)
    {
        if (!isInDataSet)
        {
            isGenericRoot |= name.StartsWith("Generic", StringComparison.Ordinal);
        }
        else if (name == "Group" && isGeneric)
        {
            (group, groupKey) = (SdmxRecord.NewCodes(), SdmxRecord.NewCodes());
        }
        else if (!isGeneric && own is null && !isSeries && !isFooter && component is null && xml.HasAttributes)
        {
            (group, groupKey) = (Attributes(SdmxRecord.NewCodes()), null);
            if (name is not ("Group" or "Atts"))
            {
                AddGroup();
            }
        }
    }

    // In generic data of 2.0 the series stand within their group, behind its attributes.
    private void AddGroup()
    {
        if (group is { Count: > 0 })
        {
            groups.Add(groupKey, group);
        }
        group = null;
    }

    private Dictionary<string, string> Inherited()
    {
        var codes = isGeneric ? SdmxRecord.NewCodes() : Attributes(SdmxRecord.NewCodes());
        foreach (var (name, told) in dataSet)
        {
            codes.TryAdd(name, told);
        }
        return codes;
    }

    private void Told(string? name, string? told)
    {
        if (name is null)
        {
            return;
        }
        var target = own ?? (group is not null && !isSeries ? group : isSeries ? series : dataSet);
        if (isKey && target == group)
        {
            groupKey![name] = told ?? "";
        }
        if (isKey && target != group)
        {
            AddDimension(name, told, target);
        }
        else
        {
            target[name] = told ?? "";
        }
    }

    private void AddDimension(string name, string? told, Dictionary<string, string> target)
    {
        if (!target.TryAdd(name, told ?? "") && target[name] != (told ?? ""))
        {
            throw new FormatException($"{Place()}: {name} is told twice");
        }
        if (isDimension.Add(name))
        {
            dimensions.Add(name);
        }
    }

    private string[] Known() => known.Length == dimensions.Count ? known : known = [.. dimensions];

    private string? Attribute(string name) => xml.GetAttribute(name) is { } plain ? plain : Qualified(name);

    private string? Qualified(string name)
    {
        string? found = null;
        while (xml.MoveToNextAttribute())
        {
            found = xml.LocalName == name ? xml.Value : found;
        }
        xml.MoveToElement();
        return found;
    }

    // Concepts have no prefix; what has one belongs to XML or to the message.
    private Dictionary<string, string> Attributes(Dictionary<string, string> codes)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.Prefix.Length == 0 && xml.LocalName != "xmlns" && !Technical.Contains(xml.LocalName))
            {
                codes[xml.LocalName] = xml.Value.Trim();
            }
        }
        xml.MoveToElement();
        return codes;
    }

    private string Place()
    {
        var at = (IXmlLineInfo)xml;
        return at.LineNumber > 1 ? string.Create(CultureInfo.InvariantCulture, $"line {at.LineNumber}") : string.Create(CultureInfo.InvariantCulture, $"line 1, column {at.LinePosition}");
    }
}
