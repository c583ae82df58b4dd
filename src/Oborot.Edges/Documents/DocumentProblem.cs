namespace Oborot.Edges.Documents;

/// <summary>Why a path gave no document, in one line: what is wrong and how to mend it.</summary>
/// <param name="Path">The path as the user wrote it; <c>-</c> for standard input.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What the user can do about it.</param>
/// <param name="Line">The line in the file, from 1; null where the whole file is meant.</param>
/// <param name="Column">The column in the line, from 1, in characters; null without a line.</param>
public sealed record DocumentProblem(string Path, string What, string Mend, int? Line = null, int? Column = null)
{
    /// <summary><c>FILE[:line:column]: what is wrong; how to mend</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Path}{(Line is { } l ? FormattableString.Invariant($":{l}:{Column ?? 1}") : "")}: {What}; {Mend}");
}
