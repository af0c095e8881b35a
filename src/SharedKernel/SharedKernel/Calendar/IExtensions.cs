namespace DeAn06.SharedKernel.Calendar;

/// <summary>Leave to file after closing (gia hạn).</summary>
/// <param name="Section">Null: every section that the facility owes.</param>
/// <param name="Until">The last second in which a filing is taken.</param>
/// <param name="InForce">Not revoked and not run out, now.</param>
/// <param name="Id">Names it when it is revoked.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Facility">Code of the facility.</param>
/// <param name="Reason">Why the office granted it.</param>
/// <param name="GrantedBy">Account name.</param>
/// <param name="GrantedAt">When it was granted.</param>
/// <param name="RevokedAt">When it was revoked; null where it was not.</param>
/// <param name="RevokedBy">Account name; null where it was not.</param>
public sealed record ExtensionView(
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
);

/// <summary>Port of the read gateway: extensions, revoked and run-out ones too. Implemented by the module that owns the calendar.</summary>
public interface IExtensions
{
    /// <summary>In order of facility, then as granted; of one facility where given. A period without any is absent.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<ExtensionView>>> OfPeriodsAsync(
        IReadOnlyCollection<string> periods,
        string? facility,
        CancellationToken ct
    );
}
