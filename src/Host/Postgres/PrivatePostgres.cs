using Npgsql;

namespace DeAn06.Host.Postgres;

/// <summary>How a private server weighs speed against safety.</summary>
internal enum Durability
{
    /// <summary>What was answered survives a power cut.</summary>
    Full,

    /// <summary>For tests: nothing needs to survive.</summary>
    None,
}

/// <summary>
/// A PostgreSQL server of this program's own, in a data folder of its own, reached over a Unix socket alone. It runs as an
/// ordinary user even where the program runs as root, and stops with the program. One left behind by a killed program is taken over.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly ServerAccount account;
    private readonly PostgresBinaries binaries;
    private readonly string cluster;

    private PrivatePostgres(ServerAccount account, PostgresBinaries binaries, string cluster, string connectionString)
    {
        this.account = account;
        this.binaries = binaries;
        this.cluster = cluster;
        ConnectionString = connectionString;
    }

    /// <summary>Signs in as the server's superuser, to its database `postgres`.</summary>
    public string ConnectionString { get; }

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
            if (await RunningAsync(cluster, ct) is not { } connectionString)
            {
                await LaunchAsync(cluster, account, binaries, durability, ct);
                connectionString =
                    await RunningAsync(cluster, ct)
                    ?? throw new PostgresUnavailableException(
                        $"PostgreSQL đã khởi động nhưng không trả lời. Xem nhật ký {LogOf(cluster)}."
                    );
            }

            return new PrivatePostgres(account, binaries, cluster, connectionString);
        }
        catch
        {
            // Nobody holds the server yet who could stop it later.
            await StopAsync(cluster, account, binaries);
            throw;
        }
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

    private static async Task LaunchAsync(
        string cluster,
        ServerAccount account,
        PostgresBinaries binaries,
        Durability durability,
        CancellationToken ct
    )
    {
        var socket = await SocketFolder.PrepareAsync(cluster, account, ct);
        var options = $"-k {socket} -c listen_addresses= -c max_connections=400 -c timezone=UTC -c lc_messages=C";
        if (durability == Durability.None)
        {
            options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off";
        }

        try
        {
            // Never broken off: a server half started could not be stopped.
            ct.ThrowIfCancellationRequested();
            await account.RunAsync(
                binaries.Of("pg_ctl"),
                ["start", "-D", cluster, "-l", LogOf(cluster), "-w", "-t", "60", "-s", "-o", options],
                CancellationToken.None
            );
        }
        catch (PostgresUnavailableException e)
        {
            throw new PostgresUnavailableException($"{e.Message} Xem nhật ký {LogOf(cluster)}.");
        }
    }

    /// <summary>A connection to the server that runs on this cluster now; null where none answers.</summary>
    private static async Task<string?> RunningAsync(string cluster, CancellationToken ct)
    {
        // The file says, line by line: process, data folder, start time, port, socket folder.
        var pidFile = Path.Combine(cluster, "postmaster.pid");
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(pidFile, ct);
        }
        catch (IOException)
        {
            return null;
        }

        if (lines.Length < 5)
        {
            return null;
        }

        var connectionString = new NpgsqlConnectionStringBuilder
        {
            Host = lines[4],
            Port = int.Parse(lines[3], System.Globalization.CultureInfo.InvariantCulture),
            Username = "postgres",
            Database = "postgres",
            Timeout = 15,
        }.ConnectionString;
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(ct);
            await using var question = new NpgsqlCommand("show data_directory", connection);
            return (string?)await question.ExecuteScalarAsync(ct) == cluster ? connectionString : null;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static string LogOf(string cluster) => Path.Combine(cluster, "server.log");
}

/// <summary>PostgreSQL cannot be started; the message says why and what to do.</summary>
internal sealed class PostgresUnavailableException(string message) : Exception(message);
