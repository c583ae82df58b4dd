using System.Globalization;
using Oborot.Edges.Statistics;

namespace Oborot.Cli.Views;

/// <summary>What people see of statistics that were imported.</summary>
internal static class StatisticsView
{
    /// <summary>One line for a file, and one for each reason why records were passed over.</summary>
    public static void WriteImported(Terminal terminal, string path, Imported imported)
    {
        if (!imported.IsNew)
        {
            terminal.Out.WriteLine($"already there  {path}");
            return;
        }
        var (figures, notes) = (imported.Kept, imported.Notes);
        terminal.Out.WriteLine($"imported       {path}  {Plural.Of(figures.Figures, "figure")}, {imported.Format}, as of {Day(imported.Publication.Published)}");
        foreach (var warning in notes.Warnings)
        {
            terminal.Out.WriteLine($"               beware: {warning}");
        }
        foreach (var (reason, count, first) in notes.Passed)
        {
            terminal.Out.WriteLine($"               passed over: {Plural.Of(count, "record")} {reason} (first: {first})");
        }
        foreach (var (reason, count, first) in notes.Corrected)
        {
            terminal.Out.WriteLine($"               corrected: {Plural.Of(count, "figure")}, {reason} (first: {first})");
        }
        if (notes.UnknownAreas is { Count: > 0 } areas)
        {
            terminal.Out.WriteLine($"               passed over: {Plural.Of(areas.Sum(a => (long)a.Count), "record")} of areas nobody knows: {string.Join(", ", areas.Take(5).Select(a => a.Area))}{(areas.Count > 5 ? ", …" : "")}");
        }
        if (figures.Repeated > 0)
        {
            terminal.Out.WriteLine($"               {Plural.Of(figures.Repeated, "figure")} stood there twice");
        }
        if (figures.Contradicting > 0)
        {
            terminal.Out.WriteLine($"               {Plural.Of(figures.Contradicting, "figure")} stood there with two values, the first was kept (first: {figures.FirstContradiction})");
        }
    }

    /// <summary>The forms that can be read.</summary>
    public static void WriteFormats(Terminal terminal, IReadOnlyList<(string Name, string Description)> formats)
    {
        var width = formats.Max(f => f.Name.Length);
        foreach (var (name, description) in formats)
        {
            terminal.Out.WriteLine($"{name.PadRight(width)}  {description}");
        }
    }

    /// <summary>The publications that a ledger holds.</summary>
    public static void WritePublications(Terminal terminal, IReadOnlyList<KeptPublication> publications)
    {
        terminal.Out.WriteLine();
        foreach (var (publication, figures) in publications)
        {
            terminal.Out.WriteLine($"{Day(publication.Published)}  {publication.Source}  {publication.File}  {Plural.Of(figures, "figure")}  {publication.Agency}");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
