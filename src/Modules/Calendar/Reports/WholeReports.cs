using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Calendar.Reports;

/// <summary>Finds the report that an address names, for the one who asks.</summary>
internal sealed class WholeReports(
    IReportingCalendar calendar,
    IFacilityDirectory directory,
    OwedSections owed,
    ICurrentUser user
)
{
    /// <summary>404 where the period or the facility is unknown, 403 where it is another's.</summary>
    public async Task<Outcome<WholeReport>> FindAsync(string periodCode, string facilityCode, CancellationToken ct)
    {
        if ((await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == periodCode) is not { } period)
        {
            return UnknownPlace.Period(periodCode);
        }

        // One that closed within the period owes nothing, and what it filed before is still to be read.
        var standing = await directory.FindAsync(facilityCode, period, ct);
        if ((standing ?? await directory.FindAsync(facilityCode, period.From, ct)) is not { } facility)
        {
            return UnknownPlace.Facility(facilityCode, period);
        }

        if (!user.ReadsFacility(facility.Code))
        {
            return Refused.NotAllowed(
                $"Báo cáo của “{facility.Name}” không thuộc đơn vị của tài khoản này. Chọn báo cáo của đơn vị mình."
            );
        }

        return new WholeReport(period, facility, standing is null ? [] : owed.Of(period, standing));
    }
}
