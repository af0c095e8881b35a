using DeAn06.SharedKernel.Facilities;

namespace DeAn06.SharedKernel.Calendar;

/// <summary>A facility's report of a period: its row of the board, and how far it is.</summary>
/// <param name="Facility">As it stood when the data window ended; of one closed by then, when it began.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Cells">One for each section that it owes, in the form's order.</param>
/// <param name="Completeness">Of this report alone.</param>
public sealed record FacilityReport(
    string Period,
    Facility Facility,
    IReadOnlyList<BoardCell> Cells,
    Completeness Completeness
);

/// <summary>Port of the read gateway: the rows that facilities have on the boards of several periods. Implemented by the module that owns the calendar.</summary>
public interface IFacilityReports
{
    /// <summary>
    /// By facility, a report for each of these periods in which it owes or has filed something, in the order of the calendar. One batch;
    /// a facility without any is absent.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<FacilityReport>>> OfAsync(
        IReadOnlyCollection<string> facilities,
        IReadOnlyCollection<string> periods,
        CancellationToken ct
    );
}
