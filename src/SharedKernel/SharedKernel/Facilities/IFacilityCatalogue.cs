namespace DeAn06.SharedKernel.Facilities;

/// <summary>Which facilities to list. All parts are optional and combine with "and".</summary>
/// <param name="Search">Part of a name or code, compared without case.</param>
/// <param name="After">Code of the last facility already seen (keyset paging in order of code).</param>
public sealed record FacilityFilter(
    DateOnly AsOf,
    string? Search = null,
    string? District = null,
    FacilityKind? Kind = null,
    CareLevel? Tier = null,
    string? After = null,
    int First = 50
);

/// <summary>The person of a facility whom the Sở calls (cán bộ đầu mối).</summary>
/// <param name="Facility">Its code.</param>
/// <param name="FullName">Họ và tên.</param>
/// <param name="Position">Chức vụ; null where not given.</param>
/// <param name="Phone">Digits alone, with the leading 0; null where not given.</param>
/// <param name="Email">Null where not given.</param>
public sealed record FocalContact(string Facility, string FullName, string? Position, string? Phone, string? Email);

/// <summary>Port of the read gateway: facilities as a list. Batched like every port.</summary>
public interface IFacilityCatalogue
{
    /// <summary>A page of facilities in order of code, with how many match in all.</summary>
    Task<(IReadOnlyList<Facility> Page, int Total)> ListAsync(FacilityFilter filter, CancellationToken ct);

    /// <summary>Focal contacts of these facilities; one without contact is absent.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<FocalContact>>> ContactsAsync(
        IReadOnlyCollection<string> facilities,
        CancellationToken ct
    );

    /// <summary>Version and whole history of these facilities; an unknown code is absent. One batch.</summary>
    Task<IReadOnlyDictionary<string, FacilityHistory>> HistoriesAsync(
        IReadOnlyCollection<string> facilities,
        CancellationToken ct
    );

    /// <summary>Communes valid on that day, ordered by code.</summary>
    Task<IReadOnlyList<Commune>> CommunesAsync(DateOnly asOf, CancellationToken ct);
}
