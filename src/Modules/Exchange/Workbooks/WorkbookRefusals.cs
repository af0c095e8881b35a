using System.Xml;
using DeAn06.Modules.Exchange.Imports;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Exchange.Workbooks;

/// <summary>Why a file is not read as a workbook at all.</summary>
internal static class WorkbookRefusals
{
    private const string Advice = "Tải lại biểu mẫu Excel của đơn vị, chép số liệu sang rồi nộp lại.";

    public static Problem NoWorkbook() =>
        Unreadable(
            "Tệp không phải sổ tính Excel (.xlsx), bị hỏng hoặc có mật khẩu. Tải biểu mẫu Excel của đơn vị, điền rồi nộp lại."
        );

    public static Problem NoSheets() =>
        Unreadable("Tệp không có trang tính nào. Tải biểu mẫu Excel của đơn vị, điền rồi nộp lại.");

    public static Problem ActiveContent() =>
        new(
            422,
            "activeContent",
            "Tệp có nội dung không được nhận",
            "Tệp có macro hoặc liên kết tới tệp khác. Tải lại biểu mẫu, chép số liệu sang rồi nộp lại."
        );

    public static Problem TooLarge(string why) =>
        new(422, "tooLarge", "Tệp quá lớn", $"{why}, lớn hơn một biểu mẫu có thể có nên không được mở. {Advice}");

    /// <param name="sheet">Null where it is another part of the file.</param>
    /// <param name="part">Its name within the file.</param>
    public static Problem Of(XmlException broken, string? sheet, string part)
    {
        var place = sheet is null ? $"Phần “{part}” của tệp" : $"Trang “{sheet}”";
        var problem = broken switch
        {
            XmlRefusedException { IsTooMuch: true } much => TooLarge($"{place} {much.Message}"),
            XmlRefusedException refused => Unreadable($"{place} {refused.Message} nên không đọc được. {Advice}"),
            _ => Unreadable($"{place} bị hỏng nên không đọc được. {Advice}"),
        };
        return problem with { Errors = [new LineError(sheet, problem.Code, problem.Detail)] };
    }

    private static Problem Unreadable(string detail) => new(422, "unreadableFile", "Không đọc được tệp", detail);
}
