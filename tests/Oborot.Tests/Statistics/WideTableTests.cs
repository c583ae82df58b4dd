using Oborot.Edges.Statistics;
using Oborot.Tests.Support;
using static Oborot.Tests.Statistics.SomeTables;

namespace Oborot.Tests.Statistics;

/// <summary>Tables with periods, flows or countries side by side.</summary>
public sealed class WideTableTests
{
    private const string Years = """
        source: a
        agency: b
        about: c
        recognise: {file: excel, titles: ["/exports of goods/"]}
        header: {cells: ["/^(19|20)\\d\\d/"]}
        decimal: ","
        marks: {"-": zero}
        repeated: add
        until: /^Second table/
        fields:
          reporter: {constant: KG}
          partner: {at: [2, 1], map: {Total: WORLD, CIS: CIS, "/^(Europe|Asia)$/": skip}}
          year: {from: header}
          status: {from: header, map: {"/ 1$/": provisional}}
          flow: {constant: exports}
          times: {from: title, map: {(thousand US dollars): thousand}}
        corrections:
          - {field: partner, from: Coconut islands, to: CC, reason: a translation, source: the Russian name beside it}
          - {field: value, cell: S!C8, from: "7,,5", to: "7,5", reason: two commas, source: the yearbook}
        values: [{}]
        """;

    private static readonly object?[][] YearRows =
    [
        ["Geographic distribution of exports of goods"], ["(thousand US dollars)"], [null, null, 2022, "2023 1", "growth, %"], ["Баары", "Total", 10.5, 22221.200000000004, 2],
        ["КМШ", "CIS", "-", 3, 1], ["Европа", "Europe", 4, 5, 1], ["Орусия", "Россия", "1 376,4", "-", 0], ["Кокос", "Coconut islands", "7,,5", 1, 3],
        ["Сальвадор", "Сальвадор", 1, "-", 3], ["Эль-Сальвадор", "Эль-Сальвадор", 2, 4, 3], ["Atlantis", "Атлантида", 9, 9, 9], [null, "* a note"], ["Second table"], ["Турция", "Турция", 5, 6, 1],
    ];

    [Fact]
    public void Years_stand_side_by_side()
    {
        var (figures, notes) = OfWorkbook(Years, ("S", [], YearRows), ("Notes", [], [["nothing"]]));
        Assert.Equal(
            [
                "KG Exports WORLD TOTAL 2022 10500 @S!C4", "KG Exports WORLD TOTAL 2023 22221200 Provisional @S!D4", "KG Exports CIS TOTAL 2023 3000 Provisional @S!D5",
                "KG Exports RU TOTAL 2022 1376400 @S!C7", "KG Exports RU TOTAL 2023 0 Provisional @S!D7", "KG Exports CC TOTAL 2022 7500 @S!C8",
                "KG Exports CC TOTAL 2023 1000 Provisional @S!D8", "KG Exports SV TOTAL 2022 3000 @S!C9", "KG Exports SV TOTAL 2023 4000 Provisional @S!D9",
            ],
            figures);
        Assert.Equal([("of a group of countries, whose members stand there too", 1, "S!C6")], notes.Passed);
        Assert.Equal([("Атлантида", 1)], notes.UnknownAreas);
        Assert.Equal([("two commas (the yearbook)", 1, "S!C8")], notes.Corrected);
    }

