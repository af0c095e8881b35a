using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Obligations;

/// <summary>A facility as it stands for a period: as of the last day of its data window.</summary>
internal static class FacilityOfPeriod
{
    public static Task<Facility?> FindAsync(
        this IFacilityDirectory directory,
        string? code,
        ReportingPeriod period,
        CancellationToken ct
    ) => directory.FindAsync(code, period.To, ct);

    public static async Task<Facility?> FindAsync(
        this IFacilityDirectory directory,
        string? code,
        DateOnly asOf,
        CancellationToken ct
    ) => PlainCode.Is(code) ? (await directory.FindAsync([code!], asOf, ct)).GetValueOrDefault(code!) : null;
}
