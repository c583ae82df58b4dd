using System.Globalization;
using Oborot.Edges.Statistics;
using Oborot.Edges.Statistics.Tables;
using Oborot.Statistics;

namespace Oborot.Tests.Statistics;

/// <summary>Declarations and tables written for tests.</summary>
internal static class SomeTables
{
    private static readonly string Data = Path.Join(AppContext.BaseDirectory, "data");

    /// <summary>The areas that ship with the program.</summary>
    public static readonly Areas Areas = Areas.Load(Path.Join(Data, "parties.yaml"), Path.Join(Data, "statistics", "areas.yaml"));

    /// <summary>The months that ship with the program.</summary>
    public static readonly PeriodSpelling Periods = PeriodSpelling.Load(Path.Join(Data, "statistics", "months.yaml"));

    /// <summary>The format of a declaration.</summary>
    public static TableFormat Format(string declaration) => new(DeclarationFile.Parse(declaration, "made-up.yaml"), Areas, Periods);

    /// <summary>What a declaration reads from a text.</summary>
    public static (IReadOnlyList<string> Figures, ImportNotes Notes) Read(string declaration, string text, string name = "made-up.csv")
    {
        using var folder = new Support.TempFolder();
        return Read(Format(declaration), StatisticsFile.Open(folder.Write(name, text), name));
    }

    /// <summary>What a format reads from a file.</summary>
    public static (IReadOnlyList<string> Figures, ImportNotes Notes) Read(TableFormat format, StatisticsFile file)
    {
        var notes = new ImportNotes();
        return ([.. format.Read(file, notes).Select(Show)], notes);
    }

    /// <summary>A figure in one line.</summary>
    public static string Show(Observation o) => string.Join(' ', new[]
    {
        o.Series.Reporter, o.Series.Flow.ToString(), o.Series.Partner, o.Series.Product, o.Period.ToString(), o.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none",
        o.Currency == "USD" ? "" : o.Currency,
        o.Status == ObservationStatus.Normal ? "" : o.Status.ToString(),
        o.Basis == PartnerBasis.NotStated ? "" : o.Basis.ToString(),
        o.NetWeight is { } weight ? weight.ToString("0.###", CultureInfo.InvariantCulture) + "kg" : "",
        $"@{o.Place}",
    }.Where(t => t.Length > 0));
}
