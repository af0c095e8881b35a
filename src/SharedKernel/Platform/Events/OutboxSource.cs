using DeAn06.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DeAn06.Platform.Events;

/// <summary>A schema that has an outbox.</summary>
internal interface IOutboxSource
{
    string Schema { get; }

    /// <summary>Where it lies: schemas of one server are away together.</summary>
    string Server { get; }

    Task<DbContext> OpenAsync(CancellationToken ct);

    /// <summary>A connection outside the pool, not opened, for whoever listens as long as the host runs.</summary>
    NpgsqlConnection Line();
}

internal sealed class OutboxSource<TDb>(string schema, string connectionString, IDbContextFactory<TDb> databases)
    : IOutboxSource
    where TDb : DbContext
{
    // Asked now and then whether it still stands: a line that is cut says nothing of itself.
    private readonly string line = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        KeepAlive = 30,
    }.ConnectionString;

    public string Schema => schema;

    public string Server { get; } = DatabaseServer.Of(connectionString);

    public async Task<DbContext> OpenAsync(CancellationToken ct) => await databases.CreateDbContextAsync(ct);

    public NpgsqlConnection Line() => new(line);
}
