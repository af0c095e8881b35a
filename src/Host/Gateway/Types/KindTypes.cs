using DeAn06.Reporting.Figures;

namespace DeAn06.Host.Gateway.Types;

/// <summary>What a line holds, and how its values come in figures.</summary>
internal sealed class LineKindType() : ExplainedEnumeration<LineKind>(Meanings)
{
    private static readonly Dictionary<LineKind, string> Meanings = new()
    {
        [LineKind.Flow] = "Số phát sinh trong kỳ: cộng theo đơn vị và theo kỳ.",
        [LineKind.Stock] = "Số hiện có ở ngày cuối kỳ: cộng theo đơn vị; qua các kỳ lấy mới nhất.",
        [LineKind.Percentage] = "Tỷ lệ phần trăm, 0–100; không cộng.",
        [LineKind.Money] = "Số tiền tròn đồng chi trong kỳ, tối đa 999.999.999.999.999: cộng như số phát sinh.",
        [LineKind.Choice] = "Một trong các giá trị của choices; số liệu là số của giá trị; không cộng.",
        [LineKind.Text] = "Đoạn chữ; trống trong các tổng.",
        [LineKind.Register] =
            "Danh sách: mỗi dòng một đối tượng theo columns. Danh sách rỗng là không có, trống là chưa trả lời; trống trong các tổng.",
    };
}

/// <summary>How a cell of a register is written.</summary>
internal sealed class ColumnKindType() : ExplainedEnumeration<ColumnKind>(Meanings)
{
    private static readonly Dictionary<ColumnKind, string> Meanings = new()
    {
        [ColumnKind.Text] = "Chữ, trên một dòng.",
        [ColumnKind.Date] = "Ngày: 2023-05-31.",
        [ColumnKind.Number] = "Số nguyên từ 0 đến 2.147.483.647.",
        [ColumnKind.Choice] = "Giá trị (value) của một trong choices.",
    };
}
