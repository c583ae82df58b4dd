namespace Oborot.Edges.Statistics.Tables;

/// <summary>Sets a part of an observation.</summary>
internal delegate void Setter<T>(ref Draft draft, T value);

/// <summary>Reads one part of an observation from texts, each text once.</summary>
internal abstract class FieldReader(Role role, FieldRule rule)
{
    /// <summary>The word in a map for what is to be passed over.</summary>
    public const string Skip = "skip";

    /// <summary>The part.</summary>
    public Role Role => role;

    /// <summary>How it is declared.</summary>
    public FieldRule Rule => rule;

    /// <summary>Sets the part when the text tells it.</summary>
    public abstract Verdict Apply(ref Draft draft, string text);

    /// <summary>The texts of this role that the publisher got wrong, with what they should be.</summary>
    public IReadOnlyDictionary<string, string> Corrections { get; init; } = new Dictionary<string, string>();

    /// <summary>What of a cell's text is meant; null where the pattern does not match.</summary>
    protected string? Meant(string cell)
    {
        var text = TextPattern.Plain(cell);
        text = Corrections.GetValueOrDefault(text, text);
        if (rule.Pattern is { } pattern)
        {
            var match = pattern.Match(text);
            if (!match.Success)
            {
                return null;
            }
            text = match.Groups[match.Groups.Count > 1 ? 1 : 0].Value.Trim();
        }
        var mapped = rule.Map.FirstOrDefault(m => m.Text.Matches(text)).Meaning ?? text;
        return rule.Digits > 0 && mapped.Length < rule.Digits && mapped.All(char.IsAsciiDigit) && mapped.Length > 0 ? mapped.PadLeft(rule.Digits, '0') : mapped;
    }
}

/// <summary>Reads one part of an observation from texts, each text once.</summary>
/// <param name="parse">What the text stands for; false when nobody knows.</param>
/// <param name="set">Sets the part.</param>
internal sealed class FieldReader<T>(Role role, FieldRule rule, TryParse<T> parse, Setter<T> set) : FieldReader(role, rule)
{
    // Codes and names are few; a column of something else must not fill the memory.
    private const int MostKnown = 1 << 16;

    private readonly Dictionary<string, (Verdict Verdict, T Value)> known = new(StringComparer.Ordinal);
    private string? lastText;
    private (Verdict Verdict, T Value) last;

    /// <inheritdoc/>
    public override Verdict Apply(ref Draft draft, string text)
    {
        if (!string.Equals(text, lastText, StringComparison.Ordinal))
        {
            last = Known(text);
            lastText = text;
        }
        if (last.Verdict == Verdict.Told)
        {
            set(ref draft, last.Value);
        }
        return last.Verdict;
    }

    private (Verdict Verdict, T Value) Known(string text)
    {
        if (known.TryGetValue(text, out var answer))
        {
            return answer;
        }
        if (known.Count == MostKnown)
        {
            known.Clear();
        }
        return known[text] = Read(text);
    }

    private (Verdict Verdict, T Value) Read(string text) => Meant(text) switch
    {
        null => (Verdict.Unknown, default!),
        "" => (Verdict.Blank, default!),
        Skip => (Verdict.Skipped, default!),
        var meant => parse(meant, out var value) ? (Verdict.Told, value) : (Verdict.Unknown, default!),
    };
}

/// <summary>Reads a value; false when the text is none.</summary>
internal delegate bool TryParse<T>(string text, out T value);
