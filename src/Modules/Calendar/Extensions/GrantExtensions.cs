using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Calendar.Extensions;

/// <param name="Facilities">Codes of facilities that report in the period, 1 to 2000; named twice counts once.</param>
/// <param name="Section">Kebab-case name of a section that each of them owes; left out: all that each owes.</param>
/// <param name="Until">A day (`2023-08-20`, to 23:59:59 Vietnamese time) or an instant (`2023-08-20T17:00:00+07:00`), in the future.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
internal sealed record GrantExtensionsRequest(
    [property: MaxLength(GrantExtensions.MostFacilities)] IReadOnlyList<string?>? Facilities,
    [property: MaxLength(ExtensionDeadline.Longest)] string? Until,
    [property: MaxLength(DecisionReason.Longest)] string? Reason,
    string? Section = null
);

/// <summary>In the order of the request.</summary>
internal sealed record GrantedExtensionsAnswer(
    string Period,
    [property: MaxLength(GrantExtensions.MostFacilities)] IReadOnlyList<ExtensionView> Extensions
);

/// <summary>
/// POST /api/calendar/periods/{period}/extensions/batch: one extension for each of these facilities, or none. 422 names every
/// facility that is unknown or does not owe it.
/// </summary>
internal sealed class GrantExtensions(ExtensionGrants grants, TimeProvider clock)
    : ModuleEndpoint<GrantExtensionsRequest, GrantedExtensionsAnswer>
{
    public const int MostFacilities = 2_000;

    public override void Configure()
    {
        Post("/api/calendar/periods/{period}/extensions/batch");
        AllowRoles(Role.Office);
        Description(d =>
            d.WithSummary("Gia hạn nộp cho nhiều đơn vị")
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(GrantExtensionsRequest request, CancellationToken ct) =>
        await AnswerAsync(await GrantAsync(Route<string>("period")!, request, ct), ct);

    private async Task<Outcome<GrantedExtensionsAnswer>> GrantAsync(
        string period,
        GrantExtensionsRequest request,
        CancellationToken ct
    )
    {
        var facilities = request.Facilities ?? [];
        if (facilities.Count is 0 or > MostFacilities)
        {
            return ExtensionGrants.NotGranted([
                facilities.Count == 0
                    ? new("facilities", "blank", "Chưa chọn đơn vị nào để gia hạn. Chọn ít nhất một đơn vị.")
                    : new(
                        "facilities",
                        "tooMany",
                        $"Đang chọn {facilities.Count} đơn vị, một lần gia hạn tối đa {MostFacilities}. Chia thành nhiều lần."
                    ),
            ]);
        }

        var terms = new ExtensionTerms(request.Section, request.Until, request.Reason);
        var granted = await grants.GrantAsync(period, [.. facilities.Distinct()], "facilities", terms, ct);
        var now = clock.GetUtcNow();
        return granted.Ok(out var extensions)
            ? new GrantedExtensionsAnswer(period, [.. extensions.Select(e => e.View(now))])
            : granted.Problem!;
    }
}
