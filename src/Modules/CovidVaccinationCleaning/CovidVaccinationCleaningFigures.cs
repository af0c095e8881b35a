using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.CovidVaccinationCleaning;

/// <summary>The lines of the section: stocks, true at the end of the data window. Labels keep the letter's slip ("CDLSQG").</summary>
internal sealed record CovidVaccinationCleaningFigures : ISectionFigures<CovidVaccinationCleaningFigures>
{
    public static string SectionName => "covid-vaccination-cleaning";

    [Line(
        "- Tổng số mũi tiêm đã được cập nhật lên hệ thống quản lý thông tin tiêm chủng vắc - xin Covid-19:",
        "Mũi",
        Kind = LineKind.Stock
    )]
    public long? CovidDosesRecorded { get; init; }

    [Line(
        "- Tổng số đối tượng đã được cập nhật lên hệ thống quản lý thông tin tiêm chủng vắc - xin Covid-19:",
        "Người",
        Kind = LineKind.Stock
    )]
    public long? CovidPersonsRecorded { get; init; }

    [Line(
        "- Số đối tượng đã được xác minh thông tin trên CDLSQG về Dân cư:....",
        "Người",
        Kind = LineKind.Stock,
        Help = "CDLSQG về Dân cư: Cơ sở dữ liệu quốc gia (CSDLQG) về Dân cư, viết như trong công văn."
    )]
    public long? CovidPersonsVerified { get; init; }

    [Line("- Số đối tượng chưa được xác minh thông tin trên CDLSQG về Dân cư:", "Người", Kind = LineKind.Stock)]
    public long? CovidPersonsUnverified { get; init; }

    [Line("- Lý do chưa được xác minh:", "", Kind = LineKind.Text, Optional = true, Most = 1_000)]
    public string? CovidUnverifiedReason { get; init; }
}
