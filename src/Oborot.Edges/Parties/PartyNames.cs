using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Oborot.Edges.Parties;

/// <summary>What the parties of <c>data/parties.yaml</c> are called.</summary>
public sealed class PartyNames
{
    private readonly Dictionary<(string Code, string Language), string> names = [];
    private readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);

    private PartyNames(YamlMappingNode parties)
    {
        foreach (var (key, value) in parties.Children)
        {
            if (key is YamlScalarNode { Value: { } code } && value is YamlMappingNode party)
            {
                Add(code, party);
            }
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It is no list of parties; the message names file, line and column.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PartyNames Load(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents is [{ RootNode: YamlMappingNode root }] && root.Children.TryGetValue(new YamlScalarNode("parties"), out var parties) && parties is YamlMappingNode map
                ? new PartyNames(map)
                : throw new FormatException($"{path}(1,1): expected a map 'parties'");
        }
        catch (YamlException e)
        {
            throw new FormatException($"{path}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    /// <summary>The name of a code in English or Russian; the code itself where it is not listed.</summary>
    public string NameOf(string code, string language) => names.GetValueOrDefault((code, language), code);

    /// <summary>The code of a party given by code, three-letter code, or name in English or Russian, in any case of letters.</summary>
    /// <returns>Null where nothing is called so.</returns>
    public string? Find(string codeOrName) => codes.GetValueOrDefault(codeOrName.Trim());

    private void Add(string code, YamlMappingNode party)
    {
        foreach (var language in new[] { "en", "ru" })
        {
            names[(code, language)] = Value(party, language) ?? code;
        }
        foreach (var name in new[] { code, Value(party, "alpha3"), Value(party, "en"), Value(party, "ru") })
        {
            if (name is not null)
            {
                codes.TryAdd(name, code);
            }
        }
    }

    private static string? Value(YamlMappingNode party, string key) =>
        party.Children.TryGetValue(new YamlScalarNode(key), out var node) ? (node as YamlScalarNode)?.Value : null;
}
