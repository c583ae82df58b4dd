using System.Text;

namespace Oborot.Cli.Views;

/// <summary>Passes text on without spaces at the ends of lines, and with <c>\n</c> as the only line end.</summary>
internal sealed class TrimmedOutput(TextWriter inner) : TextWriter
{
    private int spaces;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        switch (value)
        {
            case ' ':
                spaces++;
                break;
            case '\r':
                break;
            default:
                Pass(value);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    private void Pass(char value)
    {
        for (; spaces > 0 && value != '\n'; spaces--)
        {
            inner.Write(' ');
        }
        spaces = 0;
        inner.Write(value);
    }
}
