using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CsvHelper;
using CsvHelper.Configuration;

namespace Oborot.Edges.Statistics.Fetching;

/// <summary>Looks through an answer: whether it is whole, how many figures it holds, and what the source says in place of figures.</summary>
internal static partial class AnswerReader
{
    private const int HeadSize = 4096;
    private static readonly string[] Messages = ["StructureSpecificData", "GenericData", "CompactData", "StructureSpecificTimeSeriesData", "GenericTimeSeriesData"];

    /// <summary>Reads an answer to its end.</summary>
    /// <param name="file">The file that it was written to.</param>
    /// <param name="form">What it should be.</param>
    /// <exception cref="BrokenAnswerException">It is cut short or damaged.</exception>
    public static Answer Read(string file, AnswerForm form)
    {
        using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        var head = Head(bytes);
        bytes.Position = 0;
        return head.Length == 0 ? throw new BrokenAnswerException("the answer has no bytes")
            : PageTitle(head) is { } title ? new Answer(0, null, IsData: false, title)
            : head[0] == '<' ? OfXml(bytes)
            : head[0] is '{' or '[' ? JsonTally.Of(bytes, form)
            : form == AnswerForm.SdmxCsv ? OfCsv(bytes)
            : new Answer(0, null, IsData: false, head.Split('\n')[0]);
    }

    /// <summary>What the source says in an answer that is no success.</summary>
    /// <returns>One line; null where it says nothing that people could read.</returns>
    public static string? Said(string body)
    {
        var head = body.Trim('\uFEFF', ' ', '\r', '\n', '\t');
        try
        {
            return head.Length == 0 ? null
                : PageTitle(head) is { } title ? title
                : head[0] == '<' ? OfXml(new MemoryStream(Encoding.UTF8.GetBytes(head))).Said
                : head[0] is '{' or '[' ? JsonTally.Of(new MemoryStream(Encoding.UTF8.GetBytes(head)), AnswerForm.ComtradeJson).Said
                : head.Split('\n')[0].Trim();
        }
        catch (BrokenAnswerException)
        {
            return null;
        }
    }

    private static string Head(FileStream bytes)
    {
        var head = new byte[HeadSize];
        return Encoding.UTF8.GetString(head, 0, bytes.ReadAtLeast(head, HeadSize, throwOnEndOfStream: false)).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
    }

    private static string? PageTitle(string head) =>
        !Page().IsMatch(head) ? null
        : Title().Match(head) is { Success: true } title ? $"a web page, \"{title.Groups["title"].Value.Trim()}\""
        : "a web page";

    private static Answer OfXml(Stream bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        var (rows, isData, speaks, said) = (0L, false, true, (string?)null);
        try
        {
            using var reader = XmlReader.Create(bytes, settings);
            while (reader.Read())
            {
                isData |= reader is { NodeType: XmlNodeType.Element, Depth: 0 } && Messages.Contains(reader.LocalName);
                rows += reader is { NodeType: XmlNodeType.Element, LocalName: "Obs" } ? 1 : 0;
                speaks = !isData || (speaks && reader.Depth > 0) || reader is { NodeType: XmlNodeType.Element, LocalName: "Footer" };
                said ??= speaks && reader.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(reader.Value) ? reader.Value.Trim() : null;
            }
        }
        catch (XmlException e)
        {
            throw new BrokenAnswerException("the answer is cut short or no XML", e);
        }
        return new Answer(rows, null, isData, said);
    }

    private static Answer OfCsv(Stream bytes)
    {
        using var text = new StreamReader(bytes);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        csv.Read();
        var columns = csv.Record ?? [];
        if (!columns.Contains("OBS_VALUE"))
        {
            return new Answer(0, null, IsData: false, csv.RawRecord.Trim());
        }
        var rows = 0L;
        while (csv.Read())
        {
            rows++;
            if (csv.Count != columns.Length)
            {
                throw new BrokenAnswerException("the answer is cut short or its rows differ in length");
            }
        }
        return new Answer(rows, null, IsData: true, null);
    }

    [GeneratedRegex(@"^(<\?xml[^>]*\?>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Page();

    [GeneratedRegex(@"<title[^>]*>(?<title>[^<]{1,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
