using DeAn06.Reporting.Checks;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Filings;

/// <summary>Why a filing cannot be read or written: one wording for each reason.</summary>
internal static class FilingRefusals
{
    public static Problem NotOwed(Section section, string facility, ReportingPeriod period) =>
        new(
            409,
            "notOwed",
            "Đơn vị không phải báo cáo nội dung này",
            $"Đơn vị {facility} không phải báo cáo mục {section.Number}. {section.ShortTitle} trong kỳ {period.Name}. Nếu thực tế có phát sinh, đề nghị Sở Y tế cập nhật thông tin đơn vị."
        );

    public static Problem NotTaking(GateAnswer gate) =>
        gate.State == PeriodState.Upcoming
            ? Refused.Conflict(
                "periodUpcoming",
                $"Kỳ {gate.Period!.Name} chưa mở: số liệu lấy từ {VietnameseDate.Text(gate.Period.From)}. Hãy nhập từ ngày đó."
            )
            : Refused.Conflict(
                "periodClosed",
                $"Kỳ {gate.Period!.Name} đã đóng (hạn nộp {VietnameseDate.Text(gate.Period.DueOn)}). Đề nghị Văn phòng Sở gia hạn cho đơn vị rồi nộp lại."
            );

    public static Problem WrongState(FilingState state, FilingAction action) =>
        Refused.Conflict(
            "wrongState",
            $"Báo cáo đang ở trạng thái “{state.Words()}” nên không thể {Name(action)}. {Advice(state)}"
        );

    public static Problem NotReporter(string facility) =>
        Refused.NotAllowed($"Chỉ cán bộ đầu mối của đơn vị {facility} được nhập và gửi báo cáo của đơn vị này.");

    public static Problem NotReviewer(Section section) =>
        Refused.NotAllowed(
            $"Mục {section.Number}. {section.ShortTitle} do phòng khác của Sở theo dõi; tài khoản này không được tiếp nhận hay trả lại."
        );

    public static Problem OwnSubmission(string facility) =>
        new(
            403,
            "ownSubmission",
            "Không tự tiếp nhận báo cáo mình gửi",
            $"Báo cáo này do chính tài khoản đang dùng gửi thay đơn vị {facility}. Đề nghị một cán bộ khác của phòng theo dõi kiểm tra rồi tiếp nhận, hoặc trả lại đơn vị."
        );

    public static Problem NotReader() =>
        Refused.NotAllowed("Tài khoản này chỉ được xem báo cáo của đơn vị mình và các trạm trực thuộc.");

    public static Problem NoIfMatch() =>
        Refused.VersionRequired(
            "Yêu cầu phải có If-Match với ETag của lần đọc gần nhất (\"0\" khi chưa có bản lưu nào). Hãy tải lại báo cáo rồi lưu."
        );

    /// <param name="changes">What was typed against what is stored; null where nothing was typed.</param>
    public static Problem Stale(int sent, int current, IReadOnlyList<LineChange>? changes) =>
        Refused.Stale(
            "Báo cáo đã thay đổi",
            (current, changes) switch
            {
                (0, _) =>
                    $"Báo cáo chưa có bản lưu nào (phiên bản 0), khác phiên bản {sent} đang sửa. Hãy tải lại rồi lưu.",
                (_, null) =>
                    $"Báo cáo đã ở phiên bản {current}, khác phiên bản {sent} đang xem. Hãy tải lại, xem bản mới rồi thực hiện lại.",
                (_, []) =>
                    $"Báo cáo đã ở phiên bản {current}, khác phiên bản {sent} đang sửa; số liệu vừa nhập giống hệt bản đang lưu. Hãy tải lại.",
                _ =>
                    $"Báo cáo đã ở phiên bản {current}, khác phiên bản {sent} đang sửa. Số liệu vừa nhập chưa được lưu; so sánh {changes.Count} dòng khác nhau rồi lưu lại.",
            },
            current,
            changes ?? []
        );

    /// <summary>Somebody else was quicker, and no version had been named.</summary>
    public static Problem Overtaken(int current) =>
        Refused.Conflict(
            "stale",
            $"Báo cáo vừa được thay đổi (nay là phiên bản {current}) nên việc này chưa thực hiện. Hãy tải lại rồi thực hiện lại."
        ) with
        {
            Extensions = new Dictionary<string, object?> { ["version"] = current },
        };

    public static Problem ChecksFailed(IReadOnlyList<Check> checks)
    {
        var blocking = checks.Where(check => check.Blocks).ToArray();
        var hard = blocking.Count(check => check.Severity == Severity.Hard);
        var detail = (hard, blocking.Length - hard) switch
        {
            (> 0, > 0) => $"Còn {hard} lỗi phải sửa và {blocking.Length - hard} cảnh báo cần giải trình.",
            (> 0, _) => $"Còn {hard} lỗi phải sửa trước khi gửi.",
            var (_, soft) => $"Còn {soft} cảnh báo cần giải trình trước khi gửi.",
        };
        return Refused.Invalid(
            detail,
            [.. blocking.Select(c => new LineError(c.Line, c.Code, c.Message, c.Station, c.Row, c.Column))]
        ) with
        {
            Extensions = new Dictionary<string, object?> { ["checks"] = checks },
        };
    }

    private static string Name(FilingAction action) =>
        action switch
        {
            FilingAction.Save => "sửa số liệu",
            FilingAction.Submit => "gửi",
            FilingAction.Return => "trả lại",
            FilingAction.Accept => "tiếp nhận",
            _ => "mở lại",
        };

    private static string Advice(FilingState state) =>
        state switch
        {
            FilingState.NotStarted => "Hãy nhập và lưu số liệu trước.",
            FilingState.Draft => "Báo cáo phải được đơn vị gửi trước.",
            FilingState.Submitted => "Chờ Sở Y tế tiếp nhận hoặc trả lại.",
            FilingState.Returned => "Đơn vị cần sửa rồi gửi lại.",
            _ => "Muốn sửa, đề nghị phòng theo dõi của Sở mở lại kèm lý do.",
        };
}
