using System.Text;
using Oborot.Edges.Statistics;
using Oborot.Edges.Statistics.Tables;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>Files that are not what they look like, and declarations with mistakes, are told in one line.</summary>
public sealed class BrokenTableTests
{
    private const string Simple = """
        source: a
        agency: b
        about: made-up tables
        header: {cells: [Country, Year, Value]}
        fields: {reporter: {constant: AM}, partner: Country, year: Year, flow: {constant: exports}}
        values: [{column: Value}]
        """;

    private static readonly byte[] Workbook = SomeWorkbook.Of(("S", [], [["Country", "Year", "Value"], ["Georgia", 2023, 5]]));

    [Fact]
    public void A_workbook_cut_short_is_refused() =>
        Assert.EndsWith("is no workbook that can be read: damaged, cut short or locked; open it in a spreadsheet program and save it as .xlsx, or fetch it again", Refusal("a.xlsx", Workbook[..(Workbook.Length / 2)]), StringComparison.Ordinal);

    [Fact]
    public void Every_cut_of_a_workbook_is_refused_or_read()
    {
        for (var length = 1; length < Workbook.Length; length += 37)
        {
            Assert.DoesNotContain('\n', Refusal("a.xlsx", Workbook[..length]));
        }
    }

    [Fact]
    public void A_workbook_of_another_form_is_refused() =>
        Assert.EndsWith("does not look like made-up tables; oborot stats sources lists other forms", Refusal("a.xls", SomeWorkbook.Of(("S", [], [["Prices", "2023"]]))), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.xls", "<html><body><table><tr><td>Country</td></tr></table></body></html>")]
    [InlineData("a.csv", "\n")]
    [InlineData("a.csv", "Country,Value\nGeorgia,5\n")]
    [InlineData("a.csv", "\"Country,Year,Value\nGeorgia,2023,5\n")]
    public void A_text_of_another_form_is_refused(string name, string text) =>
        Assert.EndsWith("does not look like made-up tables; oborot stats sources lists other forms", Refusal(name, Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_header_alone_gives_no_figures() => Assert.Empty(SomeTables.Read(Simple, "Country,Year,Value\n").Figures);

    [Fact]
    public void An_open_quote_is_told_with_its_line()
    {
        var text = "Country,Year,Value\n" + string.Concat(Enumerable.Repeat("Georgia,2023,5\n", 600)) + "\"Georgia,2023,5\n" + new string('x', 70000);
        Assert.Contains("is not separated values", Refusal("a.csv", Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_missing_is_told() =>
        Assert.EndsWith("the header has no column \"Worth\"; mend the declaration made-up in data/sources", Refusal("a.csv", "Country,Year,Value\nGeorgia,2023,5\n"u8.ToArray(), Simple.Replace("column: Value", "column: Worth", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("rows: {at_least: 3}", "2 figures are fewer than the 3 expected")]
    [InlineData("rows: {at_most: 1}", "2 figures are more than the 1 expected")]
    [InlineData("sum: {within: 1%}", "a.csv(line 2): exports of AM in 2023: the partners make 5, the total is 10, more than 1 % apart")]
    [InlineData("known: [{partner: GE, flow: exports, period: 2023, value: 6, within: 1%}]", "a.csv(line 3): exports with GE in 2023 is 5, expected 6")]
    public void What_is_not_as_asserted_is_told(string assertion, string message) =>
        Assert.Contains(message, Refusal("a.csv", "Country,Year,Value\nWorld,2023,10\nGeorgia,2023,5\n"u8.ToArray(), $"{Simple}\nassert: {{{assertion}}}"), StringComparison.Ordinal);

    [Fact]
    public void A_sum_that_is_known_to_be_off_is_told_and_kept()
    {
        var (figures, notes) = SomeTables.Read($"{Simple}\nassert: {{sum: {{within: 1%, except: {{\"2023\": a revision}}}}}}", "Country,Year,Value\nWorld,2023,10\nGeorgia,2023,5\n");
        Assert.Equal(2, figures.Count);
        Assert.Equal(["exports of AM in 2023: the partners make 5, the total is 10 (line 2): a revision"], notes.Warnings);
    }

    [Theory]
    [InlineData("sourse: a", "made-up.yaml(1,1): unknown key \"sourse\"; known: source, agency")]
    [InlineData("source: a\nagency: b", "made-up.yaml(1,1): about is missing")]
    [InlineData("source: a\nagency: b\nabout: c\nrecognise: {sheet: x}", "made-up.yaml(4,13): unknown key \"sheet\" in recognise; known: file, name, titles, sheets")]
    [InlineData("source: a\nagency: b\nabout: c\nrefuse: no", "made-up.yaml(4,9): what is refused must be recognised by its titles")]
    [InlineData("source: a\nagency: b\nabout: c\nheader: {cells: [\"/[/\"]}\nfields: {}", "made-up.yaml(4,17): \"/[/\" is no regular expression")]
    [InlineData("source: a\nagency: b\nabout: c\nheader: {cells: [x]}\nfields: {partner: {colum: x}}", "made-up.yaml(5,20): unknown key \"colum\" in partner; known: column, at")]
    [InlineData("source: a\nagency: b\nabout: c\nheader: {cells: [x]}\nfields: {partner: {at: 0}}", "made-up.yaml(5,24): columns are counted from 1")]
    [InlineData("source: a\nagency: b\nabout: c\nheader: {cells: [x]}\nfields: {year: x}\nvalues: [{column: x}]", "made-up.yaml(5,9): nothing tells the reporter")]
    [InlineData("source: a\nagency: b\nabout: c\nheader: {cells: [x]}\nfields: {reporter: x, flow: x, year: x}\nvalues: [{}]", "made-up.yaml(6,9): nothing tells which columns hold figures")]
    [InlineData("source: a\nagency: b\nabout: c\nheader: {cells: [x]}\nfields: {reporter: x, flow: x, year: x, product: x}\nvalues: [{column: x}]", "made-up.yaml(5,9): products need a classification")]
    [InlineData("source: a\nagency: b\nabout: c\nheader: {cells: [x]}\nmarks: {\"-\": none}\nfields: {}", "made-up.yaml(5,14): \"none\" is no meaning; known: zero, missing, confidential, nothing")]
    [InlineData("source: a\n agency: b", "made-up.yaml(2,")]
    public void A_mistake_in_a_declaration_is_told_with_its_place(string declaration, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => DeclarationFile.Parse(declaration, "made-up.yaml")).Message, StringComparison.Ordinal);

    private static string Refusal(string name, byte[] bytes, string declaration = Simple)
    {
        using var folder = new TempFolder();
        return Assert.Throws<StatisticsException>(() => SomeTables.Read(SomeTables.Format(declaration), StatisticsFile.Open(folder.Write(name, bytes), name))).Message;
    }
}
