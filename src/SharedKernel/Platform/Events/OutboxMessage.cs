using System.Text.Json;
using DeAn06.Platform.Persistence;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Events;
using DeAn06.SharedKernel.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Platform.Events;

/// <summary>An event that waits in the schema of the module it happened in until every consumer has it.</summary>
public sealed class OutboxMessage
{
    /// <summary>Grows with each event; per filing it follows the order of the changes, since a filing changes under its row's lock.</summary>
    public long Id { get; internal set; }

    /// <summary>The filing: events of one key are delivered in order.</summary>
    public string Key { get; private set; } = "";

    public string Payload { get; private set; } = "";

    /// <summary>Consumers that have it.</summary>
    public string[] DeliveredTo { get; internal set; } = [];

    /// <summary>Set when all consumers have it.</summary>
    public DateTimeOffset? DeliveredAt { get; internal set; }

    /// <summary>By consumer: how often it failed and when it is tried again.</summary>
    internal Dictionary<string, DeliveryFailure> Failures { get; private set; } = [];

    /// <summary>Nothing can be done with it before: every consumer that lacks it waits, for itself or for an earlier event of its key.</summary>
    public DateTimeOffset? ParkedUntil { get; internal set; }

    public static OutboxMessage Of(FilingChanged happened) =>
        new()
        {
            Key = new FilingKey(happened.Section, happened.Period, happened.Facility).ToString(),
            Payload = JsonSerializer.Serialize(happened, KernelJson.Options),
        };

    internal void Failed(string consumer, DateTimeOffset now, string error)
    {
        var attempts = (Failures.GetValueOrDefault(consumer)?.Attempts ?? 0) + 1;
        var pause = TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, attempts)));
        Failures = new(Failures) { [consumer] = new DeliveryFailure(attempts, now + pause, error) };
    }

    public FilingChanged Event() => JsonSerializer.Deserialize<FilingChanged>(Payload, KernelJson.Options)!;

    public static KernelTables Tables { get; } =
        new(typeof(OutboxMessage).Assembly, "outbox", "Events/Storage", Prefix: "");

    public static void Map(ModelBuilder model)
    {
        var outbox = model.Entity<OutboxMessage>();
        outbox.ToTable(Tables.Name, table => table.ExcludeFromMigrations());
        outbox.HasKey(m => m.Id);
        outbox.Property(m => m.Payload).HasColumnType("jsonb");
        JsonColumn.Map(outbox.Property(m => m.Failures));
        outbox.HasIndex(m => m.Id).HasFilter("delivered_at is null").HasDatabaseName("ix_outbox_waiting");
    }
}

/// <summary>A consumer could not take an event.</summary>
internal sealed record DeliveryFailure(int Attempts, DateTimeOffset NextAttemptAt, string Error);
