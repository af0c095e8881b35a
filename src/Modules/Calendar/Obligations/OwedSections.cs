using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.Calendar.Obligations;

/// <summary>Which sections are owed: the form is due in the period and the section says the facility owes it. Knows no section by name.</summary>
internal sealed class OwedSections(IEnumerable<Section> sections)
{
    private readonly IReadOnlyList<Section> inOrder = [.. sections.InFormOrder(section => section)];

    public Section? Find(string? name) => inOrder.FirstOrDefault(s => s.Name == name);

    /// <summary>In the form's order.</summary>
    public IReadOnlyList<Section> Of(ReportingPeriod period, Facility facility) =>
        [.. inOrder.Where(section => Owes(period, facility, section))];

    /// <summary>What the board shows of a facility: what it owes, and what it has filed though it is owed no longer.</summary>
    /// <param name="facility">Null where it no longer stands in the period.</param>
    public IReadOnlyList<Section> Shown(ReportingPeriod period, Facility? facility, IEnumerable<string> filed)
    {
        var kept = filed.ToHashSet();
        return
        [
            .. inOrder.Where(section =>
                kept.Contains(section.Name) || (facility is not null && Owes(period, facility, section))
            ),
        ];
    }

    public bool Owes(ReportingPeriod period, Facility facility, Section section) =>
        period.Forms.Contains(section.Form) && section.OwedBy(facility);
}
