using System.ComponentModel.DataAnnotations;
using DeAn06.Modules.Access.Accounts;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Access.Session;

/// <param name="UserName">In any case, with or without blanks around it.</param>
internal sealed record Credentials(
    [property: MaxLength(UserNames.MaximumLength)] string? UserName,
    [property: MaxLength(Passwords.MaximumLength)] string? Password
);

/// <summary>
/// Opens a session: 200 with the viewer and the cookie `dean06`. 401 `wrongCredentials` for a wrong name or password, 403
/// `accountDisabled`, `publishedPassword` or `oneTimePasswordEnded`, 422 `invalidAccount` where one is missing, 429 `tooManyAttempts`
/// or `signInBusy` with Retry-After.
/// </summary>
internal sealed class SignIn(PasswordCheck check, OpenSessions sessions, KnownDevices devices, Admission admission)
    : ModuleEndpoint<Credentials, Viewer>
{
    public override void Configure()
    {
        Post("/api/session");
        Summary(s => s.Summary = "Đăng nhập");
        AllowAnonymous();
        Description(api => api.ProducesProblem(429).WithMetadata(new OpenBeforeOwnPassword()));
    }

    public override async Task HandleAsync(Credentials credentials, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        var (name, password) = (UserNames.Canonical(credentials.UserName), Passwords.Canonical(credentials.Password));
        if (Missing(name, password) is { } missing)
        {
            await RefuseAsync(missing);
            return;
        }

        var answer = await check.RunAsync(HttpContext, name, password, WrongCredentials(), ct);
        if (!answer.Ok(out var account))
        {
            await RefuseAsync(answer.Problem!);
            return;
        }

        if (admission.Refusal(account, password) is { } closed)
        {
            await RefuseAsync(closed);
            return;
        }

        await sessions.BeginAsync(HttpContext, account, ct);
        devices.Remember(HttpContext, account);
        await Send.OkAsync(Viewer.Of(account), ct);
    }

    private static Problem? Missing(string name, string password)
    {
        var errors = new List<LineError>();
        if (name.Length == 0)
        {
            errors.Add(new("userName", "blank", "Chưa nhập tên đăng nhập."));
        }

        if (password.Length == 0)
        {
            errors.Add(new("password", "blank", "Chưa nhập mật khẩu."));
        }

        return errors.Count == 0 ? null : AccountProblems.Invalid(errors);
    }

    private static Problem WrongCredentials() =>
        new(
            401,
            "wrongCredentials",
            "Không đăng nhập được",
            "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại cả hai rồi thử lại; quên mật khẩu thì liên hệ Văn phòng Sở."
        );
}
