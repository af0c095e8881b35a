using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Persistence;

/// <summary>A schema that has an outbox.</summary>
public interface IOutboxSource
{
    string Schema { get; }

    /// <summary>Where it lies: schemas of one server are away together.</summary>
    string Server { get; }

    Task<DbContext> OpenAsync(CancellationToken ct);
}

internal sealed class OutboxSource<TDb>(string schema, string connectionString, IDbContextFactory<TDb> databases)
    : IOutboxSource
    where TDb : DbContext
{
    public string Schema => schema;

    public string Server { get; } = DatabaseServer.Of(connectionString);

    public async Task<DbContext> OpenAsync(CancellationToken ct) => await databases.CreateDbContextAsync(ct);
}
