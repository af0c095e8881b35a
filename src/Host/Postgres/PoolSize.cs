using Npgsql;

namespace DeAn06.Host.Postgres;

/// <summary>
/// How many connections each pool may have: one for each module and the owner's. Together they fit the server, so that nobody is refused a
/// connection that a pool promised.
/// </summary>
internal static class PoolSize
{
    /// <summary>So many a module wants before anything is left to others: with fewer its reads wait for each other.</summary>
    internal const int Fewest = 4;

    /// <summary>Outside the pools one listens for events.</summary>
    internal const int Listeners = 1;

    /// <summary>Of the private server: PostgreSQL keeps 3 for its superusers; the rest is for `psql`, backups and a moment's overlap at a restart.</summary>
    private const int Aside = 20;

    private const string Question = """
        select current_setting('max_connections')::int
            - current_setting('superuser_reserved_connections')::int
            - coalesce(current_setting('reserved_connections', true)::int, 0)
        """;

    /// <summary>Nobody else uses the private server.</summary>
    public static int OnPrivateServer(int modules) => (PrivatePostgres.MaxConnections - Aside) / (modules + 1);

    /// <summary>On a server of others too half is left to them, to `psql` and to a second host; less where the fewest take more.</summary>
    /// <param name="open">Connections that the server has for those who are no superusers.</param>
    public static int OnSharedServer(int open, int modules)
    {
        var (half, whole) = (Of(open / 2), Of(open));
        return Math.Max(1, Math.Max(half, Math.Min(Fewest, whole)));

        int Of(int connections) => (connections - Listeners) / (modules + 1);
    }

    /// <summary>The owner's connection string with a pool's size, from which the modules' take it. What it says itself stands.</summary>
    public static async Task<string> FitAsync(string owner, int modules, CancellationToken ct)
    {
        var fitted = new NpgsqlConnectionStringBuilder(owner);
        if (fitted.ShouldSerialize("Maximum Pool Size"))
        {
            return owner;
        }

        // A pool goes by its connection string, and this one is asked once.
        var unpooled = new NpgsqlConnectionStringBuilder(owner) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(ct);
        await using var question = new NpgsqlCommand(Question, connection);
        fitted.MaxPoolSize = OnSharedServer((int)(await question.ExecuteScalarAsync(ct))!, modules);
        return fitted.ConnectionString;
    }
}
