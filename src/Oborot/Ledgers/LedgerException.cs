namespace Oborot.Ledgers;

/// <summary>A ledger cannot be used; the message is one line for people: <c>FILE: what is wrong; how to mend</c>.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The ledger's file, as the user wrote it.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="mend">What the user can do about it.</param>
    /// <param name="cause">What the store itself said.</param>
    public LedgerException(string path, string what, string mend, Exception? cause = null)
        : base($"{path}: {what}; {mend}", cause)
    {
    }
}
