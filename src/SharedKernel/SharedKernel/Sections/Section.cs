using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.SharedKernel.Sections;

/// <summary>How a section takes the figures of a district health centre's stations.</summary>
public enum StationReporting
{
    /// <summary>The section has nothing of stations.</summary>
    None,

    /// <summary>The centre's one figure includes its stations, and may be broken down by station.</summary>
    Included,

    /// <summary>Station by station in an annex, beside the centre's own figure; the total adds both.</summary>
    Annex,
}

/// <summary>A section (một nội dung của phụ lục) as the running profile asks it (`forms.json`): data only, so that it can cross a process.</summary>
/// <param name="Name">Kebab case, as in the address: `e-prescriptions`.</param>
/// <param name="Title">Official wording.</param>
/// <param name="ShortTitle">For narrow places.</param>
/// <param name="Form">Form that asks it: `PL1`.</param>
/// <param name="Number">Official place in that form: `2`.</param>
/// <param name="Division">Code of the division that follows it up.</param>
/// <param name="Requires">Capability without which a facility does not owe it.</param>
/// <param name="TreatmentOnly">Asked of those who examine and treat (cơ sở khám bệnh, chữa bệnh), which a disease control centre does not.</param>
public sealed record Section(
    string Name,
    string Title,
    string ShortTitle,
    string Form,
    string Number,
    string Division,
    Capabilities Requires = Capabilities.None,
    StationReporting Stations = StationReporting.Included,
    bool TreatmentOnly = false
)
{
    /// <summary>JSON names of the lines on request that this province asks.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>`EPrescriptions`: the prefix of its GraphQL types.</summary>
    public string PascalName { get; } =
        string.Concat(Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>`ePrescriptions`: its field of a period.</summary>
    public string CamelName => char.ToLowerInvariant(PascalName[0]) + PascalName[1..];

    /// <summary>The periods that ended before this one does and ask the same form, oldest first: the half year comes before its year.</summary>
    public IReadOnlyList<ReportingPeriod> Earlier(IEnumerable<ReportingPeriod> periods, ReportingPeriod than) =>
        [.. periods.Where(p => p.To < than.To && p.Forms.Contains(Form)).OrderBy(p => p.To)];

    /// <summary>Does this facility owe it, the form being due?</summary>
    public bool OwedBy(Facility facility) =>
        facility.ReportsItself
        && (facility.Capabilities & Requires) == Requires
        && !(TreatmentOnly && facility.Kind == FacilityKind.DiseaseControlCentre)
        && !facility.NotApplicableSections.Contains(Name);
}
