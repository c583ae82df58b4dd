namespace Oborot.Edges.Statistics;

/// <summary>A file of statistics cannot be used; the message is one line for people: <c>FILE(place): what is wrong; how to mend</c>.</summary>
public sealed class StatisticsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The file, as the user wrote it.</param>
    /// <param name="place">Where in it: a line, a cell, a record; null for the whole file.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="mend">What the user can do about it; null where there is nothing.</param>
    /// <param name="cause">What a library said.</param>
    public StatisticsException(string file, string? place, string what, string? mend = null, Exception? cause = null)
        : base($"{file}{(place is null ? "" : $"({place})")}: {what}{(mend is null ? "" : $"; {mend}")}", cause)
    {
    }
}
