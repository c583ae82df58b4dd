namespace Oborot.Edges.Statistics;

/// <summary>One text in the two languages that the program speaks.</summary>
/// <param name="En">The English text.</param>
/// <param name="Ru">The Russian text.</param>
public sealed record Bilingual(string En, string Ru)
{
    /// <summary>The text in a language: <c>ru</c>, or English for any other.</summary>
    public string In(string language) => language == "ru" ? Ru : En;

    internal static Bilingual Read(Section part) => new(part["en"].Value, part["ru"].Value);
}
