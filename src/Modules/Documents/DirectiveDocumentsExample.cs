using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Documents;

/// <summary>Documents that a unit may have issued; only made-up figures of demonstrations use them.</summary>
internal static class DirectiveDocumentsExample
{
    private static readonly (string Symbol, string Subject)[] Usual =
    [
        ("KH", "Kế hoạch triển khai Đề án 06 tại đơn vị năm 2023"),
        ("QĐ", "Quyết định thành lập Tổ triển khai thực hiện Đề án 06"),
        ("KH", "Kế hoạch chuyển đổi số của đơn vị năm 2023"),
        ("TB", "Thông báo phân công nhiệm vụ thực hiện khám chữa bệnh bằng CCCD gắn chip"),
    ];

    public static IReadOnlyList<DirectiveDocument> Of(Example example) =>
        [
            .. Usual
                .Take(2 + (int)(example.Chance("documents") * 3))
                .Select(
                    (document, i) =>
                        new DirectiveDocument
                        {
                            NumberSymbol = $"{12 + i * 9 + (int)(example.Chance("number") * 40)}/{document.Symbol}-ĐV",
                            Subject = document.Subject,
                            IssueDate = example.DayIn($"document {i}"),
                        }
                ),
        ];
}
