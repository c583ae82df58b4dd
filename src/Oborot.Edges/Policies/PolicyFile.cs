using Oborot.Checks;
using Oborot.Model;
using Oborot.Statistics;

namespace Oborot.Edges.Policies;

/// <summary>Reads <c>data/policy.yaml</c>, the one place with judgement numbers.</summary>
public static class PolicyFile
{
    /// <summary>The policy that is shipped beside the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "data", "policy.yaml");

    /// <summary>Reads the policy that is shipped beside the program.</summary>
    /// <exception cref="FormatException">The file is not a policy; the message names file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Policy LoadShipped() => Load(ShippedPath);

    /// <summary>Reads a policy file.</summary>
    /// <exception cref="FormatException">The file is not a policy; the message names file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Policy Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a policy from YAML text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="name">What to call the text in messages.</param>
    /// <exception cref="FormatException">The text is not a policy; the message names file, line and column.</exception>
    public static Policy Parse(string text, string name) => Read(Section.Parse(text, name));

    private static Policy Read(Section root)
    {
        root.Allow("rounding", "wording", "hedges", "mirror", "support", "statistics", "verdicts", "targets", "register", "blocs", "severity");
        var rounding = root.Map("rounding").Allow("last_digit");
        var wording = root.Map("wording").Allow("fraction", "multiple");
        var mirror = root.Map("mirror").Allow("cif_fob", "coverage", "default_band");
        var support = root.Map("support").Allow("near", "parts", "occasion_days", "far_apart", "narrow", "visit_days");
        var statistics = root.Map("statistics").Allow("business_year", "unpublished");
        var severity = root.Map("severity").Allow("kinds", "verdicts", "differs_from_other", "checks");
        return new Policy
        {
            LastDigit = rounding.Number("last_digit", 0),
            Fraction = wording.Number("fraction", 0),
            Multiple = wording.Number("multiple", 0),
            Hedges = root.Map("hedges").Keyed(Word<Hedge>, Band),
            CifFob = mirror.Number("cif_fob", 1),
            MirrorCoverage = (double)mirror.Number("coverage", 0),
            MirrorBand = mirror.Number("default_band", 1),
            NearEnough = support.Number("near", 0),
            PartsWorthAdding = support.Number("parts", 0),
            FarApart = support.Number("far_apart", 0),
            NarrowEnough = support.Number("narrow", 0),
            SameOccasionDays = (int)support.Number("occasion_days", 0),
            SameVisitDays = (int)support.Number("visit_days", 0),
            BusinessYears = [.. statistics.List("business_year")],
            Unpublished = statistics.Map("unpublished").Keyed((at, key) => (int)at.Number(key, 0)),
            Verdicts = Limits(root.Map("verdicts")),
            Targets = Aims(root.Map("targets")),
            Register = Waiting(root.Map("register")),
            Blocs = root.Map("blocs").Keyed((at, key) => at.List(key)),
            KindSeverity = severity.Map("kinds").Keyed(Word<FindingKind>, Level),
            VerdictSeverity = severity.Map("verdicts").Keyed(Word<Verdict>, Level),
            OtherSideSeverity = Level(severity, "differs_from_other"),
            CheckSeverity = severity.Map("checks").Keyed(Code, Level),
        };
    }

    private static VerdictLimits Limits(Section at)
    {
        at.Allow("same", "agree", "slack", "revision", "yardstick_years", "usual_changes");
        return new VerdictLimits(at.Number("same", 0), at.Number("agree", 0), at.Number("slack", 0), at.Number("revision", 0), (int)at.Number("yardstick_years", 0), (int)at.Number("usual_changes", 1));
    }

    private static TargetRules Aims(Section at)
    {
        at.Allow("same_level", "round_days", "annualise_months", "pace_months", "pace_years", "unlikely", "reached", "dropped_after", "dropped_texts");
        return new TargetRules(at.Number("same_level", 0), (int)at.Number("round_days", 0), (int)at.Number("annualise_months", 1), (int)at.Number("pace_months", 1),
            (int)at.Number("pace_years", 1), (double)at.Number("unlikely", 0), at.Number("reached", 0), at.Number("dropped_after", 0), (int)at.Number("dropped_texts", 1));
    }

    private static RegisterLimits Waiting(Section at)
    {
        at.Allow("common_words", "covered", "same_count_days", "due_days", "silent_days", "silent_documents");
        return new RegisterLimits((int)at.Number("common_words", 1), at.Number("covered", 0), (int)at.Number("same_count_days", 0), (int)at.Number("due_days", 0), (int)at.Number("silent_days", 0), (int)at.Number("silent_documents", 1));
    }

    private static HedgeBand Band(Section at, string key)
    {
        var band = at.Map(key).Allow("below", "above");
        return new HedgeBand(band.NumberOrOpen("below"), band.NumberOrOpen("above"));
    }

    private static Severity Level(Section at, string key) =>
        Words.TryParse<Severity>(at.Text(key), out var level) ? level : throw at.Error(key, $"\"{at.Text(key)}\" is no severity; known: {Known<Severity>()}");

    private static T Word<T>(Section at, string key) where T : struct, Enum =>
        Words.TryParse<T>(key, out var value) ? value : throw at.Unknown(key, Known<T>());

    private static string Code(Section at, string key) =>
        AllChecks.Codes.Contains(key) ? key : throw at.Unknown(key, string.Join(", ", AllChecks.Codes));

    private static string Known<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(v => Words.Of(v)));
}
