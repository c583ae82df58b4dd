namespace Oborot.People;

/// <summary>Endings that cases add to a name.</summary>
/// <param name="After">The ends, one of which what stays must have; empty where any will do.</param>
/// <param name="Least">The letters that must stay.</param>
/// <param name="Drop">The endings.</param>
public sealed record NameEndings(IReadOnlyList<string> After, int Least, IReadOnlyList<string> Drop);

/// <summary>The rules by which personal names are folded: transliteration, endings of cases, patronymics and what is no name.</summary>
/// <param name="Cyrillic">Letters and groups of letters with what the key writes for them.</param>
/// <param name="Latin">The same of the Latin alphabets.</param>
/// <param name="Endings">What cases add.</param>
/// <param name="Patronymics">Ends of names of the father.</param>
/// <param name="Particles">Words beside a name that are no part of it.</param>
public sealed record NameRules(
    IReadOnlyDictionary<string, string> Cyrillic, IReadOnlyDictionary<string, string> Latin, IReadOnlyList<NameEndings> Endings,
    IReadOnlyList<string> Patronymics, IReadOnlyCollection<string> Particles);
