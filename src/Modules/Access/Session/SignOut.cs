using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <summary>Ends this browser's session, copies of its cookie included: 204, also where there was none.</summary>
internal sealed class SignOut(SignInManager<Account> session, OpenSessions sessions)
    : ModuleEndpoint<EmptyRequest, EmptyResponse>
{
    public override void Configure()
    {
        Delete("/api/session");
        Summary(s => s.Summary = "Đăng xuất");
        AllowAnonymous();
        Description(api => api.ClearDefaultProduces().Produces(204).WithMetadata(new OpenBeforeOwnPassword()));
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        await sessions.EndAsync(User, ct);
        await session.SignOutAsync();
        await Send.NoContentAsync(ct);
    }
}
