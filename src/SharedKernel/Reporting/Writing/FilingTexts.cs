using DeAn06.Reporting.Checks;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Reporting.Writing;

/// <summary>What people write about a filing beside its figures.</summary>
internal static class FilingTexts
{
    public static readonly TypedText Reason = new("Lý do", TextLengths.Reason)
    {
        Required = true,
        Paragraph = true,
        Advice = "Ghi rõ lý do để đơn vị biết cần sửa gì.",
    };

    public static readonly TypedText Station = new("Mã trạm", TextLengths.Station);

    /// <summary>The id of the check that an explanation answers, as the filing gives it.</summary>
    public static readonly TypedText Check = new("Mã kiểm tra của lời giải trình", TextLengths.Check)
    {
        Required = true,
    };

    /// <summary>The answer to a check. A blank one takes it back.</summary>
    public static TypedText Explanation(string check) =>
        new($"Lời giải trình cho “{check}”", TextLengths.Explanation) { Paragraph = true };

    /// <summary>What a return says of one line.</summary>
    public static TypedText Note(string line) =>
        new($"Ghi chú cho dòng “{line}”", TextLengths.Note) { Paragraph = true };
}
