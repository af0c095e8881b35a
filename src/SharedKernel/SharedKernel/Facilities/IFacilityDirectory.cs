namespace DeAn06.SharedKernel.Facilities;

/// <summary>A facility on a day, by its code.</summary>
public readonly record struct FacilityOn(string Code, DateOnly Day);

/// <summary>Port: facilities as they stood on a day. Every call is a batch. Implemented by the module that owns facilities.</summary>
public interface IFacilityDirectory
{
    /// <summary>Each of these facilities as it stood on its day, whatever the days; one that did not stand then is absent.</summary>
    Task<IReadOnlyDictionary<FacilityOn, Facility>> FindAsync(
        IReadOnlyCollection<FacilityOn> places,
        CancellationToken ct
    );

    /// <summary>The facilities with these codes that were valid on <paramref name="asOf"/>; an unknown code is absent from the answer.</summary>
    Task<IReadOnlyDictionary<string, Facility>> FindAsync(
        IReadOnlyCollection<string> codes,
        DateOnly asOf,
        CancellationToken ct
    );

    /// <summary>Every facility that reports for itself on that day, ordered by code.</summary>
    Task<IReadOnlyList<Facility>> ReportersAsync(DateOnly asOf, CancellationToken ct);

    /// <summary>The same of each of these days.</summary>
    Task<IReadOnlyDictionary<DateOnly, IReadOnlyList<Facility>>> ReportersAsync(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken ct
    );

    /// <summary>The stations of each of these district health centres on its day, ordered by code; a unit without stations is absent.</summary>
    Task<IReadOnlyDictionary<FacilityOn, IReadOnlyList<Facility>>> StationsOfAsync(
        IReadOnlyCollection<FacilityOn> parents,
        CancellationToken ct
    );

    /// <summary>Districts valid on that day, ordered by code.</summary>
    Task<IReadOnlyList<District>> DistrictsAsync(DateOnly asOf, CancellationToken ct);

    /// <summary>The same of each of these days.</summary>
    Task<IReadOnlyDictionary<DateOnly, IReadOnlyList<District>>> DistrictsAsync(
        IReadOnlyCollection<DateOnly> days,
        CancellationToken ct
    );
}
