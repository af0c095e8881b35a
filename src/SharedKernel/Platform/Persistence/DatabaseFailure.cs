using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeAn06.Platform.Persistence;

/// <summary>What a database said, or that it said nothing, whatever is wrapped around it.</summary>
public static class DatabaseFailure
{
    /// <summary>What is told to who met one that is away.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(10);

    /// <summary>EF wraps what the database said: of a write once, and of what may go through another time once more.</summary>
    public static NpgsqlException? Of(Exception? e) =>
        e as NpgsqlException ?? (e is null ? null : Of(e.InnerException));

    /// <summary>The database cannot be reached or cannot work at present; the same may go through later, and nothing was written.</summary>
    public static bool IsAway(Exception? e) =>
        Of(e) switch
        {
            null => false,
            PostgresException { SqlState: var state } => IsAway(state),
            { IsTransient: var transient } => transient,
        };

    /// <summary>Somebody else wrote the same at the same moment and was first; nothing was written here.</summary>
    public static bool IsRace(Exception failure) =>
        failure is DbUpdateConcurrencyException
        || Of(failure) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static bool IsAway(string state) =>
        // By class: connection, resources (a full disk too), operator's intervention, system.
        state[..2] is "08" or "53" or "58"
        || state
            is PostgresErrorCodes.AdminShutdown
                or PostgresErrorCodes.CrashShutdown
                or PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.DatabaseDropped
                or PostgresErrorCodes.IdleSessionTimeout
                // "database is not currently accepting connections"
                or PostgresErrorCodes.ObjectNotInPrerequisiteState
                or PostgresErrorCodes.InvalidCatalogName
                or PostgresErrorCodes.InvalidPassword
                or PostgresErrorCodes.InvalidAuthorizationSpecification;
}
