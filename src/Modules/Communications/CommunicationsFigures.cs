using DeAn06.Reporting.Figures;

namespace DeAn06.Modules.Communications;

/// <summary>By topic what was done and how much; and of each form how much, counted for the totals.</summary>
internal sealed record CommunicationsFigures : ISectionFigures<CommunicationsFigures>
{
    public static string SectionName => "communications";

    [Line(
        "2.1. Tuyên truyền khám chữa bệnh bằng CCCD gắn chip điện tử và ứng dụng VNeID",
        "Hình thức gì, số lượng",
        Kind = LineKind.Register,
        OfWindow = true
    )]
    public IReadOnlyList<Publicity>? CommCitizenId { get; init; }

    [Line(
        "2.2. Tuyên truyền thanh toán không dùng tiền mặt",
        "Hình thức gì, số lượng",
        Kind = LineKind.Register,
        OfWindow = true
    )]
    public IReadOnlyList<Publicity>? CommCashless { get; init; }

    [Line(
        "2.3. Tuyên truyền các nội dung khác về chuyển đổi số và Đề án 06",
        "Hình thức gì, số lượng",
        Kind = LineKind.Register,
        OfWindow = true
    )]
    public IReadOnlyList<Publicity>? CommOther { get; init; }

    [Line("Băng rôn: khám chữa bệnh bằng CCCD, VNeID", "Cái", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "banner")]
    public long? CommCitizenIdBanners { get; init; }

    [Line("Pano: khám chữa bệnh bằng CCCD, VNeID", "Cái", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "panel")]
    public long? CommCitizenIdPanels { get; init; }

    [Line("Áp phích: khám chữa bệnh bằng CCCD, VNeID", "Cái", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "poster")]
    public long? CommCitizenIdPosters { get; init; }

    [Line("Standee: khám chữa bệnh bằng CCCD, VNeID", "Cái", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "standee")]
    public long? CommCitizenIdStandees { get; init; }

    [Line("Tờ rơi, tờ gấp: khám chữa bệnh bằng CCCD, VNeID", "Tờ", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "leaflet")]
    public long? CommCitizenIdLeaflets { get; init; }

    [Line("Tin, bài trên website, trang mạng xã hội: khám chữa bệnh bằng CCCD, VNeID", "Tin, bài", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "article")]
    public long? CommCitizenIdArticles { get; init; }

    [Line("Phát thanh, truyền thanh, truyền hình: khám chữa bệnh bằng CCCD, VNeID", "Lượt", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "broadcast")]
    public long? CommCitizenIdBroadcasts { get; init; }

    [Line("Hội nghị, buổi tuyên truyền: khám chữa bệnh bằng CCCD, VNeID", "Buổi", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "session")]
    public long? CommCitizenIdSessions { get; init; }

    [Line("Hình thức khác: khám chữa bệnh bằng CCCD, VNeID", "Lần", Printed = false)]
    [Counts(nameof(CommCitizenId), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "other")]
    public long? CommCitizenIdOtherForms { get; init; }

    [Line("Băng rôn: thanh toán không dùng tiền mặt", "Cái", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "banner")]
    public long? CommCashlessBanners { get; init; }

    [Line("Pano: thanh toán không dùng tiền mặt", "Cái", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "panel")]
    public long? CommCashlessPanels { get; init; }

    [Line("Áp phích: thanh toán không dùng tiền mặt", "Cái", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "poster")]
    public long? CommCashlessPosters { get; init; }

    [Line("Standee: thanh toán không dùng tiền mặt", "Cái", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "standee")]
    public long? CommCashlessStandees { get; init; }

    [Line("Tờ rơi, tờ gấp: thanh toán không dùng tiền mặt", "Tờ", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "leaflet")]
    public long? CommCashlessLeaflets { get; init; }

    [Line("Tin, bài trên website, trang mạng xã hội: thanh toán không dùng tiền mặt", "Tin, bài", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "article")]
    public long? CommCashlessArticles { get; init; }

    [Line("Phát thanh, truyền thanh, truyền hình: thanh toán không dùng tiền mặt", "Lượt", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "broadcast")]
    public long? CommCashlessBroadcasts { get; init; }

    [Line("Hội nghị, buổi tuyên truyền: thanh toán không dùng tiền mặt", "Buổi", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "session")]
    public long? CommCashlessSessions { get; init; }

    [Line("Hình thức khác: thanh toán không dùng tiền mặt", "Lần", Printed = false)]
    [Counts(nameof(CommCashless), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "other")]
    public long? CommCashlessOtherForms { get; init; }

    [Line("Băng rôn: nội dung khác", "Cái", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "banner")]
    public long? CommOtherBanners { get; init; }

    [Line("Pano: nội dung khác", "Cái", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "panel")]
    public long? CommOtherPanels { get; init; }

    [Line("Áp phích: nội dung khác", "Cái", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "poster")]
    public long? CommOtherPosters { get; init; }

    [Line("Standee: nội dung khác", "Cái", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "standee")]
    public long? CommOtherStandees { get; init; }

    [Line("Tờ rơi, tờ gấp: nội dung khác", "Tờ", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "leaflet")]
    public long? CommOtherLeaflets { get; init; }

    [Line("Tin, bài trên website, trang mạng xã hội: nội dung khác", "Tin, bài", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "article")]
    public long? CommOtherArticles { get; init; }

    [Line("Phát thanh, truyền thanh, truyền hình: nội dung khác", "Lượt", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "broadcast")]
    public long? CommOtherBroadcasts { get; init; }

    [Line("Hội nghị, buổi tuyên truyền: nội dung khác", "Buổi", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "session")]
    public long? CommOtherSessions { get; init; }

    [Line("Hình thức khác: nội dung khác", "Lần", Printed = false)]
    [Counts(nameof(CommOther), Sum = nameof(Publicity.Quantity)), Where(nameof(Publicity.Kind), "other")]
    public long? CommOtherOtherForms { get; init; }
}
