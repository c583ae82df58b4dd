using System.Globalization;
using Microsoft.Data.Sqlite;
using Oborot.Ledgers;

namespace Oborot.Edges.Ledgers;

/// <summary>Tells a ledger from other files and brings it to the newest form, one numbered migration at a time.</summary>
internal static class LedgerSchema
{
    /// <summary>"OBRT": what <c>PRAGMA application_id</c> says in a ledger.</summary>
    public const int ApplicationId = 0x4F425254;

    /// <summary>The number of the newest migration.</summary>
    public const int Newest = 4;

    /// <summary>Makes the file ready for use.</summary>
    /// <exception cref="LedgerException">It belongs to another program, or to a newer version of this one.</exception>
    public static void Prepare(SqliteConnection connection, string shown)
    {
        var version = Check(connection, shown);
        Run(connection, "pragma journal_mode = wal");
        Run(connection, "pragma synchronous = full");
        Run(connection, "pragma foreign_keys = on");
        if (version < Newest)
        {
            Migrate(connection, shown);
        }
    }

    private static long Check(SqliteConnection connection, string shown)
    {
        var (application, version) = (Number(connection, "pragma application_id"), Number(connection, "pragma user_version"));
        if (application != ApplicationId && (application != 0 || version != 0 || Number(connection, "select count(*) from sqlite_schema") > 0))
        {
            throw new LedgerException(shown, "is an SQLite file of another program", "choose another --ledger");
        }
        return version <= Newest ? version : throw new LedgerException(shown, $"was written by a newer oborot (form {version}, known {Newest})", "update oborot");
    }

    // Another process may have migrated between the check and the lock: look again under it.
    private static void Migrate(SqliteConnection connection, string shown)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var next = Check(connection, shown) + 1; next <= Newest; next++)
        {
            Run(connection, Script(next));
            Run(connection, FormattableString.Invariant($"pragma user_version = {next}"));
        }
        Run(connection, FormattableString.Invariant($"pragma application_id = {ApplicationId}"));
        transaction.Commit();
    }

    private static string Script(long number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Oborot.Edges.Ledgers.Migrations.{number:000}.sql");
        using var stream = typeof(LedgerSchema).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no migration {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
