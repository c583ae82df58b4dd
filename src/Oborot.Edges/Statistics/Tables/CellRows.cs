namespace Oborot.Edges.Statistics.Tables;

/// <summary>The rows of a table one after another, sheet by sheet. What it gives is valid until the next row.</summary>
internal abstract class CellRows : IDisposable
{
    /// <summary>The name of the sheet; empty for text.</summary>
    public abstract string Sheet { get; }

    /// <summary>The number of cells of the row.</summary>
    public abstract int Width { get; }

    /// <summary>Goes on to the next row of the sheet; false after the last.</summary>
    /// <exception cref="StatisticsException">The file is damaged.</exception>
    public abstract bool Read();

    /// <summary>Goes on to the next sheet; false after the last.</summary>
    /// <exception cref="StatisticsException">The file is damaged.</exception>
    public abstract bool NextSheet();

    /// <summary>The cell's text; empty where there is no cell.</summary>
    public abstract string Text(int column);

    /// <summary>The cell's number, where the file says that it is one.</summary>
    public virtual decimal? Number(int column) => null;

    /// <summary>Where the cell stands, for people.</summary>
    public abstract string Place(int column);

    /// <inheritdoc/>
    public abstract void Dispose();
}
