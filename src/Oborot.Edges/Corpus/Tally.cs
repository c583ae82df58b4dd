namespace Oborot.Edges.Corpus;

/// <summary>How many claims were annotated, read, and right to each level.</summary>
public sealed class Tally
{
    private readonly int[] right = new int[(int)Level.Whole + 1];

    /// <summary>Annotated claims.</summary>
    public int Gold { get; private set; }

    /// <summary>Read claims.</summary>
    public int Read { get; private set; }

    /// <summary>The part of what was read that is right.</summary>
    public double Precision(Level level) => Read == 0 ? 0 : (double)right[(int)level] / Read;

    /// <summary>The part of what was annotated that was read right.</summary>
    public double Recall(Level level) => Gold == 0 ? 0 : (double)right[(int)level] / Gold;

    /// <summary>The harmonic mean of the two.</summary>
    public double F1(Level level) => Precision(level) + Recall(level) is > 0 and var sum ? 2 * Precision(level) * Recall(level) / sum : 0;

    internal void AddRead() => Read++;

    internal void AddGold(Level reached)
    {
        Gold++;
        for (var level = Level.Detect; level <= reached; level++)
        {
            right[(int)level]++;
        }
    }
}
