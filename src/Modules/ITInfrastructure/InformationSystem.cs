using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.ITInfrastructure;

/// <summary>
/// One information system in use and its security-level dossier (Decree 85/2016/NĐ-CP): which of five levels, and once approved by
/// which decision, when and by whom.
/// </summary>
internal sealed record InformationSystem : IRegisterRow
{
    [Column("Tên hệ thống thông tin", Key = true)]
    public string? Name { get; init; }

    [Column("Hồ sơ đề xuất cấp độ")]
    [Choice("none", "Chưa lập hồ sơ")]
    [Choice("submitted", "Đã trình, chờ phê duyệt")]
    [Choice("approved", "Đã được phê duyệt")]
    public string? State { get; init; }

    [Column("Cấp độ", Optional = true)]
    [NeededWhen(nameof(State), "submitted")]
    [NeededWhen(nameof(State), "approved")]
    [Choice("1", "Cấp độ 1")]
    [Choice("2", "Cấp độ 2")]
    [Choice("3", "Cấp độ 3")]
    [Choice("4", "Cấp độ 4")]
    [Choice("5", "Cấp độ 5")]
    public string? Level { get; init; }

    [Column("Số quyết định", Optional = true, Most = 50)]
    [NeededWhen(nameof(State), "approved")]
    public string? DecisionNumber { get; init; }

    [Column("Ngày quyết định", Optional = true)]
    [NeededWhen(nameof(State), "approved")]
    public DateOnly? DecisionDate { get; init; }

    [Column("Cơ quan phê duyệt", Optional = true)]
    [NeededWhen(nameof(State), "approved")]
    public string? Authority { get; init; }
}
