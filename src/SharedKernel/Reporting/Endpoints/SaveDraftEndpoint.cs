using DeAn06.Platform.Web;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Filings;
using DeAn06.Reporting.Writing;
using FastEndpoints;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Reporting.Endpoints;

/// <summary>
/// `PUT /api/{section}/{period}/{facility}` with If-Match: saves a draft. A draft may be incomplete or fail checks; values that are no
/// counts at all are refused. Errors: 400 (unreadable value, by line), 401, 403, 404, 409 (closed, not owed, wrong state),
/// 412 (stale: what changed), 413, 422 (negative, too large, unknown station), 428 (no If-Match).
/// </summary>
public abstract class SaveDraftEndpoint<T> : FilingEndpoint<EmptyRequest, T>
    where T : class, ISectionFigures<T>, new()
{
    public override void Configure()
    {
        Put(Address);
        Description(d => d.Accepts<Draft<T>>("application/json"));
        Document(
            "Lưu nháp",
            "If-Match bắt buộc: ETag của lần đọc gần nhất. Dòng chưa có số liệu để null; không phát sinh thì 0.",
            new TakesIfMatch(Required: true)
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        if (VersionTag.Read(HttpContext.Request, out var version) is { } problem)
        {
            await RefuseAsync(problem);
            return;
        }

        if (version is not { } expected)
        {
            await RefuseAsync(FilingRefusals.NoIfMatch());
            return;
        }

        var read = await Resolve<DraftReader<T>>().ReadAsync(HttpContext.Request, ct);
        await ShowAsync(
            read.Ok(out var draft) ? await Commands.SaveAsync(Period, Facility, draft, expected, ct) : read.Problem!,
            ct
        );
    }
}
