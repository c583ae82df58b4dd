using Oborot.Edges.Statistics.Fetching;
using Oborot.Edges.Web;
using Spectre.Console;

namespace Oborot.Cli;

/// <summary>Everything the program can see of the world outside: where it reads from, writes to, and how wide and colourful that is.</summary>
internal sealed record Terminal
{
    /// <summary>The width of what is not a screen, so that redirected output never depends on the window.</summary>
    public const int PlainWidth = 120;

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Errors, notes and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Directory { get; init; }

    /// <summary>True when results go to a screen.</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>True when errors go to a screen.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>True when results may be coloured.</summary>
    public bool Colour { get; init; }

    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>Opens a console that people can be asked on; null where nobody sits at one.</summary>
    public Func<IAnsiConsole>? Questions { get; init; }

    /// <summary>The value of an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>The day on the user's calendar.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Opens the network.</summary>
    public Func<HttpMessageHandler> Network { get; init; } = StatisticsClient.Network;

    /// <summary>Brings the pages of the web that the user names.</summary>
    public Func<WebPages> Web { get; init; } = WebPages.Open;

    /// <summary>The clock that waits are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Numbers from 0 up to 1 that spread waits.</summary>
    public Func<double> Jitter { get; init; } = () => 0.5;

    /// <summary>Shows an address in the user's browser; false where none can be opened.</summary>
    public Func<string, bool> OpenBrowser { get; init; } = _ => false;

    /// <summary>Set when the user asks to stop.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The absolute path of a path as the user wrote it.</summary>
    public string Full(string path) => Path.GetFullPath(path, Directory);
}
