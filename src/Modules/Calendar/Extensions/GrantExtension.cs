using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Calendar;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Calendar.Extensions;

/// <param name="Facility">Code of a facility that reports in the period.</param>
/// <param name="Section">Kebab-case name of an owed section; left out: all that it owes.</param>
/// <param name="Until">A day (`2023-08-20`, to 23:59:59 Vietnamese time) or an instant (`2023-08-20T17:00:00+07:00`), in the future.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
internal sealed record GrantExtensionRequest(
    string? Facility,
    [property: MaxLength(ExtensionDeadline.Longest)] string? Until,
    [property: MaxLength(DecisionReason.Longest)] string? Reason,
    string? Section = null
);

/// <summary>POST /api/calendar/periods/{period}/extensions: lets a facility file after closing. The filing stays marked late.</summary>
internal sealed class GrantExtension(ExtensionGrants grants, TimeProvider clock)
    : ModuleEndpoint<GrantExtensionRequest, ExtensionView>
{
    public override void Configure()
    {
        Post("/api/calendar/periods/{period}/extensions");
        AllowRoles(Role.Office);
        Description(d =>
            d.WithSummary("Gia hạn nộp cho một đơn vị")
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        );
    }

    public override async Task HandleAsync(GrantExtensionRequest request, CancellationToken ct)
    {
        var terms = new ExtensionTerms(request.Section, request.Until, request.Reason);
        var granted = await grants.GrantAsync(Route<string>("period")!, [request.Facility], "facility", terms, ct);
        await AnswerAsync(
            granted.Ok(out var extensions) ? extensions[0].View(clock.GetUtcNow()) : granted.Problem!,
            ct
        );
    }
}
