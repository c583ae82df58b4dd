using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Oborot.Edges.Roadmaps;
using Oborot.Model;
using Oborot.Roadmaps;
using Oborot.Shared;
using Oborot.Tests.House;
using Oborot.Tests.Support;

namespace Oborot.Tests.Roadmaps;

/// <summary>Tables become measures: what their columns hold, and what is read of each row.</summary>
public sealed class RoadmapTests : IDisposable
{
    private static readonly Street Street = new(null);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("number=1,measure=2,deadline=3,responsible=4,status=5", "№ п/п", "Мероприятие", "Срок исполнения", "Ответственные исполнители", "Ход исполнения")]
    [InlineData("measure=2,deadline=4,responsible=3,status=6,result=5", "x", "Наименование меры", "Исполнители", "Сроки реализации", "Ожидаемый результат", "Отметка об исполнении")]
    [InlineData("number=1,measure=2,deadline=3,responsible=4,status=6,result=5", "No.", "Activity", "Timeline", "Lead agency", "Expected result", "Status")]
    [InlineData("measure=1,deadline=2,responsible=3+4", "Measures", "Deadline", "Responsible in Kyrgyzstan", "Responsible in Belarus")]
    [InlineData("number=1,measure=2,deadline=3,responsible=4,status=5", "№", "Иш-чара", "Мөөнөтү", "Жооптуу", "Аткарылышы")]
    [InlineData("measure=1,deadline=2,sector=3", "ДЕЙСТВИЯ", "СРОК", "ОТРАСЛЬ")]
    [InlineData("number=1,measure=2,deadline=4", "№", "Мероприятие", "Срок начала", "Срок окончания")]
    public void Columns_are_guessed_from_headers(string expected, params string[] headers)
    {
        var table = Assert.Single(TableFile.Read(folder.Write("a.docx", SomeTables.Document("", SomeTables.Rows(headers, [.. headers.Select((_, i) => $"слово {i}")])))));
        var head = TableHead.Of(table, Street.RoadmapWords);
        Assert.Equal(expected, head.Map.ToString());
        Assert.Equal(head.Map.ToString(), ColumnMap.Empty.With(ColumnMap.Parse(expected)).ToString());
    }

    [Theory]
    [InlineData("до 31 декабря 2026 года", "2026-12-31")]
    [InlineData("2025–2027 гг.", "2027-12-31")]
    [InlineData("IV квартал 2026 г.", "2026-12-31")]
    [InlineData("II кв. 2026 г.", "2026-06-30")]
    [InlineData("III–IV кварталы 2026 года", "2026-12-31")]
    [InlineData("1-2 кварталы 2026 года", "2026-06-30")]
    [InlineData("2026", "2026-12-31")]
    [InlineData("в течение 2026 года", "2026-12-31")]
    [InlineData("31.12.2026", "2026-12-31")]
    [InlineData("до 01.07.2026 г.", "2026-07-01")]
    [InlineData("01.01.2026 - 15.03.2026", "2026-03-15")]
    [InlineData("2026-05-09", "2026-05-09")]
    [InlineData("I полугодие 2026 года", "2026-06-30")]
    [InlineData("II квартал", "2025-06-30")]
    [InlineData("ежегодно", null)]
    [InlineData("постоянно", null)]
    [InlineData("31.02.2026", null)]
    public void Deadlines_are_read(string told, string? day)
    {
        var row = Assert.Single(Read("План на 2025 год", ["Мероприятие", "Срок"], ["Провести форум ректоров", told]).Rows);
        Assert.Equal((told, day), (row.Deadline?.Words, row.Deadline?.Days?.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("by Q3 2027", "2027-09-30")]
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("03/04/2026", null)]
    [InlineData("December 2026", "2026-12-31")]
    [InlineData("annually", null)]
    public void English_deadlines_are_read(string told, string? day)
    {
        var row = Assert.Single(Read("Roadmap of cooperation between Kyrgyzstan and Belarus", ["Measure", "Deadline"], ["Hold a forum of rectors of universities", told]).Rows);
        Assert.Equal(day, row.Deadline?.Days?.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("исполнено", CommitmentStatus.Done, false)]
    [InlineData("Не исполнено в срок", CommitmentStatus.Done, true)]
    [InlineData("в работе", CommitmentStatus.InProgress, false)]
    [InlineData("Исполнено частично", CommitmentStatus.InProgress, false)]
    [InlineData("снято с контроля", CommitmentStatus.Done, false)]
    [InlineData("отменено", CommitmentStatus.Cancelled, false)]
    [InlineData("done", CommitmentStatus.Done, false)]
    [InlineData("in progress", CommitmentStatus.InProgress, false)]
    [InlineData("overdue", CommitmentStatus.Done, true)]
    [InlineData("АТКАРЫЛГАН ЖОК", CommitmentStatus.Done, true)]
    [InlineData("", CommitmentStatus.Planned, false)]
    [InlineData("–", CommitmentStatus.Planned, false)]
    public void Statuses_are_read(string told, CommitmentStatus status, bool isNegated)
    {
        var roadmap = Read("План", ["Мероприятие", "Статус"], ["Наладить обмен преподавателями", told]);
        Assert.Equal((status, isNegated, 0), (roadmap.Rows[0].Status, roadmap.Rows[0].IsNegated, roadmap.Problems.Count));
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_goes_on()
    {
        var roadmap = Read("План", ["Мероприятие", "Срок", "Статус"], ["Наладить обмен", "весной", "ну как сказать"], ["", "2026 год", ""], ["…", "2027", ""], ["Построить цех", "2026 год", ""]);
        Assert.Equal(["Наладить обмен", "Построить цех"], roadmap.Rows.Select(r => r.Evidence.Quote));
        Assert.Equal([
            ("table 1, row 3, column 1", true), ("table 1, row 4, column 1", true), ("table 1, row 2, column 3", false), ("table 1, row 2, column 2", false),
        ], roadmap.Problems.Select(p => (p.Place, p.IsLost)));
    }

    [Fact]
    public void A_messy_document_is_read()
    {
        var roadmap = Sample();
        Assert.Equal("ДОРОЖНАЯ КАРТА развития сотрудничества между Кыргызской Республикой и Республикой Беларусь на 2025–2030 годы", roadmap.Whole.Evidence.Quote);
        Assert.Equal((CommitmentType.Roadmap, CommitmentStatus.Planned, "2030-12-31"), (roadmap.Whole.Type, roadmap.Whole.Status, roadmap.Whole.Deadline!.ToString()));
        Assert.Equal(["trade", "trade", "trade", "industry", "industry", "agriculture", "education", "education"], roadmap.Rows.Select(r => r.Sectors[0]));
        Assert.Empty(roadmap.Problems);
        Assert.All(roadmap.Rows, r => Assert.Equal(roadmap.Whole.Id, r.Row!.Whole));
        AssertQuotes(roadmap);
    }

    [Fact]
    public void Rows_that_share_a_measure_are_one()
    {
        var livestock = Sample().Rows[5];
        Assert.Equal(("table 2, row 12", "в течение 2026 года; далее ежегодно", "2026-12-31"), (livestock.Row!.Place, livestock.Deadline!.Words, livestock.Deadline.ToString()));
        Assert.Equal(["KG", "BY", "Минсельхоз КР", "Минсельхозпрод РБ", "Ветеринарная служба КР"], livestock.Parties.Select(p => p.Party));
        Assert.Equal(2, livestock.Sentence.Split('\n').Length);
    }

    [Fact]
    public void Who_is_responsible_is_told_by_short_names_headers_and_sides()
    {
        var rows = Sample().Rows;
        Assert.Equal("KG BY Минэкономики КР|ТПП КР|БелТПП", Parties(rows[1]));
        Assert.Equal("KG BY Минэкономики КР|Фонд госимущества КР|Минпром РБ", Parties(rows[3]));
        Assert.Equal("KG BY ", Parties(rows[6]));
        var other = Read("План", ["Мероприятие", "Ответственные"], ["Наладить обмен", "Министерство сельского, водного хозяйства КР, Нацстатком"], ["Построить цех", "Минпром РБ"]);
        Assert.Equal(["Министерство сельского, водного хозяйства КР", "Нацстатком"], other.Rows[0].Parties.Where(p => p.Party.Length > 2).Select(p => p.Party));
        Assert.Equal([new("KG", PartyRole.Responsible), new("BY", PartyRole.Participant)], other.Rows[0].Parties.Where(p => p.Party.Length == 2));
    }

    [Fact]
    public void A_workbook_is_read_with_merged_cells_days_and_headings()
    {
        var path = folder.Write("plan.xlsx", SomeTables.Workbook("Иш-чаралар", ["A1:E1", "A4:E4", "A6:A7", "B6:B7"],
            ["Кыргызстан менен Беларустун кызматташуусунун жол картасы"],
            [null],
            ["№", "Иш-чара", "Мөөнөтү", "Жооптуу", "Аткарылышы"],
            ["I. Айыл чарба"],
            [1, "Бишкекте айыл чарба көргөзмөсүн өткөрүү", new DateOnly(2026, 5, 15), "КР Айыл чарба министрлиги", "аткарылды"],
            [2, "Минскиде окуу борборун ачуу", 46387, "КР Билим берүү министрлиги", "иштелүүдө"],
            [null, null, "2027-жыл", "РБ Билим берүү министрлиги", null]));
        var (table, head) = TableHead.Best(TableFile.Read(path), Street.RoadmapWords)!.Value;
        var roadmap = Street.Roadmap(table, head, head.Map, new RoadmapOptions { Id = "plan" });
        Assert.Equal(("ky", "Кыргызстан менен Беларустун кызматташуусунун жол картасы"), (roadmap.Language, roadmap.Whole.Evidence.Quote));
        Assert.Equal([("Иш-чаралар!5", "2026-05-15"), ("Иш-чаралар!6", "2027-12-31")], roadmap.Rows.Select(r => (r.Row!.Place, r.Deadline!.ToString())));
        Assert.Equal(["agriculture", "agriculture"], roadmap.Rows.Select(r => r.Sectors[0]));
        Assert.Equal([CommitmentStatus.InProgress], roadmap.Rows.Skip(1).Select(r => r.Status));
        Assert.Equal("KG BY КР Билим берүү министрлиги|РБ Билим берүү министрлиги", Parties(roadmap.Rows[1]));
        AssertQuotes(roadmap);
    }

    [Fact]
    public void A_header_of_two_rows_without_merged_cells_is_one()
    {
        var path = folder.Write("a.xlsx", SomeTables.Workbook("Plan", ["C1:D1"], ["Measure", "Deadline", "Responsible", null], [null, null, "Kyrgyzstan", "Belarus"], ["Open a joint venture", "2027", "Ministry of Economy", "Ministry of Industry"]));
        var (table, head) = TableHead.Best(TableFile.Read(path), Street.RoadmapWords)!.Value;
        Assert.Equal((2, "measure=1,deadline=2,responsible=3+4"), (head.Body, head.Map.ToString()));
        Assert.Equal("KG BY Ministry of Economy|Ministry of Industry", Parties(Assert.Single(Street.Roadmap(table, head, head.Map, new RoadmapOptions { Id = "a" }).Rows)));
    }

    [Theory]
    [InlineData("measure")]
    [InlineData("measure=x")]
    [InlineData("measure=1,measure=2")]
    [InlineData("mood=1")]
    [InlineData("measure=0+1")]
    [InlineData("measure=1+1")]
    [InlineData("measure=99999999999")]
    public void What_is_no_map_is_told(string map) => Assert.Throws<FormatException>(() => ColumnMap.Parse(map));

    [Fact]
    public void Whatever_stands_in_the_cells_quotes_are_exact_and_rows_accounted_for()
    {
        string[] pieces = ["Построить цех", "", " ", "2026", "31.12.2026", "ежегодно", "КР", "I. Торговля", "исполнено", "№", "Срок", "Мероприятие", "a|b", "\u202E\u0000x", "😀 план", "İIıi", "=1+1", "<script>", "999999999999999999999", "0001-01-01", "9999-99-99", "00.00.0000", "\ud800", "\n\n", ",;,", "в течение 99999 лет", "к 9999 году"];
        var cells = Gen.Elements(pieces).Or(ArbMap.Default.GeneratorFor<string>().Where(s => s is not null));
        var tables = Gen.ListOf(Gen.ArrayOf(cells, 4), 12);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(7, 11), Prop.ForAll(tables.ToArbitrary(), rows =>
        {
            var grid = new TableGrid("table 1", false, ["План"], [.. rows.Select(r => r.Select(c => (TableCell?)new TableCell(TableCells.Clean(c.Split('\n')))).ToArray())]);
            var head = TableHead.Of(grid, Street.RoadmapWords);
            var map = head.Map[RoadmapField.Measure].Count > 0 ? head.Map : ColumnMap.Empty.With(ColumnMap.Parse("measure=1,deadline=2,responsible=3,status=4"));
            Roadmap roadmap;
            lock (Street)
            {
                roadmap = Street.Roadmap(grid, head, map, new RoadmapOptions { Id = "a" });
            }
            AssertQuotes(roadmap);
            Assert.True(roadmap.Rows.Count + roadmap.Problems.Count(p => p.IsLost) <= grid.Rows.Count - head.Body);
            Assert.Equal(roadmap.Commitments.Select(c => c.Id), roadmap.Commitments.Select(c => c.Id).Distinct());
        }));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    public void The_culture_changes_nothing(string culture)
    {
        var told = Describe(Sample());
        Assert.Equal(told, DeterminismTests.In(culture, () => Describe(Sample())));
        Assert.Equal("measure=1,status=2", DeterminismTests.In(culture, () => Head("MEASURE TITLE: ACTIVITIES", "STATUS OF IMPLEMENTATION").Map.ToString()));
    }

    private TableHead Head(params string[] headers) => TableHead.Of(TableFile.Read(folder.Write("h.docx", SomeTables.Document("", SomeTables.Rows(headers, headers))))[0], Street.RoadmapWords);

    private static string Describe(Roadmap roadmap) => string.Join('\n', roadmap.Commitments.Select(c => $"{c.Id} {c.Type} {c.Status} {c.Deadline} {Parties(c)} {string.Join(' ', c.Sectors)}"));

    private Roadmap Read(string title, params string[][] rows)
    {
        var table = Assert.Single(TableFile.Read(folder.Write("a.docx", SomeTables.Document(title, SomeTables.Rows(rows)))));
        var head = TableHead.Of(table, Street.RoadmapWords);
        lock (Street)
        {
            return Street.Roadmap(table, head, head.Map, new RoadmapOptions { Id = "a" });
        }
    }

    private static Roadmap Sample()
    {
        var (table, head) = TableHead.Best(TableFile.Read(Repository.At("samples/roadmap/bishkek-minsk.docx")), Street.RoadmapWords)!.Value;
        lock (Street)
        {
            return Street.Roadmap(table, head, head.Map, new RoadmapOptions { Id = "bishkek-minsk" });
        }
    }

    private static string Parties(Commitment told) =>
        $"{string.Join(' ', told.Parties.Select(p => p.Party).Where(p => p.Length == 2))} {string.Join('|', told.Parties.Select(p => p.Party).Where(p => p.Length > 2))}";

    private static void AssertQuotes(Roadmap roadmap) => Assert.All(roadmap.Commitments, c =>
    {
        Assert.Equal(c.Evidence.Quote, roadmap.Document.Slice(c.Evidence.Start, c.Evidence.End));
        Assert.True(c.Amount is not { } amount || amount.Quote == roadmap.Document.Slice(amount.Start, amount.End));
    });
}
