namespace Oborot.People;

/// <summary>A personal name as written, with the keys of its family name and given names.</summary>
public sealed record PersonName
{
    private static readonly char[] Breaks = [' ', '\u00a0', '\u202f', '\n', '\r', '\t', '.', ',', '(', ')', '"', '«', '»', '“', '”'];

    private PersonName(string written, string family, IReadOnlyList<string> given) => (Written, Family, Given) = (written, family, given);

    /// <summary>The name as written.</summary>
    public string Written { get; }

    /// <summary>The key of the family name: the last word, or the first where the father's name comes last.</summary>
    public string Family { get; }

    /// <summary>The keys of the other words, without the father's name; one letter for an initial.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>True where one word is all that is told.</summary>
    public bool IsSingle => Given.Count == 0;

    /// <summary>True where a given name is told in full.</summary>
    public bool IsFull => Given.Any(g => g.Length > 1);

    /// <summary>All keys in a fixed order: equal for spellings of one name in any order of words.</summary>
    public string Key => string.Join(' ', Given.Append(Family).Order(StringComparer.Ordinal));

    /// <summary>Reads a name; null where nothing of it is a name.</summary>
    /// <param name="folding">How its words are folded.</param>
    /// <param name="written">The name as written.</param>
    public static PersonName? Parse(NameFolding folding, string written)
    {
        ArgumentNullException.ThrowIfNull(folding);
        ArgumentNullException.ThrowIfNull(written);
        var words = written.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Where(w => !folding.IsParticle(w)).ToList();
        var fathers = words.Count > 2 ? words.FindIndex(1, folding.IsPatronymic) : -1;
        var familyIsFirst = fathers == words.Count - 1 && fathers > 0;
        if (fathers > 0)
        {
            words.RemoveAt(fathers);
        }
        var keys = words.Select(folding.Fold).Where(k => k.Length > 0).ToList();
        return keys.Count == 0 ? null : familyIsFirst ? new PersonName(written, keys[0], keys[1..]) : new PersonName(written, keys[^1], keys[..^1]);
    }

    /// <summary>True where two names told in full may be one person's: one family name and given names that do not contradict, in either order of words.</summary>
    public bool IsCompatible(PersonName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsSingle || other.IsSingle ? Family == other.Family
            : Family == other.Family ? Given.Any(g => other.Given.Any(o => AreCompatible(g, o)))
            : Given.Count == 1 && other.Given.Count == 1 && Family == other.Given[0] && Given[0] == other.Family;
    }

    /// <summary>True where one word of this name is the other, of one word: "Chinh" of "Pham Minh Chinh".</summary>
    public bool Holds(PersonName word) => word.IsSingle && (Family == word.Family || Given.Contains(word.Family));

    /// <inheritdoc/>
    public bool Equals(PersonName? other) => other is not null && Written == other.Written;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Written);

    private static bool AreCompatible(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length == 1 || longer == shorter ? longer.StartsWith(shorter, StringComparison.Ordinal)
            : (shorter.Length > 2 && longer.StartsWith(shorter, StringComparison.Ordinal))
            || (NameFolding.Consonants(a) is { Length: > 2 } bones && bones == NameFolding.Consonants(b) && a[0] == b[0]);
    }
}
