using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.Calendar.Board;

/// <summary>Counts a period's reports once: as a whole, by district and by section.</summary>
internal static class PeriodCount
{
    public static PeriodCompleteness Of(ReportingPeriod period, IEnumerable<OwedReport> reports, Standings standings)
    {
        var whole = new CompletenessCount();
        var districts = new Dictionary<(bool None, string Code), CompletenessCount>();
        var sections = new Dictionary<string, (Section Section, CompletenessCount Count)>();
        foreach (var (facility, owed) in reports)
        {
            var report = standings.Of(period.Code, facility.Code);
            CellStanding?[] cells = [.. owed.Select(s => report?[s.Name])];
            if (cells.Length == 0)
            {
                continue;
            }

            whole.Add(cells);
            var district = (facility.DistrictCode is null, facility.DistrictCode ?? "");
            if (!districts.TryGetValue(district, out var ofDistrict))
            {
                districts[district] = ofDistrict = new();
            }

            ofDistrict.Add(cells);
            foreach (var (section, cell) in owed.Zip(cells))
            {
                if (!sections.TryGetValue(section.Name, out var ofSection))
                {
                    sections[section.Name] = ofSection = (section, new());
                }

                ofSection.Count.Add([cell]);
            }
        }

        return new(
            whole.Result(),
            [
                .. districts
                    .OrderBy(d => d.Key.None)
                    .ThenBy(d => d.Key.Code, StringComparer.Ordinal)
                    .Select(d => new DistrictCompleteness(d.Key.None ? null : d.Key.Code, d.Value.Result())),
            ],
            [
                .. sections
                    .Values.InFormOrder(s => s.Section)
                    .Select(s => new SectionCompleteness(s.Section.Name, s.Count.Result())),
            ]
        );
    }
}
