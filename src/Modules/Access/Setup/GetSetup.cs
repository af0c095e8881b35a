using DeAn06.Platform.Web;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;

namespace DeAn06.Modules.Access.Setup;

/// <param name="Open">No administrator can sign in yet: the link on the console sets the first password.</param>
internal sealed record SetupState(bool Open);

/// <summary>Whether this installation waits for its first administrator, so that the first screen can say what to do.</summary>
internal sealed class GetSetup(SetupLinks links) : ModuleEndpoint<EmptyRequest, SetupState>
{
    public override void Configure()
    {
        Get("/api/setup");
        Summary(s => s.Summary = "Hệ thống đã có quản trị viên hay chưa");
        AllowAnonymous();
        Description(api => api.WithMetadata(new OpenBeforeOwnPassword(), new AlsoRefuses(400)));
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        await Send.OkAsync(new(await links.IsOpenAsync(ct)), ct);
    }
}
