using System.Globalization;
using Oborot.Checks;
using Oborot.Model;
using Oborot.Statistics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

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
    public static Policy Parse(string text, string name)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document] ? Read(new Section(name, "", document.RootNode)) : throw new FormatException($"{name}: expected one YAML document");
        }
        catch (YamlException e)
        {
            throw new FormatException($"{name}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }
    }

    private static Policy Read(Section root)
    {
        root.Allow("rounding", "wording", "hedges", "mirror", "support", "statistics", "verdicts", "blocs", "severity");
        var rounding = root.Map("rounding").Allow("last_digit");
        var wording = root.Map("wording").Allow("fraction", "multiple");
        var mirror = root.Map("mirror").Allow("cif_fob", "coverage", "default_band");
        var support = root.Map("support").Allow("near", "parts", "occasion_days", "far_apart", "narrow", "visit_days");
        var statistics = root.Map("statistics").Allow("business_year", "unpublished");
        var severity = root.Map("severity").Allow("kinds", "verdicts", "checks");
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
            Unpublished = statistics.Map("unpublished").Keyed((_, key) => key, (at, key) => (int)at.Number(key, 0)),
            Verdicts = Limits(root.Map("verdicts")),
            Blocs = root.Map("blocs").Keyed((_, key) => key, (at, key) => at.List(key)),
            KindSeverity = severity.Map("kinds").Keyed(Word<FindingKind>, Level),
            VerdictSeverity = severity.Map("verdicts").Keyed(Word<Verdict>, Level),
            CheckSeverity = severity.Map("checks").Keyed(Code, Level),
        };
    }

    private static VerdictLimits Limits(Section at)
    {
        at.Allow("same", "agree", "slack", "revision", "yardstick_years", "usual_changes");
        return new VerdictLimits(at.Number("same", 0), at.Number("agree", 0), at.Number("slack", 0), at.Number("revision", 0), (int)at.Number("yardstick_years", 0), (int)at.Number("usual_changes", 1));
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

    // A mapping of the file that knows where it stands.
    private sealed class Section
    {
        private readonly string file;
        private readonly string name;
        private readonly YamlMappingNode node;

        public Section(string file, string name, YamlNode node)
        {
            this.file = file;
            this.name = name;
            this.node = node as YamlMappingNode ?? throw At(node, $"{(name.Length == 0 ? "the file" : name)} must be a mapping of keys to values");
        }

        public Section Allow(params string[] keys)
        {
            foreach (var key in node.Children.Keys.Select(KeyText).Where(k => !keys.Contains(k)))
            {
                throw Unknown(key, string.Join(", ", keys));
            }
            return this;
        }

        public Section Map(string key) => new(file, key, Child(key));

        public string Text(string key) => (Child(key) as YamlScalarNode)?.Value ?? throw At(Child(key), $"{key} must be a single value");

        public decimal Number(string key, decimal least) =>
            decimal.TryParse(Text(key), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number >= least ? number : throw Error(key, $"{key} must be at least {least.ToString(CultureInfo.InvariantCulture)}")
                : throw Error(key, $"{key} must be a number, not \"{Text(key)}\"");

        public decimal? NumberOrOpen(string key) => Text(key) == "open" ? null : Number(key, 0);

        public IReadOnlyList<string> List(string key) => Child(key) is YamlSequenceNode list
            ? [.. list.Children.Select(c => (c as YamlScalarNode)?.Value ?? throw At(c, $"{key} must be a list of words"))]
            : throw At(Child(key), $"{key} must be a list");

        public Dictionary<TKey, TValue> Keyed<TKey, TValue>(Func<Section, string, TKey> key, Func<Section, string, TValue> value) where TKey : notnull =>
            node.Children.Keys.Select(KeyText).ToDictionary(k => key(this, k), k => value(this, k));

        public FormatException Unknown(string key, string known) =>
            At(node.Children.Keys.First(k => KeyText(k) == key), $"unknown key \"{key}\"{(name.Length == 0 ? "" : $" in {name}")}; known: {known}");

        public FormatException Error(string key, string message) => At(Child(key), message);

        private YamlNode Child(string key) =>
            node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : throw At(node, $"{key} is missing{(name.Length == 0 ? "" : $" in {name}")}");

        private string KeyText(YamlNode key) => (key as YamlScalarNode)?.Value ?? throw At(key, "a key must be a word");

        private FormatException At(YamlNode where, string message) => new($"{file}({where.Start.Line},{where.Start.Column}): {message}");
    }
}
