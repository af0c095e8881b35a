using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.OfficialDocuments.Snapshots;

/// <summary>Puts one section of a snapshot together: its units one by one, and their sums as everyone is shown them.</summary>
internal sealed class SectionSummary(Section section, LineSet lines)
{
    private readonly List<SnapshotUnit> units = [];
    private readonly List<SnapshotStation> stations = [];
    private readonly Dictionary<TextLine, List<UnitText>> texts = lines.Texts.ToDictionary(
        line => line,
        _ => new List<UnitText>()
    );
    private readonly Dictionary<RegisterLine, List<UnitRecord>> registers = lines.Registers.ToDictionary(
        line => line,
        _ => new List<UnitRecord>()
    );

    public void Add(FiledSection unit)
    {
        units.Add(
            new SnapshotUnit(
                unit.Facility,
                unit.FacilityName,
                unit.District,
                unit.Tier,
                unit.State,
                unit.Submission,
                unit.Late,
                unit.Synthetic,
                Values(unit.Total)
            )
        );
        stations.AddRange(
            unit.Stations.Select(station => new SnapshotStation(
                station.Station,
                station.Name,
                unit.Facility,
                station.District,
                Values(station.Figures)
            ))
        );
        foreach (var (line, entries) in texts)
        {
            if (line.Of(unit.Figures) is { } text)
            {
                entries.Add(new UnitText(unit.Facility, unit.FacilityName, unit.District, text));
            }
        }

        foreach (var (register, records) in registers)
        {
            records.AddRange(
                (register.Rows(unit.Figures) ?? []).Select(row => new UnitRecord(
                    unit.Facility,
                    unit.FacilityName,
                    unit.District,
                    [.. register.Columns.Select(column => column.Words(row) ?? "")]
                ))
            );
        }
    }

    /// <param name="rows">The sums of the units.</param>
    /// <param name="previous">The province in the period before.</param>
    public SnapshotSection Result(
        IReadOnlyCollection<TotalRow> rows,
        Total? previous,
        ReportingPeriod? previousPeriod
    ) =>
        new(
            section.Name,
            section.Form,
            section.Number,
            section.Title,
            section.ShortTitle,
            [
                .. lines.Numbers.Select(line => new SnapshotColumn(
                    line.Name,
                    line.ShortLabel,
                    line.About.Unit,
                    line.About.Kind,
                    Derived: false,
                    line.About.Printed,
                    line.Choices
                )),
                .. lines.Derived.Select(line => new SnapshotColumn(
                    line.Name,
                    line.About.Label,
                    line.About.Unit,
                    line.IsCount ? LineKind.Flow : LineKind.Percentage,
                    Derived: true,
                    Printed: true,
                    []
                )),
            ],
            Sum(null, null, Total.Of(lines, rows)),
            previous is null ? null : Sum(null, null, previous),
            previousPeriod,
            [
                .. rows.GroupBy(row => row.District)
                    .OrderBy(district => district.Key is null)
                    .ThenBy(district => district.Key, StringComparer.Ordinal)
                    .Select(district => Sum(district.Key, null, Total.Of(lines, district))),
            ],
            [
                .. rows.GroupBy(row => row.Tier)
                    .OrderBy(tier => tier.Key)
                    .Select(tier => Sum(null, tier.Key, Total.Of(lines, tier))),
            ],
            units,
            stations,
            [.. texts.Select(line => new SnapshotText(line.Key.ShortLabel, line.Value))],
            [
                .. registers.Select(register => new SnapshotRegister(
                    register.Key.ShortLabel,
                    [.. register.Key.Columns.Select(column => column.About.Label)],
                    register.Value
                )),
            ]
        );

    private SnapshotTotal Sum(string? key, SharedKernel.Facilities.CareLevel? tier, Total total) =>
        new(
            key,
            tier,
            total.Units,
            total.Stations,
            total.Synthetic,
            Values(total.Figures),
            [
                .. total
                    .Means.Where(mean => lines.FindNumber(mean.Line)?.Of(total.Figures) == mean.Mean)
                    .Select(mean => new SnapshotMean(mean.Line, mean.Units)),
            ]
        );

    private decimal?[] Values(IFigures figures) =>
        [.. lines.Numbers.Select(line => line.Of(figures)), .. lines.Derived.Select(line => line.Of(figures))];
}
