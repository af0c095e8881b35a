using DeAn06.Modules.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>A session that may still be used: without its row a cookie opens nothing.</summary>
internal sealed class OpenSession
{
    public const int DeviceLength = 60;

    /// <summary>Of the claim <see cref="SessionClaims.SessionId"/>.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>In words, for its owner to know it by: “Chrome trên Windows”.</summary>
    public required string Device { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var session = model.Entity<OpenSession>();
        session.ToTable("sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Device).HasMaxLength(DeviceLength);
        session.HasIndex(s => s.AccountId);
        session.HasIndex(s => s.SeenAt);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
