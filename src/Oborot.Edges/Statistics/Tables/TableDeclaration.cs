using System.Text.RegularExpressions;
using Oborot.Statistics;

namespace Oborot.Edges.Statistics.Tables;

/// <summary>Everything a file in data/sources says of one form of tables.</summary>
internal sealed record TableDeclaration(string Name, string About, StatisticsOrigin Origin)
{
    /// <summary>Why files of this form are not read; null when they are.</summary>
    public string? Refusal { get; init; }

    /// <summary>The kinds of files it may be; null for any.</summary>
    public TableKind? Kind { get; init; }

    /// <summary>What the file's name tells, where its content does not; null for any name.</summary>
    public TextPattern? FileName { get; init; }

    /// <summary>Texts above the table, each in one of its spellings.</summary>
    public IReadOnlyList<IReadOnlyList<TextPattern>> Titles { get; init; } = [];

    /// <summary>The sheets to be read; null for every one that has the header.</summary>
    public TextPattern? Sheets { get; init; }

    /// <summary>Cells that stand together in one row, each in one of its spellings: the header.</summary>
    public IReadOnlyList<IReadOnlyList<TextPattern>> Header { get; init; } = [];

    /// <summary>So many rows the header takes, from the one with its cells on.</summary>
    public int HeaderRows { get; init; } = 1;

    /// <summary>The sign between a number's whole and its fraction.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>Texts that stand for a number, with what they mean.</summary>
    public IReadOnlyDictionary<string, Mark> Marks { get; init; } = new Dictionary<string, Mark>();

    /// <summary>How the parts of an observation are found, by role.</summary>
    public IReadOnlyDictionary<Role, FieldRule> Fields { get; init; } = new Dictionary<Role, FieldRule>();

    /// <summary>The columns with figures.</summary>
    public IReadOnlyList<ValueRule> Values { get; init; } = [];

    /// <summary>The rows to be passed over.</summary>
    public IReadOnlyList<SkipRule> Skips { get; init; } = [];

    /// <summary>True when rows of one series and period are parts of one figure, such as the old and the new name of a country.</summary>
    public bool AddsRepeated { get; init; }

    /// <summary>The text after which a sheet holds nothing more; null for none.</summary>
    public TextPattern? Until { get; init; }

    /// <summary>What the publisher got wrong.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Where the day of publication stands; null where the file does not tell.</summary>
    public FieldRule? Published { get; init; }

    /// <summary>What must be true of the figures.</summary>
    public Expectations Expected { get; init; } = new();
}

/// <summary>What a file is.</summary>
internal enum TableKind
{
    /// <summary>Text with separated values.</summary>
    Csv,

    /// <summary>A workbook, .xls or .xlsx.</summary>
    Excel,
}

/// <summary>What part of an observation a cell gives.</summary>
internal enum Role
{
    Reporter,
    Partner,
    Flow,
    Product,
    Classification,
    Period,
    Year,
    Month,
    Currency,
    Times,
    Status,
    Basis,
    Valuation,
    Weight,
}

/// <summary>What a text in place of a number means.</summary>
internal enum Mark
{
    /// <summary>No trade, or less than half the last digit.</summary>
    Zero,

    /// <summary>Not known.</summary>
    Missing,

    /// <summary>Known and kept back.</summary>
    Confidential,

    /// <summary>No statement at all, like an empty cell.</summary>
    Nothing,
}

/// <summary>Where the text of a field stands.</summary>
internal enum Place
{
    /// <summary>In a column, in each row.</summary>
    Column,

    /// <summary>In the header, above each column with figures.</summary>
    Header,

    /// <summary>Above the header.</summary>
    Title,

    /// <summary>In the name of the sheet.</summary>
    Sheet,

    /// <summary>In the name of the file.</summary>
    File,

    /// <summary>In the declaration itself.</summary>
    Constant,
}

/// <summary>The column of a table: by its header's text or by its position.</summary>
/// <param name="Names">Spellings of the header cell, any of them.</param>
/// <param name="Positions">Positions from 0, tried one after another; used when there are no names.</param>
/// <param name="IsOptional">True when the column may be missing.</param>
internal sealed record ColumnRule(IReadOnlyList<TextPattern> Names, IReadOnlyList<int> Positions, bool IsOptional = false);

/// <summary>How one part of an observation is found.</summary>
internal sealed record FieldRule(Place From)
{
    /// <summary>The column, for <see cref="Place.Column"/>.</summary>
    public ColumnRule? Column { get; init; }

    /// <summary>The row of the header, from 0, for <see cref="Place.Header"/>.</summary>
    public int HeaderRow { get; init; }

    /// <summary>True when a row's value is valid for the rows below it as well.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The text, for <see cref="Place.Constant"/>.</summary>
    public string Constant { get; init; } = "";

    /// <summary>What of the text is meant: the first group, else the whole match; null for all of it.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>What texts stand for, in order.</summary>
    public IReadOnlyList<(TextPattern Text, string Meaning)> Map { get; init; } = [];

    /// <summary>Codes are filled up with zeros in front to so many digits; 0 for none.</summary>
    public int Digits { get; init; }

    /// <summary>Kilograms in the unit, for weights.</summary>
    public decimal Unit { get; init; } = 1;
}

/// <summary>A column with figures, or all columns whose header tells what they hold.</summary>
/// <param name="Column">The column; null when the header decides.</param>
/// <param name="Fixed">What is true of every figure in it, by role.</param>
internal sealed record ValueRule(ColumnRule? Column, IReadOnlyDictionary<Role, FieldRule> Fixed)
{
    /// <summary>The row of the header, from 0, in which <see cref="HeaderTexts"/> stand.</summary>
    public int HeaderRow { get; init; }

    /// <summary>What the header of a column with figures says there; empty when the other fields from the header decide alone.</summary>
    public IReadOnlyList<TextPattern> HeaderTexts { get; init; } = [];
}

/// <summary>Rows that are passed over because of what stands in a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Texts">What stands there.</param>
/// <param name="IsUnless">True when every other row is passed over instead.</param>
/// <param name="Reason">For people.</param>
internal sealed record SkipRule(ColumnRule Column, IReadOnlyList<TextPattern> Texts, bool IsUnless, string Reason);

/// <summary>Something that the publisher got wrong.</summary>
/// <param name="Role">The role of the text; null for the cells with figures.</param>
/// <param name="Cell">The only place that is meant, as messages write it; null for all.</param>
/// <param name="From">What stands there.</param>
/// <param name="To">What is meant.</param>
/// <param name="Reason">Why, and who says so.</param>
internal sealed record Correction(Role? Role, string? Cell, string From, string To, string Reason);

/// <summary>What must be true of a file's figures.</summary>
internal sealed record Expectations
{
    /// <summary>No fewer figures than this.</summary>
    public int AtLeast { get; init; }

    /// <summary>No more figures than this.</summary>
    public int AtMost { get; init; } = int.MaxValue;

    /// <summary>How far the sum of the partners may be from the total, as a share of it; null when it is not asked.</summary>
    public decimal? SumWithin { get; init; }

    /// <summary>Periods, as figures show them, whose sums are known to be far from the total, with the reason; people are told.</summary>
    public IReadOnlyDictionary<string, string> SumExceptions { get; init; } = new Dictionary<string, string>();

    /// <summary>Figures that are known.</summary>
    public IReadOnlyList<KnownFigure> Known { get; init; } = [];
}

/// <summary>A figure that is known from elsewhere: where the file has its series and period, it has this value.</summary>
internal sealed record KnownFigure(string Partner, TradeFlow Flow, string Product, string Period, decimal Value, decimal Within);
