namespace DeAn06.Reporting.Forms;

/// <summary>How a form is printed: the profile's `forms.json`. It places sections, whose lines print themselves.</summary>
/// <param name="Code">`TH2023-PL1`.</param>
/// <param name="Name">`Phụ lục 1`.</param>
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
/// <param name="Section">Kebab-case name of the section whose lines follow.</param>
/// <param name="Text">Of a heading of its own; a section's title is its own unless this says otherwise.</param>
/// <param name="Note">In brackets after the title.</param>
/// <param name="Reporters">The column “Đơn vị thực hiện báo cáo”.</param>
public sealed record OutlineRow(
    string No,
    string? Section = null,
    string? Text = null,
    string? Note = null,
    string? Reporters = null,
    IReadOnlyList<OutlineHeading>? Headings = null
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
