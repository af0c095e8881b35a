using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Persistence;

/// <summary>A schema that has an outbox.</summary>
public interface IOutboxSource
{
    string Schema { get; }

    Task<DbContext> OpenAsync(CancellationToken ct);
}

internal sealed class OutboxSource<TDb>(string schema, IDbContextFactory<TDb> databases) : IOutboxSource
    where TDb : DbContext
{
    public string Schema => schema;

    public async Task<DbContext> OpenAsync(CancellationToken ct) => await databases.CreateDbContextAsync(ct);
}
