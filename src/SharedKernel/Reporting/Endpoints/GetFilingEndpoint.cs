using DeAn06.Reporting.Figures;
using FastEndpoints;

namespace DeAn06.Reporting.Endpoints;

/// <summary>
/// `GET /api/{section}/{period}/{facility}`: the filing with its figures, checks and allowed actions. An owed section that nobody
/// has begun answers state `notStarted` and ETag "0". Errors: 401, 403 (another facility's), 404 (period, facility; not owed).
/// </summary>
public abstract class GetFilingEndpoint<T> : FilingEndpoint<EmptyRequest, T>
    where T : class, ISectionFigures<T>, new()
{
    public override void Configure()
    {
        Get(Address);
        Document(
            "Xem báo cáo",
            "Số liệu, các kiểm tra chưa đạt và việc được phép làm; ETag là phiên bản hiện tại (\"0\" khi chưa nhập)."
        );
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct) =>
        await ShowAsync(await Commands.GetAsync(Period, Facility, ct), ct);
}
