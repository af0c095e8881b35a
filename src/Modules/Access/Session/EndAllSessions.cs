using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <param name="ButThis">`true` leaves the session that asks.</param>
internal sealed record AllSessionsEnded([property: QueryParam] bool? ButThis);

/// <summary>Ends all of one's own sessions at once, this one too unless it is spared: 204.</summary>
internal sealed class EndAllSessions(
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    OpenSessions sessions
) : ModuleEndpoint<AllSessionsEnded, EmptyResponse>
{
    public override void Configure()
    {
        Delete("/api/sessions");
        Summary(s => s.Summary = "Kết thúc mọi phiên đăng nhập của mình");
        RequestBinder(new RequestBinder<AllSessionsEnded>(BindingSource.QueryParams));
        Description(api => api.ClearDefaultAccepts().ClearDefaultProduces().Produces(204));
    }

    public override async Task HandleAsync(AllSessionsEnded ended, CancellationToken ct)
    {
        var spared = ended.ButThis == true ? OpenSessions.IdOf(User) : null;
        await sessions.EndAllAsync(Guid.Parse(accounts.GetUserId(User)!), spared, ct);
        if (spared is null)
        {
            await signIn.SignOutAsync();
        }

        await Send.NoContentAsync(ct);
    }
}
