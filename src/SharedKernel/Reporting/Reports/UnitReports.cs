using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reading;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Reports;

/// <summary>Reads the report that an address names, for the one who asks.</summary>
public sealed class UnitReports(
    IReportingCalendar calendar,
    IFacilityDirectory directory,
    IEnumerable<ISectionReader> sections,
    FormOutlines outlines,
    ICurrentUser user
)
{
    /// <summary>404 where the period or the facility is unknown or has nothing to report, 403 where it is another's.</summary>
    public async Task<Outcome<UnitReport>> FindAsync(string periodCode, string facilityCode, CancellationToken ct)
    {
        var known = await calendar.FindAsync(periodCode, ct);
        if (!known.Ok(out var period))
        {
            return known.Problem!;
        }

        var facility = TypedText.IsOneLine(facilityCode)
            ? await FindAsync(facilityCode, period.To, ct) ?? await FindAsync(facilityCode, period.From, ct)
            : null;
        if (facility is null)
        {
            return UnknownPlace.Facility(facilityCode, period);
        }

        if (!user.ReadsFacility(facility.Code))
        {
            return Refused.NotAllowed(
                $"Báo cáo của “{facility.Name}” không thuộc đơn vị của tài khoản này. Chọn báo cáo của đơn vị mình."
            );
        }

        var filings = await FilingsAsync(period, facility, ct);
        if (filings.Count == 0)
        {
            return Refused.NotFound(
                "nothingOwed",
                $"“{facility.Name}” không phải báo cáo nội dung nào trong kỳ {period.Name}."
            );
        }

        return new UnitReport(
            period,
            facility,
            [
                .. period
                    .Forms.Order(StringComparer.Ordinal)
                    .Select(outlines.Of)
                    .Where(form => form.Sections.Any(shape => filings.ContainsKey(shape.Section.Name)))
                    .Select(form => new UnitForm(form, filings)),
            ]
        );
    }

    private async Task<Dictionary<string, IFilingView>> FilingsAsync(
        ReportingPeriod period,
        Facility facility,
        CancellationToken ct
    )
    {
        var place = new FilingPlace(period.Code, facility.Code);
        var found = new Dictionary<string, IFilingView>();
        foreach (var reader in sections.Where(reader => period.Forms.Contains(reader.Section.Form)))
        {
            if ((await reader.FilingsAsync([place], ct)).TryGetValue(place, out var filing))
            {
                found[reader.Section.Name] = filing;
            }
        }

        return found;
    }

    private async Task<Facility?> FindAsync(string code, DateOnly day, CancellationToken ct) =>
        (await directory.FindAsync([code], day, ct)).GetValueOrDefault(code);
}
