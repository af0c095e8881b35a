using DeAn06.Modules.Exchange.Imports;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Modules.Exchange.Adx;

/// <summary>
/// `POST /api/reports/{period}/{facility}/import-adx?dryRun=` with `Idempotency-Key`: the same for an ADX document of the unit and its
/// stations. Errors: 400 (no key, no ADX, another period's, unknown section, a section with lists), and those of the JSON import.
/// </summary>
internal sealed class ImportAdx(UnitReports reports, ReportImport import, KeptAnswers answers, ICurrentUser user)
    : ImportEndpoint(reports, import, answers, user)
{
    public override void Configure() =>
        Document<string>(
            "/api/reports/{period}/{facility}/import-adx",
            "Nhập số liệu nhiều nội dung từ hệ thống khác (ADX)",
            AdxDocument.ContentType
        );

    protected override Outcome<List<(string Section, SectionImport Import)>> Read(
        byte[] body,
        UnitReport report,
        CancellationToken ct
    ) => new AdxReader(report).Read(body, ct);
}
