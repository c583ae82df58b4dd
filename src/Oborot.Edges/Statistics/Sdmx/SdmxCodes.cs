using System.IO.Enumeration;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>Data of another field, told by the names of its message or by its concepts, so that a refusal can say what it is.</summary>
/// <param name="Subject">For people: "exchange rates".</param>
/// <param name="Names">Patterns with <c>*</c> for names of the message.</param>
/// <param name="Concepts">Concepts all of which the data has.</param>
internal sealed record SdmxSubject(string Subject, IReadOnlyList<string> Names, IReadOnlyList<string> Concepts)
{
    /// <summary>True when the message is of this field.</summary>
    public bool Is(SdmxHeader header, SdmxRecord? record) =>
        header.Names.Any(n => Names.Any(p => FileSystemName.MatchesSimpleExpression(p, n)))
        || (Concepts.Count > 0 && record is not null && Concepts.All(c => record.Has([c])));
}

/// <summary>The concepts and codes that all sources share: data/statistics/sdmx/codes.yaml.</summary>
internal sealed record SdmxCodes
{
    /// <summary>The concepts that may tell the time.</summary>
    public required IReadOnlyList<string> Time { get; init; }

    /// <summary>The concepts that may tell how often.</summary>
    public required IReadOnlyList<string> Frequency { get; init; }

    /// <summary>The columns or attributes that may hold the value.</summary>
    public required IReadOnlyList<string> Value { get; init; }

    /// <summary>The concepts that may tell the state of a figure.</summary>
    public required IReadOnlyList<string> Status { get; init; }

    /// <summary>What the codes of a state mean.</summary>
    public required IReadOnlyDictionary<string, ObservationStatus> Statuses { get; init; }

    /// <summary>The codes of a state that make a figure no report: forecasts.</summary>
    public required IReadOnlyList<string> Forecasts { get; init; }

    /// <summary>The concepts that may tell that a figure is kept back.</summary>
    public required IReadOnlyList<string> Confidentiality { get; init; }

    /// <summary>The codes of a figure that is not kept back.</summary>
    public required IReadOnlyList<string> Free { get; init; }

    /// <summary>The codes by which any dimension tells that nothing is broken down.</summary>
    public required IReadOnlyList<string> Whole { get; init; }

    /// <summary>Words for a scale beside its digits.</summary>
    public required IReadOnlyDictionary<string, int> ScaleWords { get; init; }

    /// <summary>The currencies that a unit may be.</summary>
    public required IReadOnlyList<string> Currencies { get; init; }

    /// <summary>Data of other fields.</summary>
    public required IReadOnlyList<SdmxSubject> Subjects { get; init; }

    /// <summary>The state that a code tells; of several letters, as Eurostat writes them, the gravest.</summary>
    /// <returns>Null for a forecast.</returns>
    public ObservationStatus? StatusOf(string code)
    {
        if (code.Length == 0)
        {
            return ObservationStatus.Normal;
        }
        var codes = Statuses.ContainsKey(code) || Forecasts.Contains(code, StringComparer.OrdinalIgnoreCase) ? [code] : code.Select(c => c.ToString());
        return codes.Any(c => Forecasts.Contains(c, StringComparer.OrdinalIgnoreCase)) ? null : codes.Select(c => Statuses.GetValueOrDefault(c)).Max();
    }
}
