namespace Oborot.Cli.Views;

/// <summary>The languages there are packs for.</summary>
internal static class PacksView
{
    /// <summary>Prints one code a line.</summary>
    public static void Write(Session session)
    {
        foreach (var language in session.Street.Languages)
        {
            session.Terminal.Out.WriteLine(language);
        }
        session.Note(Plural.Of(session.Street.Languages.Count, "language"));
    }
}
