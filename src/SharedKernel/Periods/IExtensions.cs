namespace DeAn06.SharedKernel.Periods;

/// <summary>Leave to file after closing (gia hạn).</summary>
/// <param name="Section">Null: every section that the facility owes.</param>
/// <param name="Until">The last second in which a filing is taken.</param>
/// <param name="InForce">Not revoked and not run out, now.</param>
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
