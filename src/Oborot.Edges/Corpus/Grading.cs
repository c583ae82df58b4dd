namespace Oborot.Edges.Corpus;

/// <summary>How much of an annotated claim a read one has right.</summary>
public enum Level
{
    /// <summary>Not the value or not the unit.</summary>
    None,

    /// <summary>Value and unit.</summary>
    Detect,

    /// <summary>And kind and indicator.</summary>
    Core,

    /// <summary>And parties, period, hedge and direction.</summary>
    Full,

    /// <summary>And speaker, product, base period and modality.</summary>
    Whole,
}

/// <summary>A level, and the names of the parts that kept it from the next.</summary>
public sealed record Grade(Level Level, IReadOnlyList<string> Wrong);

/// <summary>The rules by which a read claim is graded against an annotated one.</summary>
/// <remarks>
/// Values agree within a thousandth. Hedges are graded by class. Turnover and other symmetric indicators take their parties in
/// any order. Where the annotator found no period any period will do, and a target is graded by its deadline alone. A forecast
/// may be a level, a target or a volume. Counted things may be named or be plain items. Names and products are compared by the
/// first letters of their words.
/// </remarks>
public static class Grading
{
    private const int WordStart = 5;

    private static readonly HashSet<string> Symmetric = ["trade_turnover", "agreements", "investment", "companies", "project_cost"];

    /// <summary>Grades a read claim against an annotated one.</summary>
    public static Grade Of(Annotation gold, Annotation read)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(read);
        if (!IsNear(gold.Low, read.Low) || !IsNear(gold.High, read.High))
        {
            return new Grade(Level.None, ["value"]);
        }
        if (!HasUnit(gold, read))
        {
            return new Grade(Level.None, ["unit"]);
        }
        return Step(Level.Detect, ("kind", HasKind(gold, read)), ("indicator", HasIndicator(gold, read)))
            ?? Step(Level.Core, ("parties", HasParties(gold, read)), ("period", HasPeriod(gold, read)),
                ("hedge", HedgeClass(gold) == HedgeClass(read)), ("direction", gold.Kind != "change" || (gold.Direction ?? "none") == (read.Direction ?? "none")))
            ?? Step(Level.Full, ("speaker", IsAlike(gold.Speaker, read.Speaker)), ("product", IsAlike(gold.Product, read.Product)),
                ("base", HasBase(gold, read)), ("modality", gold.Modality == read.Modality))
            ?? new Grade(Level.Whole, []);
    }

    private static Grade? Step(Level reached, params ReadOnlySpan<(string Name, bool Right)> parts)
    {
        var wrong = new List<string>();
        foreach (var (name, right) in parts)
        {
            if (!right)
            {
                wrong.Add(name);
            }
        }
        return wrong.Count > 0 ? new Grade(reached, wrong) : null;
    }

    private static bool IsNear(double? a, double? b) => a is { } x && b is { } y
        ? Math.Abs(x - y) <= 1e-3 * Math.Max(1e-9, Math.Max(Math.Abs(x), Math.Abs(y)))
        : a is null && b is null;

    private static bool HasUnit(Annotation gold, Annotation read) =>
        (gold.Kind == "count" && read.Kind == "count") || (gold.Unit ?? "") == (read.Unit ?? "")
        || (gold.Kind != "change" && (gold.Unit, read.Unit) is ("percent", "percentage_points") or ("percentage_points", "percent"));

    private static bool HasKind(Annotation gold, Annotation read) => gold.Kind == read.Kind
        || ((gold.Modality == "forecast" || read.Modality == "forecast")
            && gold.Kind is "level" or "target" or "volume" && read.Kind is "level" or "target" or "volume");

    private static bool HasIndicator(Annotation gold, Annotation read) =>
        (gold.Indicator ?? "") == (read.Indicator ?? "") || (IsOther(gold) && IsOther(read));

    private static bool IsOther(Annotation claim) => claim.Indicator?.StartsWith("other", StringComparison.Ordinal) ?? false;

    private static bool HasParties(Annotation gold, Annotation read) =>
        Symmetric.Contains(gold.Indicator ?? "") || IsOther(gold)
            ? Parties(gold).SetEquals(Parties(read))
            : gold.Reporter == read.Reporter && gold.Partner == read.Partner;

    private static HashSet<string> Parties(Annotation claim) => [.. new[] { claim.Reporter, claim.Partner }.OfType<string>()];

    private static bool HasPeriod(Annotation gold, Annotation read) =>
        gold.IsUndated || (gold.PeriodEnd == read.PeriodEnd && (gold.Kind == "target" || gold.PeriodStart == read.PeriodStart));

    private static bool HasBase(Annotation gold, Annotation read) =>
        gold.Kind != "change" || gold.BaseEnd is null || (gold.BaseStart == read.BaseStart && gold.BaseEnd == read.BaseEnd);

    private static string HedgeClass(Annotation claim) => claim.Hedge switch
    {
        "about" or "almost" => "about",
        "more_than" => "more",
        "less_than" or "up_to" => "less",
        "range" => "range",
        _ => "exact",
    };

    // Nothing told on both sides, or half of the words of the shorter one.
    private static bool IsAlike(string? a, string? b)
    {
        var (left, right) = (WordsOf(a), WordsOf(b));
        var common = left.Count(right.Contains);
        return (left.Count == 0 && right.Count == 0) || (common > 0 && common * 2 >= Math.Min(left.Count, right.Count));
    }

    private static HashSet<string> WordsOf(string? text) =>
        [.. new string([.. (text ?? "").Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Select(w => w[..Math.Min(w.Length, WordStart)].ToLowerInvariant())];
}
