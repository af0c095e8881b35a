using Ardalis.Specification;
using DeAn06.SharedKernel.Filings;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>What the events have told of one filing. A filing without one has not been started.</summary>
internal sealed class FiledCell
{
    public required string Period { get; init; }

    public required string Facility { get; init; }

    public required string Section { get; init; }

    public required FilingState State { get; init; }

    public required int Version { get; init; }

    public required int Submission { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public required bool Late { get; init; }

    public required bool Synthetic { get; init; }

    /// <summary>When the filing changed, as its event says.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public CellStanding Standing() => new(State, Submission > 0, Late, Synthetic);
}

/// <summary>The cells of a page of rows.</summary>
internal sealed class CellsOfRows : Specification<FiledCell>
{
    public CellsOfRows(string period, string[] facilities) =>
        Query.Where(c => c.Period == period && facilities.Contains(c.Facility));
}

/// <summary>The cells of these facilities in these periods.</summary>
internal sealed class CellsOfReports : Specification<FiledCell>
{
    public CellsOfReports(string[] periods, string[] facilities) =>
        Query.Where(c => periods.Contains(c.Period) && facilities.Contains(c.Facility));
}
