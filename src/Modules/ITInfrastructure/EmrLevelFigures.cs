using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>The level of IT application (Circular 54/2017/TT-BYT), and how many hospitals are at each, counted for the totals.</summary>
internal sealed record EmrLevelFigures : ISectionFigures<EmrLevelFigures>
{
    public static string SectionName => "emr-level";

    [Line(
        "Đã đạt mức mấy theo Thông tư số 54/2017/TT-BYT ngày 29/12/2017 của Bộ Y tế",
        "Mức 1/2/3/4/5/6/7",
        Kind = LineKind.Choice,
        Help = "Bộ tiêu chí ứng dụng CNTT tại các cơ sở khám bệnh, chữa bệnh. Chưa đạt mức 1 hoặc chưa được đánh giá: chọn mục đầu."
    )]
    [Choice("0", "Chưa đạt, chưa đánh giá")]
    [Choice("1", "Mức 1")]
    [Choice("2", "Mức 2")]
    [Choice("3", "Mức 3")]
    [Choice("4", "Mức 4")]
    [Choice("5", "Mức 5")]
    [Choice("6", "Mức 6")]
    [Choice("7", "Mức 7")]
    public long? ItApplicationLevel { get; init; }

    [Line("Số bệnh viện chưa đạt, chưa đánh giá", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "0")]
    public long? EmrNotAssessed { get; init; }

    [Line("Số bệnh viện ở mức 1", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "1")]
    public long? EmrLevel1 { get; init; }

    [Line("Số bệnh viện ở mức 2", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "2")]
    public long? EmrLevel2 { get; init; }

    [Line("Số bệnh viện ở mức 3", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "3")]
    public long? EmrLevel3 { get; init; }

    [Line("Số bệnh viện ở mức 4", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "4")]
    public long? EmrLevel4 { get; init; }

    [Line("Số bệnh viện ở mức 5", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "5")]
    public long? EmrLevel5 { get; init; }

    [Line("Số bệnh viện ở mức 6", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "6")]
    public long? EmrLevel6 { get; init; }

    [Line("Số bệnh viện ở mức 7", "Bệnh viện", Kind = LineKind.Stock, Printed = false)]
    [Counts(nameof(ItApplicationLevel)), Where(null, "7")]
    public long? EmrLevel7 { get; init; }
}
