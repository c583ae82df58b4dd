namespace Oborot.Cli;

/// <summary>The command line can be parsed and still makes no sense; the message is one line for people.</summary>
internal sealed class UsageException(string message) : Exception(message);
