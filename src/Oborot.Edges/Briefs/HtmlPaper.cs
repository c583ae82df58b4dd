using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Oborot.Edges.Briefs;

/// <summary>Writes a tree of elements as HTML: everything escaped, and every element closed that HTML does not close by itself.</summary>
internal static class HtmlPaper
{
    private static readonly HashSet<string> Void = new(["meta", "br"], StringComparer.Ordinal);

    /// <summary>The page, with its type.</summary>
    public static string Write(XElement html)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(page, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false, NewLineHandling = NewLineHandling.None }))
        {
            Write(html, writer);
        }
        return page.Append('\n').ToString();
    }

    /// <summary>An element; what is null is left out.</summary>
    public static XElement Element(string name, params object?[] content) => new(name, content);

    /// <summary>An element of a class.</summary>
    public static XElement Of(string name, string style, params object?[] content) => new(name, new XAttribute("class", style), content);

    private static void Write(XElement element, XmlWriter writer)
    {
        writer.WriteStartElement(element.Name.LocalName);
        foreach (var attribute in element.Attributes())
        {
            writer.WriteAttributeString(attribute.Name.LocalName, attribute.Value);
        }
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Write(child, writer);
            }
            else
            {
                writer.WriteString(((XText)node).Value);
            }
        }
        if (Void.Contains(element.Name.LocalName))
        {
            writer.WriteEndElement();
        }
        else
        {
            writer.WriteFullEndElement();
        }
    }
}
