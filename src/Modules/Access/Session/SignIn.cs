using DeAn06.Modules.Access.Accounts;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace DeAn06.Modules.Access.Session;

/// <param name="UserName">In any case, with or without blanks around it.</param>
internal sealed record Credentials(string? UserName, string? Password);

/// <summary>
/// Opens a session: 200 with the viewer and the cookie `dean06`. 401 `wrongCredentials` for a wrong name or password, 403
/// `accountDisabled`, 422 `invalidAccount` where one is missing, 429 `tooManyAttempts` with Retry-After.
/// </summary>
internal sealed class SignIn(
    UserManager<Account> accounts,
    SignInManager<Account> session,
    SignInFailures failures,
    IPasswordHasher<Account> hasher
) : ModuleEndpoint<Credentials, Viewer>
{
    // For names without an account: checking against it costs as much as checking against a real one.
    private static string? nobodysHash;

    public override void Configure()
    {
        Post("/api/session");
        Summary(s => s.Summary = "Đăng nhập");
        AllowAnonymous();
        Description(api => api.ProducesProblem(429));
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

        if (await failures.LockedForAsync(name, ct) is { } wait)
        {
            HttpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
            await RefuseAsync(SignInFailures.Locked(wait));
            return;
        }

        if (await CheckAsync(name, password) is not { } account)
        {
            await failures.CountAsync(name, ct);
            await RefuseAsync(WrongCredentials());
            return;
        }

        await failures.ForgetAsync(name, ct);
        if (account.Disabled)
        {
            await RefuseAsync(AccountDisabled());
            return;
        }

        await session.SignInWithClaimsAsync(account, isPersistent: false, SessionClaims.OfNewSession());
        await Send.OkAsync(Viewer.Of(account), ct);
    }

    private async Task<Account?> CheckAsync(string name, string password)
    {
        var account = UserNames.Possible(name) ? await accounts.FindByNameAsync(name) : null;
        // A password longer than any that can be set is wrong; it is cut so that hashing it costs what another costs.
        var cut = password.Length > Passwords.MaximumLength;
        var tried = cut ? password[..Passwords.MaximumLength] : password;
        if (account is null)
        {
            nobodysHash ??= hasher.HashPassword(null!, Passwords.OneTime());
            hasher.VerifyHashedPassword(null!, nobodysHash, tried);
            return null;
        }

        return await accounts.CheckPasswordAsync(account, tried) && !cut ? account : null;
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

    private static Problem AccountDisabled() =>
        new(
            403,
            "accountDisabled",
            "Tài khoản đã ngừng sử dụng",
            "Tài khoản này đã bị ngừng sử dụng. Liên hệ Văn phòng Sở nếu cần mở lại."
        );
}
