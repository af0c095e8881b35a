using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeAn06.Modules.Consolidation.Reports;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Filings;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using DeAn06.SharedKernel.Web;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Consolidation.Imports;

/// <param name="Sections">By section's name, each as the body of its own `PUT`: figures, and where given stations and explanations.</param>
internal sealed record ImportReportRequest(IReadOnlyDictionary<string, JsonElement> Sections);

/// <summary>
/// `POST /api/reports/{period}/{facility}/import?dryRun=` with `Idempotency-Key`: a hospital system brings several sections at once, all or
/// none, as drafts under the same checks. Sent again under the same key it is answered the same and done once. Errors: 400 (no key, not
/// JSON, unknown section), 401, 403, 404, 409 (the first request is still at work), 422 (every refused line; a key used for another
/// content).
/// </summary>
internal sealed class ImportReport(UnitReports reports, ReportImport import, KeptAnswers answers, ICurrentUser user)
    : ModuleEndpoint<EmptyRequest, ImportAnswer>
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 100;

    public override void Configure()
    {
        Post("/api/reports/{period}/{facility}/import");
        AllowRoles(Role.Reporter, Role.Office);
        Summary(s => s.Summary = "Nhập số liệu nhiều nội dung từ hệ thống khác");
        Description(route =>
            route
                .Accepts<ImportReportRequest>("application/json")
                .WithMetadata(
                    new TakesQuery("dryRun", "true: chỉ kiểm tra, không ghi gì; khi đó không cần Idempotency-Key"),
                    new TakesHeader(
                        KeyHeader,
                        "Khóa do bên gửi đặt, mỗi lần gửi một khóa; gửi lại cùng khóa chỉ ghi một lần"
                    )
                )
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        var found = await reports.FindAsync(Route<string>("period")!, Route<string>("facility")!, ct);
        if (!found.Ok(out var report))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        using var body = new MemoryStream();
        await HttpContext.Request.Body.CopyToAsync(body, ct);
        if (Query<bool?>("dryRun", isRequired: false) is true)
        {
            await AnswerAsync(await RunAsync(report, body, dryRun: true, ct), ct);
            return;
        }

        var key = HttpContext.Request.Headers[KeyHeader].ToString();
        if (key.Length is 0 or > LongestKey || !TypedText.IsOneLine(key))
        {
            await RefuseAsync(
                Refused.Malformed(
                    $"Yêu cầu phải có {KeyHeader}: một khóa riêng cho lần gửi này, tối đa {LongestKey} ký tự. Gửi lại cùng khóa thì chỉ ghi một lần.",
                    [new(KeyHeader, "blank", $"Thiếu {KeyHeader} hoặc khóa quá dài.")]
                )
            );
            return;
        }

        var taken = await answers.TakeAsync(key, Fingerprint(body), ct);
        if (!taken.Ok(out var before))
        {
            await RefuseAsync(taken.Problem!);
        }
        else if (before.Body is { } kept)
        {
            HttpContext.Response.Headers["Idempotency-Replayed"] = "true";
            await Send.StringAsync(kept, contentType: "application/json; charset=utf-8", cancellation: ct);
        }
        else
        {
            await DoAsync(report, body, key, ct);
        }
    }

    private async Task DoAsync(UnitReport report, MemoryStream body, string key, CancellationToken ct)
    {
        var kept = false;
        try
        {
            var outcome = await RunAsync(report, body, dryRun: false, ct);
            if (outcome.Ok(out var answer))
            {
                await answers.KeepAsync(key, JsonSerializer.Serialize(answer, KernelJson.Options), ct);
                kept = true;
            }

            await AnswerAsync(outcome, ct);
        }
        finally
        {
            if (!kept)
            {
                await answers.ReleaseAsync(key);
            }
        }
    }

    private async Task<Outcome<ImportAnswer>> RunAsync(
        UnitReport report,
        MemoryStream body,
        bool dryRun,
        CancellationToken ct
    )
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(VietnameseText.Compose(Encoding.UTF8.GetString(body.ToArray())));
        }
        catch (JsonException broken)
        {
            return Refused.Malformed(
                $"Nội dung gửi lên không phải JSON hợp lệ (dòng {broken.LineNumber + 1}, vị trí {broken.BytePositionInLine + 1}). Chưa ghi gì; kiểm tra lại rồi gửi lại.",
                []
            );
        }

        using (document)
        {
            var read = ImportBody.Read(document.RootElement, report);
            if (!read.Ok(out var drafts))
            {
                return read.Problem!;
            }

            var manner = new WriteManner(dryRun, OnBehalf: user.Role == Role.Office);
            var (period, facility) = (report.Period.Code, report.Facility.Code);
            var taken = await import.RunAsync(period, facility, drafts, manner, ct);
            return taken.Any(section => section.Problem is not null)
                ? Refusal(taken)
                : new ImportAnswer(
                    period,
                    facility,
                    report.Facility.Name,
                    dryRun,
                    [.. taken.Select(section => Part(report, section))]
                );
        }
    }

    private static ImportedPart Part(UnitReport report, ImportedSection section)
    {
        var about = report.ShapeOf(section.Section).Section;
        return new ImportedPart(
            section.Section,
            about.Number,
            about.Title,
            section.State,
            section.Version,
            section.Changed,
            Submitted: false,
            [
                .. section
                    .Checks.Where(check => check.Blocks)
                    .Select(c => new ImportRemark(c.Code, c.Severity, c.Line, c.Station, c.Message, null, null)),
            ]
        );
    }

    /// <summary>Lines are named with their section: `e-prescriptions.issued`.</summary>
    private static Problem Refusal(IReadOnlyList<ImportedSection> taken)
    {
        var refused = taken.Where(section => section.Problem is not null).ToArray();
        return new Problem(
            refused.Length == 1 && refused[0].Problem!.Status != 400 ? refused[0].Problem!.Status : 422,
            refused.Length == 1 ? refused[0].Problem!.Code : "invalid",
            "Số liệu chưa nhập được",
            $"{refused.Length} trong {taken.Count} nội dung bị từ chối nên chưa nội dung nào được ghi. Sửa các chỗ nêu dưới đây rồi gửi lại."
        )
        {
            Errors =
            [
                .. refused.SelectMany(section =>
                    section.Problem!.Errors.Count > 0
                        ? section.Problem.Errors.Select(error =>
                            error with
                            {
                                Line = error.Line is { } line ? $"{section.Section}.{line}" : section.Section,
                            }
                        )
                        : [new LineError(section.Section, section.Problem.Code, section.Problem.Detail)]
                ),
            ],
        };
    }

    private string Fingerprint(MemoryStream body) =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. Encoding.UTF8.GetBytes($"{HttpContext.Request.Path}\n"), .. body.ToArray()])
        );
}
