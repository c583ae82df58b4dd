using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>Makes figures of the records of one message, as its source's file tells.</summary>
internal sealed class SdmxMapping(SdmxSource source, SdmxSources sources, SdmxHeader header, ImportNotes notes)
{
    private const int MostNames = 12;
    private const int MostExponent = 15;
    private readonly SdmxCodes codes = sources.Codes;
    private readonly SortedSet<string> strange = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> areas = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string?), Period?> times = [];
    private readonly Dictionary<string, ObservationStatus?> states = new(StringComparer.Ordinal);
    private readonly KeyValuePair<string, IReadOnlyDictionary<string, SdmxMeasure>>[] measures = [.. source.Measures];
    private readonly KeyValuePair<string, IReadOnlyList<string>>[] totals = [.. source.Totals];
    private readonly HashSet<string> familiar = Familiar(source, sources.Codes);
    private IReadOnlyList<string>? strangeOf;
    private string[] strangers = [];
    private readonly string[] flows = [.. source.Measures.Where(m => m.Value.Values.Any(v => v.Flow is not null)).Select(m => m.Key)];
    private readonly string[] units = [.. source.Currency.Where(c => !source.Measures.ContainsKey(c))];

    /// <summary>Why no record like this one can be a trade flow; null where it may be one.</summary>
    public string? WhyNot(SdmxRecord record)
    {
        if (IsTrade(record))
        {
            return null;
        }
        var missing = Missing(record).ToList();
        var names = record.Names.ToList();
        var subject = codes.Subjects.FirstOrDefault(s => s.Is(header, record))?.Subject;
        return $"{(subject is null ? "" : $"{subject}, ")}not trade flows: no {(missing.Count == 1 ? missing[0] : $"{string.Join(", ", missing.SkipLast(1))} or {missing[^1]}")} among the {(record.Dimensions is null ? "concepts" : "dimensions")} "
            + $"{string.Join(' ', names.Take(MostNames))}{(names.Count > MostNames ? " …" : "")}";
    }

    /// <summary>Why none of the records became a figure.</summary>
    public string WhyNone()
    {
        var subject = codes.Subjects.FirstOrDefault(s => s.Is(header, null))?.Subject;
        var reasons = notes.Passed.Select(p => $"{p.Count.ToString(CultureInfo.InvariantCulture)} {p.Reason}")
            .Concat(notes.UnknownAreas is { Count: > 0 } unknown ? [$"{unknown.Sum(a => a.Count).ToString(CultureInfo.InvariantCulture)} of areas nobody knows ({Some(unknown.Select(a => a.Area))})"] : []);
        return $"{(subject is null ? "" : $"{subject}; ")}none of its records is a figure of a trade flow: {string.Join("; ", reasons)}{(strange.Count > 0 ? $" ({Some(strange)})" : "")}";
    }

    /// <summary>The figure; null where the record holds none, with a note why.</summary>
    public Observation? Map(SdmxRecord record) =>
        record.IsDeletion ? Pass(record, "to be deleted, not figures")
        : Breakdown(record) is { } concept ? Pass(record, $"by {concept}, not the total")
        : Strange(record) is { } dimension ? Pass(record, $"by {dimension}, a dimension that is not known (add the source to data/statistics/sdmx)")
        : !IsTrade(record) ? Pass(record, "without reporter, partner or flow")
        : MeasureOf(record) is not { } measure ? null
        : SeriesOf(record, measure) is not { } series ? null
        : record.First(codes.Time) is not { } time ? Pass(record, "without a time")
        : PeriodOf(time, record.First(codes.Frequency)) is not { } period ? Pass(record, "of times that are no whole months")
        : StatusOf(record) is not { } status ? Pass(record, "that are forecasts")
        : Figure(record, measure, status) is not { } figure ? null
        : new Observation(series, period, figure.Value, record.Place)
        {
            Currency = measure.Currency!,
            Valuation = measure.Valuation ?? Valuation.NotStated,
            Status = figure.Status,
        };

    private bool IsTrade(SdmxRecord record) =>
        record.Has(source.Reporter) && (source.PartnerUntold is not null || record.Has(source.Partner)) && record.Has(flows);

    private IEnumerable<string> Missing(SdmxRecord record)
    {
        if (!record.Has(source.Reporter))
        {
            yield return "reporter";
        }
        if (source.PartnerUntold is null && !record.Has(source.Partner))
        {
            yield return "partner";
        }
        if (!record.Has(flows))
        {
            yield return "flow";
        }
    }

    private string? Breakdown(SdmxRecord record)
    {
        foreach (var (concept, whole) in totals)
        {
            if (record[concept] is { } code && !whole.Contains(code, StringComparer.OrdinalIgnoreCase))
            {
                return concept;
            }
        }
        return null;
    }

    // An unknown publisher's dimension may break figures down in a way that nobody sees.
    private string? Strange(SdmxRecord record)
    {
        if (source.Key is not null || record.Dimensions is null)
        {
            return null;
        }
        if (strangeOf != record.Dimensions)
        {
            (strangeOf, strangers) = (record.Dimensions, [.. record.Dimensions.Where(d => !familiar.Contains(d))]);
        }
        foreach (var dimension in strangers)
        {
            if (record[dimension] is { } code && !codes.Whole.Contains(code, StringComparer.OrdinalIgnoreCase))
            {
                return dimension;
            }
        }
        return null;
    }

    private static HashSet<string> Familiar(SdmxSource source, SdmxCodes codes) => new(
        [.. source.Reporter, .. source.Partner, .. source.Measures.Keys, .. source.Currency, .. source.Products.Keys, .. source.Totals.Keys, .. source.Scale.Keys,
            .. codes.Time, .. codes.Frequency, .. codes.Status, .. codes.Confidentiality], StringComparer.OrdinalIgnoreCase);

    // A file has few times, states and areas, and each of them often.
    private Period? PeriodOf(string time, string? frequency)
    {
        if (!times.TryGetValue((time, frequency), out var period))
        {
            times[(time, frequency)] = period = SdmxTime.Parse(time, frequency);
        }
        return period;
    }

    private SdmxMeasure? MeasureOf(SdmxRecord record)
    {
        var measure = new SdmxMeasure(null, null, null, null);
        foreach (var (concept, known) in measures)
        {
            if (record[concept] is not { } code)
            {
                continue;
            }
            if (!known.TryGetValue(code, out var told))
            {
                Keep($"{concept} {code}");
                return Pass<SdmxMeasure>(record, $"whose {concept} is no value of exports or imports");
            }
            if (told.Flow is { } flow && measure.Flow is { } other && flow != other)
            {
                return Pass<SdmxMeasure>(record, "whose codes tell two flows");
            }
            measure = measure.And(told);
        }
        return measure.Flow is null ? Pass<SdmxMeasure>(record, "without a flow") : WithCurrency(record, measure);
    }

    private SdmxMeasure? WithCurrency(SdmxRecord record, SdmxMeasure measure)
    {
        var unit = record.First(units)?.ToUpperInvariant();
        if (unit is null)
        {
            return measure.Currency is null ? Pass<SdmxMeasure>(record, "in a currency that is not told") : measure;
        }
        if (!codes.Currencies.Contains(unit))
        {
            Keep(unit);
            return Pass<SdmxMeasure>(record, "whose unit is no currency that is known");
        }
        return measure.Currency is { } told && told != unit ? Pass<SdmxMeasure>(record, $"whose unit is {unit} and whose code says {told}") : measure with { Currency = unit };
    }

    private Series? SeriesOf(SdmxRecord record, SdmxMeasure measure)
    {
        var (reporter, partner) = (record.First(source.Reporter), record.First(source.Partner) ?? source.PartnerUntold);
        if (reporter is null || partner is null)
        {
            return Pass<Series?>(record, "without reporter or partner");
        }
        if (Area(reporter) is not { } from || Area(partner) is not { } to)
        {
            notes.PassArea(Area(reporter) is null ? reporter : partner);
            return null;
        }
        return from == to ? Pass<Series?>(record, "of an area with itself") : Goods(record, new Series(from, to, measure.Flow!.Value));
    }

    private Series? Goods(SdmxRecord record, Series series)
    {
        foreach (var (concept, products) in source.Products)
        {
            if (record[concept] is { } code && !products.All.Contains(code, StringComparer.OrdinalIgnoreCase))
            {
                return products.Classification is { } classification
                    ? series with { Product = code, Classification = classification }
                    : Pass<Series?>(record, "of goods in a nomenclature that is not told");
            }
        }
        return series;
    }

    private string? Area(string code)
    {
        if (!areas.TryGetValue(code, out var found))
        {
            areas[code] = found = source.Areas.TryGetValue(code, out var own) ? own
                : !source.HasM49 && code.All(char.IsAsciiDigit) ? null
                : sources.Areas.FromCode(code) ?? sources.Areas.FromName(code);
        }
        return found;
    }

    private ObservationStatus? StatusOf(SdmxRecord record)
    {
        var code = record.First(codes.Status) ?? "";
        if (!states.TryGetValue(code, out var status))
        {
            states[code] = status = codes.StatusOf(code);
        }
        return status is not null && record.First(codes.Confidentiality) is { } kept && !codes.Free.Contains(kept, StringComparer.OrdinalIgnoreCase) ? ObservationStatus.Confidential : status;
    }

    private (decimal? Value, ObservationStatus Status)? Figure(SdmxRecord record, SdmxMeasure measure, ObservationStatus status)
    {
        if (!IsTold(record.Value))
        {
            return (null, status is ObservationStatus.Confidential ? status : ObservationStatus.Missing);
        }
        if (Number(record) is not { } number)
        {
            Keep(record.Value!);
            return Pass<(decimal?, ObservationStatus)?>(record, "whose value is no number");
        }
        if (status == ObservationStatus.Missing)
        {
            return number == 0 ? (null, status) : Pass<(decimal?, ObservationStatus)?>(record, "told as missing and yet with a value");
        }
        return Exponent(record) is not { } exponent ? null
            : Scaled(number, exponent + (measure.Exponent ?? 0)) is { } value ? (value, status)
            : Pass<(decimal?, ObservationStatus)?>(record, "whose value is larger than can be kept");
    }

    private static bool IsTold(string? value) => !string.IsNullOrWhiteSpace(value) && value.Trim() is not (":" or "-" or ".." or "…") && !value.Trim().Equals("NaN", StringComparison.OrdinalIgnoreCase);

    private static decimal? Number(SdmxRecord record)
    {
        var text = record.HasDecimalComma ? record.Value!.Replace(',', '.') : record.Value!;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // The powers of ten of all scales that are told; null where one of them cannot be used.
    private int? Exponent(SdmxRecord record)
    {
        var (exponent, isTold) = (0, false);
        foreach (var (concept, meaning) in source.Scale)
        {
            if (record[concept] is not { } code)
            {
                continue;
            }
            isTold = true;
            if (PowerOf(code) is not { } power)
            {
                Keep($"{concept} {code}");
                return Pass<int?>(record, $"whose {concept} is no power of ten");
            }
            if (meaning == SdmxScale.Unclear && power != 0)
            {
                return Pass<int?>(record, $"whose {concept} may or may not have to be multiplied: the source is not known (add it to data/statistics/sdmx)");
            }
            exponent += meaning == SdmxScale.Multiply ? power : 0;
        }
        return isTold || !source.IsScaleTold ? exponent : Pass<int?>(record, $"without {string.Join(" or ", source.Scale.Keys)}, which this source always tells");
    }

    private int? PowerOf(string code) => codes.ScaleWords.TryGetValue(code, out var power)
        || (int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) && power is >= -MostExponent and <= MostExponent) ? power : null;

    private static decimal? Scaled(decimal number, int exponent)
    {
        try
        {
            for (var i = 0; i < exponent; i++)
            {
                number *= 10;
            }
            for (var i = 0; i > exponent; i--)
            {
                number /= 10;
            }
            return number;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private void Keep(string code)
    {
        if (strange.Count < MostNames)
        {
            strange.Add(code);
        }
    }

    private static string Some(IEnumerable<string> all)
    {
        var list = all.ToList();
        return $"{string.Join(", ", list.Take(5))}{(list.Count > 5 ? ", …" : "")}";
    }

    private Observation? Pass(SdmxRecord record, string reason) => Pass<Observation?>(record, reason);

    private T? Pass<T>(SdmxRecord record, string reason)
    {
        notes.Pass(reason, record.Place);
        return default;
    }
}
