using DeAn06.Platform.Web;
using DeAn06.Reporting.Figures;
using FastEndpoints;

namespace DeAn06.Reporting.Endpoints;

/// <summary>
/// `POST /api/{section}/{period}/{facility}/submit`: freezes a numbered version, on time or late. Errors: 401, 403, 404,
/// 409 (nothing saved, already submitted, period closed), 412 (If-Match given and stale), 422 (every failed check, by line).
/// </summary>
public abstract class SubmitFilingEndpoint<T> : FilingEndpoint<EmptyRequest, T>
    where T : class, ISectionFigures<T>, new()
{
    public override void Configure()
    {
        Post($"{Address}/submit");
        Document(
            "Gửi báo cáo",
            "Từ chối khi còn lỗi hoặc còn cảnh báo chưa giải trình; trả về đủ các kiểm tra chưa đạt theo dòng.",
            new TakesIfMatch(Required: false),
            new AlsoRefuses(422)
        );
    }

    public override Task HandleAsync(EmptyRequest request, CancellationToken ct) =>
        ChangeAsync(version => Commands.SubmitAsync(Period, Facility, version, ct), ct);
}
