using System.Text.Json;
using DeAn06.Reporting.Figures;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>Reads `{ "reports": [ { "facility": "BV-3801", "sections": { … } }, … ] }`; each draft is left to its section.</summary>
internal static class ReportsBody
{
    private const string Which = "không phải nội dung báo cáo nào";

    /// <param name="known">Names of the sections.</param>
    public static Outcome<List<ReportDraft>> Read(JsonElement json, string[] known)
    {
        if (
            json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("reports", out var reports)
            || reports.ValueKind != JsonValueKind.Array
        )
        {
            return Refused.Malformed(
                "Nội dung phải là một đối tượng JSON có phần “reports”, mỗi đơn vị một mục. Xem tài liệu ở /docs.",
                []
            );
        }

        var errors = new List<LineError>();
        var drafts = new List<ReportDraft>();
        foreach (var member in json.EnumerateObject().Where(member => member.Name != "reports"))
        {
            errors.Add(
                new(member.Name, "unknownLine", $"Không có phần “{Excerpt.Of(member.Name)}”; chỉ nhận reports.")
            );
        }

        var seen = new HashSet<string>();
        foreach (
            var (i, report) in reports.EnumerateArray().Index().TakeWhile(_ => errors.Count < FiguresReader.MostErrors)
        )
        {
            if (Facility(report) is not { } facility || !report.TryGetProperty("sections", out var sections))
            {
                Shapeless(i);
            }
            else if (sections.ValueKind != JsonValueKind.Object)
            {
                Shapeless(i);
            }
            else if (!seen.Add(facility))
            {
                errors.Add(new(facility, "duplicate", $"Đơn vị “{Excerpt.Of(facility)}” có hai lần. Giữ lại một."));
            }
            else
            {
                drafts.AddRange(
                    ImportBody
                        .Sections(sections, known, Which, $"{facility}.", errors)
                        .Select(draft => new ReportDraft(facility, draft.Section, draft.Import))
                );
            }
        }

        if (errors.Count == 0 && drafts.Count == 0)
        {
            errors.Add(new("reports", "blank", "Phần “reports” chưa có nội dung báo cáo nào."));
        }

        return errors.Count == 0
            ? drafts
            : Refused.Malformed(
                "Nội dung gửi lên chưa đúng; chưa ghi gì. Sửa các chỗ nêu dưới đây rồi gửi lại.",
                errors
            );

        void Shapeless(int at) =>
            errors.Add(
                new(
                    $"reports[{at}]",
                    "wrongType",
                    $"Mục thứ {at + 1} của reports phải là một đối tượng có mã đơn vị (facility) là chữ và phần sections là một đối tượng."
                )
            );
    }

    private static string? Facility(JsonElement report) =>
        report.ValueKind == JsonValueKind.Object
        && report.TryGetProperty("facility", out var code)
        && code.ValueKind == JsonValueKind.String
        && report.EnumerateObject().All(member => member.Name is "facility" or "sections")
            ? code.GetString()
            : null;
}
