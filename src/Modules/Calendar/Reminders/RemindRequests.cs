using DeAn06.Modules.Calendar.Obligations;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Calendar.Reminders;

/// <param name="Facilities">Codes fit to be looked up, each once, in the order of the request.</param>
/// <param name="Sections">Null: all that is owed.</param>
internal sealed record WantedReminders(string[] Facilities, IReadOnlySet<string>? Sections, string? Message)
{
    public bool Includes(string section) => Sections?.Contains(section) ?? true;
}

/// <summary>Reads what a request asks for and names everything wrong with it.</summary>
internal sealed class RemindRequests(OwedSections owed)
{
    public const int MostFacilities = 2_000;
    public const int LongestMessage = 1_000;

    private static readonly TypedText Message = new("Lời nhắn", LongestMessage) { Paragraph = true };

    public WantedReminders Read(RemindRequest request, ReportingPeriod period, List<LineError> errors)
    {
        var facilities = request.Facilities ?? [];
        if (facilities.Count is 0 or > MostFacilities)
        {
            errors.Add(
                new(
                    "facilities",
                    facilities.Count == 0 ? "blank" : "tooMany",
                    facilities.Count == 0
                        ? "Chưa chọn đơn vị nào để đôn đốc. Chọn ít nhất một đơn vị."
                        : $"Đang chọn {facilities.Count} đơn vị, một lần đôn đốc tối đa {MostFacilities}. Chia thành nhiều lần."
                )
            );
            facilities = [];
        }

        return new(
            [.. facilities.OfType<string>().Where(PlainCode.Is).Distinct()],
            request.Sections is null ? null : ReadSections(request.Sections, period, errors),
            Message.Read(request.Message, "message", errors)
        );
    }

    /// <summary>Names every facility that did not stand in the period.</summary>
    public static void CheckKnown(
        RemindRequest request,
        ReportingPeriod period,
        IReadOnlyDictionary<string, UnfiledReport> reports,
        List<LineError> errors
    )
    {
        // Too many are refused for their number, and were not looked up.
        var asked = request.Facilities is { Count: <= MostFacilities } facilities ? facilities : [];
        errors.AddRange(
            asked
                .Where(code => code is null || !reports.ContainsKey(code))
                .Distinct()
                .Select(code => UnknownPlace.Facility("facilities", code, period))
        );
    }

    private HashSet<string> ReadSections(IReadOnlyList<string?> names, ReportingPeriod period, List<LineError> errors)
    {
        if (names.Count == 0)
        {
            errors.Add(
                new(
                    "sections",
                    "blank",
                    "Danh sách nội dung đang trống. Chọn ít nhất một nội dung, hoặc bỏ trống mục này để nhắc tất cả nội dung còn thiếu."
                )
            );
        }

        errors.AddRange(
            names
                .Where(name => owed.Find(name) is not { } section || !period.Forms.Contains(section.Form))
                .Distinct()
                .Select(name => new LineError(
                    "sections",
                    "unknownSection",
                    $"Kỳ “{period.Code}” không có nội dung “{Excerpt.Of(name)}”. Chọn nội dung thuộc phụ lục phải nộp trong kỳ."
                ))
        );
        return [.. names.OfType<string>()];
    }
}
