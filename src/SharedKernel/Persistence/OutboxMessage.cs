using System.Text.Json;
using DeAn06.SharedKernel.Events;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.SharedKernel.Persistence;

/// <summary>An event that waits in the schema of the module it happened in until every consumer has it.</summary>
public sealed class OutboxMessage
{
    /// <summary>Grows with each event; per filing it follows the order of the changes, since a filing changes under its row's lock.</summary>
    public long Id { get; private set; }

    /// <summary>The filing: events of one key are delivered in order.</summary>
    public string Key { get; private set; } = "";

    public string Payload { get; private set; } = "";

    /// <summary>Consumers that have it.</summary>
    public string[] DeliveredTo { get; internal set; } = [];

    /// <summary>Set when all consumers have it.</summary>
    public DateTimeOffset? DeliveredAt { get; internal set; }

    public int Attempts { get; internal set; }

    /// <summary>After a failure, not before this time.</summary>
    public DateTimeOffset? NextAttemptAt { get; internal set; }

    public string? LastError { get; internal set; }

    public static OutboxMessage Of(FilingChanged happened) =>
        new()
        {
            Key = $"{happened.Section}/{happened.Period}/{happened.Facility}",
            Payload = JsonSerializer.Serialize(happened, KernelJson.Options),
        };

    public FilingChanged Event() => JsonSerializer.Deserialize<FilingChanged>(Payload, KernelJson.Options)!;

    internal static void Map(ModelBuilder model)
    {
        var outbox = model.Entity<OutboxMessage>();
        outbox.ToTable("outbox");
        outbox.HasKey(m => m.Id);
        outbox.Property(m => m.Payload).HasColumnType("jsonb");
        outbox.HasIndex(m => m.Id).HasFilter("delivered_at is null").HasDatabaseName("ix_outbox_waiting");
    }
}
