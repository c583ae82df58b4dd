namespace Oborot.Edges.Statistics.Sdmx;

/// <summary>Attributes that a message tells once for several series: those that have the group's codes.</summary>
internal sealed class SdmxGroups
{
    private readonly List<Bucket> buckets = [];

    /// <summary>Forgets all groups: a new data set begins.</summary>
    public void Clear() => buckets.Clear();

    /// <summary>Takes a group.</summary>
    /// <param name="key">The codes that a series has to have; null where the form does not tell them from the attributes.</param>
    /// <param name="all">All that the group tells.</param>
    public void Add(IReadOnlyDictionary<string, string>? key, IReadOnlyDictionary<string, string> all)
    {
        var names = (key ?? all).Keys.Order(StringComparer.OrdinalIgnoreCase).ToArray();
        var bucket = buckets.Find(b => b.Names.SequenceEqual(names, StringComparer.OrdinalIgnoreCase));
        if (bucket is null)
        {
            buckets.Add(bucket = new Bucket(names, []));
        }
        bucket.Groups.Add(all);
        bucket.Index.Clear();
    }

    /// <summary>Gives a series what its groups tell; what it tells itself stays.</summary>
    public void Fill(Dictionary<string, string> series)
    {
        foreach (var bucket in buckets)
        {
            foreach (var (name, value) in bucket.Find(series) ?? [])
            {
                series.TryAdd(name, value);
            }
        }
    }

    // Groups with the same concepts, to be found by the codes of those that a series has as well.
    private sealed record Bucket(string[] Names, List<IReadOnlyDictionary<string, string>> Groups)
    {
        public Dictionary<string, Dictionary<string, IEnumerable<KeyValuePair<string, string>>>> Index { get; } = new(StringComparer.Ordinal);

        public IEnumerable<KeyValuePair<string, string>>? Find(Dictionary<string, string> series)
        {
            var shared = Names.Where(series.ContainsKey).ToArray();
            if (shared.Length == 0)
            {
                return null;
            }
            var under = string.Join('\n', shared);
            if (!Index.TryGetValue(under, out var byCodes))
            {
                Index[under] = byCodes = Groups.GroupBy(g => CodesOf(g, shared), StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => g.SelectMany(all => all), StringComparer.Ordinal);
            }
            return byCodes.GetValueOrDefault(CodesOf(series, shared));
        }

        private static string CodesOf(IReadOnlyDictionary<string, string> codes, string[] names) => string.Join('\n', names.Select(codes.GetValueOrDefault));
    }
}
