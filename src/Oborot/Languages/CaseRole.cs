namespace Oborot.Languages;

/// <summary>What a case ending says of its word: the work that small words do in other languages.</summary>
internal enum CaseRole : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Genitive: the owner.</summary>
    Of,

    /// <summary>Ablative: where from, more than what.</summary>
    From,

    /// <summary>Dative or allative: where to, up to what.</summary>
    To,

    /// <summary>Locative: where, when.</summary>
    In,

    /// <summary>Comitative or instrumental: with whom.</summary>
    With,

    /// <summary>Terminative: up to what, until when.</summary>
    Until,

    /// <summary>Accusative: what was made, reached or bought.</summary>
    Object,
}

/// <summary>The names of cases in packs.</summary>
public static class CaseRoles
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["of", "from", "to", "in", "with", "until", "object"];

    internal static CaseRole Parse(string name) => name.Length == 0 ? CaseRole.None : Enum.Parse<CaseRole>(name, ignoreCase: true);
}