    [Fact]
    public void Flows_stand_side_by_side_in_merged_cells_on_a_sheet_for_each_year()
    {
        const string declaration = """
            source: a
            agency: b
            about: c
            recognise: {sheets: '/^20\d\d$/'}
            header: {cells: [Name, Turnover, Exports], rows: 2}
            fields:
              reporter: {constant: KZ}
              partner: {at: 1}
              year: {from: sheet}
              flow: {from: header, map: {Exports: exports, Imports: imports}}
            values: [{row: 2, is: all}]
            published: {from: title, pattern: 'Published: (?<day>\d+)\.(?<month>\d+)\.(?<year>\d{4})'}
            """;
        object?[][] rows = [["Trade"], ["Name", "Turnover", null, "Exports", null, "Imports", null], [null, "all", "share, %", "all", "share, %", "all", "share, %"], ["Россия", 3, 100, 1, 50, 2, 50]];
        string[] merged = ["A2:A3", "B2:C2", "D2:E2", "F2:G2"];
        var (figures, notes) = OfWorkbook(declaration, ("Cover", [], [["Published: 25.7.2024"]]), ("2022", merged, rows), ("2023", merged, rows));
        Assert.Equal(["KZ Exports RU TOTAL 2022 1 @2022!D4", "KZ Imports RU TOTAL 2022 2 @2022!F4", "KZ Exports RU TOTAL 2023 1 @2023!D4", "KZ Imports RU TOTAL 2023 2 @2023!F4"], figures);
        Assert.Equal(new DateOnly(2024, 7, 25), notes.Published);
    }

    [Fact]
    public void Headings_are_good_for_the_rows_below()
    {
        const string declaration = """
            source: a
            agency: b
            about: c
            header: {cells: ["/^20/"]}
            fields:
              reporter: {constant: GE}
              year: {from: header}
              flow: {at: 1, carry: true, map: {Total exports: exports, Total imports: imports}}
              month: {at: 1, map: {"/^Total/": year, "I quarter": Q1}}
            values: [{}]
            """;
        var (figures, _) = Read(declaration, ",2022,2023\nTotal exports,10,20\nof which:,,\nJanuary,1,2\nI quarter,3,6\nTotal imports,30,40\nянварь-февраль,5,7\n");
        Assert.Equal(
            [
                "GE Exports WORLD TOTAL 2022 10 @line 2", "GE Exports WORLD TOTAL 2023 20 @line 2", "GE Exports WORLD TOTAL 2022-01 1 @line 4", "GE Exports WORLD TOTAL 2023-01 2 @line 4",
                "GE Exports WORLD TOTAL 2022-01..2022-03 3 @line 5", "GE Exports WORLD TOTAL 2023-01..2023-03 6 @line 5", "GE Imports WORLD TOTAL 2022 30 @line 6",
                "GE Imports WORLD TOTAL 2023 40 @line 6", "GE Imports WORLD TOTAL 2022-01..2022-02 5 @line 7", "GE Imports WORLD TOTAL 2023-01..2023-02 7 @line 7",
            ],
            figures);
    }

    [Fact]
    public void Countries_stand_side_by_side_in_letters_of_both_scripts()
    {
        const string declaration = """
            source: a
            agency: b
            about: c
            header: {cells: ["/^Кит.й$/"]}
            fields:
              reporter: {constant: RU}
              partner: {from: header}
              flow: {from: file, pattern: "^(exports|imports)"}
              year: {at: 1, carry: true, pattern: '^\d{4}$'}
              month: {at: 1}
              times: {constant: million}
            values: [{}]
            """;
        var (figures, notes) = Read(declaration, ",Китaй,Республикa Корея,Атлантида\n2023,,,\n январь,1.5,2,3\n", "imports.csv");
        Assert.Equal(["RU Imports CN TOTAL 2023-01 1500000 @line 3", "RU Imports KR TOTAL 2023-01 2000000 @line 3"], figures);
        Assert.Equal([("Атлантида", 1)], notes.UnknownAreas);
    }

    private static (IReadOnlyList<string> Figures, ImportNotes Notes) OfWorkbook(string declaration, params (string, string[], object?[][])[] sheets)
    {
        using var folder = new TempFolder();
        var file = StatisticsFile.Open(folder.Write("a.xls", SomeWorkbook.Of(sheets)));
        var format = Format(declaration);
        Assert.True(format.Recognises(file));
        return Read(format, file);
    }
}
