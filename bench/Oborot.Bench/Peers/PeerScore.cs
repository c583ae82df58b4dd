using Oborot.Model;

namespace Oborot.Bench.Peers;

/// <summary>How many of a rival's expectations were met.</summary>
internal sealed class PeerTally
{
    public int Count { get; set; }

    /// <summary>An amount was found where the rival finds one, a period where it finds a period.</summary>
    public int Spans { get; set; }

    public int Values { get; set; }

    public int WithUnit { get; set; }

    public int Units { get; set; }

    public int WithInterval { get; set; }

    /// <summary>The value is right and the same ends are open.</summary>
    public int Intervals { get; set; }

    /// <summary>How many of them editions of the rival in other programming languages fail.</summary>
    public int UnsupportedElsewhere { get; set; }

    public void Add(PeerTally other)
    {
        Count += other.Count;
        Spans += other.Spans;
        Values += other.Values;
        WithUnit += other.WithUnit;
        Units += other.Units;
        WithInterval += other.WithInterval;
        Intervals += other.Intervals;
        UnsupportedElsewhere += other.UnsupportedElsewhere;
    }
}

/// <summary>Which expectations a tally counts.</summary>
internal sealed record PeerKey(string Source, string Language, bool IsRegional, string Type);

/// <summary>An expectation that was not met, with what was found instead.</summary>
internal sealed record PeerMiss(PeerKey Key, string Case, string Input, Expected Expected, string Fault, IReadOnlyList<FoundMention> Found);

/// <summary>Holds mentions against rivals' own tests: a figure is right within half a percent, both ends of a range are, a period to the day.</summary>
internal sealed class PeerScore
{
    private static readonly string[] Bent = ["exact", "about", "almost"];

    private readonly Dictionary<PeerKey, PeerTally> tallies = [];
    private readonly List<PeerMiss> misses = [];

    /// <summary>The tallies in the order of sources and types.</summary>
    public IEnumerable<KeyValuePair<PeerKey, PeerTally>> Rows =>
        tallies.OrderBy(t => t.Key.Source, StringComparer.Ordinal).ThenBy(t => t.Key.IsRegional).ThenBy(t => t.Key.Type, StringComparer.Ordinal);

    public IReadOnlyList<PeerMiss> Misses => misses;

    public void Add(PeerCase test, IReadOnlyList<FoundMention> mentions)
    {
        foreach (var expected in test.Expected.Where(e => e.Start is not null && !e.IsVague))
        {
            var key = new PeerKey(test.Source, test.Language, test.Edition is not null, expected.Type);
            var over = mentions.Where(m => m.Start < expected.End && m.End > expected.Start && m.Value is not null == expected.HasNumber).ToList();
            if (expected.HasNumber)
            {
                AddNumber(key, test, expected, over);
            }
            else if (expected is { FirstDay: not null, LastDay: not null })
            {
                Note(key, test, expected, over, over.Any(m => m.Period is { } p && p.Start == expected.FirstDay && p.End == expected.LastDay), isUnitRight: null, isIntervalRight: null);
            }
        }
    }

    private void AddNumber(PeerKey key, PeerCase test, Expected expected, List<FoundMention> over)
    {
        var right = over.Select(m => Figure.Of(m, expected)).Where(f => f.Fits(expected)).ToList();
        bool? isUnitRight = expected.Unit is null ? null : right.Any(f => SameUnit(f.Unit, expected.ToldUnit));
        // The number ranges of the recognizers tell open ends without naming a hedge.
        var isInterval = expected.Hedge is { } hedge ? !Bent.Contains(hedge) : expected.Value is null;
        bool? isIntervalRight = isInterval ? right.Any(f => f.Low is null == expected.Low is null && f.High is null == expected.High is null) : null;
        Note(key, test, expected, over, right.Count > 0, isUnitRight, isIntervalRight);
    }

    private void Note(PeerKey key, PeerCase test, Expected expected, List<FoundMention> over, bool isValueRight, bool? isUnitRight, bool? isIntervalRight)
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies.Add(key, tally = new PeerTally());
        }
        tally.Add(new PeerTally
        {
            Count = 1,
            Spans = over.Count > 0 ? 1 : 0,
            Values = isValueRight ? 1 : 0,
            WithUnit = isUnitRight is null ? 0 : 1,
            Units = isUnitRight is true ? 1 : 0,
            WithInterval = isIntervalRight is null ? 0 : 1,
            Intervals = isIntervalRight is true ? 1 : 0,
            UnsupportedElsewhere = test.UnsupportedIn is null ? 0 : 1,
        });
        var fault = over.Count == 0 ? "nothing found" : !isValueRight ? "value" : isUnitRight is false ? "unit" : isIntervalRight is false ? "interval" : null;
        if (fault is not null)
        {
            misses.Add(new PeerMiss(key, test.Id, test.Input, expected, fault, over));
        }
    }

    private static bool SameUnit(string? ours, string? theirs) => string.Equals(ours, theirs, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A mention's figure in the terms of a rival's test.</summary>
internal readonly record struct Figure(double? Low, double? High, string? Unit)
{
    public static Figure Of(FoundMention mention, Expected expected)
    {
        if (mention.Value is not { } value)
        {
            return default;
        }
        var (unit, factor) = PeerUnits.Translate(mention, expected);
        // "half" is 50 % here and 0.5 as a rival's number.
        factor *= value is { Unit: "percent", Wording: Wording.Fraction } && expected.Type.StartsWith("number", StringComparison.Ordinal) ? 0.01 : 1;
        return new Figure((double?)value.Low * factor, (double?)value.High * factor, unit);
    }

    public bool Fits(Expected expected) => expected.Value is { } value ? Has(value) : (expected.Low is not { } low || Has(low)) && (expected.High is not { } high || Has(high));

    private bool Has(double number) => IsClose(number, Low) || IsClose(number, High);

    private static bool IsClose(double a, double? b) => b is { } other && Math.Abs(a - other) <= 0.005 * Math.Max(1e-9, Math.Max(Math.Abs(a), Math.Abs(other)));
}
