using Spectre.Console;

namespace Oborot.Cli.Views;

/// <summary>The languages there are packs for.</summary>
internal static class PacksView
{
    /// <summary>Prints one language a line.</summary>
    public static void Write(Session session)
    {
        var table = Screen.Table("Code", "Language");
        foreach (var profile in session.Street.Profiles)
        {
            table.AddRow(Screen.Cell(profile.Language), Screen.Cell(profile.Name));
        }
        Screen.Console(session.Terminal).Write(table);
    }
}
