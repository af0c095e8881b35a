using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Checks;
using DeAn06.Reporting.Figures;
using DeAn06.Reporting.Writing;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Reporting.Endpoints;

/// <param name="Reason">Why an accepted filing is opened for correction; required, up to 2,000 characters.</param>
public sealed record ReopenRequest([property: MaxLength(TextLengths.Reason)] string? Reason);

/// <summary>
/// `POST /api/{section}/{period}/{facility}/reopen`: opens an accepted filing for correction.
/// Errors: 400, 401, 403 (not the division that follows the section), 404, 409 (not accepted), 412, 422 (no or an unreadable reason).
/// </summary>
public abstract class ReopenFilingEndpoint<T> : FilingEndpoint<ReopenRequest, T>
    where T : class, ISectionFigures<T>, new()
{
    public override void Configure()
    {
        Post($"{Address}/reopen");
        Document(
            "Mở lại để đính chính",
            "Lý do bắt buộc; bản đã tiếp nhận vẫn giữ nguyên trong lịch sử.",
            new TakesIfMatch(Required: false)
        );
    }

    public override async Task HandleAsync(ReopenRequest request, CancellationToken ct)
    {
        var errors = new List<LineError>();
        var reason = FilingTexts.Reason.Read(request.Reason, "reason", errors);
        if (errors.Count > 0)
        {
            await RefuseAsync(Refused.Invalid("Chưa mở lại được; sửa mục nêu dưới đây.", errors));
            return;
        }

        await ChangeAsync(version => Commands.ReopenAsync(Period, Facility, reason!, version, ct), ct);
    }
}
