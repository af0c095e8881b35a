using DeAn06.Reporting.Reading;
using DeAn06.Reporting.Totals;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Sections;
using NSubstitute;

namespace DeAn06.Samples;

/// <summary>A section that answers the ports from memory: what was filed, and what was brought in.</summary>
public sealed class SampleSection : ISectionFilings
{
    private readonly List<string> imported = [];

    public SampleSection()
    {
        Reader = Substitute.For<ISectionReader>();
        Reader.Section.Returns(Section);
        Reader.Lines.Returns(SampleReport.Lines);
        Reader
            .FiledAsync(Arg.Any<string>(), Arg.Any<Action<FiledSection>>(), Arg.Any<CancellationToken>())
            .Returns(call =>
            {
                Units.ForEach((Action<FiledSection>)call[1]);
                return Units.SelectMany(unit => Rows((string)call[0], unit)).ToArray();
            });
        Reader
            .TotalsAsync(Arg.Any<IReadOnlyCollection<string>>(), Arg.Any<CancellationToken>())
            .Returns([Row("2023-H1", new SampleFigures { Visits = 1650, OnTime = 825 })]);
        Reader
            .FilingsAsync(Arg.Any<IReadOnlyCollection<FilingPlace>>(), Arg.Any<CancellationToken>())
            .Returns(call =>
                ((IReadOnlyCollection<FilingPlace>)call[0]).ToDictionary(
                    place => place,
                    _ => SampleReport.Filing(new SampleFigures { Visits = 12 })
                )
            );
    }

    public Section Section => SampleProfile.Section;

    public ISectionReader Reader { get; }

    public List<FiledSection> Units { get; } = [];

    /// <summary>Drafts that were written, not those that were tried.</summary>
    public IReadOnlyList<string> Imported
    {
        get
        {
            lock (imported)
            {
                return [.. imported];
            }
        }
    }

    public void File(string facility, string? district, SampleFigures figures, params FiledStation[] stations) =>
        Units.Add(
            new FiledSection(
                facility,
                $"Đơn vị {facility}",
                district,
                CareLevel.District,
                FilingState.Submitted,
                Submission: 1,
                Late: false,
                Synthetic: false,
                figures,
                SampleReport.Lines.Sum([figures, .. stations.Select(s => s.Figures)]),
                stations
            )
        );

    public Task<SectionSubmission> ProbeAsync(string period, string facility, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<SectionSubmission> SubmitAsync(string period, string facility, bool onBehalf, CancellationToken ct) =>
        throw new NotSupportedException();

    public Task<ISectionBatch> PrepareAsync(
        string period,
        IReadOnlyList<FacilityImport> imports,
        bool onBehalf,
        CancellationToken ct
    ) => Task.FromResult<ISectionBatch>(new Batch(this, imports));

    private static TotalRow Row(string period, SampleFigures figures) =>
        new(period, null, CareLevel.District, Units: 3, Stations: 0, Synthetic: 0, figures, []);

    /// <summary>A unit's part in the sums, and its stations' where they stand.</summary>
    private static IEnumerable<TotalRow> Rows(string period, FiledSection unit) =>
        [
            new TotalRow(period, unit.District, unit.Tier, Units: 1, Stations: 0, Synthetic: 0, unit.Figures, []),
            .. unit.Stations.Select(station => new TotalRow(
                period,
                station.District,
                CareLevel.Commune,
                Units: 0,
                Stations: 1,
                Synthetic: 0,
                station.Figures,
                []
            )),
        ];

    private sealed class Batch(SampleSection section, IReadOnlyList<FacilityImport> imports) : ISectionBatch
    {
        public IReadOnlyDictionary<string, ImportedSection> Answers { get; } =
            imports.ToDictionary(
                import => import.Facility,
                _ => new ImportedSection(section.Section.Name, FilingState.Draft, 1, Changed: true, [], null)
            );

        public Task<bool> WriteAsync(CancellationToken ct) => Task.FromResult(true);

        public Task CommitAsync(CancellationToken ct)
        {
            lock (section.imported)
            {
                section.imported.AddRange(imports.Select(import => import.Import.Draft.GetRawText()));
            }

            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => default;
    }
}
