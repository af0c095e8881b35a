using System.Globalization;
using Npgsql;

namespace DeAn06.Bench;

/// <summary>The product's own PostgreSQL, signed in as its superuser: the peers run on the server that the product runs on.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly string pidFile;

    private Database(NpgsqlDataSource source, string pidFile) => (this.source, this.pidFile) = (source, pidFile);

    /// <summary>The file says, line by line: process, data folder, start time, port, socket folder.</summary>
    public static Database Of(string dataFolder)
    {
        var pidFile = Path.Combine(dataFolder, "postgres", "cluster", "postmaster.pid");
        var lines = File.ReadAllLines(pidFile);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = lines[4],
            Port = int.Parse(lines[3], CultureInfo.InvariantCulture),
            Username = "postgres",
            Database = "dean06",
            CommandTimeout = 900,
        };
        return new Database(NpgsqlDataSource.Create(connection.ConnectionString), pidFile);
    }

    /// <summary>A schema for the peers' own tables.</summary>
    public Task PrepareAsync() => ExecuteAsync("drop schema if exists bench cascade; create schema bench;");

    public NpgsqlDataSource Source() => NpgsqlDataSource.Create(source.ConnectionString);

    public async Task<int> ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Sends the statements at once and reads every value of every row, as one who shows them does.</summary>
    public async Task<int> ReadAsync(params Statement[] statements)
    {
        await using var batch = source.CreateBatch();
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        var rows = 0;
        do
        {
            while (await reader.ReadAsync())
            {
                rows++;
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    _ = reader.GetValue(i);
                }
            }
        } while (await reader.NextResultAsync());

        return rows;
    }

    public async Task<long> NumberAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>On the whole server, since it began to count; asking is one.</summary>
    public Task<long> TransactionsAsync() =>
        NumberAsync("select sum(xact_commit + xact_rollback)::bigint from pg_stat_database");

    /// <summary>A connection that is told what is said on a channel.</summary>
    public async Task<NpgsqlConnection> ListenAsync(string channel)
    {
        var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"listen {channel}", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>The server and all that work for it.</summary>
    public IReadOnlyList<int> Processes()
    {
        var server = int.Parse(File.ReadLines(pidFile).First(), CultureInfo.InvariantCulture);
        var children = File.ReadAllText($"/proc/{server}/task/{server}/children");
        return
        [
            server,
            .. children
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
                .Where(id => Directory.Exists($"/proc/{id}/task")),
        ];
    }

    public async Task<IReadOnlyList<string>> TextsAsync(string sql)
    {
        await using var command = Command(sql, []);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}

/// <summary>One statement with its values, $1 first.</summary>
internal sealed record Statement(string Sql, params object[] Values);
