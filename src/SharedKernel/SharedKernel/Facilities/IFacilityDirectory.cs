namespace DeAn06.SharedKernel.Facilities;

/// <summary>Port: facilities as they stood on a day. Every call is a batch. Implemented by the module that owns facilities.</summary>
public interface IFacilityDirectory
{
    /// <summary>The facilities with these codes that were valid on <paramref name="asOf"/>; an unknown code is absent from the answer.</summary>
    Task<IReadOnlyDictionary<string, Facility>> FindAsync(
        IReadOnlyCollection<string> codes,
        DateOnly asOf,
        CancellationToken ct
    );

    /// <summary>Every facility that reports for itself on that day, ordered by code.</summary>
    Task<IReadOnlyList<Facility>> ReportersAsync(DateOnly asOf, CancellationToken ct);

    /// <summary>The stations of each of these district health centres on that day, ordered by code; a unit without stations is absent.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<Facility>>> StationsOfAsync(
        IReadOnlyCollection<string> parents,
        DateOnly asOf,
        CancellationToken ct
    );

    /// <summary>Districts valid on that day, ordered by code.</summary>
    Task<IReadOnlyList<District>> DistrictsAsync(DateOnly asOf, CancellationToken ct);
}
