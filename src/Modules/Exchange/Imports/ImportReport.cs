using System.Text;
using System.Text.Json;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;

namespace DeAn06.Modules.Exchange.Imports;

/// <param name="Sections">By section's name, each as the body of its own `PUT`: figures, and where given stations and explanations.</param>
internal sealed record ImportReportRequest(IReadOnlyDictionary<string, JsonElement> Sections);

/// <summary>
/// `POST /api/reports/{period}/{facility}/import?dryRun=` with `Idempotency-Key`: a hospital system brings several sections at once, all or
/// none, as drafts under the same checks. Sent again under the same key it is answered the same and done once. Errors: 400 (no key, not
/// JSON, unknown section), 401, 403, 404, 409 (the first request is still at work), 422 (every refused line; a key used for another
/// content).
/// </summary>
internal sealed class ImportReport(UnitReports reports, ReportImport import, KeptAnswers answers, ICurrentUser user)
    : ImportEndpoint(reports, import, answers, user)
{
    public override void Configure() =>
        Document<ImportReportRequest>(
            "/api/reports/{period}/{facility}/import",
            "Nhập số liệu nhiều nội dung từ hệ thống khác (JSON)",
            "application/json"
        );

    protected override Outcome<List<(string Section, SectionImport Import)>> Read(
        byte[] body,
        UnitReport report,
        CancellationToken ct
    )
    {
        if (JsonLimits.Check(body) is { } problem)
        {
            return problem;
        }

        using var document = JsonDocument.Parse(VietnameseText.Compose(Encoding.UTF8.GetString(body)));
        return ImportBody.Read(document.RootElement.Clone(), report);
    }
}
