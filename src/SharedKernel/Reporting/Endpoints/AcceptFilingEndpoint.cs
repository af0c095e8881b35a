using DeAn06.Platform.Web;
using DeAn06.Reporting.Figures;
using FastEndpoints;

namespace DeAn06.Reporting.Endpoints;

/// <summary>
/// `POST /api/{section}/{period}/{facility}/accept`: accepts a submitted filing.
/// Errors: 401, 403 (not the division that follows the section), 404, 409 (not submitted), 412 (If-Match given and stale).
/// </summary>
public abstract class AcceptFilingEndpoint<T> : FilingEndpoint<EmptyRequest, T>
    where T : class, ISectionFigures<T>, new()
{
    public override void Configure()
    {
        Post($"{Address}/accept");
        Document(
            "Tiếp nhận",
            "Sau khi tiếp nhận, số liệu chỉ sửa được khi phòng theo dõi mở lại kèm lý do.",
            new TakesIfMatch(Required: false)
        );
    }

    public override Task HandleAsync(EmptyRequest request, CancellationToken ct) =>
        ChangeAsync(version => Commands.AcceptAsync(Period, Facility, version, ct), ct);
}
