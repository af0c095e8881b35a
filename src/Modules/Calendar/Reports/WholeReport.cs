using DeAn06.Modules.Calendar.Obligations;
using DeAn06.Modules.Calendar.Periods;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Reports;

/// <summary>All filings of one facility in one period.</summary>
internal sealed record WholeReport(ReportingPeriod Period, Facility Facility, IReadOnlyList<Section> Owed)
{
    /// <summary>404 where the period or the facility is unknown, 403 where it is another's.</summary>
    public static async Task<Outcome<WholeReport>> FindAsync(
        string periodCode,
        string facilityCode,
        IReportingCalendar calendar,
        IFacilityDirectory directory,
        OwedSections owed,
        ICurrentUser user,
        CancellationToken ct
    )
    {
        if ((await calendar.PeriodsAsync(ct)).FirstOrDefault(p => p.Code == periodCode) is not { } period)
        {
            return UnknownPeriod.Problem(periodCode);
        }

        var facility = PlainCode.Is(facilityCode)
            ? (await directory.FindAsync([facilityCode], period.To, ct)).GetValueOrDefault(facilityCode)
            : null;
        if (facility is null)
        {
            return Refused.NotFound(
                "unknownFacility",
                $"Không có đơn vị mã “{Excerpt.Of(facilityCode)}” vào ngày {period.To:dd'/'MM'/'yyyy}. Kiểm tra mã đơn vị, ví dụ “BV-3801”."
            );
        }

        if (!user.ReadsFacility(facility.Code))
        {
            return Refused.NotAllowed(
                $"Báo cáo của “{facility.Name}” không thuộc đơn vị của tài khoản này. Chọn báo cáo của đơn vị mình."
            );
        }

        return new WholeReport(period, facility, owed.Of(period, facility));
    }
}
