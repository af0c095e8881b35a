using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace DeAn06.Platform.Persistence;

/// <summary>
/// A pooled connection may have died unseen (its server restarted, an administrator ended it). A read outside a transaction that meets one
/// is asked again over another connection. Raw queries outside transactions are reads too: what writes goes by other commands.
/// </summary>
internal sealed class ReadsAgain : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData about,
        InterceptionResult<DbDataReader> result
    )
    {
        if (!IsRead(command, about, result))
        {
            return result;
        }

        for (var left = DeadConnection.MostInARow; ; left--)
        {
            try
            {
                return InterceptionResult<DbDataReader>.SuppressWithResult(command.ExecuteReader());
            }
            catch (NpgsqlException e) when (left > 0 && DeadConnection.Is(command.Connection, e))
            {
                DeadConnection.Replace(command.Connection!);
            }
        }
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData about,
        InterceptionResult<DbDataReader> result,
        CancellationToken ct = default
    )
    {
        if (!IsRead(command, about, result))
        {
            return result;
        }

        for (var left = DeadConnection.MostInARow; ; left--)
        {
            try
            {
                return await AskAsync(command, ct);
            }
            catch (NpgsqlException e) when (left > 0 && DeadConnection.Is(command.Connection, e))
            {
                await DeadConnection.ReplaceAsync(command.Connection!, ct);
            }
        }
    }

    private static async Task<InterceptionResult<DbDataReader>> AskAsync(DbCommand command, CancellationToken ct)
    {
        var answer = await command.ExecuteReaderAsync(ct);
        LivingConnections.Answered(command.Connection!);
        return InterceptionResult<DbDataReader>.SuppressWithResult(answer);
    }

    private static bool IsRead(DbCommand command, CommandEventData about, InterceptionResult<DbDataReader> result) =>
        !result.HasResult
        && command.Transaction is null
        && about.CommandSource is CommandSource.LinqQuery or CommandSource.FromSqlQuery;
}

/// <summary>
/// A write is never sent twice. Before a transaction begins, its connection is asked whether it lives, unless it answered a moment ago, and
/// replaced where it does not: the first write after an outage goes through like any other.
/// </summary>
internal sealed class BeginsAlive : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData about,
        InterceptionResult<DbTransaction> result,
        CancellationToken ct = default
    )
    {
        if (LivingConnections.JustAnswered(connection))
        {
            return result;
        }

        for (var left = DeadConnection.MostInARow; ; left--)
        {
            try
            {
                await using var question = connection.CreateCommand();
                question.CommandText = "select 1";
                await question.ExecuteScalarAsync(ct);
                return result;
            }
            catch (NpgsqlException e) when (left > 0 && DeadConnection.Is(connection, e))
            {
                await DeadConnection.ReplaceAsync(connection, ct);
            }
        }
    }
}

/// <summary>A connection that broke under its command. A command that took too long is another matter: asking again would take as long.</summary>
internal static class DeadConnection
{
    /// <summary>
    /// So often another one is tried. While one request empties the pool, another that wants to finds it being emptied, goes on, and may be
    /// given a second dead one.
    /// </summary>
    public const int MostInARow = 10;

    public static bool Is(DbConnection? connection, NpgsqlException failure) =>
        connection is { State: not ConnectionState.Open } && failure.InnerException is not TimeoutException;

    public static void Replace(DbConnection connection)
    {
        Leave(connection);
        connection.Open();
    }

    public static Task ReplaceAsync(DbConnection connection, CancellationToken ct)
    {
        Leave(connection);
        return connection.OpenAsync(ct);
    }

    /// <summary>What else waits in the pool died with it.</summary>
    private static void Leave(DbConnection connection)
    {
        NpgsqlConnection.ClearPool((NpgsqlConnection)connection);
        connection.Close();
    }
}

/// <summary>When each connection answered last. A write mostly follows the read of what it changes, over the same connection.</summary>
internal static class LivingConnections
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    /// <summary>Connections come and go; what answered long ago says nothing and need not be kept.</summary>
    private const int Most = 1_000;

    private static readonly ConcurrentDictionary<(string Server, int Backend), long> Answers = [];

    public static void Answered(DbConnection connection)
    {
        if (Answers.Count > Most)
        {
            Answers.Clear();
        }

        Answers[KeyOf(connection)] = TimeProvider.System.GetTimestamp();
    }

    public static bool JustAnswered(DbConnection connection) =>
        Answers.TryGetValue(KeyOf(connection), out var at) && TimeProvider.System.GetElapsedTime(at) < Moment;

    private static (string, int) KeyOf(DbConnection connection) =>
        (connection.DataSource, ((NpgsqlConnection)connection).ProcessID);
}
