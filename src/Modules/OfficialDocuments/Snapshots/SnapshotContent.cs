using DeAn06.Modules.OfficialDocuments.Targets;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Forms;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.OfficialDocuments.Snapshots;

/// <summary>
/// A period as it stood when it was fixed: figures with the words, names and units of that day, so that its report comes out the same
/// when forms, lines or districts have changed since. Nothing in it is looked up anew.
/// </summary>
/// <param name="Forms">Name and title of the forms due.</param>
/// <param name="Late">Filed after the due date.</param>
/// <param name="Missing">Owed and not filed.</param>
internal sealed record SnapshotHead(
    ReportingPeriod Period,
    string ProvinceName,
    Letterhead Letterhead,
    IReadOnlyList<SnapshotForm> Forms,
    Completeness Completeness,
    IReadOnlyList<District> Districts,
    IReadOnlyList<UnitSections> Late,
    IReadOnlyList<UnitSections> Missing,
    IReadOnlyList<TargetResult> Targets,
    DateTimeOffset TakenAt
)
{
    /// <summary>In a row of its own, which those who belong to none have too.</summary>
    public string DistrictTitle(string? code) => code is null ? "Không thuộc huyện nào" : DistrictName(code);

    public string DistrictName(string? code) => Districts.FirstOrDefault(d => d.Code == code)?.Name ?? "";
}

internal sealed record SnapshotForm(string Code, string Name, string Title);

/// <summary>A unit and some of its sections.</summary>
/// <param name="Sections">By number and short title.</param>
internal sealed record UnitSections(string Code, string Name, string? District, IReadOnlyList<SectionMark> Sections);

/// <param name="Form">Name of the form: `Phụ lục 1`.</param>
internal sealed record SectionMark(string Form, string Number, string ShortTitle, FilingState State);

/// <summary>One section of it.</summary>
/// <param name="Previous">The province in the period before; null where the form was not asked before.</param>
/// <param name="PreviousPeriod">That period.</param>
internal sealed record SnapshotSection(
    string Name,
    string Form,
    string Number,
    string Title,
    string ShortTitle,
    IReadOnlyList<SnapshotColumn> Columns,
    SnapshotTotal Province,
    SnapshotTotal? Previous,
    ReportingPeriod? PreviousPeriod,
    IReadOnlyList<SnapshotTotal> Districts,
    IReadOnlyList<SnapshotTotal> Tiers,
    IReadOnlyList<SnapshotUnit> Units,
    IReadOnlyList<SnapshotStation> Stations,
    IReadOnlyList<SnapshotText> Texts,
    IReadOnlyList<SnapshotRegister> Registers
);

/// <param name="Label">The form's wording.</param>
/// <param name="Derived">Computed, never typed.</param>
/// <param name="Printed">False for what is counted for the totals alone.</param>
/// <param name="Choices">Of a choice: the words of its numbers.</param>
internal sealed record SnapshotColumn(
    string Name,
    string Label,
    string Unit,
    LineKind Kind,
    bool Derived,
    bool Printed,
    IReadOnlyList<Choice> Choices
)
{
    /// <summary>Over its column: `Số đơn thuốc được kê trong kỳ (Đơn)`.</summary>
    public string Heading() => Unit.Length > 0 ? $"{Label} ({Unit})" : Label;

    /// <summary>As people read it.</summary>
    public string Words(decimal? value) =>
        value is not { } number ? "…"
        : Choices.FirstOrDefault(choice => choice.Value == VietnameseNumber.Text(number)) is { } chosen ? chosen.Label
        : VietnameseNumber.Text(Math.Round(number, 2, MidpointRounding.AwayFromZero));
}

/// <summary>A sum: of the province, a district (by its code) or a tier.</summary>
/// <param name="Key">District code; null of units that belong to none, and of the province.</param>
/// <param name="Values">In the order of the columns; null is no data.</param>
/// <param name="Means">Columns that are unweighted means, as only percentages were given: of so many units.</param>
internal sealed record SnapshotTotal(
    string? Key,
    CareLevel? Tier,
    int Units,
    int Stations,
    int Synthetic,
    IReadOnlyList<decimal?> Values,
    IReadOnlyList<SnapshotMean> Means
);

/// <param name="Column">JSON name of the percentage.</param>
internal sealed record SnapshotMean(string Column, int Units);

/// <param name="Values">With the stations of an annex added.</param>
internal sealed record SnapshotUnit(
    string Code,
    string Name,
    string? District,
    CareLevel Tier,
    FilingState State,
    int Submission,
    bool Late,
    bool Synthetic,
    IReadOnlyList<decimal?> Values
);

/// <param name="Unit">The district health centre that reports for it.</param>
internal sealed record SnapshotStation(
    string Code,
    string Name,
    string Unit,
    string? District,
    IReadOnlyList<decimal?> Values
);

/// <summary>What units wrote on one line; of a unit that wrote nothing there is none.</summary>
internal sealed record SnapshotText(string Label, IReadOnlyList<UnitText> Entries);

internal sealed record UnitText(string Code, string Name, string? District, string Text);

/// <summary>The records of all units.</summary>
internal sealed record SnapshotRegister(string Label, IReadOnlyList<string> Columns, IReadOnlyList<UnitRecord> Records);

/// <param name="Cells">As people read them, in the order of the columns.</param>
internal sealed record UnitRecord(string Code, string Name, string? District, IReadOnlyList<string> Cells);
