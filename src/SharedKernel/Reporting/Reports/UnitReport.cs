using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;

namespace DeAn06.Reporting.Reports;

/// <summary>All that one facility reports in one period, as it stands now.</summary>
/// <param name="Forms">The forms due in the period, in order of code.</param>
public sealed record UnitReport(ReportingPeriod Period, Facility Facility, IReadOnlyList<UnitForm> Forms)
{
    /// <summary>The sections that the unit owes or has filed, in the order of the forms.</summary>
    public IEnumerable<SectionShape> Owed =>
        Forms.SelectMany(form => form.Form.Sections.Where(shape => form.FilingOf(shape) is not null));

    public SectionShape ShapeOf(string section) =>
        Forms.SelectMany(form => form.Form.Sections).First(shape => shape.Section.Name == section);

    /// <summary>Something in it was made up for a demonstration.</summary>
    public bool Synthetic => Forms.Any(form => form.Filings.Values.Any(filing => filing.Synthetic));
}

/// <summary>One form of it.</summary>
/// <param name="Filings">By section; a section that the facility does not owe, and has not filed, is absent.</param>
public sealed record UnitForm(PrintedForm Form, IReadOnlyDictionary<string, IFilingView> Filings)
{
    public IFilingView? FilingOf(SectionShape shape) => Filings.GetValueOrDefault(shape.Section.Name);

    /// <summary>Sections with an annex that this unit fills in station by station.</summary>
    public IReadOnlyList<(SectionShape Shape, IFilingView Filing)> Annex =>
        [
            .. Form
                .OfStations.Select(shape => (Shape: shape, Filing: FilingOf(shape)))
                .Where(x => x.Filing is { StationsAny.Count: > 0 })
                .Select(x => (x.Shape, x.Filing!)),
        ];

    /// <summary>The stations of the annex, in order of code.</summary>
    public IReadOnlyList<(string Code, string Name)> AnnexStations =>
        [
            .. Annex
                .SelectMany(x => x.Filing.StationsAny)
                .Select(station => (station.Station, station.Name))
                .DistinctBy(station => station.Station)
                .OrderBy(station => station.Station, StringComparer.Ordinal),
        ];
}
