using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>What every import of one report from another system shares: all sections or none, as drafts under the same checks.</summary>
internal abstract class ImportEndpoint(UnitReports reports, ReportImport import, KeptAnswers answers, ICurrentUser user)
    : KeyedEndpoint<ImportAnswer>(answers)
{
    /// <summary>The drafts that a body brings, by section; each is left to its section to read.</summary>
    protected abstract Outcome<List<(string Section, SectionImport Import)>> Read(
        byte[] body,
        UnitReport report,
        CancellationToken ct
    );

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var found = await reports.FindAsync(Route<string>("period")!, Route<string>("facility")!, ct);
        if (!found.Ok(out var report))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        await OnceAsync((body, dryRun) => RunAsync(report, body, dryRun, ct), ct);
    }

    private async Task<Outcome<ImportAnswer>> RunAsync(
        UnitReport report,
        byte[] body,
        bool dryRun,
        CancellationToken ct
    )
    {
        var read = Read(body, report, ct);
        if (!read.Ok(out var drafts))
        {
            return read.Problem!;
        }

        var manner = new WriteManner(dryRun, OnBehalf: user.Role == Role.Office);
        var taken = await import.RunAsync(report.Period.Code, report.Facility.Code, drafts, manner, ct);
        return taken.Any(section => section.Problem is not null)
            ? ImportRefusals.Of(taken)
            : ImportAnswer.Of(report, taken, dryRun);
    }
}
