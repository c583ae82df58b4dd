using Oborot.Checks;
using Oborot.Cli.Commands;
using Oborot.Model;
using Oborot.Shared;
using Oborot.Shared.Speaking;
using Oborot.Statistics;

namespace Oborot.Cli;

/// <summary>One run of the program: its terminal, the street when somebody needs it, and whether anything failed.</summary>
internal sealed class Session(Terminal terminal)
{
    private readonly Lazy<Street> street = new(() => new Street(terminal.Environment("OBOROT_PACKS")));

    /// <summary>The world outside.</summary>
    public Terminal Terminal => terminal;

    /// <summary>The reader and the checker; loaded at first use.</summary>
    public Street Street => street.Value;

    /// <summary>How things are told in a language; in English where none is asked for.</summary>
    public Speech Speech(string language = "en") => Street.Speech(language);

    /// <summary>True after the first <see cref="Fail"/>.</summary>
    public bool Failed { get; private set; }

    /// <summary>What claims and commitments show when they are held against each other and against official figures; shows how far it is when that takes long.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public IReadOnlyList<Finding> Check(IReadOnlyList<Claim> claims, IReadOnlyList<Commitment> commitments, IOfficialFigures figures)
    {
        using var progress = new CheckProgress(terminal);
        return Street.Check(claims, commitments, progress, figures, terminal.Stop);
    }

    /// <summary>Tells one error on one line; the run goes on and ends with exit code 1.</summary>
    public void Fail(string message)
    {
        Failed = true;
        Note(message);
    }

    /// <summary>Tells something that is no error, on one line.</summary>
    public void Note(string message) => terminal.Error.WriteLine($"oborot: {OneLine(message)}");

    /// <summary>Ends the run when the user asked to stop.</summary>
    /// <exception cref="OperationCanceledException">The user did.</exception>
    public void Continue() => terminal.Stop.ThrowIfCancellationRequested();

    /// <summary>The text with every run of white space and control characters as one space.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split([.. Enumerable.Range(0, 32).Select(i => (char)i), ' ', '\u007f'], StringSplitOptions.RemoveEmptyEntries));
}
