using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>Notes, period by period, which facilities have not filed a section that they owe.</summary>
internal sealed class GapCount(IReadOnlyCollection<string> sections)
{
    private readonly Dictionary<string, Dictionary<string, (Facility Facility, List<string> Missing)>> found = [];

    public void Add(ReportingPeriod period, IEnumerable<OwedReport> reports, Standings standings)
    {
        foreach (var (facility, owed) in reports)
        {
            foreach (var section in owed.Select(s => s.Name).Where(sections.Contains))
            {
                if (!found.TryGetValue(section, out var units))
                {
                    found[section] = units = [];
                }

                var missing = units.TryGetValue(facility.Code, out var known) ? known.Missing : [];
                if (standings.Of(period.Code, facility.Code, section) is not { Filed: true })
                {
                    missing.Add(period.Code);
                }

                units[facility.Code] = (facility, missing);
            }
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<SectionGaps>> Result() =>
        found.ToDictionary(
            section => section.Key,
            IReadOnlyList<SectionGaps> (section) =>
                [
                    .. section
                        .Value.Values.OrderBy(unit => unit.Facility.Code, StringComparer.Ordinal)
                        .Select(unit => new SectionGaps(unit.Facility, unit.Missing)),
                ]
        );
}
