using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>
/// Which owed cells have the state and lateness asked for. A cell that nobody has started has no row, so where the
/// filter takes unstarted ones, the rows asked of the database are those that do not match.
/// </summary>
internal sealed class CellMatch
{
    private readonly HashSet<(string Facility, string Section)> named;
    private readonly bool namedMatch;

    private CellMatch(HashSet<(string Facility, string Section)> named, bool namedMatch)
    {
        this.named = named;
        this.namedMatch = namedMatch;
    }

    public bool Includes(string facility, string section) => named.Contains((facility, section)) == namedMatch;

    /// <summary>One command, or none where the filter takes every state.</summary>
    public static async Task<CellMatch> LoadAsync(CalendarDbContext db, BoardFilter filter, CancellationToken ct)
    {
        var (state, late) = (filter.State, filter.Late);
        if (state is null && late is null)
        {
            return new([], namedMatch: false);
        }

        var takesUnstarted = state is null or FilingState.NotStarted && late is not true;
        var cells = db.Cells.Where(c => c.Period == filter.Period);
        if (filter.Section is { } section)
        {
            cells = cells.Where(c => c.Section == section);
        }

        cells = takesUnstarted
            ? cells.Where(c => (state != null && c.State != state) || (late != null && c.Late != late))
            : cells.Where(c => (state == null || c.State == state) && (late == null || c.Late == late));
        var found = await cells.Select(c => new { c.Facility, c.Section }).ToListAsync(ct);
        return new([.. found.Select(c => (c.Facility, c.Section))], namedMatch: !takesUnstarted);
    }
}
