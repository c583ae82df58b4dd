using System.Text.Json;
using Microsoft.Data.Sqlite;
using Oborot.Ledgers;

namespace Oborot.Edges.Ledgers;

/// <summary>The SQLite file that claims and official figures share: how it is opened, and what its errors mean for people.</summary>
internal static class LedgerFile
{
    /// <summary>Refuses a ledger that is not there.</summary>
    /// <exception cref="LedgerException">There is no such file.</exception>
    public static void MustExist(string path, string shown)
    {
        if (!File.Exists(path))
        {
            throw new LedgerException(shown, "there is no ledger yet", $"start one with: oborot add PATH --ledger {shown}");
        }
    }

    /// <summary>Opens the file in its newest form.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as the user wrote it, for messages.</param>
    /// <param name="patience">How many seconds to wait for another program that is writing.</param>
    /// <param name="create">Make it where there is none.</param>
    /// <exception cref="LedgerException">The file is no ledger, is locked, or cannot be written.</exception>
    public static SqliteConnection Open(string path, string shown, int patience, bool create)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = patience,
        }.ToString());
        try
        {
            connection.Open();
            LedgerSchema.Prepare(connection, shown);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Explain(shown, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does work with the file and tells its errors in the words of people.</summary>
    /// <exception cref="LedgerException">The store refused.</exception>
    public static T Guard<T>(string shown, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Explain(shown, e);
        }
        catch (JsonException e)
        {
            throw new LedgerException(shown, "holds a claim that this program cannot read", "use the program that wrote it", e);
        }
    }

    private static LedgerException Explain(string shown, SqliteException e) => e.SqliteErrorCode switch
    {
        5 or 6 => new(shown, "another program is writing to it", "try again when that one has ended", e),
        26 => new(shown, "is not an SQLite file", "choose another --ledger", e),
        8 or 14 or 23 => new(shown, "cannot be opened for writing", "check that its folder exists and may be written", e),
        11 => new(shown, "is damaged", "restore it from a copy, or add the documents anew to another --ledger", e),
        13 => new(shown, "the disk is full", "make room and try again", e),
        10 => new(shown, "the disk does not answer", "check it and try again", e),
        _ => new(shown, $"SQLite refuses it ({e.SqliteErrorCode})", "choose another --ledger", e),
    };
}
