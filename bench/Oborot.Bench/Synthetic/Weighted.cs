namespace Oborot.Bench.Synthetic;

/// <summary>Values to draw from, each as often as it was counted.</summary>
internal sealed class Weighted<T>
{
    private readonly (T Value, int Count)[] values;

    public Weighted(params (T Value, int Count)[] values)
    {
        this.values = values;
        Total = values.Sum(v => v.Count);
    }

    /// <summary>How many were counted together.</summary>
    public int Total { get; }

    /// <summary>One value by chance.</summary>
    public T Draw(Random chance)
    {
        var left = chance.Next(Total);
        foreach (var (value, count) in values)
        {
            left -= count;
            if (left < 0)
            {
                return value;
            }
        }
        return values[^1].Value;
    }
}
