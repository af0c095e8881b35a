using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.Resources;

/// <summary>The lines of the section. The two sums of money may overlap (the letter does not say), so nothing adds one to the other.</summary>
internal sealed record ResourcesFigures : ISectionFigures<ResourcesFigures>
{
    public static string SectionName => "resources";

    [Line("- Số cán bộ chuyên trách CNTT: .....Trong đó:", "Người", Kind = LineKind.Stock)]
    public long? ItStaffFullTime { get; init; }

    [Line("+ Trình độ Đại học/Sau đại học:", "Người", Kind = LineKind.Stock)]
    public long? ItStaffUniversity { get; init; }

    [Line("+ Trình độ Cao đẳng:", "Người", Kind = LineKind.Stock)]
    public long? ItStaffCollege { get; init; }

    [Line("+ Trình độ khác (nêu rõ):", "Người", Kind = LineKind.Stock)]
    public long? ItStaffOther { get; init; }

    [Line("Nêu rõ trình độ khác", "", Kind = LineKind.Text, Optional = true, Most = 300)]
    public string? ItStaffOtherText { get; init; }

    [Line("- Số cán bộ kiêm nhiệm CNTT:", "Người", Kind = LineKind.Stock)]
    public long? ItStaffPartTime { get; init; }

    [Line("Trong đó: Số cán bộ có trình độ CNTT:", "Người", Kind = LineKind.Stock)]
    public long? ItStaffPartTimeQualified { get; init; }

    [Line(
        "Số tiền chi cho công tác chuyển đổi số:",
        "Đồng",
        Kind = LineKind.Money,
        Help = "Nhập số tiền tròn đồng, không phải nghìn đồng hay triệu đồng."
    )]
    public decimal? SpendDigitalTransformation { get; init; }

    [Line(
        "Số tiền chi cho thực hiện Đề án 06:",
        "Đồng",
        Kind = LineKind.Money,
        Help = "Không cộng với dòng trên: công văn không nói số này có nằm trong chi chuyển đổi số hay không."
    )]
    public decimal? SpendProject06 { get; init; }
}
