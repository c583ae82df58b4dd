using Oborot.Edges.Statistics;
using Oborot.Statistics;
using Oborot.Tests.Specs;
using Oborot.Tests.Support;

namespace Oborot.Tests.Statistics;

/// <summary>What a file of statistics gives.</summary>
internal sealed record ReadFile(string Format, IReadOnlyList<Observation> Figures, ImportNotes Notes)
{
    private static readonly StatisticsFormats Formats = StatisticsFormats.Load(Path.Join(Packs.Root, "data"));

    /// <summary>The folder of real files beside the repository; not everybody has it.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Join(Packs.Root, "..", "shared", "trade"));

    /// <summary>Reads a file to its end.</summary>
    public static ReadFile At(string path, string? source = null)
    {
        var file = StatisticsFile.Open(path, Path.GetFileName(path));
        var format = Formats.Of(file, source);
        var notes = new ImportNotes();
        return new ReadFile(format.Name, StatisticsFile.Guard(file.Shown, () => StatisticsImport.NotNone(format.Read(file, notes), file, notes).ToList()), notes);
    }

    /// <summary>Reads a file that is written for the purpose.</summary>
    public static ReadFile Of(string name, string text) => Of(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Of(string, string)"/>
    public static ReadFile Of(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        return At(folder.Write(name, bytes));
    }

    /// <summary>The message with which a file is refused.</summary>
    public static string Refusal(string name, string text) => Assert.Throws<StatisticsException>(() => Of(name, text)).Message;

    /// <inheritdoc cref="Refusal(string, string)"/>
    public static string Refusal(string name, byte[] bytes) => Assert.Throws<StatisticsException>(() => Of(name, bytes)).Message;

    /// <summary>A figure in one line: <c>CN AR X TOTAL 2010 6115764185 USD fob</c>.</summary>
    public static string Line(Observation figure) => string.Join(' ', ((string?[])
    [
        figure.Series.Reporter, figure.Series.Partner, Flow(figure.Series.Flow), figure.Series.Product == Series.AllGoods ? "" : figure.Series.Classification, figure.Series.Product,
        figure.Period.ToString(), FormattableString.Invariant($"{figure.Value:0.###}"), figure.Currency,
        figure.Valuation == Valuation.NotStated ? "" : Oborot.Model.Words.Of(figure.Valuation),
        figure.Status == ObservationStatus.Normal ? "" : Oborot.Model.Words.Of(figure.Status),
        figure.NetWeight is { } weight ? FormattableString.Invariant($"{weight:0.###} kg") : "",
    ]).Where(t => t is { Length: > 0 }));

    /// <summary>The figures, a line each.</summary>
    public IReadOnlyList<string> Lines => [.. Figures.Select(Line)];

    /// <summary>The reasons why records were passed over: <c>3 records without a value</c>.</summary>
    public IReadOnlyList<string> Passed => [.. Notes.Passed.Select(p => FormattableString.Invariant($"{p.Count} {p.Reason}"))];

    private static string Flow(TradeFlow flow) => flow switch { TradeFlow.Exports => "X", TradeFlow.Imports => "M", TradeFlow.ReExports => "RX", _ => "RM" };
}
