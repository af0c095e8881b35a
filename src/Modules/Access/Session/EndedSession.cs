using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Session;

/// <summary>A session that was signed out of while its cookie could still be read.</summary>
internal sealed class EndedSession
{
    /// <summary>Of the claim <see cref="SessionClaims.SessionId"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>From then on every cookie of the session has expired anyway.</summary>
    public required DateTimeOffset Until { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var session = model.Entity<EndedSession>();
        session.ToTable("ended_sessions");
        session.HasKey(s => s.Id);
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasIndex(s => s.Until);
    }
}
