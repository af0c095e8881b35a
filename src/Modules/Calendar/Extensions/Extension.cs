using Ardalis.Specification;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Extensions;

/// <summary>Leave to file after closing (gia hạn): who gave it, why, until when. Revoked, never deleted.</summary>
internal sealed class Extension
{
    public required Guid Id { get; init; }

    public required string Period { get; init; }

    public required string Facility { get; init; }

    /// <summary>Null: every section that the facility owes.</summary>
    public required string? Section { get; init; }

    /// <summary>The last second in which a filing is taken.</summary>
    public required DateTimeOffset Until { get; init; }

    public required string Reason { get; init; }

    public required string GrantedBy { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedBy { get; set; }

    /// <summary>As the API and the gateway show it.</summary>
    public ExtensionView View(DateTimeOffset now) =>
        new(
            Id,
            Period,
            Facility,
            Section,
            VietnamTime.Local(Until),
            Reason,
            GrantedBy,
            VietnamTime.Local(GrantedAt),
            RevokedAt is { } revoked ? VietnamTime.Local(revoked) : null,
            RevokedBy,
            IsInForce(now)
        );

    public bool IsInForce(DateTimeOffset now) => RevokedAt is null && GrantedAt <= now && now < Until.AddSeconds(1);
}

/// <summary>Extensions not revoked and not run out.</summary>
internal sealed class ExtensionsInForce : Specification<Extension>
{
    public ExtensionsInForce(string[] periods, string[] facilities, DateTimeOffset now)
    {
        var lastSecondGone = now.AddSeconds(-1);
        Query.Where(e =>
            periods.Contains(e.Period)
            && facilities.Contains(e.Facility)
            && e.RevokedAt == null
            && e.GrantedAt <= now
            && e.Until > lastSecondGone
        );
    }
}

/// <summary>Extensions of these periods, revoked ones too; of one facility where named.</summary>
internal sealed class ExtensionsOfPeriods : Specification<Extension>
{
    public ExtensionsOfPeriods(string[] periods, string? facility) =>
        Query
            .Where(e => periods.Contains(e.Period) && (facility == null || e.Facility == facility))
            .OrderBy(e => e.Facility)
            .ThenBy(e => e.Id);
}

internal static class ExtensionsForSection
{
    /// <summary>The latest of these extensions that covers the section, Vietnamese time; null where none does.</summary>
    public static DateTimeOffset? UntilFor(this IEnumerable<Extension> extensions, string section) =>
        extensions.Where(e => e.Section is null || e.Section == section).Max(e => (DateTimeOffset?)e.Until) is { } until
            ? VietnamTime.Local(until)
            : null;
}
