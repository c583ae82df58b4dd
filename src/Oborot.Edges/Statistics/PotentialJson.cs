using Oborot.Edges.Claims;
using Oborot.Statistics.Indices;

namespace Oborot.Edges.Statistics;

/// <summary>A position of an export potential as a JSON object; amounts in dollars a year.</summary>
public static class PotentialJson
{
    private const int SharePlaces = 8;

    /// <summary>The keys.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["product", "name", "supply_share", "demand", "now", "potential", "unrealised"];

    /// <summary>The object.</summary>
    public static string Of(PotentialPosition position, ProductNames names) => JsonText.Written(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("product", position.Product);
        writer.WriteString("name", names.Closest(position.Product, "en")?.Name);
        JsonText.Number(writer, "supply_share", Math.Round(position.Supply, SharePlaces));
        JsonText.Number(writer, "demand", Math.Round(position.Demand, 2));
        JsonText.Number(writer, "now", Math.Round(position.Now, 2));
        JsonText.Number(writer, "potential", Math.Round(position.Potential, 2));
        JsonText.Number(writer, "unrealised", Math.Round(position.Unrealised, 2));
        writer.WriteEndObject();
    });
}
