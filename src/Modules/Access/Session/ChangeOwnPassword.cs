using System.ComponentModel.DataAnnotations;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <param name="Current">The password in use.</param>
/// <param name="New">At least 12 characters, at most 256, not easily guessed, another than the current one.</param>
internal sealed record PasswordChange(
    [property: MaxLength(Passwords.MaximumLength)] string? Current,
    [property: MaxLength(Passwords.MaximumLength)] string? New
);

/// <summary>
/// Changes one's own password: 200 with the viewer; this browser goes on with a new session, all others of the account end. 422
/// `invalidAccount` where the current password is wrong or the new one breaks the rule, 429 as at sign-in.
/// </summary>
internal sealed class ChangeOwnPassword(
    UserManager<Account> accounts,
    OpenSessions sessions,
    PasswordCheck check,
    KnownDevices devices,
    AccountWrites writes,
    Admission admission
) : ModuleEndpoint<PasswordChange, Viewer>
{
    public override void Configure()
    {
        Put("/api/session/password");
        Summary(s => s.Summary = "Đổi mật khẩu của mình");
        Description(api => api.ProducesProblem(429).WithMetadata(new OpenBeforeOwnPassword()));
    }

    public override async Task HandleAsync(PasswordChange change, CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { } account || admission.Refusal(account) is not null)
        {
            await RefuseAsync(Refused.NotSignedIn());
            return;
        }

        var (current, next) = (Passwords.Canonical(change.Current), Passwords.Canonical(change.New));
        if (current.Length == 0)
        {
            await RefuseAsync(AccountProblems.Invalid([new("current", "blank", "Chưa nhập mật khẩu hiện tại.")]));
            return;
        }

        var answer = await check.RunAsync(HttpContext, account.UserName!, current, WrongPassword(), ct);
        if (!answer.Ok(out _))
        {
            await RefuseAsync(answer.Problem!);
            return;
        }

        if (next == current)
        {
            await RefuseAsync(
                AccountProblems.Invalid([
                    new("new", "samePassword", "Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác."),
                ])
            );
            return;
        }

        var refused = await writes.SetPasswordAsync(account, next, "new", AccountAction.PasswordChanged, ct);
        if (refused is not null)
        {
            await RefuseAsync(refused);
            return;
        }

        await sessions.BeginAsync(HttpContext, account, ct);
        devices.Remember(HttpContext, account);
        await Send.OkAsync(Viewer.Of(account), ct);
    }

    private Problem WrongPassword() =>
        AccountProblems.Invalid([
            new("current", "wrongPassword", accounts.ErrorDescriber.PasswordMismatch().Description),
        ]);
}
