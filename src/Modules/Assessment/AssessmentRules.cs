using DeAn06.Reporting.Checks;

namespace DeAn06.Modules.Assessment;

/// <summary>Texts are not checked against each other; made-up ones say what units said.</summary>
internal sealed class AssessmentRules : SectionRules<AssessmentFigures>
{
    public AssessmentRules()
    {
        ForExample(
            f => f.Advantages,
            example =>
                example.OneOf(
                    "advantages",
                    "Được Sở Y tế hướng dẫn kịp thời; cán bộ nắm được quy trình tra cứu CCCD (số liệu giả lập).",
                    "Lãnh đạo đơn vị quan tâm, đường truyền ổn định (số liệu giả lập).",
                    "Người dân đã quen dùng CCCD gắn chip khi đi khám (số liệu giả lập)."
                )
        );
        ForExample(
            f => f.Difficulties,
            example =>
                example.OneOf(
                    "difficulties",
                    "Thiếu đầu đọc mã QR ở các trạm y tế; thẻ CCCD của người già chưa đồng bộ (số liệu giả lập).",
                    "Chưa có cán bộ chuyên trách CNTT (số liệu giả lập).",
                    "Người dân còn thói quen dùng tiền mặt (số liệu giả lập).",
                    "Đường truyền tại các xã miền núi chưa ổn định (số liệu giả lập)."
                )
        );
        ForExample(
            f => f.NextTasks,
            example =>
                example.OneOf(
                    "tasks",
                    "Tiếp tục tuyên truyền khám chữa bệnh bằng CCCD, VNeID (số liệu giả lập).",
                    "Hoàn thành hồ sơ cấp độ an toàn HTTT (số liệu giả lập)."
                )
        );
        ForExample(
            f => f.Proposals,
            example =>
                example.OneOf(
                    "proposals",
                    "Đề nghị Sở Y tế tập huấn chữ ký số cho trạm y tế (số liệu giả lập).",
                    "Không",
                    "Đề nghị hỗ trợ kinh phí mua đầu đọc mã QR (số liệu giả lập)."
                )
        );
    }
}
