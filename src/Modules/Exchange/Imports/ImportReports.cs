using System.Text.Json;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;

namespace DeAn06.Modules.Exchange.Imports;

/// <param name="Reports">Of each unit one.</param>
internal sealed record ImportReportsRequest(IReadOnlyList<UnitReportRequest> Reports);

/// <param name="Facility">Code of the unit.</param>
/// <param name="Sections">As in the import of one report.</param>
internal sealed record UnitReportRequest(string Facility, IReadOnlyDictionary<string, JsonElement> Sections);

/// <summary>
/// `POST /api/reports/{period}/import?dryRun=` with `Idempotency-Key`: a system that knows many units brings all their reports in one request, all
/// or none, under the same rights and checks as one by one. Errors: 400 (no key, not JSON, unknown section), 401, 403 (another
/// facility's), 404 (period), 409 (the first request is still at work), 413, 422 (every refused line of every unit; a key used for
/// another content).
/// </summary>
internal sealed class ImportReports(
    IReportingCalendar calendar,
    ReportImport import,
    KeptAnswers answers,
    ICurrentUser user
) : KeyedEndpoint<ImportedReports>(answers)
{
    /// <summary>A province's month, station by station, has 3 MB.</summary>
    private const long MostBytes = 4_000_000;

    public override void Configure() =>
        Document<ImportReportsRequest>(
            "/api/reports/{period}/import",
            "Nhập số liệu của nhiều đơn vị trong một lần gửi từ hệ thống khác (JSON)",
            "application/json",
            new TakesBytes(MostBytes)
        );

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var found = await calendar.FindAsync(Route<string>("period")!, ct);
        if (!found.Ok(out var period))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        await OnceAsync((body, dryRun) => RunAsync(period.Code, body, dryRun, ct), ct);
    }

    private async Task<Outcome<ImportedReports>> RunAsync(string period, byte[] body, bool dryRun, CancellationToken ct)
    {
        if (JsonLimits.Check(body) is { } problem)
        {
            return problem;
        }

        using var document = JsonDocument.Parse(JsonBody.Composed(body));
        var read = ReportsBody.Read(document.RootElement, import.Sections);
        if (!read.Ok(out var drafts))
        {
            return read.Problem!;
        }

        if (drafts.FirstOrDefault(draft => !user.ReadsFacility(draft.Facility)) is { Facility: { } others })
        {
            return Refused.NotAllowed(
                $"Báo cáo của đơn vị {Excerpt.Of(others)} không thuộc đơn vị của tài khoản này nên chưa ghi gì. Chỉ gửi báo cáo của đơn vị mình."
            );
        }

        var manner = new WriteManner(dryRun, OnBehalf: user.Role == Role.Office);
        var taken = await import.RunAsync(period, drafts, manner, ct);
        return taken.Values.Any(unit => unit.Any(section => section.Problem is not null))
            ? ImportRefusals.Of(taken)
            : ImportedReports.Of(period, taken, dryRun);
    }
}
