using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Sections;

namespace DeAn06.Host.Gateway.Types;

/// <summary>A section as of a period: all that is asked below it is read of this section.</summary>
internal sealed record SectionNode(ReportingPeriod Period, SectionShape Shape)
{
    public Section Section => Shape.Section;

    public LineSet Lines => Shape.Set;
}
