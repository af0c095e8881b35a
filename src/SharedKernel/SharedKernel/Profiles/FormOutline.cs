using DeAn06.SharedKernel.Sections;

namespace DeAn06.SharedKernel.Profiles;

/// <summary>A form (phụ lục) of the profile's `forms.json`: its name, what it asks and how it is printed. Lines print themselves.</summary>
/// <param name="Code">As periods name it: `PL1`.</param>
/// <param name="Name">As people read it: `Phụ lục 1`.</param>
/// <param name="IssuedWith">The line under the title: with which letter the form was issued.</param>
public sealed record FormOutline(
    string Code,
    string Name,
    string Title,
    string? IssuedWith,
    IReadOnlyList<OutlineRow> Rows
);

/// <summary>A heading of its own, or a section's.</summary>
/// <param name="No">As printed in the column STT.</param>
/// <param name="Section">The section whose lines follow.</param>
/// <param name="Text">Of a heading of its own; a section's title is its own unless this says otherwise.</param>
/// <param name="Note">In brackets after the title.</param>
/// <param name="Reporters">The column “Đơn vị thực hiện báo cáo”.</param>
/// <param name="Headings">Headings between the section's lines.</param>
public sealed record OutlineRow(
    string No,
    Section? Section,
    string? Text,
    string? Note,
    string? Reporters,
    IReadOnlyList<OutlineHeading> Headings
);

/// <summary>A heading between the lines of a section.</summary>
/// <param name="Before">JSON name of the line that it stands before.</param>
/// <param name="Derived">JSON name of a computed value that is printed in it.</param>
public sealed record OutlineHeading(
    string Before,
    string Text,
    string? No = null,
    string? Unit = null,
    string? Derived = null
);
