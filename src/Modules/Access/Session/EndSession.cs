using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <param name="Id">From the address.</param>
internal sealed record EndedSession([property: RouteParam] Guid Id);

/// <summary>Ends one of one's own sessions, at once: 204; 404 `unknownSession`.</summary>
internal sealed class EndSession(UserManager<Account> accounts, OpenSessions sessions)
    : ModuleEndpoint<EndedSession, EmptyResponse>
{
    public override void Configure()
    {
        Delete("/api/sessions/{id}");
        Summary(s => s.Summary = "Kết thúc một phiên đăng nhập của mình");
        Description(api => api.ClearDefaultAccepts().ClearDefaultProduces().Produces(204));
    }

    public override async Task HandleAsync(EndedSession ended, CancellationToken ct)
    {
        if (await sessions.EndAsync(Guid.Parse(accounts.GetUserId(User)!), ended.Id, ct))
        {
            await Send.NoContentAsync(ct);
            return;
        }

        await RefuseAsync(
            Refused.NotFound("unknownSession", "Không có phiên đăng nhập này; có thể đã kết thúc. Tải lại danh sách.")
        );
    }
}
