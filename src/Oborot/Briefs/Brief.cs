namespace Oborot.Briefs;

/// <summary>A briefing in one language, before it takes a form: page, document or text. Never changed.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Subtitle">On which day, from how many texts.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Sections">In the order of reading; none is empty.</param>
/// <param name="Frame">The words around it.</param>
public sealed record Brief(string Title, string Subtitle, string Language, IReadOnlyList<BriefSection> Sections, BriefFrame Frame)
{
    /// <summary>The sources, numbered as the brief first names them.</summary>
    public BriefReferences References => field ??= new BriefReferences(Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Sources));
}

/// <summary>The words of a brief's language that every form of it needs.</summary>
/// <param name="Sources">What stands over the list of sources.</param>
/// <param name="HowToRead">How labels of sources are read.</param>
/// <param name="OpenQuote">The quotation mark that opens.</param>
/// <param name="CloseQuote">The one that closes.</param>
public sealed record BriefFrame(string Sources, string HowToRead, string OpenQuote, string CloseQuote);

/// <summary>A part of a brief under a heading.</summary>
/// <param name="Key">A word of its own that stays the same in every language: <c>targets</c>.</param>
/// <param name="Heading">What stands over it.</param>
/// <param name="Blocks">What stands in it; at least one.</param>
public sealed record BriefSection(string Key, string Heading, IReadOnlyList<BriefBlock> Blocks);

/// <summary>Lines, a table, a chart, or a note about the brief itself.</summary>
public abstract record BriefBlock
{
    private protected BriefBlock()
    {
    }

    /// <summary>All sources of the block in the order in which it names them.</summary>
    public abstract IEnumerable<BriefSource> Sources { get; }
}

/// <summary>Sentences, each with its sources.</summary>
/// <param name="Heading">What they have in common; null for none.</param>
/// <param name="Lines">Those that stand below the lead; at least one where there is no lead.</param>
public sealed record BriefLines(string? Heading, IReadOnlyList<BriefLine> Lines) : BriefBlock
{
    /// <summary>The line that the others are about: a meeting, an aim; null for none.</summary>
    public BriefLine? Lead { get; init; }

    /// <summary>The lead, where there is one, and the lines.</summary>
    public IEnumerable<BriefLine> All => Lead is null ? Lines : Lines.Prepend(Lead);

    /// <inheritdoc/>
    public override IEnumerable<BriefSource> Sources => All.SelectMany(l => l.Sources);
}

/// <summary>Something told of the world, with where it comes from. There is none without a source.</summary>
public sealed record BriefLine
{
    private const int LongestQuote = 170;

    /// <summary>Makes the line.</summary>
    /// <param name="text">A sentence or more; cleaned.</param>
    /// <param name="sources">Where each part of it comes from; the same place given twice counts once.</param>
    /// <exception cref="ArgumentException">It says nothing, or no source is given.</exception>
    public BriefLine(string text, IEnumerable<BriefSource> sources)
    {
        Text = Cleaned.Line(text);
        Sources = [.. sources.Distinct()];
        if (Text.Length == 0 || Sources.Count == 0)
        {
            throw new ArgumentException($"a line of a brief needs words and a source: '{Text}' has {Sources.Count} sources", nameof(sources));
        }
    }

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Where they come from; at least one.</summary>
    public IReadOnlyList<BriefSource> Sources { get; }

    /// <summary>Words verbatim that follow the text, in quotation marks; null for none.</summary>
    public string? Quote { get; init => field = value is null ? null : Cleaned.Cut(value, LongestQuote); }

    /// <summary>The language of the quote, ISO 639-1; null where not known.</summary>
    public string? QuoteLanguage { get; init; }

    /// <summary>What follows the quote; empty for nothing.</summary>
    public string After { get; init => field = Cleaned.Line(value); } = "";

    /// <summary>The line without its sources.</summary>
    public string Whole(BriefFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return Quote is null ? Text : $"{Text} {frame.OpenQuote}{Quote}{frame.CloseQuote}{(After.Length > 0 ? " " + After : "")}";
    }
}

/// <summary>A table whose every row has its sources.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Heads">The heads of the columns.</param>
/// <param name="Rows">As many cells as heads in each.</param>
public sealed record BriefTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<BriefRow> Rows) : BriefBlock
{
    /// <inheritdoc/>
    public override IEnumerable<BriefSource> Sources => Rows.SelectMany(r => r.Cells).SelectMany(c => c.Sources);
}

/// <summary>A row of a table. There is none without a source.</summary>
public sealed record BriefRow
{
    /// <summary>Makes the row.</summary>
    /// <exception cref="ArgumentException">None of its cells has a source.</exception>
    public BriefRow(IReadOnlyList<BriefCell> cells)
    {
        Cells = cells;
        if (cells.All(c => c.Sources.Count == 0))
        {
            throw new ArgumentException("a row of a brief needs a source", nameof(cells));
        }
    }

    /// <summary>From left to right.</summary>
    public IReadOnlyList<BriefCell> Cells { get; }
}

/// <summary>A cell of a table: words, with the sources of what it tells. One that names its row, or follows by arithmetic from its row, has none.</summary>
/// <param name="Text">The words; cleaned.</param>
/// <param name="Sources">Where they come from.</param>
public sealed record BriefCell(string Text, IReadOnlyList<BriefSource> Sources)
{
    /// <summary>The words.</summary>
    public string Text { get; } = Cleaned.Line(Text);

    /// <summary>The language of words that are a quotation, ISO 639-1; null for the brief's own.</summary>
    public string? Language { get; init; }

    /// <summary>A cell without a source.</summary>
    public static BriefCell Plain(string text) => new(text, []);
}

/// <summary>Something about the brief itself: what it leaves out, how brackets are meant. Tells nothing of the world.</summary>
/// <param name="Text">The words.</param>
public sealed record BriefNote(string Text) : BriefBlock
{
    /// <inheritdoc/>
    public override IEnumerable<BriefSource> Sources => [];
}

/// <summary>How a figure is drawn.</summary>
public enum BriefMark
{
    /// <summary>Official statistics of the first country.</summary>
    OfficialFirst,

    /// <summary>Official statistics of the second country.</summary>
    OfficialSecond,

    /// <summary>Told, and of the first country's statistics.</summary>
    ToldFirst,

    /// <summary>Told, and of the second country's statistics.</summary>
    ToldSecond,

    /// <summary>Told, and nothing tells of whose statistics.</summary>
    ToldUnknown,

    /// <summary>A level aimed at.</summary>
    Aim,
}

/// <summary>A figure over the days it speaks of.</summary>
/// <param name="Mark">How it is drawn.</param>
/// <param name="Start">The first day; of an aim the deadline.</param>
/// <param name="End">The last day.</param>
/// <param name="Value">In the unit of the chart.</param>
/// <param name="Told">The figure with its period, in words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record BriefPoint(BriefMark Mark, DateOnly Start, DateOnly End, decimal Value, string Told, BriefSource Source);

/// <summary>Figures over time.</summary>
/// <param name="Title">What is drawn, for those who do not see it as well.</param>
/// <param name="Unit">The unit of the axis.</param>
/// <param name="Names">What each mark stands for.</param>
/// <param name="Points">By time.</param>
public sealed record BriefChart(string Title, string Unit, IReadOnlyDictionary<BriefMark, string> Names, IReadOnlyList<BriefPoint> Points) : BriefBlock
{
    /// <inheritdoc/>
    public override IEnumerable<BriefSource> Sources => Points.Select(p => p.Source);
}
