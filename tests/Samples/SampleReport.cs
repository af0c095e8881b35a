using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Sections;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Periods;
using NSubstitute;

namespace DeAn06.Samples;

/// <summary>A report of one section with these figures.</summary>
public static class SampleReport
{
    public static readonly Letterhead Letterhead = new("UBND tỉnh Mẫu", "Sở Y tế Mẫu", "Mẫu");

    public static readonly LineSet Lines = LineSet.Of<SampleFigures>();

    public static UnitReport Of(
        SampleFigures figures,
        IReadOnlyDictionary<string, SampleFigures>? stations = null,
        FilingState state = FilingState.Draft
    )
    {
        var shape = new SectionShape(SampleProfile.Section, Lines, null!);
        var filing = Filing(figures, stations, state);
        return new UnitReport(
            new ReportingPeriod(
                "2023-07",
                2023,
                PeriodKind.Month,
                "Tháng 7",
                new DateOnly(2023, 6, 15),
                new DateOnly(2023, 7, 14),
                new DateOnly(2023, 7, 15),
                [SampleProfile.Form.Code],
                null
            ),
            Facility.KnownByCode("BV-0001", new DateOnly(2023, 1, 1)),
            [
                new UnitForm(
                    PrintedForm.Of(
                        SampleProfile.Form,
                        new Dictionary<string, SectionShape> { [SampleFigures.SectionName] = shape }
                    ),
                    new Dictionary<string, IFilingView> { [SampleFigures.SectionName] = filing }
                ),
            ]
        );
    }

    public static IFilingView Filing(
        SampleFigures figures,
        IReadOnlyDictionary<string, SampleFigures>? stations = null,
        FilingState state = FilingState.Draft
    )
    {
        var filing = Substitute.For<IFilingView>();
        (string, string, IFigures)[] annex =
        [
            .. (stations ?? new Dictionary<string, SampleFigures>()).Select(s =>
                (s.Key, $"Trạm {s.Key}", (IFigures)s.Value)
            ),
        ];
        filing.Section.Returns(SampleFigures.SectionName);
        filing.State.Returns(state);
        filing.Version.Returns(7);
        filing.FiguresAny.Returns(figures);
        filing.TotalAny.Returns(Lines.Sum([figures, .. annex.Select(s => s.Item3)]));
        filing.StationsAny.Returns(annex);
        return filing;
    }
}
