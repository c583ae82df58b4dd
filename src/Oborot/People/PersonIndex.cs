using Oborot.Model;

namespace Oborot.People;

/// <summary>Finds which tellings are of one person. The order of the tellings does not matter.</summary>
/// <remarks>
/// Within a document a name told in full takes the shorter ones to itself; between documents names have to be compatible and countries
/// must not differ. A name that fits two people is taken for neither.
/// </remarks>
public sealed class PersonIndex
{
    private readonly Dictionary<(string Document, string Name), Person> told = [];
    private readonly NameFolding folding;

    private PersonIndex(NameFolding folding) => this.folding = folding;

    /// <summary>Everybody, by name.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Puts the tellings together.</summary>
    public static PersonIndex Of(NameFolding folding, IEnumerable<PersonTelling> tellings)
    {
        var index = new PersonIndex(folding);
        var sorted = tellings.Distinct().OrderBy(t => t.Evidence.Document, StringComparer.Ordinal).ThenBy(t => t.Evidence.Start).ThenBy(t => t.Name, StringComparer.Ordinal)
            .ThenBy(t => t.Office, StringComparer.Ordinal).ToList();
        var groups = sorted.GroupBy(t => t.Evidence.Document, StringComparer.Ordinal).SelectMany(index.InDocument).ToList();
        index.People = [.. Across(groups).Select(index.Make).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal)];
        return index;
    }

    /// <summary>The person whom a document tells by a name; null for a name that was not among the tellings.</summary>
    public Person? Find(string document, string name) => told.GetValueOrDefault((document, name));

    /// <summary>The words of an office folded, without order: the same over cases.</summary>
    public static string OfficeKey(NameFolding folding, string words)
    {
        ArgumentNullException.ThrowIfNull(folding);
        return string.Join(' ', words.Split([' ', '\u00a0', '-', '–', '—', ','], StringSplitOptions.RemoveEmptyEntries).Select(folding.Fold).Where(f => f.Length > 2).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<Group> Across(List<Group> groups)
    {
        var (people, byWord) = (new List<Group>(), new Dictionary<string, List<Group>>(StringComparer.Ordinal));
        foreach (var group in groups.OrderBy(g => !g.Best.IsFull).ThenBy(g => g.Country is null).ThenBy(g => g.Best.Key, StringComparer.Ordinal).ThenBy(g => g.Tellings[0].Evidence.Document, StringComparer.Ordinal))
        {
            if (Candidates(group, byWord) is [var one])
            {
                one.Add(group);
                continue;
            }
            people.Add(group);
            foreach (var word in group.Best.Given.Append(group.Best.Family).Distinct())
            {
                byWord.TryAdd(word, []);
                byWord[word].Add(group);
            }
        }
        return people;
    }

    // Those of the very same name before those of a compatible one. Two names of one person share a family name, or stand in another order.
    private static List<Group> Candidates(Group group, Dictionary<string, List<Group>> byWord)
    {
        var candidates = group.Best.Given.Append(group.Best.Family).SelectMany(w => byWord.GetValueOrDefault(w) ?? []).Distinct().Where(p => p.Admits(group)).ToList();
        var same = candidates.FindAll(p => p.Best.Key == group.Best.Key);
        return same.Count > 0 ? same : candidates;
    }

    private List<Group> InDocument(IEnumerable<PersonTelling> tellings)
    {
        var groups = new List<Group>();
        var named = tellings.Select(t => (Telling: t, Name: PersonName.Parse(folding, t.Name))).Where(n => n.Name is not null).ToList();
        foreach (var (telling, name) in named.OrderBy(n => n.Name!.IsSingle).ThenBy(n => !n.Name!.IsFull))
        {
            var candidates = groups.Where(g => g.Holds(name!) && AreOne(g.SureCountry, telling.IsCountrySure ? telling.Country : null)).ToList();
            if (candidates is [var one])
            {
                one.Add(telling, name!);
            }
            else
            {
                groups.Add(new Group(telling, name!));
            }
        }
        return groups;
    }

    private static bool AreOne(string? country, string? other) => country is null || other is null || country == other;

    private Person Make(Group group)
    {
        var person = new Person(group.Shown, group.Country, Spellings(group.Tellings), Offices(group.Tellings)) { Key = $"{group.Best.Key}|{group.Country}" };
        foreach (var telling in group.Tellings)
        {
            told[(telling.Evidence.Document, telling.Name)] = person;
        }
        return person;
    }

    private static List<Spelling> Spellings(List<PersonTelling> tellings) =>
        [.. tellings.GroupBy(t => t.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new Spelling(g.Key, Passages(g)))];

    private static List<Office> Offices(List<PersonTelling> tellings) =>
        [.. tellings.Where(t => t.Office is not null).GroupBy(t => (t.Office, t.Country))
            .Select(g => new Office(g.Key.Office!, g.Key.Country, g.Min(t => t.Day), g.Max(t => t.Day), Passages(g))).OrderBy(o => o.First ?? DateOnly.MaxValue).ThenBy(o => o.Words, StringComparer.Ordinal)];

    private static List<Passage> Passages(IEnumerable<PersonTelling> tellings) =>
        [.. tellings.Select(t => t.Evidence).Distinct().OrderBy(p => p.Document, StringComparer.Ordinal).ThenBy(p => p.Start)];

    private sealed class Group
    {
        private readonly List<PersonName> names = [];
        private readonly Dictionary<string, int> near = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> sure = new(StringComparer.Ordinal);

        public Group(PersonTelling telling, PersonName name) => Add(telling, name);

        public List<PersonTelling> Tellings { get; } = [];

        public PersonName Best { get; private set; } = null!;

        /// <summary>The country that offices name, else the one found near the name.</summary>
        public string? Country => SureCountry ?? Most(near);

        public string? SureCountry => Most(sure);

        public string Shown => names.OrderBy(n => !n.IsFull).ThenBy(n => n.IsSingle).ThenBy(n => !n.Written.All(c => c < '\u0370')).ThenBy(n => n.Written.Length).ThenBy(n => n.Written, StringComparer.Ordinal).First().Written;

        public void Add(PersonTelling telling, PersonName name)
        {
            Tellings.Add(telling);
            names.Add(name);
            Best = Best is null || (!Best.IsFull && name.IsFull) || (Best.IsSingle && !name.IsSingle) ? name : Best;
            if (telling.Country is { } country)
            {
                near[country] = near.GetValueOrDefault(country) + 1;
                sure[country] = sure.GetValueOrDefault(country) + (telling.IsCountrySure ? 1 : 0);
            }
        }

        public void Add(Group other)
        {
            for (var i = 0; i < other.Tellings.Count; i++)
            {
                Add(other.Tellings[i], other.names[i]);
            }
        }

        // As many tellings for two countries are for neither: an ambassador, a mistake.
        private static string? Most(Dictionary<string, int> countries)
        {
            var most = countries.Values.DefaultIfEmpty(0).Max();
            return most > 0 && countries.Where(c => c.Value == most).Take(2).ToList() is [var one] ? one.Key : null;
        }

        public bool Holds(PersonName name) => name.IsSingle ? Best.Holds(name) : names.Exists(n => !n.IsSingle && n.IsCompatible(name));

        // A family name alone is no person unless the country is the same.
        public bool Admits(Group other) => Best.IsSingle || other.Best.IsSingle
            ? Best.Family == other.Best.Family && Country == other.Country && (Country is not null || (Best.IsSingle && other.Best.IsSingle))
            : Best.IsCompatible(other.Best) && AreOne(SureCountry, other.SureCountry);
    }
}
