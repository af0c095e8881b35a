using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Samples;

/// <summary>A province that asks the sample section alone, in one form.</summary>
public static class SampleProfile
{
    public static Section Section { get; } =
        new(SampleFigures.SectionName, "Nội dung mẫu", "Mẫu", "PL1", "1", "office", Stations: StationReporting.Annex);

    public static FormOutline Form { get; } =
        new(
            Section.Form,
            "Phụ lục 1",
            "Báo cáo mẫu",
            "(Mẫu)",
            [new OutlineRow(Section.Number, Section, Text: null, Note: null, Reporters: null, Headings: [])]
        );

    public static Profile Profile { get; } =
        new("tinh-mau", "38", "Tỉnh Mẫu", Folder: null)
        {
            Divisions = [new Division("office", "Văn phòng Sở", Office: true)],
            Forms = [Form],
        };
}
