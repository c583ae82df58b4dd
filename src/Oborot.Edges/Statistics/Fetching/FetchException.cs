namespace Oborot.Edges.Statistics.Fetching;

/// <summary>A request to a source failed for good; the message is one line for people: <c>what is wrong; how to mend</c>.</summary>
public sealed class FetchException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, and how to mend it.</param>
    /// <param name="endsAll">True when every further request would fail as well.</param>
    /// <param name="cause">What a library said.</param>
    public FetchException(string message, bool endsAll = false, Exception? cause = null)
        : base(message, cause) => EndsAll = endsAll;

    /// <summary>True when every further request would fail as well: the key is refused, the quota is used up, nothing can be reached.</summary>
    public bool EndsAll { get; }
}

/// <summary>A try failed in a way that may pass.</summary>
internal sealed class PassingException(string message, TimeSpan? wait = null, bool endsAll = false, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>How long the source asks to wait; null where it does not tell.</summary>
    public TimeSpan? Wait => wait;

    /// <summary>True when, should it not pass, every further request would fail as well.</summary>
    public bool EndsAll => endsAll;
}
