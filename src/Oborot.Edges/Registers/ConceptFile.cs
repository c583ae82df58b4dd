using Oborot.Edges.Parties;
using Oborot.Model;
using Oborot.Registers;

namespace Oborot.Edges.Registers;

/// <summary>Reads <c>data/concepts.yaml</c>: what things of cooperation are called.</summary>
public static class ConceptFile
{
    private static readonly (string Key, ConceptGroup Group)[] Groups =
        [.. Enum.GetValues<ConceptGroup>().Select(g => (Words.Of(g), g))];

    /// <summary>The lexicon that is shipped beside the program.</summary>
    /// <exception cref="FormatException">The file is no lexicon; the message names file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Concepts LoadShipped(PartyNames parties) => Load(Path.Combine(AppContext.BaseDirectory, "data", "concepts.yaml"), parties);

    /// <summary>Reads a lexicon.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parties">The parties, whose names are no words for things.</param>
    /// <exception cref="FormatException">The file is no lexicon; the message names file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Concepts Load(string path, PartyNames parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        var root = Section.Load(path).Allow([.. Groups.Select(g => g.Key), "counts", "general"]);
        var named = from known in Groups
                    let concepts = root.Map(known.Key)
                    from key in concepts.Keys
                    from name in Names(concepts.Map(key))
                    select (name, new Concept(known.Group, key));
        return new Concepts([.. named], [.. Names(root.Map("general"))], parties.All, root.Map("counts").Keyed(Type));
    }

    private static IEnumerable<string> Names(Section languages) => languages.Keys.SelectMany(languages.List);

    private static CommitmentType Type(Section at, string unit) =>
        Words.TryParse<CommitmentType>(at.Text(unit), out var type) ? type : throw at.Error(unit, $"\"{at.Text(unit)}\" is no type of commitment");
}
