using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Oborot.Edges.Briefs;

/// <summary>How paragraphs of a document look, by name, so that a word processor can change all of a kind at once.</summary>
internal static class DocxStyles
{
    private const string Font = "Noto Sans";
    private const string Rule = "BBBBBB";
    private const int Bullet = 1;

    /// <summary>The styles.</summary>
    /// <param name="language">The language of the text, ISO 639-1.</param>
    public static Styles Styles(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "19" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "40" }))),
        Of("Title", "Title", 34, isBold: true, before: 0), Of("Subtitle", "Subtitle", 18, isBold: false, before: 0), Of("Heading1", "heading 1", 24, isBold: true, before: 240), Of("Heading2", "heading 2", 20, isBold: true, before: 120),
        Of("Lead", "Lead", 19, isBold: true, before: 100), Of("Note", "Note", 16, isBold: false, before: 20), Of("Head", "Table head", 17, isBold: true, before: 20), Of("Cell", "Table cell", 17, isBold: false, before: 20),
        Of("Source", "Source", 15, isBold: false, before: 20), Bulleted(), Grid());

    /// <summary>The bullet of lists.</summary>
    public static Numbering Bullets() => new(
        new AbstractNum(new MultiLevelType { Val = MultiLevelValues.SingleLevel }, new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" },
            new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "284", Hanging = "227" }))
        { LevelIndex = 0 })
        { AbstractNumberId = Bullet },
        new NumberingInstance(new AbstractNumId { Val = Bullet }) { NumberID = Bullet });

    private static Style Of(string id, string name, int halfPoints, bool isBold, int before)
    {
        var paragraph = new StyleParagraphProperties();
        if (id.StartsWith("Heading", StringComparison.Ordinal) || id == "Lead")
        {
            paragraph.Append(new KeepNext());
        }
        paragraph.Append(new SpacingBetweenLines { Before = N(before), After = "40" });
        if (id is "Heading1" or "Heading2")
        {
            paragraph.Append(new OutlineLevel { Val = id == "Heading1" ? 0 : 1 });
        }
        var run = new StyleRunProperties();
        if (isBold)
        {
            run.Append(new Bold());
        }
        run.Append(new FontSize { Val = N(halfPoints) });
        return new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static Style Bulleted() => new(new StyleName { Val = "List Bullet" }, new PrimaryStyle(),
        new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = Bullet }), new SpacingBetweenLines { Before = "0", After = "40" }))
    { Type = StyleValues.Paragraph, StyleId = "Bullet" };

    private static Style Grid() => new(new StyleName { Val = "Table Grid" }, new StyleTableProperties(new TableBorders(
        new TopBorder { Val = BorderValues.Single, Size = 4, Color = Rule }, new BottomBorder { Val = BorderValues.Single, Size = 4, Color = Rule }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Rule })))
    { Type = StyleValues.Table, StyleId = "Grid" };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
