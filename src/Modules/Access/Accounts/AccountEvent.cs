using Ardalis.Specification;
using DeAn06.SharedKernel.Access;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Access.Accounts;

/// <summary>Who did what to which account, when. Rows are only ever added, in the transaction of the change; never a password.</summary>
internal sealed class AccountEvent
{
    public long Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>User name; null where the system did it when it was set up.</summary>
    public string? Actor { get; init; }

    /// <summary>User name of the account that it happened to.</summary>
    public required string Account { get; init; }

    public required AccountAction Action { get; init; }

    /// <summary>JSON: the members that changed, each with its new value.</summary>
    public string? Details { get; init; }

    internal static void Map(ModelBuilder model)
    {
        var happened = model.Entity<AccountEvent>();
        happened.ToTable("account_events");
        happened.Property(e => e.Action).HasMaxLength(32);
        happened.Property(e => e.Details).HasColumnType("jsonb");
        happened.HasIndex(e => new { e.Account, e.Id });
    }
}

/// <summary>What happened to these accounts.</summary>
internal sealed class EventsOf : Specification<AccountEvent>
{
    public EventsOf(string[] accounts) => Query.AsNoTracking().Where(e => accounts.Contains(e.Account));
}
