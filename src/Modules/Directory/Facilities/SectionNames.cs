using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Directory.Facilities;

/// <summary>Sections said not to concern a facility. A name that no section has would leave the section owed, unnoticed.</summary>
internal static class SectionNames
{
    private const string Member = "notApplicableSections";

    /// <summary>Names every wrong one.</summary>
    public static void Check(
        IReadOnlyList<string?> names,
        IReadOnlyCollection<Section> registered,
        List<LineError> errors
    )
    {
        var known = registered.Select(s => s.Name).Order(StringComparer.Ordinal).ToList();
        if (names.Count > known.Count)
        {
            var message =
                $"Danh sách nội dung không áp dụng có {names.Count} mục, chỉ có {known.Count} nội dung báo cáo. Hãy bớt danh sách.";
            errors.Add(new(Member, "tooMany", message));
            return;
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is not { } name || !known.Contains(name))
            {
                var what = string.IsNullOrWhiteSpace(names[i]) ? "Mục để trống" : $"“{Excerpt.Of(names[i])}”";
                var message =
                    $"{what} không phải tên nội dung báo cáo. Hãy dùng một trong các tên: {string.Join(", ", known)}.";
                errors.Add(new($"{Member}[{i}]", "unknownValue", message));
            }
        }
    }
}
