using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace DeAn06.Platform.Persistence;

/// <summary>
/// Npgsql takes a command for prepared once the server has parsed it. Where its values are refused in that same round, what it answers with was
/// never described, and the next use of it breaks the connection (npgsql#6391). So a connection on which a command failed forgets, before
/// it goes back to its pool, what it keeps prepared.
/// </summary>
internal sealed class PreparedCommands
{
    private readonly ConditionalWeakTable<DbConnection, object> failed = [];

    public IInterceptor[] Interceptors => [new Commands(failed), new Connections(failed)];

    private sealed class Commands(ConditionalWeakTable<DbConnection, object> failed) : DbCommandInterceptor
    {
        public override void CommandFailed(DbCommand command, CommandErrorEventData about) => Mark(command);

        public override Task CommandFailedAsync(
            DbCommand command,
            CommandErrorEventData about,
            CancellationToken ct = default
        )
        {
            Mark(command);
            return Task.CompletedTask;
        }

        public override void CommandCanceled(DbCommand command, CommandEndEventData about) => Mark(command);

        public override Task CommandCanceledAsync(
            DbCommand command,
            CommandEndEventData about,
            CancellationToken ct = default
        )
        {
            Mark(command);
            return Task.CompletedTask;
        }

        private void Mark(DbCommand command)
        {
            if (command.Connection is { } connection)
            {
                failed.AddOrUpdate(connection, true);
            }
        }
    }

    private sealed class Connections(ConditionalWeakTable<DbConnection, object> failed) : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionClosing(
            DbConnection connection,
            ConnectionEventData about,
            InterceptionResult result
        )
        {
            Forget(connection);
            return result;
        }

        /// <summary>Npgsql has no asynchronous way to ask this; it is one short command, after a failure alone.</summary>
        public override ValueTask<InterceptionResult> ConnectionClosingAsync(
            DbConnection connection,
            ConnectionEventData about,
            InterceptionResult result
        )
        {
            Forget(connection);
            return ValueTask.FromResult(result);
        }

        private void Forget(DbConnection connection)
        {
            if (!failed.Remove(connection) || connection is not NpgsqlConnection { State: ConnectionState.Open } open)
            {
                return;
            }

            try
            {
                open.UnprepareAll();
            }
            catch (NpgsqlException)
            {
                // It is broken: the pool does not take it back.
            }
        }
    }
}
