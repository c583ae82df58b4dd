using System.Globalization;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Comtrade;

/// <summary>Makes figures of UN Comtrade's records, whatever form they come in.</summary>
/// <remarks>
/// The same trade is told at every level of a nomenclature; levels stay product codes and are never added up. Records that
/// UN Comtrade itself summed up (isAggregate) count as reported: they hold nothing but what the office told.
/// </remarks>
internal sealed class ComtradeRows(Areas areas, ImportNotes notes)
{
    private const string World = "0";

    // What the service hands out at the most: without a key, with a free one, with a paid one.
    private static readonly long[] Caps = [500, 100_000, 250_000];

    private readonly TotalsAndParts totals = new(notes);
    private long count;
    private int estimatedWeights;

    /// <summary>Reads a record.</summary>
    /// <param name="values">The values in the order of <see cref="ComtradeField"/>.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>Its figure; null where it is passed over, which the notes tell.</returns>
    public Observation? Take(IReadOnlyList<string?> values, string place)
    {
        count++;
        var row = new Row(values);
        if (Fault(row) is { } fault)
        {
            notes.Pass(fault, place);
            return null;
        }
        var (reporter, partner) = (Area(row[ComtradeField.ReporterCode]), Area(row[ComtradeField.PartnerCode]));
        if (reporter is null || partner is null)
        {
            return null;
        }
        if (reporter == partner)
        {
            notes.Pass("of trade of an area with itself: goods that came back", place);
            return null;
        }
        return Figure(row, new Series(reporter, partner, ComtradeCodes.Flow(row[ComtradeField.FlowCode])!.Value), place);
    }

    /// <summary>Tells what is known only after the last record.</summary>
    /// <param name="told">How many records there should be; null where the file does not tell.</param>
    public void Finish(long? told = null)
    {
        totals.Finish();
        if (estimatedWeights > 0)
        {
            Warn($"net weights estimated by UN Comtrade were left out: {estimatedWeights:N0}");
        }
        if (told > count)
        {
            Warn($"Comtrade tells of {told:N0} records and {count:N0} are here: the answer is cut, ask for less at once");
        }
        else if (Caps.Contains(count))
        {
            Warn($"{count:N0} records are the most that Comtrade hands out at once: the rest may be missing, ask for less at once");
        }
    }

    private void Warn(FormattableString warning) => notes.Warn(FormattableString.Invariant(warning));

    private static string? Fault(Row row) =>
        ComtradeCodes.IsServices(row[ComtradeField.ClassificationCode], row[ComtradeField.TypeCode]) ? "of services, which are not counted with goods"
        : ComtradeCodes.Flow(row[ComtradeField.FlowCode]) is null ? $"of the flow {row[ComtradeField.FlowCode] ?? "without a code"}, a part of exports or imports"
        : ComtradeCodes.Classification(row[ComtradeField.ClassificationCode]) is null ? $"of the classification {row[ComtradeField.ClassificationCode] ?? "without a code"}, which is not known"
        : row.Period is null ? "whose period is no month and no year"
        : row[ComtradeField.CmdCode] is null ? "without a product code"
        : row.Number(ComtradeField.PrimaryValue) is null ? "without a value"
        : null;

    private string? Area(string? code)
    {
        if (int.TryParse(code ?? World, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && areas.FromComtrade(number) is { } area)
        {
            return area;
        }
        notes.PassArea(code!);
        return null;
    }

    private Observation? Figure(Row row, Series among, string place)
    {
        var isAllGoods = row[ComtradeField.CmdCode] == Series.AllGoods;
        var series = among with
        {
            Product = row[ComtradeField.CmdCode]!,
            Classification = isAllGoods ? Series.AllGoods : ComtradeCodes.Classification(row[ComtradeField.ClassificationCode])!,
        };
        var period = row.Period!.Value;
        if (row.IsPart)
        {
            totals.Part(series, period, place);
            return null;
        }
        totals.Total(series, period);
        return new Observation(series, period, row.Number(ComtradeField.PrimaryValue), place)
        {
            Valuation = row.Valuation,
            Status = row.IsFalse(ComtradeField.IsReported) && row.IsFalse(ComtradeField.IsAggregate) ? ObservationStatus.Estimated : ObservationStatus.Normal,
            NetWeight = Weight(row),
        };
    }

    // A weight estimated from the value would make every unit value look like the average.
    private decimal? Weight(Row row)
    {
        var weight = row.Number(ComtradeField.NetWgt) is { } told and not 0 ? told : (decimal?)null;
        if (weight is null || !row.IsWeightEstimated)
        {
            return weight;
        }
        estimatedWeights++;
        return null;
    }

    private readonly ref struct Row(IReadOnlyList<string?> values)
    {
        private readonly IReadOnlyList<string?> values = values;

        public string? this[ComtradeField field] => values[(int)field] is { Length: > 0 } text && text != "NA" ? text : null;

        public bool IsPart =>
            this[ComtradeField.Partner2Code] is not (null or World) || this[ComtradeField.MotCode] is not (null or "0")
            || this[ComtradeField.MosCode] is not (null or "0") || this[ComtradeField.CustomsCode] is not (null or "C00");

        // The flag of old: 2 for an estimated quantity, 4 for an estimated weight, 6 for both.
        public bool IsWeightEstimated => IsTrue(ComtradeField.IsNetWgtEstimated) || this[ComtradeField.LegacyEstimationFlag] is "4" or "6";

        public Period? Period => this[ComtradeField.Period] is { } text ? ComtradeCodes.Period(text) : null;

        // The value is that of one of the two; where both are told alike, nothing is known.
        public Valuation Valuation => (IsValue(ComtradeField.CifValue), IsValue(ComtradeField.FobValue)) switch
        {
            (true, false) => Valuation.Cif,
            (false, true) => Valuation.Fob,
            _ => Valuation.NotStated,
        };

        private bool IsTrue(ComtradeField field) => this[field] is { } text && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase));

        public bool IsFalse(ComtradeField field) => this[field] is { } text && (text == "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase));

        public decimal? Number(ComtradeField field) =>
            decimal.TryParse(this[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

        private bool IsValue(ComtradeField field) => Number(field) is { } value and not 0 && value == Number(ComtradeField.PrimaryValue);
    }
}
