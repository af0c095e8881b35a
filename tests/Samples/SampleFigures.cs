using DeAn06.Reporting.Figures;

namespace DeAn06.Samples;

/// <summary>A line of every kind, as no real section has them together.</summary>
public sealed record SampleFigures : ISectionFigures<SampleFigures>
{
    public static string SectionName => "sample";

    [Line("- Số lượt trong kỳ:....Trong đó:", "Lượt")]
    public long? Visits { get; init; }

    [Line("+ Đúng hạn:", "Lượt")]
    public long? OnTime { get; init; }

    [Line("Tỷ lệ", "%", Kind = LineKind.Percentage)]
    public decimal? Rate { get; init; }

    [Line("Số tiền chi", "Đồng", Kind = LineKind.Money)]
    public decimal? Spent { get; init; }

    [Line("Mức", "", Kind = LineKind.Choice)]
    [Choice("0", "Chưa đạt, chưa đánh giá")]
    [Choice("1", "Mức 1")]
    public long? Level { get; init; }

    [Line("2.1. Danh sách văn bản", "Văn bản", Kind = LineKind.Register, Most = 30)]
    public IReadOnlyList<SampleRow>? Papers { get; init; }

    [Line("Số văn bản", "Văn bản")]
    [Counts(nameof(Papers))]
    public long? PaperCount { get; init; }

    [Line("VI. Nhận xét", "", Kind = LineKind.Text)]
    public string? Remark { get; init; }
}

public sealed record SampleRow : IRegisterRow
{
    [Column("Số, ký hiệu", Key = true)]
    public string? Number { get; init; }

    [Column("Ngày ban hành", Optional = true)]
    public DateOnly? Issued { get; init; }

    [Column("Loại", Optional = true)]
    [Choice("plan", "Kế hoạch")]
    [Choice("other", "Khác, nêu rõ")]
    public string? Kind { get; init; }

    [Column("Số bản", Optional = true)]
    public long? Copies { get; init; }
}
