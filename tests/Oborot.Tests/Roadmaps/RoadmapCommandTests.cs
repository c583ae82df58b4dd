using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Oborot.Cli;
using Oborot.Edges.Roadmaps;
using Oborot.Tests.Docs;
using Oborot.Tests.House;
using Oborot.Tests.Support;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Oborot.Tests.Roadmaps;

/// <summary><c>oborot roadmap</c> from the file to the register.</summary>
public sealed class RoadmapCommandTests : IDisposable
{
    private const string Sample = "samples/roadmap/bishkek-minsk.docx";

    private static readonly string[] Head = ["Мероприятие", "Срок", "Ответственные", "Статус"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public void The_picture(string language)
    {
        var run = CliRun.In(Repository.Root, "roadmap", Sample, "--in", language);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Snapshot.Matches($"roadmap-{language}", run.Out);
    }

    [Fact]
    public void Rows_are_commitments_that_fit_their_schema_and_are_read_back()
    {
        var run = CliRun.In(Repository.Root, "roadmap", Sample, "--format", "jsonl");
        var rows = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(9, rows.Count);
        Assert.All(rows, r => Assert.Empty(Schema.Errors("commitment", r)));
        Assert.Equal((rows[0].GetProperty("id").GetString(), "table 2, row 5"), (rows[1].GetProperty("part_of").GetString(), rows[1].GetProperty("row").GetString()));
        folder.Write("rows.jsonl", run.Out);
        var board = CliRun.In(folder.Path, "commitments", "--given", "rows.jsonl", "--format", "json");
        Assert.Equal((0, ""), (board.Code, board.Error));
        var whole = JsonDocument.Parse(board.Out).RootElement.GetProperty("things").EnumerateArray().Single(t => t.GetProperty("type").GetString() == "roadmap");
        Assert.Equal(8, whole.GetProperty("parts").GetArrayLength());
    }

    [Fact]
    public void Nothing_is_kept_before_somebody_confirms()
    {
        Write("plan.docx", ["Построить цех", "2026 год", "Минпром РБ", ""]);
        var run = CliRun.In(folder.Path, "roadmap", "plan.docx", "--ledger", "t.db");
        Assert.Equal((2, "oborot: the columns are guessed: measure=1,deadline=2,responsible=3,status=4; confirm them with --yes, or name them with --map"), (run.Code, run.Errors[0]));
        Assert.False(File.Exists(folder["t.db"]));
    }

    [Fact]
    public void It_is_kept_with_its_deadlines_watched()
    {
        Keep("2025-10-01", ["Построить цех по сборке тракторов", "2026 год", "Минпром РБ", "в работе"], ["Подписать соглашение о визах", "до 01.12.2025", "МИД КР", "не исполнено"], ["Провести форум ректоров", "май 2025 года", "Минобразования КР", "исполнено"]);
        Assert.Equal(["Подписать соглашение о визах"], Quotes("--overdue", "--as-of", "2026-02-01"));
        Assert.Equal(["Построить цех по сборке тракторов"], Quotes("--due", "--as-of", "2026-11-01"));
        Assert.Equal(["Подписать соглашение о визах"], Quotes("--due", "--as-of", "2025-11-01"));
        var again = Keep("2025-10-01", ["Построить цех по сборке тракторов", "2026 год", "Минпром РБ", "в работе"], ["Подписать соглашение о визах", "до 01.12.2025", "МИД КР", "не исполнено"], ["Провести форум ректоров", "май 2025 года", "Минобразования КР", "исполнено"]);
        Assert.Contains("there already", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_table_moves_status_and_deadline_of_the_same_measure()
    {
        Keep("2025-10-01", ["Построить цех по сборке тракторов", "2026 год", "Минпром РБ", "в работе"], ["Обмен опытом", "2026", "МИД КР", ""], ["Обмен опытом", "2027", "МИД КР", ""]);
        Keep("2026-10-01", ["Подписать соглашение о визах", "2027 год", "МИД КР", ""], ["Построить цех по сборке тракторов", "2027 год", "Минпром РБ", "исполнено"], ["Обмен опытом", "2026", "МИД КР", "исполнено"], ["Обмен опытом", "2027", "МИД КР", ""]);
        var things = Things();
        Assert.Equal(5, things.Count);
        var plant = things.Single(t => t.GetProperty("title").GetString()!.Contains("цех", StringComparison.Ordinal));
        Assert.Equal(("done", "2027-12-31", "claimed"), (plant.GetProperty("status").GetString(), plant.GetProperty("deadline").GetString(), plant.GetProperty("delivery").GetString()));
        Assert.Equal(["in_progress", "done"], plant.GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("status").GetString()));
        Assert.Equal(["done", "planned"], things.Where(t => t.GetProperty("title").GetString() == "Обмен опытом").Select(t => t.GetProperty("status").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_article_that_tells_of_a_measure_is_put_to_it()
    {
        folder.Write("news.txt", " date 2026-03-01 Бишкек и Минск договорились о сотрудничестве Кыргызстана и Беларуси. Кыргызстан и Беларусь построят в Чуйской области цех по сборке тракторов до конца 2026 года.");
        Assert.Equal(0, CliRun.In(folder.Path, "add", "news.txt", "--ledger", "t.db").Code);
        Keep("2025-10-01", ["Построить в Чуйской области цех по сборке тракторов", "2026 год", "Минпром РБ", "в работе"], ["Провести форум ректоров", "май 2026 года", "Минобразования КР", ""]);
        var plant = Things().Single(t => t.GetProperty("title").GetString()!.Contains("тракторов", StringComparison.Ordinal));
        Assert.Equal((2, 1), (plant.GetProperty("documents").GetInt32(), plant.GetProperty("part_of").GetArrayLength()));
    }

    [Fact]
    public void The_history_of_a_roadmap_lists_its_measures()
    {
        Keep("2025-10-01", ["Построить цех по сборке тракторов", "2026 год", "Минпром РБ", "в работе"], ["Подписать соглашение о визах", "до 01.12.2025", "МИД КР", "не исполнено"]);
        var roadmap = Things().Single(t => t.GetProperty("type").GetString() == "roadmap");
        var run = CliRun.In(folder.Path, "commitments", "--ledger", "t.db", "--thing", roadmap.GetProperty("id").GetString()!, "--as-of", "2026-02-01");
        Assert.Contains("Its measures\n  – Построить цех по сборке тракторов: in progress, 2026-12-31", run.Out, StringComparison.Ordinal);
        Assert.Contains("– Подписать соглашение о визах: not: done, 2025-12-01, overdue", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_is_asked_and_may_choose_other_columns()
    {
        folder.Write("plan.docx", SomeTables.Document("План сотрудничества Кыргызстана и Беларуси", SomeTables.Rows(["Мероприятие", "Примечание", "Срок"], ["Раздел", "Построить цех", "2026 год"])));
        var (code, output) = Ask(["n", "", "2", "", "", "", "", "", "y"], "roadmap", "plan.docx", "--ledger", "t.db");
        Assert.Equal(0, code);
        Assert.Contains("Are the columns right?", output, StringComparison.Ordinal);
        Assert.Equal(["Построить цех"], Things().Where(t => t.GetProperty("type").GetString() != "roadmap").Select(t => t.GetProperty("title").GetString()));
    }

    [Fact]
    public void The_columns_that_a_person_names_go_before_the_guess()
    {
        folder.Write("plan.docx", SomeTables.Document("План", SomeTables.Rows(["А", "Б", "В"], ["1", "Построить цех", "2026 год"])));
        Assert.Equal(1, CliRun.In(folder.Path, "roadmap", "plan.docx").Code);
        var run = CliRun.In(folder.Path, "roadmap", "plan.docx", "--map", "measure=2,deadline=3", "--parties", "KG,BY", "--signed", "2025-09-30", "--title", "План 2026", "--lang", "ru", "--format", "jsonl");
        var rows = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([("roadmap", "signed", "План 2026"), ("project", "planned", "Построить цех")], rows.Select(r => (r.GetProperty("type").GetString(), r.GetProperty("status").GetString(), r.GetProperty("quote").GetString())));
        Assert.Equal("2025-09-30", rows[0].GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("--map names column 9; table 1 has 4", "--map", "deadline=9")]
    [InlineData("--map: 'mood=1' is no field with its column; write measure=2,deadline=4,responsible=5+6, with fields number measure deadline responsible status result sector", "--map", "mood=1")]
    [InlineData("there is no table or sheet '7'; there are table 1", "--table", "7")]
    [InlineData("no country or bloc is called 'Atlantis'; give its code or its name in English", "--parties", "KG,Atlantis")]
    public void What_makes_no_sense_is_told(string error, params string[] args)
    {
        Write("plan.docx", ["Построить цех", "2026 год", "Минпром РБ", ""]);
        var run = CliRun.In(folder.Path, ["roadmap", "plan.docx", .. args]);
        Assert.Equal((2, $"oborot: {error}"), (run.Code, run.Errors[0]));
    }

    [Fact]
    public void Bad_files_give_one_clear_line()
    {
        AssertRefused("a.docx", [], "is empty");
        AssertRefused("a.docx", Encoding.UTF8.GetBytes("no package"), "is neither a .docx document nor a workbook");
        AssertRefused("a.docx", Zip(("readme.txt", "x")), "is neither a .docx document nor a workbook");
        AssertRefused("a.docx", [.. "PK"u8, 3, 4, 0, 0], "is damaged, cut short or locked");
        AssertRefused("a.docx", Zip((DocumentTables.Part, "<w:document")), "is damaged, cut short or locked");
        AssertRefused("a.docx", Zip((DocumentTables.Part, "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")), "is damaged, cut short or locked");
        AssertRefused("a.docx", SomeTables.Document("no table"), "has no table");
        AssertRefused("a.docx", SomeTables.Document("a", SomeTables.Rows(["x", "y"], ["1", "2"])), "no header of 1 table names measures and when, who or how far");
        AssertRefused("a.xlsx", Zip(("xl/workbook.xml", "<x/>")), "has no table");
        AssertRefused("a.xlsx", Zip(("xl/workbook.xml", "<workbook")), "is damaged, cut short or locked");
        AssertRefused("a.xlsx", SomeTables.Workbook("A", [], new object?[] { null }), "has no table");
        AssertRefused("a.docx", Ole("WordDocument"), "is a document of an old form (.doc)");
        AssertRefused("a.xlsx", Ole("EncryptedPackage"), "is locked with a password");
        AssertRefused("a.docx", Zip((DocumentTables.Part, $"<d><p>{string.Concat(Enumerable.Repeat("<a>", 300_000))}{string.Concat(Enumerable.Repeat("</a>", 300_000))}</p></d>")), "is nested too deep");
        AssertRefused("a.docx", Zip([.. Enumerable.Range(0, 3).Select(i => ($"word/{i}.xml", new string(' ', 32 << 20))), (DocumentTables.Part, "<d/>")]), "unpacks to more than 64 MB");
        var missing = CliRun.In(folder.Path, "roadmap", "missing.docx");
        Assert.Equal((1, "oborot: missing.docx: no such file; check the path; it starts from the folder you are in"), (missing.Code, Assert.Single(missing.Errors)));
    }

    [Fact]
    public void A_damaged_file_never_breaks_the_program()
    {
        byte[][] whole = [File.ReadAllBytes(Repository.At(Sample)), SomeTables.Workbook("A", ["A1:B1"], ["План"], ["Мероприятие", "Срок"], ["Построить цех", new DateOnly(2026, 1, 1)])];
        var seed = 5ul;
        for (var run = 0; run < 60; run++)
        {
            var bytes = whole[run % 2].ToArray();
            for (var change = 0; change < 4; change++)
            {
                seed = ((seed * 1664525) + 1013904223) % (1ul << 32);
                bytes[(int)(seed % (ulong)bytes.Length)] = (byte)(seed >> 24);
            }
            folder.Write("a.docx", bytes);
            var told = CliRun.In(folder.Path, "roadmap", "a.docx");
            Assert.DoesNotContain("unexpected error", told.Error, StringComparison.Ordinal);
        }
    }

    private void AssertRefused(string name, byte[] bytes, string why)
    {
        folder.Write(name, bytes);
        var run = CliRun.In(folder.Path, "roadmap", name, "--ledger", "t.db", "--yes");
        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.StartsWith($"oborot: {name}: {why}; ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.False(File.Exists(folder["t.db"]));
    }

    private void Write(string name, params string[][] rows) =>
        folder.Write(name, SomeTables.Document("Дорожная карта сотрудничества Кыргызстана и Беларуси на 2025–2027 годы", SomeTables.Rows([Head, .. rows])));

    private CliResult Keep(string day, params string[][] rows)
    {
        Write("plan.docx", rows);
        var run = CliRun.In(folder.Path, "roadmap", "plan.docx", "--published", day, "--ledger", "t.db", "--yes");
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }

    private List<JsonElement> Things(params string[] args) =>
        [.. JsonDocument.Parse(CliRun.In(folder.Path, ["commitments", "--ledger", "t.db", "--format", "json", .. args]).Out).RootElement.GetProperty("things").EnumerateArray()];

    private IEnumerable<string?> Quotes(params string[] args) => Things(args).Where(t => t.GetProperty("type").GetString() != "roadmap").Select(t => t.GetProperty("title").GetString());

    private (int Code, string Out) Ask(string[] answers, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var code = App.Run(args, new Terminal
        {
            Input = () => Stream.Null,
            Out = output,
            Error = output,
            Directory = folder.Path,
            Questions = () => new Person(output, answers),
        });
        return (code, output.ToString());
    }

    private static byte[] Ole(string name) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes(name), .. new byte[512]];

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    /// <summary>A console at which somebody types one answer after another.</summary>
    private sealed class Person(StringWriter output, string[] answers) : IAnsiConsole, IAnsiConsoleInput
    {
        private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No, Interactive = InteractionSupport.Yes });
        private readonly Queue<ConsoleKeyInfo> keys = new(answers.SelectMany(a => a.Select(c => new ConsoleKeyInfo(c, ConsoleKey.NoName, false, false, false)).Append(new ConsoleKeyInfo('\r', ConsoleKey.Enter, false, false, false))));

        public Profile Profile => console.Profile;

        public IAnsiConsoleCursor Cursor => console.Cursor;

        public IAnsiConsoleInput Input => this;

        public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

        public RenderPipeline Pipeline => console.Pipeline;

        public void Clear(bool home) => console.Clear(home);

        public void Write(IRenderable renderable) => console.Write(renderable);

        public bool IsKeyAvailable() => keys.Count > 0;

        public ConsoleKeyInfo? ReadKey(bool intercept) => keys.Dequeue();

        public Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) => Task.FromResult<ConsoleKeyInfo?>(keys.Dequeue());
    }
}
