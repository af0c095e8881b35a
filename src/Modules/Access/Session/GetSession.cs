using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using FastEndpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <summary>Who is signed in: 200 with the viewer as the account stands now, 401 `notSignedIn` where nobody is.</summary>
internal sealed class GetSession(UserManager<Account> accounts, Admission admission)
    : ModuleEndpoint<EmptyRequest, Viewer>
{
    public override void Configure()
    {
        Get("/api/session");
        Summary(s => s.Summary = "Ai đang đăng nhập");
        Description(api => api.WithMetadata(new OpenBeforeOwnPassword()));
    }

    public override async Task HandleAsync(EmptyRequest request, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        await AnswerAsync(
            await accounts.GetUserAsync(User) is { } account && admission.Refusal(account) is null
                ? Viewer.Of(account)
                : Refused.NotSignedIn(),
            ct
        );
    }
}
