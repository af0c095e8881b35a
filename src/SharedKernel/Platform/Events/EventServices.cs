using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Platform.Events;

/// <summary>Delivery of events between modules.</summary>
public static class EventServices
{
    /// <summary>Lets the delivery know of a schema that has an outbox.</summary>
    public static IServiceCollection AddOutbox<TDb>(
        this IServiceCollection services,
        string connectionString,
        string schema
    )
        where TDb : DbContext =>
        services.AddSingleton<IOutboxSource>(sp => new OutboxSource<TDb>(
            schema,
            connectionString,
            sp.GetRequiredService<IDbContextFactory<TDb>>()
        ));

    /// <summary>Runs the delivery in this host. A host that shares a database with others may run it too: one at a time delivers.</summary>
    public static IServiceCollection AddEventDelivery(this IServiceCollection services) =>
        services
            .AddSingleton<OutboxWakes>()
            .AddHostedService<OutboxListener>()
            .AddSingleton<OutboxDispatcher>()
            .AddSingleton<IEventDelivery>(sp => sp.GetRequiredService<OutboxDispatcher>())
            .AddHostedService(sp => sp.GetRequiredService<OutboxDispatcher>());
}

/// <summary>The delivery, for one who cannot wait for its next pass or does not want one yet.</summary>
public interface IEventDelivery
{
    /// <summary>Delivers what waits now.</summary>
    Task DrainAsync(CancellationToken ct);

    /// <summary>Until the answer is disposed of, nothing but <see cref="DrainAsync"/> delivers: thousands of events go in a few large passes.</summary>
    IDisposable Hold();
}
