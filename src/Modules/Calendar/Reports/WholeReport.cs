using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Modules.Calendar.Reports;

/// <summary>All filings of one facility in one period.</summary>
internal sealed record WholeReport(ReportingPeriod Period, Facility Facility, IReadOnlyList<Section> Owed);
