using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.InsuranceData;

/// <summary>
/// The line of the section, and the two counts behind it. The form asks the percentage alone, of which no total can be
/// made; `records` and `onTimeRecords` are this product's own lines, with its own wording, and optional.
/// </summary>
internal sealed record InsuranceDataFigures : ISectionFigures<InsuranceDataFigures>
{
    // EF stores through this field what was typed; the property answers what follows from the counts.
    private readonly decimal? _onTimeRate;

    public static string SectionName => "insurance-data";

    /// <summary>From the counts where both are given, else as typed.</summary>
    [Line(
        "Tỷ lệ hồ sơ gửi đúng ngày lên Cổng Tiếp nhận thuộc Hệ thống Thông tin giám định BHYT theo quy định tại Điều 6 Thông tư số 48/2017/TTBYT ngày 28/12/2017 của Bộ trưởng Bộ Y tế",
        "%",
        Kind = LineKind.Percentage,
        Part = nameof(OnTimeRecords),
        Whole = nameof(Records)
    )]
    public decimal? OnTimeRate
    {
        get => OnTimeRecords is null || Records is null ? _onTimeRate : Percent.Of(OnTimeRecords, Records);
        init => _onTimeRate = value;
    }

    [Line("Tổng số hồ sơ gửi lên Cổng Tiếp nhận trong kỳ", "Hồ sơ", Optional = true)]
    public long? Records { get; init; }

    [Line("Trong đó: số hồ sơ gửi đúng ngày", "Hồ sơ", Optional = true)]
    public long? OnTimeRecords { get; init; }

    /// <summary>As typed, whatever the counts say.</summary>
    internal decimal? TypedOnTimeRate => _onTimeRate;
}
