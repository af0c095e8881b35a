using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Profiles;

/// <summary>Holds a profile's forms against the sections that the program has.</summary>
public static class SectionChecks
{
    /// <summary>A row that names a section or a line which is not there to be asked is a <see cref="ProfileException"/>.</summary>
    public static void Check(Profile profile, IReadOnlyList<KnownSection> known)
    {
        var byName = known.ToDictionary(section => section.Name);
        var file = new ProfileFile(profile.Folder ?? "", FormsFile.Name);
        foreach (var (form, row) in profile.Forms.SelectMany(form => form.Rows.Select(row => (form, row))))
        {
            if (row.Section is not { } section)
            {
                continue;
            }

            var place = $"phụ lục “{form.Code}”, mục “{row.No}”";
            if (!byName.TryGetValue(section.Name, out var found))
            {
                throw file.Wrong(
                    place,
                    $"chương trình không có nội dung “{section.Name}”",
                    $"Ghi một trong: {string.Join(", ", byName.Keys.Order(StringComparer.Ordinal))}"
                );
            }

            CheckLines(section, found, place, file);
            CheckHeadings(row.Headings, [.. found.Lines, .. section.Lines], found.Derived, place, file);
        }
    }

    private static void CheckHeadings(
        IReadOnlyList<OutlineHeading> headings,
        string[] lines,
        IReadOnlyList<string> derived,
        string place,
        ProfileFile file
    )
    {
        foreach (var heading in headings)
        {
            if (!lines.Contains(heading.Before))
            {
                throw file.Wrong(
                    place,
                    $"đề mục “{heading.Text}” đứng trước dòng “{heading.Before}” mà nội dung không hỏi",
                    $"Ghi một trong: {string.Join(", ", lines)}"
                );
            }

            if (heading.Derived is { } value && !derived.Contains(value))
            {
                throw file.Wrong(
                    place,
                    $"đề mục “{heading.Text}” in giá trị “{value}” mà nội dung không tính",
                    $"Ghi một trong: {string.Join(", ", derived)}"
                );
            }
        }
    }

    private static void CheckLines(Section section, KnownSection known, string place, ProfileFile file)
    {
        foreach (var line in section.Lines)
        {
            if (known.Lines.Contains(line))
            {
                throw file.Wrong(
                    place,
                    $"“lines” có dòng “{line}”, là dòng mà tỉnh nào cũng hỏi",
                    "Bỏ dòng ấy khỏi “lines”"
                );
            }

            if (!known.OnRequest.Contains(line))
            {
                throw file.Wrong(
                    place,
                    $"“lines” có dòng “{line}” mà nội dung “{section.Name}” không có",
                    known.OnRequest.Count == 0
                        ? "Bỏ “lines”: nội dung này không có dòng tùy tỉnh"
                        : $"Ghi trong các dòng: {string.Join(", ", known.OnRequest)}"
                );
            }

            if (section.Lines.Count(other => other == line) > 1)
            {
                throw file.Wrong(place, $"“lines” ghi dòng “{line}” hai lần", "Giữ lại một");
            }
        }
    }
}
