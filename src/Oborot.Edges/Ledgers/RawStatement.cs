using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Oborot.Edges.Ledgers;

/// <summary>A statement that runs, or gives rows, by the million: SQLite itself without an object for each value.</summary>
/// <remarks>Parameters count from 1, columns from 0. A value stays bound until another is.</remarks>
/// <exception cref="SqliteException">SQLite refuses; thrown by every member.</exception>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <summary>Prepares the statement.</summary>
    public RawStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Binds a whole number.</summary>
    public void Bind(int at, long value) => Check(raw.sqlite3_bind_int64(statement, at, value));

    /// <summary>Binds a text.</summary>
    public void Bind(int at, string value) => Check(raw.sqlite3_bind_text(statement, at, value));

    /// <summary>Binds a text that is in UTF-8 already.</summary>
    public void Bind(int at, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(statement, at, utf8));

    /// <summary>Binds nothing.</summary>
    public void BindNull(int at) => Check(raw.sqlite3_bind_null(statement, at));

    /// <summary>Binds a number so that <see cref="Number"/> gives the same again.</summary>
    public void Bind(int at, decimal? number)
    {
        if (number is not { } value)
        {
            BindNull(at);
        }
        else if (value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue)
        {
            Bind(at, (long)value);
        }
        else if ((double)value is var real && Math.Abs(real) < (double)decimal.MaxValue && (decimal)real == value)
        {
            Check(raw.sqlite3_bind_double(statement, at, real));
        }
        else
        {
            Bind(at, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>False after the last, and for a statement that has none.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW)
        {
            return true;
        }
        if (code is not raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
        return false;
    }

    /// <summary>Makes it ready to run again.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    /// <summary>Runs a statement without rows.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    /// <summary>A whole number.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A text's bytes, valid until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>A text; null where there is nothing.</summary>
    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Bytes(column));

    /// <summary>True where there is nothing.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>True for a whole number.</summary>
    public bool IsInteger(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_INTEGER;

    /// <summary>A number, rounded to what a double holds; zero where there is nothing.</summary>
    public double Real(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>A number as it was bound; null where there is nothing.</summary>
    public decimal? Number(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Integer(column),
        raw.SQLITE_FLOAT => (decimal)raw.sqlite3_column_double(statement, column),
        _ => decimal.Parse(Encoding.UTF8.GetString(Bytes(column)), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
