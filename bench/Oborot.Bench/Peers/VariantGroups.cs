using System.Text.Json;
using Oborot.Text;

namespace Oborot.Bench.Peers;

/// <summary>Sentences that say the same figure in words, in digits and with signs.</summary>
internal sealed record VariantGroup(string Id, string Language, IReadOnlyList<string> Types, IReadOnlyList<Document> Variants)
{
    public static IEnumerable<VariantGroup> Load(string file)
    {
        foreach (var line in File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var language = PeerCase.Text(root, "lang")!;
            var variants = root.GetProperty("variants").EnumerateArray().ToList();
            yield return new VariantGroup(
                PeerCase.Text(root, "id")!,
                language,
                [.. variants.SelectMany(v => v.GetProperty("spans").EnumerateArray()).Select(s => PeerCase.Text(s, "type")!).Distinct().Order(StringComparer.Ordinal)],
                [.. variants.Select(v => new Document(PeerCase.Text(v, "id")!, PeerCase.Text(v, "text")!) { Language = language })]);
        }
    }
}
