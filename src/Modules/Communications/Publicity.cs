using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.Communications;

/// <summary>One form of publicity and how much of it. "Other" forms are told apart by what they are.</summary>
internal sealed record Publicity : IRegisterRow
{
    [Column("Hình thức", Key = true)]
    [Choice("banner", "Băng rôn")]
    [Choice("panel", "Pano")]
    [Choice("poster", "Áp phích")]
    [Choice("standee", "Standee")]
    [Choice("leaflet", "Tờ rơi, tờ gấp")]
    [Choice("article", "Tin, bài trên website, trang mạng xã hội")]
    [Choice("broadcast", "Phát thanh, truyền thanh, truyền hình")]
    [Choice("session", "Hội nghị, buổi tuyên truyền")]
    [Choice("other", "Hình thức khác")]
    public string? Kind { get; init; }

    [Column("Nêu rõ", Key = true, Optional = true)]
    [NeededWhen(nameof(Kind), "other")]
    public string? Description { get; init; }

    [Column("Số lượng")]
    public long? Quantity { get; init; }
}
