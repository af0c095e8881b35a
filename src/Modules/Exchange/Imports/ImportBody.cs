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
        const string Which = "không phải nội dung mà đơn vị báo cáo trong kỳ này";
        var errors = new List<LineError>();
        var drafts = new List<(string, SectionImport)>();
        foreach (var member in json.EnumerateObject().Where(member => member.Name != "sections"))
        {
            errors.Add(
                new(member.Name, "unknownLine", $"Không có phần “{Excerpt.Of(member.Name)}”; chỉ nhận sections.")
            );
        }

        drafts.AddRange(Sections(sections, owed, Which, "", errors));
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

    /// <param name="known">Names of the sections that may be there.</param>
    /// <param name="which">What is said of any other.</param>
    /// <param name="place">Stands before a section's name in what is refused: `BV-3801.`</param>
    public static IEnumerable<(string Section, SectionImport Import)> Sections(
        JsonElement sections,
        string[] known,
        string which,
        string place,
        List<LineError> errors
    )
    {
        var seen = new HashSet<string>();
        foreach (var section in sections.EnumerateObject())
        {
            var name = section.Name;
            if (!seen.Add(name))
            {
                errors.Add(new(place + name, "duplicate", $"Nội dung “{Excerpt.Of(name)}” có hai lần. Giữ lại một."));
            }
            else if (!known.Contains(name))
            {
                errors.Add(
                    new(
                        place + name,
                        "unknownSection",
                        $"“{Excerpt.Of(name)}” {which}. Các nội dung: {string.Join(", ", known)}."
                    )
                );
            }
            else if (section.Value.ValueKind != JsonValueKind.Object)
            {
                errors.Add(
                    new(place + name, "wrongType", $"Nội dung “{name}” phải là một đối tượng có phần “figures”.")
                );
            }
            else
            {
                yield return (name, new SectionImport(section.Value, Expected: null));
            }
        }
    }
}
