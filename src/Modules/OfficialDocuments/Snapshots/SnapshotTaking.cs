using DeAn06.Modules.OfficialDocuments.Targets;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.OfficialDocuments.Snapshots;

/// <summary>Fixes a period's figures: reads each section once, unit by unit, and keeps what a report needs of it.</summary>
internal sealed class SnapshotTaking(
    IEnumerable<ISectionReader> readers,
    IReportingCalendar calendar,
    IFacilityDirectory directory,
    IFilingBoard board,
    FormOutlines outlines,
    PlanTargets targets,
    Profile profile,
    Letterhead letterhead,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <param name="number">Its number among the period's snapshots.</param>
    public async Task<Snapshot> TakeAsync(ReportingPeriod period, int number, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var periods = await calendar.PeriodsAsync(ct);
        var results = new List<TargetResult>();
        var parts = new List<SnapshotPart>();
        var due = readers.Where(reader => period.Forms.Contains(reader.Section.Form));
        foreach (var reader in due.InFormOrder(reader => reader.Section))
        {
            parts.Add(
                new SnapshotPart
                {
                    Place = parts.Count + 1,
                    Section = reader.Section.Name,
                    Content = PackedJson.Pack(await SummarizeAsync(reader, period, periods, results, ct)),
                }
            );
        }

        var head = await HeadAsync(period, results, now, ct);
        return new Snapshot
        {
            Id = Guid.CreateVersion7(now),
            Period = period.Code,
            Number = number,
            TakenAt = now,
            TakenBy = user.UserName ?? "",
            Filed = head.Completeness.Filings.Filed,
            Owed = head.Completeness.Filings.Owed,
            Head = PackedJson.Pack(head),
            Parts = parts,
        };
    }

    private async Task<SnapshotSection> SummarizeAsync(
        ISectionReader reader,
        ReportingPeriod period,
        IReadOnlyList<ReportingPeriod> periods,
        List<TargetResult> results,
        CancellationToken ct
    )
    {
        var summary = new SectionSummary(reader.Section, reader.Lines);
        TargetCount[] counts =
        [
            .. targets
                .All.Where(target => target.Section == reader.Section.Name)
                .Select(target => new TargetCount(target, reader.Lines)),
        ];
        var rows = await reader.FiledAsync(
            period.Code,
            unit =>
            {
                summary.Add(unit);
                Array.ForEach(counts, count => count.Add(unit));
            },
            ct
        );

        var province = Total.Of(reader.Lines, rows);
        results.AddRange(counts.Select(count => count.Result(province)));
        var before = reader.Section.Earlier(periods, period) is { Count: > 0 } earlier ? earlier[^1] : null;
        return summary.Result(
            rows,
            before is null ? null : Total.Of(reader.Lines, await reader.TotalsAsync([before.Code], ct)),
            before
        );
    }

    private async Task<SnapshotHead> HeadAsync(
        ReportingPeriod period,
        IReadOnlyList<TargetResult> results,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var rows = await board.AllRowsAsync(new BoardFilter(period.Code), ct);
        var completeness = await board.CompletenessAsync([period.Code], facility: null, ct);
        var forms = period.Forms.Order(StringComparer.Ordinal).Select(outlines.Of).ToArray();
        return new SnapshotHead(
            period,
            profile.ProvinceName,
            letterhead,
            [.. forms.Select(form => new SnapshotForm(form.Outline.Code, form.Outline.Name, form.Outline.Title))],
            completeness[period.Code].Whole,
            await directory.DistrictsAsync(period.To, ct),
            Named(rows, forms, cell => cell.State.IsFiled() && cell.Late),
            Named(rows, forms, cell => !cell.State.IsFiled()),
            [.. results.OrderBy(result => result.Number, StringComparer.Ordinal)],
            now
        );
    }

    private static IReadOnlyList<UnitSections> Named(
        IEnumerable<BoardRow> rows,
        IReadOnlyCollection<PrintedForm> forms,
        Func<BoardCell, bool> which
    )
    {
        var marks = forms
            .SelectMany(form => form.Sections.Select(shape => (form.Outline.Name, shape.Section)))
            .ToDictionary(x => x.Section.Name);
        return
        [
            .. rows.Select(row => new UnitSections(
                    row.Facility.Code,
                    row.Facility.Name,
                    row.Facility.DistrictCode,
                    [
                        .. row
                            .Cells.Where(cell => which(cell) && marks.ContainsKey(cell.Section))
                            .Select(cell => new SectionMark(
                                marks[cell.Section].Name,
                                marks[cell.Section].Section.Number,
                                marks[cell.Section].Section.ShortTitle,
                                cell.State
                            )),
                    ]
                ))
                .Where(unit => unit.Sections.Count > 0),
        ];
    }
}
