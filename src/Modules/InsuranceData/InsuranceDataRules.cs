using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.InsuranceData;

/// <summary>
/// Records on time are part of all records, and the two counts come together. A typed percentage that its counts
/// contradict is asked about; the counts are what is used.
/// </summary>
internal sealed class InsuranceDataRules : SectionRules<InsuranceDataFigures>
{
    /// <summary>Percentage points; less is rounding.</summary>
    private const decimal Tolerance = 0.05m;

    public InsuranceDataRules()
    {
        Part(f => f.OnTimeRecords, of => of.Records);
        Together(f => f.Records, f => f.OnTimeRecords);
        Soft("rateDiffers", f => f.OnTimeRate, Differs);
    }

    private static string? Differs(InsuranceDataFigures f) =>
        f.TypedOnTimeRate is { } typed
        && Percent.Of(f.OnTimeRecords, f.Records) is { } counted
        && Math.Abs(typed - counted) > Tolerance
            ? $"Tỷ lệ đã nhập ({VietnameseNumber.Text(typed)} %) khác tỷ lệ tính từ số hồ sơ ({VietnameseNumber.Text(f.OnTimeRecords)} / {VietnameseNumber.Text(f.Records)} = {VietnameseNumber.Text(Math.Round(counted, 2))} %). Hệ thống dùng tỷ lệ tính từ số hồ sơ; kiểm tra lại, nếu đúng hãy giải trình."
            : null;
}
