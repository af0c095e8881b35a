using System.Runtime.InteropServices;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Filings;
using Microsoft.EntityFrameworkCore;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>As much of a cell as counting needs.</summary>
/// <param name="Submitted">It was, at least once.</param>
internal readonly record struct CellStanding(FilingState State, bool Submitted, bool Late, bool Synthetic)
{
    public bool Filed => State.IsFiled();

    /// <summary>Was filed, is back with the facility (returned or reopened) and not filed again, whether or not the correction has begun.</summary>
    public bool SentBack => State == FilingState.Returned || (State == FilingState.Draft && Submitted);
}

/// <summary>One facility's filings of a period, those that have been started.</summary>
internal sealed class ReportStanding(OwedSections sections)
{
    private readonly CellStanding?[] cells = new CellStanding?[sections.All.Count];

    public CellStanding? this[string section]
    {
        get => sections.PlaceOf(section) is { } place ? cells[place] : null;
    }

    public bool HasSubmitted(string section) => this[section] is { Submitted: true };

    /// <summary>Of any section.</summary>
    public bool Submitted => cells.Any(cell => cell is { Submitted: true });

    public void Put(int place, CellStanding standing) => cells[place] = standing;
}

/// <summary>
/// Every filing of some periods that has been started: one command. A province's month has ten thousand, so they are kept by report and place
/// of the section, not each under a key of its own.
/// </summary>
internal sealed class Standings
{
    private readonly Dictionary<(string Period, string Facility), ReportStanding> reports = [];

    private Standings() { }

    public ReportStanding? Of(string period, string facility) => reports.GetValueOrDefault((period, facility));

    public CellStanding? Of(string period, string facility, string section) => Of(period, facility)?[section];

    /// <summary>Codes of those that submitted something in the period, whether or not they still report.</summary>
    public IEnumerable<string> SubmittedIn(string period) =>
        reports.Where(report => report.Key.Period == period && report.Value.Submitted).Select(r => r.Key.Facility);

    /// <param name="facilities">Of these alone; null for all.</param>
    public static async Task<Standings> ReadAsync(
        CalendarDbContext db,
        OwedSections sections,
        IEnumerable<string> periods,
        string[]? facilities,
        CancellationToken ct
    )
    {
        string[] asked = [.. periods];
        var cells = db
            .Cells.AsNoTracking()
            .Where(c => asked.Contains(c.Period) && (facilities == null || facilities.Contains(c.Facility)))
            .Select(c => new Row(c.Period, c.Facility, c.Section, c.State, c.Submission > 0, c.Late, c.Synthetic));
        var standings = new Standings();
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (sections.PlaceOf(cell.Section) is { } place)
            {
                standings.ReportOf(cell, sections).Put(place, new(cell.State, cell.Submitted, cell.Late, cell.Synthetic));
            }
        }

        return standings;
    }

    private ReportStanding ReportOf(Row cell, OwedSections sections)
    {
        ref var report = ref CollectionsMarshal.GetValueRefOrAddDefault(reports, (cell.Period, cell.Facility), out _);
        return report ??= new ReportStanding(sections);
    }

    private sealed record Row(
        string Period,
        string Facility,
        string Section,
        FilingState State,
        bool Submitted,
        bool Late,
        bool Synthetic
    );
}
