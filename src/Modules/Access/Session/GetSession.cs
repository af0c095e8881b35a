using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <summary>Who is signed in: 200 with the viewer as the account stands now, 401 `notSignedIn` where nobody is.</summary>
internal sealed class GetSession(UserManager<Account> accounts) : ModuleEndpoint<EmptyRequest, Viewer>
{
    public override void Configure()
    {
        Get("/api/session");
        Summary(s => s.Summary = "Ai đang đăng nhập");
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        await AnswerAsync(
            await accounts.GetUserAsync(User) is { Disabled: false } account
                ? Viewer.Of(account)
                : Refused.NotSignedIn(),
            ct
        );
    }
}
