using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace DeAn06.Host.Postgres;

/// <summary>A module's own role in PostgreSQL: it owns the module's schema and sees no other.</summary>
internal static class ModuleRole
{
    /// <summary>So many commands a connection keeps prepared; a module has fewer that come often.</summary>
    internal const int PreparedCommands = 100;

    public static string NameOf(string schema) => "dean06_" + schema;

    /// <summary>Closes the database to everyone whom no rule names; once before the modules' roles.</summary>
    public static async Task CloseDatabaseAsync(string ownerConnection, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(ct);
        var database = Quote(connection.Database);
        await ExecuteAsync(
            connection,
            $"revoke all on database {database} from public; revoke all on schema public from public;",
            ct
        );
    }

    /// <summary>Makes the role and its schema where they are absent; answers the connection that signs in as the role.</summary>
    public static async Task<string> EnsureAsync(string ownerConnection, string schema, CancellationToken ct)
    {
        var signIn = ConnectionFor(ownerConnection, schema);
        var role = Quote(signIn.Username!);
        var password = signIn.Password is { } secret ? $"password '{secret}'" : "";
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(ct);

        // Roles belong to the server, not to the database: another host may be making the same one at this moment.
        await RepeatedlyAsync(() =>
            ExecuteAsync(
                connection,
                $"""
                do $$ begin
                    if not exists (select from pg_roles where rolname = '{signIn.Username}') then
                        create role {role} login {password};
                    elsif {(password == "" ? "false" : "true")} then
                        alter role {role} login {password};
                    end if;
                    if not pg_has_role(current_user, '{signIn.Username}', 'usage') then
                        grant {role} to current_user;
                    end if;
                end $$;
                """,
                ct
            )
        );
        await ExecuteAsync(
            connection,
            $"""
            grant connect, temporary on database {Quote(connection.Database)} to {role};
            create schema if not exists {Quote(schema)} authorization {role};
            revoke all on schema {Quote(schema)} from public;
            """,
            ct
        );
        return signIn.ConnectionString;
    }

    /// <summary>
    /// The owner's connection, signed in as the module's role. Its password follows from the owner's, so that there is no
    /// second secret to keep; where the owner signs in without one (a private server), the role does too. So does the size of its pool
    /// (<see cref="PoolSize"/>).
    /// </summary>
    internal static NpgsqlConnectionStringBuilder ConnectionFor(string ownerConnection, string schema)
    {
        var connection = new NpgsqlConnectionStringBuilder(ownerConnection);
        var ownerPassword = connection.Password;
        connection.Username = NameOf(schema);
        connection.SearchPath = schema;

        // The same commands come over and over: a connection keeps those that it sees often parsed and planned. Nothing of a session
        // is changed otherwise, so nothing is reset between two uses; a reset would throw them away.
        if (!connection.ShouldSerialize("Max Auto Prepare"))
        {
            (connection.MaxAutoPrepare, connection.NoResetOnClose) = (PreparedCommands, true);
        }

        connection.Password = string.IsNullOrEmpty(ownerPassword)
            ? null
            : PasswordOf(connection.Username, ownerPassword);
        return connection;
    }

    private static string PasswordOf(string role, string ownerPassword) =>
        Convert
            .ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(ownerPassword), Encoding.UTF8.GetBytes(role)))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');

    private static async Task RepeatedlyAsync(Func<Task> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await act();
                return;
            }
            catch (PostgresException e)
                when (attempt < 10
                    && (
                        e.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation
                        || e.MessageText.Contains("concurrently updated", StringComparison.Ordinal)
                    )
                )
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt));
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Quote(string identifier) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        );
}
