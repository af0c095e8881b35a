using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Reports;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Exchange.Imports;

/// <summary>
/// What every import from another system shares: all sections or none, as drafts under the same checks; sent again under the same
/// `Idempotency-Key` it is answered the same and done once; a dry run needs no key.
/// </summary>
internal abstract class ImportEndpoint(UnitReports reports, ReportImport import, KeptAnswers answers, ICurrentUser user)
    : ModuleEndpoint<EmptyRequest, ImportAnswer>
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 100;

    /// <summary>The drafts that a body brings, by section; each is left to its section to read.</summary>
    protected abstract Outcome<List<(string Section, SectionImport Import)>> Read(
        byte[] body,
        UnitReport report,
        CancellationToken ct
    );

    protected void Document<TBody>(string address, string summary, string contentType)
        where TBody : notnull
    {
        Post(address);
        AllowRoles(Role.Reporter, Role.Office);
        Summary(s => s.Summary = summary);
        Description(
            route =>
                route
                    .Accepts<TBody>(contentType)
                    .Produces<ImportAnswer>()
                    .WithMetadata(
                        new HeavyWork(),
                        new TakesQuery("dryRun", "true: chỉ kiểm tra, không ghi gì; khi đó không cần Idempotency-Key"),
                        new TakesHeader(
                            KeyHeader,
                            "Khóa do bên gửi đặt, mỗi lần gửi một khóa; gửi lại cùng khóa chỉ ghi một lần",
                            LongestKey
                        )
                    ),
            clearDefaults: true
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

        using var sent = new MemoryStream();
        await HttpContext.Request.Body.CopyToAsync(sent, ct);
        var body = sent.ToArray();
        if (Query<bool?>("dryRun", isRequired: false) is true)
        {
            await AnswerAsync(await RunAsync(report, body, dryRun: true, ct), ct);
            return;
        }

        var key = HttpContext.Request.Headers[KeyHeader].ToString();
        if (key.Length is 0 or > LongestKey || !TypedText.IsOneLine(key))
        {
            await RefuseAsync(NoKey());
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

    private async Task DoAsync(UnitReport report, byte[] body, string key, CancellationToken ct)
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

    private static Problem NoKey() =>
        Refused.Malformed(
            $"Yêu cầu phải có {KeyHeader}: một khóa riêng cho lần gửi này, tối đa {LongestKey} ký tự. Gửi lại cùng khóa thì chỉ ghi một lần.",
            [new(KeyHeader, "blank", $"Thiếu {KeyHeader} hoặc khóa quá dài.")]
        );

    private string Fingerprint(byte[] body) =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. Encoding.UTF8.GetBytes($"{HttpContext.Request.Path}\n"), .. body])
        );
}
