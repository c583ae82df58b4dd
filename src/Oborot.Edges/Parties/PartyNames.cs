namespace Oborot.Edges.Parties;

/// <summary>What the parties of <c>data/parties.yaml</c> are called.</summary>
public sealed class PartyNames
{
    private readonly Dictionary<(string Code, string Language), string> names = [];
    private readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);

    private PartyNames(Section parties)
    {
        foreach (var code in parties.Keys)
        {
            Add(code, parties.Map(code));
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It is no list of parties; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PartyNames Load(string path) => new(Section.Load(path).Map("parties"));

    /// <summary>Every name, in English, Russian and Kyrgyz.</summary>
    public IEnumerable<string> All => names.Values;

    /// <summary>The name of a code in English, Russian or Kyrgyz (in Russian where there is no Kyrgyz one); the code itself where it is not listed.</summary>
    public string NameOf(string code, string language) => names.GetValueOrDefault((code, language), code);

    /// <summary>The code of a party given by code, three-letter code, or name in one of these languages, in any case of letters.</summary>
    /// <returns>Null where nothing is called so.</returns>
    public string? Find(string codeOrName) => codes.GetValueOrDefault(codeOrName.Trim());

    private void Add(string code, Section party)
    {
        names[(code, "en")] = party.TextOrNone("en") ?? code;
        names[(code, "ru")] = party.TextOrNone("ru") ?? code;
        names[(code, "ky")] = party.TextOrNone("ky") ?? names[(code, "ru")];
        foreach (var name in new[] { code, party.TextOrNone("alpha3"), party.TextOrNone("en"), party.TextOrNone("ru"), party.TextOrNone("ky") })
        {
            if (name is not null)
            {
                codes.TryAdd(name, code);
            }
        }
    }
}
