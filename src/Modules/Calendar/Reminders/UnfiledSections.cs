using DeAn06.Modules.Calendar.Board;
using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.Calendar.Reminders;

/// <param name="Owed">All that it owes, in the form's order.</param>
/// <param name="Unfiled">Of these, what is neither submitted nor accepted.</param>
internal sealed record UnfiledReport(Facility Facility, IReadOnlyList<Section> Owed, IReadOnlyList<Section> Unfiled);

/// <summary>What facilities still owe in a period: one command and one call of the directory.</summary>
internal sealed class UnfiledSections(IFacilityDirectory directory, OwedSections owed)
{
    /// <summary>A facility that did not stand on the period's last day is absent.</summary>
    public async Task<IReadOnlyDictionary<string, UnfiledReport>> OfAsync(
        CalendarDbContext db,
        ReportingPeriod period,
        string[] facilities,
        CancellationToken ct
    )
    {
        var standings = await Standings.ReadAsync(db, owed, [period.Code], facilities, ct);
        var standing = await directory.FindAsync(facilities, period.To, ct);
        return standing.ToDictionary(
            f => f.Key,
            f =>
            {
                var sections = owed.Of(period, f.Value);
                return new UnfiledReport(
                    f.Value,
                    sections,
                    [.. sections.Where(s => !IsFiled(standings.Of(period.Code, f.Key, s.Name)))]
                );
            }
        );
    }

    private static bool IsFiled(CellStanding? cell) => cell is { Filed: true };
}
