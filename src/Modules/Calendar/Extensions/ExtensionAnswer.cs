using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Extensions;

/// <summary>An extension as the API shows it.</summary>
/// <param name="Section">Null: every section owed.</param>
/// <param name="Until">The last second in which a filing is taken.</param>
/// <param name="InForce">Not revoked and not run out, now.</param>
internal sealed record ExtensionAnswer(
    Guid Id,
    string Period,
    string Facility,
    string? Section,
    DateTimeOffset Until,
    string Reason,
    string GrantedBy,
    DateTimeOffset GrantedAt,
    DateTimeOffset? RevokedAt,
    string? RevokedBy,
    bool InForce
)
{
    public static ExtensionAnswer Of(Extension extension, DateTimeOffset now) =>
        new(
            extension.Id,
            extension.Period,
            extension.Facility,
            extension.Section,
            VietnamTime.Local(extension.Until),
            extension.Reason,
            extension.GrantedBy,
            VietnamTime.Local(extension.GrantedAt),
            extension.RevokedAt is { } revoked ? VietnamTime.Local(revoked) : null,
            extension.RevokedBy,
            extension.IsInForce(now)
        );
}
