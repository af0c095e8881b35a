using System.Globalization;
using Npgsql;

namespace DeAn06.Host.Postgres;

/// <summary>How a private server weighs speed against safety.</summary>
internal enum Durability
{
    /// <summary>What was answered survives a power cut.</summary>
    Full,

    /// <summary>For demonstrations: a power cut takes the last moment with it, and leaves what came before whole.</summary>
    ButTheLastMoment,

    /// <summary>For tests: nothing needs to survive.</summary>
    None,
}

/// <summary>
/// A PostgreSQL server of this program's own, in a data folder of its own, reached over a Unix socket alone. It runs as an
/// ordinary user even where the program runs as root, and stops with the program. One left behind by a killed program is taken over.
/// The host watches it and starts it again where it ends by itself.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    internal const int MaxConnections = 400;

    private readonly ServerAccount account;
    private readonly PostgresBinaries binaries;
    private readonly string cluster;
    private readonly Durability durability;
    private ServerProcess process;

    private PrivatePostgres(
        ServerAccount account,
        PostgresBinaries binaries,
        string cluster,
        Durability durability,
        RunningServer server
    )
    {
        this.account = account;
        this.binaries = binaries;
        this.cluster = cluster;
        this.durability = durability;
        process = server.Process;
        ConnectionString = server.ConnectionString;
        Log = new ServerLog(cluster);
    }

    /// <summary>Signs in as the server's superuser, to its database `postgres`. The same after a restart.</summary>
    public string ConnectionString { get; }

    public ServerLog Log { get; }

    /// <summary>Whether the server's first process lives; on its death all others end.</summary>
    public bool IsRunning => process.IsRunning;

    /// <summary>Starts the server whose data lie in `postgres` of this folder, making it at the first time.</summary>
    public static async Task<PrivatePostgres> StartAsync(string dataFolder, Durability durability, CancellationToken ct)
    {
        var account = ServerAccount.OfThisProcess();
        var cluster = await ClusterFolder.PrepareAsync(dataFolder, account, ct);
        var binaries = PostgresBinaries.Find(PostgresBinaries.VersionOf(cluster));
        if (!File.Exists(Path.Combine(cluster, "PG_VERSION")))
        {
            await CreateAsync(cluster, account, binaries, ct);
        }

        try
        {
            var server = await TakeOverAsync(cluster, account, binaries, ct);
            if (server is null)
            {
                var socket = await SocketFolder.PrepareAsync(cluster, account, ct);
                server = await LaunchAsync(cluster, socket, account, binaries, durability, ct);
            }

            return new PrivatePostgres(account, binaries, cluster, durability, server);
        }
        catch
        {
            // Nobody holds the server yet who could stop it later.
            await StopAsync(cluster, account, binaries);
            throw;
        }
    }

    /// <summary>Starts it once more after its end, at the same address.</summary>
    /// <exception cref="PostgresUnavailableException">It cannot be started now.</exception>
    public async Task RestartAsync(CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(cluster, "PG_VERSION")))
        {
            throw new PostgresUnavailableException($"Thư mục dữ liệu {cluster} không còn.") { Passes = false };
        }

        var socket = new NpgsqlConnectionStringBuilder(ConnectionString).Host!;
        if (!Directory.Exists(socket))
        {
            await account.RunAsync("/bin/mkdir", ["-m", "700", socket], ct);
        }

        process = (await LaunchAsync(cluster, socket, account, binaries, durability, ct)).Process;

        // What the pools hold died with the server before.
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync() => await StopAsync(cluster, account, binaries);

    private static async Task StopAsync(string cluster, ServerAccount account, PostgresBinaries binaries)
    {
        NpgsqlConnection.ClearAllPools();
        await account.TryRunAsync(binaries.Of("pg_ctl"), ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "30"]);
    }

    private static async Task CreateAsync(
        string cluster,
        ServerAccount account,
        PostgresBinaries binaries,
        CancellationToken ct
    )
    {
        // Made aside and renamed, so that an interrupted first start leaves nothing that looks whole.
        var unfinished = cluster + ".new";
        await account.RunAsync("/bin/rm", ["-rf", unfinished], ct);
        await account.RunAsync(
            binaries.Of("initdb"),
            [
                "-D",
                unfinished,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--no-instructions",
            ],
            ct
        );
        await account.RunAsync("/bin/mv", ["-T", unfinished, cluster], ct);
    }

    private static async Task<RunningServer> LaunchAsync(
        string cluster,
        string socket,
        ServerAccount account,
        PostgresBinaries binaries,
        Durability durability,
        CancellationToken ct
    )
    {
        var log = new ServerLog(cluster);
        log.Bound();
        var written = log.Length;
        await ServerProcess.EndLeftOversAsync(cluster, ct);

        // The number in it may belong to any program by now, which PostgreSQL would take for the server.
        File.Delete(Path.Combine(cluster, "postmaster.pid"));
        var options =
            $"-k {socket} -c listen_addresses= -c max_connections={MaxConnections} -c timezone=UTC -c lc_messages=C";
        options += durability switch
        {
            Durability.ButTheLastMoment => " -c synchronous_commit=off",
            Durability.None => " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off",
            _ => "",
        };

        try
        {
            // Never broken off: a server half started could not be stopped.
            ct.ThrowIfCancellationRequested();
            await account.RunAsync(
                binaries.Of("pg_ctl"),
                ["start", "-D", cluster, "-l", log.Path, "-w", "-t", "60", "-s", "-o", options],
                CancellationToken.None
            );
        }
        catch (PostgresUnavailableException)
        {
            var fault = log.FaultSince(written);
            throw new PostgresUnavailableException(
                $"Không khởi động được PostgreSQL: {fault.Words}. Xem nhật ký {log.Path}."
            )
            {
                Passes = fault.Passes,
            };
        }

        return await RunningAsync(cluster, ct)
            ?? throw new PostgresUnavailableException(
                $"PostgreSQL đã khởi động nhưng không trả lời. Xem nhật ký {log.Path}."
            );
    }

    /// <summary>The server that a killed program left running on this cluster; null where there is none.</summary>
    private static async Task<RunningServer?> TakeOverAsync(
        string cluster,
        ServerAccount account,
        PostgresBinaries binaries,
        CancellationToken ct
    )
    {
        // It may be starting still, or replaying its log.
        for (var attempt = 0; attempt < 240; attempt++)
        {
            if (await RunningAsync(cluster, ct) is { } server)
            {
                return server;
            }

            if (PidFileOf(cluster) is not { } file || !ServerProcess.In(cluster).Contains(file.Process))
            {
                return null;
            }

            await Task.Delay(250, ct);
        }

        await account.TryRunAsync(binaries.Of("pg_ctl"), ["stop", "-D", cluster, "-m", "immediate", "-w", "-t", "30"]);
        return null;
    }

    /// <summary>The server that answers on this cluster now; null where none does.</summary>
    private static async Task<RunningServer?> RunningAsync(string cluster, CancellationToken ct)
    {
        if (PidFileOf(cluster) is not { } file)
        {
            return null;
        }

        var address = new NpgsqlConnectionStringBuilder
        {
            Host = file.Socket,
            Port = file.Port,
            Username = "postgres",
            Database = "postgres",
            Timeout = 15,
        };
        var connectionString = address.ConnectionString;
        try
        {
            // Not one from the pool: it may be of the server before.
            address.Pooling = false;
            await using var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(ct);
            await using var question = new NpgsqlCommand("show data_directory", connection);
            return (string?)await question.ExecuteScalarAsync(ct) == cluster
                ? new RunningServer(connectionString, file.Process)
                : null;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    /// <summary>What a server writes of itself, line by line: process, data folder, start time, port, socket folder.</summary>
    private static (ServerProcess Process, int Port, string Socket)? PidFileOf(string cluster)
    {
        try
        {
            return
                File.ReadAllLines(Path.Combine(cluster, "postmaster.pid")) is [var id, _, _, var port, var socket, ..]
                && ServerProcess.Of(int.Parse(id, CultureInfo.InvariantCulture)) is { } process
                ? (process, int.Parse(port, CultureInfo.InvariantCulture), socket)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private sealed record RunningServer(string ConnectionString, ServerProcess Process);
}

/// <summary>PostgreSQL cannot be started; the message says why and what to do.</summary>
internal sealed class PostgresUnavailableException(string message) : Exception(message)
{
    /// <summary>Trying again later may help.</summary>
    public bool Passes { get; init; } = true;
}
