namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>One observation of a data message: codes by concept, as the file tells them, and a value as it is written.</summary>
/// <remarks>Names of concepts are compared without regard to case. What the observation tells itself goes before what its series tells.</remarks>
/// <param name="Series">What holds for the whole series, or for the data set.</param>
/// <param name="Own">What only this observation tells.</param>
/// <param name="Value">As it is written; null where there is none.</param>
/// <param name="Place">Where it stands, for people.</param>
internal sealed record SdmxRecord(IReadOnlyDictionary<string, string> Series, IReadOnlyDictionary<string, string> Own, string? Value, string Place)
{
    /// <summary>The names of the dimensions; null where the form does not tell them from the attributes.</summary>
    public IReadOnlyList<string>? Dimensions { get; init; }

    /// <summary>True when the message asks to delete the observation.</summary>
    public bool IsDeletion { get; init; }

    /// <summary>True when values are written with a comma for the decimal point.</summary>
    public bool HasDecimalComma { get; init; }

    /// <summary>The code of a concept; null where it is not told or empty.</summary>
    public string? this[string concept] => Own.TryGetValue(concept, out var own) && own.Length > 0 ? own
        : Series.TryGetValue(concept, out var shared) && shared.Length > 0 ? shared : null;

    /// <summary>The first of these concepts that is told.</summary>
    public string? First(IReadOnlyList<string> concepts)
    {
        for (var i = 0; i < concepts.Count; i++)
        {
            if (this[concepts[i]] is { } code)
            {
                return code;
            }
        }
        return null;
    }

    /// <summary>True when the record has one of these concepts, be it empty.</summary>
    public bool Has(IReadOnlyList<string> concepts)
    {
        for (var i = 0; i < concepts.Count; i++)
        {
            if (Own.ContainsKey(concepts[i]) || Series.ContainsKey(concepts[i]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The names of all concepts, the dimensions alone where they are known.</summary>
    public IEnumerable<string> Names => Dimensions ?? [.. Series.Keys.Union(Own.Keys, StringComparer.OrdinalIgnoreCase)];

    /// <summary>An empty set of codes by concept.</summary>
    public static Dictionary<string, string> NewCodes() => new(StringComparer.OrdinalIgnoreCase);
}
