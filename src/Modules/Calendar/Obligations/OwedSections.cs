using System.Collections.Frozen;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.Calendar.Obligations;

/// <summary>Which sections are owed: the form is due in the period and the section says the facility owes it. Knows no section by name.</summary>
internal sealed class OwedSections(IEnumerable<Section> sections)
{
    private readonly IReadOnlyList<Section> inOrder = [.. sections.InFormOrder(section => section)];

    private readonly FrozenDictionary<string, int> places = sections
        .InFormOrder(section => section)
        .Select((section, place) => (section.Name, place))
        .ToFrozenDictionary(x => x.Name, x => x.place);

    /// <summary>In the form's order.</summary>
    public IReadOnlyList<Section> All => inOrder;

    public Section? Find(string? name) => name is not null && PlaceOf(name) is { } place ? inOrder[place] : null;

    /// <summary>Its place in the form's order, from 0; null where the profile does not ask it.</summary>
    public int? PlaceOf(string name) => places.TryGetValue(name, out var place) ? place : null;

    /// <summary>In the form's order.</summary>
    public IReadOnlyList<Section> Of(ReportingPeriod period, Facility facility) =>
        [.. inOrder.Where(section => Owes(period, facility, section))];

    /// <summary>What the board shows of a facility: what it owes, and what it has filed though it is owed no longer.</summary>
    /// <param name="facility">Null where it no longer stands in the period.</param>
    /// <param name="filed">Whether it ever submitted the section of this name.</param>
    public IReadOnlyList<Section> Shown(ReportingPeriod period, Facility? facility, Func<string, bool> filed) =>
        [.. inOrder.Where(section => (facility is not null && Owes(period, facility, section)) || filed(section.Name))];

    public bool Owes(ReportingPeriod period, Facility facility, Section section) =>
        period.Forms.Contains(section.Form) && section.OwedBy(facility);
}
