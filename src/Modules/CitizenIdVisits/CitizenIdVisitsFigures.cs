using System.Text.Json.Serialization;
using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.CitizenIdVisits;

/// <summary>The lines of the section, and those that some provinces add to it: a column a line, numbered as their appendix numbers them.</summary>
internal sealed record CitizenIdVisitsFigures : ISectionFigures<CitizenIdVisitsFigures>
{
    public static string SectionName => "citizen-id-visits";

    [Line("- Tổng số lượt người đến khám chữa bệnh:", "Lượt")]
    public long? Visits { get; init; }

    [Line("- Tổng số lượt người sử dụng thẻ CCCD gắn chip hoặc ứng dụng VneID để đăng ký KCB BHYT", "Lượt")]
    public long? CitizenIdVisits { get; init; }

    [Line("- Số lượt người sử dụng thẻ CCCD gắn chip có thông tin bảo hiểm trả về:", "Lượt")]
    public long? InsuranceReturned { get; init; }

    [Line("- Số thiết bị đọc Qrcode hiện có:", "Thiết bị", Kind = LineKind.Stock)]
    public long? QrReaders { get; init; }

    /// <summary>Column (4).</summary>
    [Line("Lượt thành công", "lượt", OnRequest = true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? LookupsSucceeded { get; init; }

    /// <summary>Column (5).</summary>
    [Line("Lỗi", "lượt", OnRequest = true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? LookupsFailed { get; init; }

    /// <summary>Column (6); part of no other column.</summary>
    [Line("Trẻ em <14 tuổi tham gia KCB BHYT bằng CCCD", "lượt", OnRequest = true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? ChildrenUnder14 { get; init; }

    /// <summary>Column (7).</summary>
    [Line("Tổng số lượt KCB BHYT của công dân từ 14 tuổi trở lên", "lượt", OnRequest = true)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? InsuredVisits14Plus { get; init; }

    [Derived("Tỷ lệ sử dụng CCCD, VNeID", "%", Plus = [nameof(CitizenIdVisits)], Over = [nameof(Visits)])]
    public decimal? CitizenIdRate => Percent.Of(CitizenIdVisits, Visits);

    [Derived(
        "Tỷ lệ có thông tin bảo hiểm trả về",
        "%",
        Plus = [nameof(InsuranceReturned)],
        Over = [nameof(CitizenIdVisits)]
    )]
    public decimal? InsuranceReturnedRate => Percent.Of(InsuranceReturned, CitizenIdVisits);

    /// <summary>Column (3) = (4) + (5).</summary>
    [Derived("Tổng lượt truy cập", "lượt", Plus = [nameof(LookupsSucceeded), nameof(LookupsFailed)])]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Lookups => LookupsSucceeded + LookupsFailed;

    /// <summary>Column (8) = (3) / (7) as printed: failed look-ups count too, and it may pass 100.</summary>
    [Derived(
        "Tỷ lệ công dân từ 14 tuổi trở lên dùng thẻ CCCD, VNeID thay BHYT trong khám, chữa bệnh",
        "%",
        Plus = [nameof(Lookups)],
        Over = [nameof(InsuredVisits14Plus)]
    )]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? LookupRate => Percent.Of(Lookups, InsuredVisits14Plus);
}
