using System.Text;
using Oborot.Edges.Statistics;
using Oborot.Tests.Support;
using static Oborot.Tests.Statistics.SomeTables;

namespace Oborot.Tests.Statistics;

/// <summary>Tables with an observation in each row.</summary>
public sealed class LongTableTests
{
    private const string Pairs = """
        source: pairs
        agency: Somebody
        about: values by pair
        kind: reconciled
        header: {cells: [t, i, j, k, v, q]}
        fields:
          year: t
          reporter: i
          partner: j
          product: {column: k, digits: 6}
          classification: {constant: HS1992}
          flow: {constant: exports}
          times: {constant: thousand}
          weight: {column: q, unit: ton}
        values: [{column: v}]
        """;

    [Fact]
    public void A_row_is_an_observation()
    {
        var (figures, notes) = Read(Pairs, "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2021,4,31,81310,1.624,\"        0.500\"\n2021,4,31,852390,0.029,\"           NA\"\n");
        Assert.Equal(["AF Exports AZ 081310 2021 1624 500kg @line 2", "AF Exports AZ 852390 2021 29 @line 3"], figures);
        Assert.Empty(notes.Passed);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Any_separator_is_found(char separator)
    {
        var (figures, _) = Read(Pairs, "\uFEFF" + "t,i,j,k,v,q\r\n2021,4,31,81310,1.5,\r\n".Replace(',', separator));
        Assert.Equal(["AF Exports AZ 081310 2021 1500 @line 2"], figures);
    }

    [Fact]
    public void Areas_that_nobody_knows_are_passed_over_and_named()
    {
        var (figures, notes) = Read(Pairs, "t,i,j,k,v,q\n2021,4,99999,81310,1,1\n2021,4,99999,81310,1,1\n2021,Atlantis,4,81310,1,1\n");
        Assert.Empty(figures);
        Assert.Equal([("99999", 2), ("Atlantis", 1)], notes.UnknownAreas);
    }

    [Fact]
    public void A_broken_row_is_passed_over()
    {
        var (figures, notes) = Read(Pairs, "t,i,j,k,v,q\n2021,4,31,81310,1,000.5,1\n2021,4,31\n2021,4,31,81310,x,1\n2021,4,31,81310,7,1,,\n");
        Assert.Equal(["AF Exports AZ 081310 2021 7000 1000kg @line 5"], figures);
        Assert.Equal([("whose value is no number", 1, "line 4"), ("with more or fewer values than the header", 2, "line 2")], notes.Passed);
    }

    [Fact]
    public void Windows_1251_and_decimal_commas_are_read()
    {
        const string declaration = """
            source: a
            agency: b
            about: c
            header: {cells: [[Страна, Country], Год]}
            decimal: ","
            marks: {"-": zero, "…": missing, "x": confidential, "н/д": nothing}
            fields:
              reporter: {constant: KG}
              partner: {column: [Страна, Country]}
              year: Год
            values:
              - {column: Экспорт, flow: exports}
              - {column: Импорт, flow: imports, basis: origin}
            """;
        const string table = "Страна;Год;Экспорт;Импорт\nРоссия;2023;1 234,5;-\nКитай;2023;x;н/д\nТурция;2023;1.234,5;12.34,5\nИндия;2023;…;2,5\n";
        using var folder = new TempFolder();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(table);
        var (figures, notes) = Read(Format(declaration), StatisticsFile.Open(folder.Write("a.csv", bytes)));
        Assert.Equal(
            [
                "KG Exports RU TOTAL 2023 1234.5 @line 2", "KG Imports RU TOTAL 2023 0 Origin @line 2", "KG Exports CN TOTAL 2023 none Confidential @line 3",
                "KG Exports TR TOTAL 2023 1234.5 @line 4", "KG Exports IN TOTAL 2023 none Missing @line 5", "KG Imports IN TOTAL 2023 2.5 Origin @line 5",
            ],
            figures);
        Assert.Equal([("whose value is no number", 1, "line 4")], notes.Passed);
    }

    [Fact]
    public void Flows_periods_and_parts_are_told_by_words()
    {
        const string declaration = """
            source: a
            agency: b
            about: c
            header: {cells: [REPORTER, FLOW]}
            fields:
              reporter: REPORTER
              partner: PARTNER
              flow: {column: FLOW, map: {"/export$/": exports, "/import$/": imports, balance: skip}}
              period: {column: PERIOD, pattern: '^(?:\d{6}-)?(.*)$'}
              currency: {constant: EUR}
              status: {column: NOTE, optional: true, map: {p: provisional}}
            skip:
              - {column: MODE, unless: ["0"], reason: "by mode of transport, counted in the total"}
            values: [{column: VALUE}]
            """;
        var (figures, notes) = Read(declaration, """
            REPORTER,PARTNER,FLOW,PERIOD,MODE,VALUE,NOTE
            Germany,Georgia,2-EXPORT,201952-Jan.-Dec. 2019,0,5,
            Germany,Georgia,IMPORT,Aug. 2024,0,6,p
            Germany,Georgia,IMPORT,Aug. 2024,3,6,
            Germany,Georgia,IMPORT,2024-Q2,0,7,
            Germany,Georgia,balance,2024-Q2,0,7,
            Germany,Georgia,IMPORT,2nd spring,0,7,
            Germany,Germany,IMPORT,202403,0,8,
            """);
        Assert.Equal(
            [
                "DE Exports GE TOTAL 2019 5 EUR @line 2", "DE Imports GE TOTAL 2024-08 6 EUR Provisional @line 3", "DE Imports GE TOTAL 2024-04..2024-06 7 EUR @line 5",
            ],
            figures);
        Assert.Equal(
            [
                ("by mode of transport, counted in the total", 1, "line 4"), ("of a flow that is passed over", 1, "line 6"), ("whose partner is the reporter itself", 1, "line 8"),
                ("whose period nobody knows", 1, "line 7"),
            ],
            notes.Passed);
    }
}
