using System.Text.Json;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>Reads `{ "sections": { "e-prescriptions": { "figures": … }, … } }`; each draft is left to its section.</summary>
internal static class ImportBody
{
    public static Outcome<List<(string Section, SectionImport Import)>> Read(JsonElement json, UnitReport report)
    {
        if (
            json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("sections", out var sections)
            || sections.ValueKind != JsonValueKind.Object
        )
        {
            return Refused.Malformed(
                "Nội dung phải là một đối tượng JSON có phần “sections”, mỗi nội dung báo cáo một mục. Xem tài liệu ở /docs.",
                []
            );
        }

        string[] owed = [.. report.Owed.Select(shape => shape.Section.Name)];
        var errors = new List<LineError>();
        var drafts = new List<(string, SectionImport)>();
        foreach (var member in json.EnumerateObject().Where(member => member.Name != "sections"))
        {
            errors.Add(
                new(member.Name, "unknownLine", $"Không có phần “{Excerpt.Of(member.Name)}”; chỉ nhận sections.")
            );
        }

        foreach (var twice in sections.EnumerateObject().GroupBy(s => s.Name).Where(same => same.Count() > 1))
        {
            errors.Add(new(twice.Key, "duplicate", $"Nội dung “{Excerpt.Of(twice.Key)}” có hai lần. Giữ lại một."));
        }

        foreach (var section in sections.EnumerateObject())
        {
            if (!owed.Contains(section.Name))
            {
                errors.Add(
                    new(
                        section.Name,
                        "unknownSection",
                        $"“{Excerpt.Of(section.Name)}” không phải nội dung mà đơn vị báo cáo trong kỳ này. Các nội dung: {string.Join(", ", owed)}."
                    )
                );
            }
            else if (section.Value.ValueKind != JsonValueKind.Object)
            {
                errors.Add(
                    new(
                        section.Name,
                        "wrongType",
                        $"Nội dung “{section.Name}” phải là một đối tượng có phần “figures”."
                    )
                );
            }
            else
            {
                drafts.Add((section.Name, new SectionImport(section.Value, Expected: null)));
            }
        }

        if (errors.Count == 0 && drafts.Count == 0)
        {
            errors.Add(new("sections", "blank", "Phần “sections” chưa có nội dung báo cáo nào."));
        }

        return errors.Count == 0
            ? drafts
            : Refused.Malformed(
                "Nội dung gửi lên chưa đúng; chưa ghi gì. Sửa các chỗ nêu dưới đây rồi gửi lại.",
                errors
            );
    }
}
