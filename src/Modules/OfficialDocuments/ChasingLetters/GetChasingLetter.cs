using DeAn06.Decree30;
using DeAn06.Platform.Web;
using DeAn06.Reporting.Forms;
using DeAn06.Reporting.Reports;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Facilities;
using DeAn06.SharedKernel.Periods;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Profiles;
using DeAn06.SharedKernel.Sections;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.OfficialDocuments.ChasingLetters;

internal sealed class GetChasingLetterRequest
{
    /// <summary>Code of a district: its units alone.</summary>
    [QueryParam]
    public string? District { get; init; }

    /// <summary>Name of a section due in the period (`e-prescriptions`): that alone.</summary>
    [QueryParam]
    public string? Section { get; init; }
}

/// <summary>
/// `GET /api/chasing-letters/{period}.docx?district=&amp;section=`: a công văn, ready to number and sign, that asks for what has not been
/// filed, with the list of who owes it. Errors: 401, 403 (not the office), 404 (period, district, section), 409 (the period has not
/// begun; nothing is missing).
/// </summary>
internal sealed class GetChasingLetter(
    IReportingCalendar calendar,
    IFacilityDirectory directory,
    UnfiledReports unfiled,
    IEnumerable<Section> sections,
    FormOutlines outlines,
    Letterhead letterhead,
    TimeProvider clock
) : ModuleEndpoint<GetChasingLetterRequest, object>
{
    public override void Configure()
    {
        Get("/api/chasing-letters/{period}.docx");
        AllowRoles(Role.Office);
        Summary(s => s.Summary = "Tải công văn đôn đốc các đơn vị chưa nộp báo cáo (Word)");
        Description(
            route =>
                route
                    .Produces<byte[]>(200, WordPackage.ContentType)
                    .ProducesProblem(StatusCodes.Status409Conflict)
                    .WithMetadata(new HeavyWork()),
            clearDefaults: true
        );
    }

    public override async Task HandleAsync(GetChasingLetterRequest request, CancellationToken ct)
    {
        var found = await FindAsync(Route<string>("period")!, request, ct);
        if (!found.Ok(out var chase))
        {
            await RefuseAsync(found.Problem!);
            return;
        }

        await Send.BytesAsync(
            new ChasingLetter(chase, letterhead, VietnamTime.Today(clock)).Write(),
            $"cong-van-don-doc-{chase.Period.Code}.docx",
            WordPackage.ContentType,
            cancellation: ct
        );
    }

    private async Task<Outcome<Chase>> FindAsync(string code, GetChasingLetterRequest request, CancellationToken ct)
    {
        var known = await calendar.FindAsync(code, ct);
        if (!known.Ok(out var period))
        {
            return known.Problem!;
        }

        var scope = "";
        Section? only = null;
        if (request.Section is { Length: > 0 } name)
        {
            only = sections.FirstOrDefault(section => section.Name == name && period.Forms.Contains(section.Form));
            if (only is null)
            {
                return Refused.NotFound(
                    "unknownSection",
                    $"Kỳ {period.Name} không có nội dung “{Excerpt.Of(name)}”. Các nội dung: {string.Join(", ", Due(period).Select(section => section.Name))}."
                );
            }

            scope += $" {SectionWords.Of(only)}";
        }

        string? district = null;
        if (request.District is { Length: > 0 } districtCode)
        {
            var districts = await directory.DistrictsAsync(period.To, ct);
            if (districts.FirstOrDefault(one => one.Code == districtCode) is not { } found)
            {
                return Refused.NotFound(
                    "unknownDistrict",
                    $"Không có huyện mã “{Excerpt.Of(districtCode)}” trong kỳ {period.Name}. Kiểm tra lại mã huyện (ví dụ {districts.FirstOrDefault()?.Code})."
                );
            }

            district = found.Code;
            scope += $" của các đơn vị thuộc {char.ToLowerInvariant(found.Name[0])}{found.Name[1..]}";
        }

        if (period.StateAt(clock.GetUtcNow()) == PeriodState.Upcoming)
        {
            return Refused.Conflict(
                "periodUpcoming",
                $"Kỳ {period.Name} chưa bắt đầu lấy số liệu (từ ngày {DecreeDate.Slashed(period.From)}) nên chưa có gì để đôn đốc."
            );
        }

        var list = await unfiled.OfAsync(period, district, only?.Name, ct);
        if (list.Unfiled.Count == 0)
        {
            return Refused.Conflict(
                "nothingMissing",
                $"Báo cáo{scope} kỳ {period.Name} đã nộp đủ, không còn đơn vị nào phải đôn đốc."
            );
        }

        return new Chase(period, Forms(period, only), scope, list);
    }

    private IEnumerable<Section> Due(ReportingPeriod period) =>
        sections.Where(section => period.Forms.Contains(section.Form)).InFormOrder(section => section);

    private FormOutline[] Forms(ReportingPeriod period, Section? only) =>
        [
            .. Due(period)
                .Where(section => only is null || section == only)
                .Select(section => section.Form)
                .Distinct()
                .Select(form => outlines.Of(form).Outline),
        ];
}
