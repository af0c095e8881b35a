using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.OfficialDocuments.ChasingLetters;

/// <summary>One report of which something is missing.</summary>
/// <param name="Missing">In the form's order.</param>
/// <param name="RemindedOn">When the office asked for it last; null where it never did.</param>
internal sealed record UnfiledReport(
    Facility Facility,
    IReadOnlyList<(Section Section, FilingState State)> Missing,
    DateOnly? RemindedOn
);

/// <summary>Who has not filed what was asked, and how many have.</summary>
/// <param name="Owed">Reports that are owed.</param>
/// <param name="Unfiled">By district, those that belong to none last; within it in order of code.</param>
internal sealed record UnfiledList(
    int Owed,
    IReadOnlyList<(string District, IReadOnlyList<UnfiledReport> Reports)> Unfiled
)
{
    public IEnumerable<UnfiledReport> Reports => Unfiled.SelectMany(district => district.Reports);
}

/// <summary>Reads that list off the board.</summary>
internal sealed class UnfiledReports(
    IFilingBoard board,
    IReminders reminders,
    IFacilityDirectory directory,
    IEnumerable<Section> sections
)
{
    private readonly Dictionary<string, Section> sections = sections.ToDictionary(section => section.Name);

    /// <param name="district">Its code; null for the province.</param>
    /// <param name="section">That alone; null for all.</param>
    public async Task<UnfiledList> OfAsync(
        ReportingPeriod period,
        string? district,
        string? section,
        CancellationToken ct
    )
    {
        var owed = (await board.AllRowsAsync(new BoardFilter(period.Code, District: district, Section: section), ct))
            .Select(row =>
                (row.Facility, Cells: row.Cells.Where(cell => section is null || cell.Section == section).ToArray())
            )
            .Where(row => row.Cells.Length > 0)
            .ToArray();
        var unfiled = owed.Where(row => row.Cells.Any(cell => !cell.State.IsFiled())).ToArray();
        var newest = await reminders.NewestAsync(
            [.. unfiled.Select(row => new FilingPlace(period.Code, row.Facility.Code))],
            ct
        );
        var names = (await directory.DistrictsAsync(period.To, ct)).ToDictionary(one => one.Code, one => one.Name);
        return new UnfiledList(
            owed.Length,
            [
                .. unfiled
                    .GroupBy(row => row.Facility.DistrictCode)
                    .OrderBy(of => of.Key is null)
                    .ThenBy(of => of.Key, StringComparer.Ordinal)
                    .Select(of =>
                        (
                            of.Key is { } code ? names.GetValueOrDefault(code, code) : "Không thuộc huyện nào",
                            (IReadOnlyList<UnfiledReport>)
                                [
                                    .. of.Select(row => new UnfiledReport(
                                        row.Facility,
                                        Missing(row.Cells),
                                        newest.TryGetValue(new(period.Code, row.Facility.Code), out var reminder)
                                            ? VietnamTime.DayOf(reminder.At)
                                            : null
                                    )),
                                ]
                        )
                    ),
            ]
        );
    }

    private (Section, FilingState)[] Missing(IEnumerable<BoardCell> cells) =>
        [
            .. cells
                .Where(cell => !cell.State.IsFiled())
                .Select(cell => (Section: sections[cell.Section], cell.State))
                .InFormOrder(missing => missing.Section),
        ];
}
