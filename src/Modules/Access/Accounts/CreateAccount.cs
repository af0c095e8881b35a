using System.ComponentModel.DataAnnotations;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Access.Accounts;

/// <param name="UserName">At most 64 of a–z, 0–9 and . - _; kept in lower case.</param>
/// <param name="DisplayName">One line of at most 200 characters.</param>
/// <param name="Department">Required of reviewers and the office, refused of others.</param>
/// <param name="Facility">Code of a facility that reports for itself: required of reporters, refused of others.</param>
/// <param name="Password">12 to 256 characters, not easily guessed; without one a one-time password is made.</param>
internal sealed record NewAccount(
    [property: MaxLength(UserNames.MaximumLength)] string? UserName,
    [property: MaxLength(AccountRules.DisplayNameLength)] string? DisplayName,
    Role? Role,
    string? Department,
    string? Facility,
    [property: MaxLength(Passwords.MaximumLength)] string? Password
);

/// <param name="OneTimePassword">Shown this once; null where the request brought its own.</param>
internal sealed record CreatedAccount(AccountView Account, string? OneTimePassword);

/// <summary>
/// Opens an account, which must change its password at the first sign-in. Administrator. 201; 409 `duplicateAccount`; 422
/// `invalidAccount` with every member that is wrong; 429 `signInBusy` as at sign-in.
/// </summary>
internal sealed class CreateAccount(AccountRules rules, AccountWrites writes, TimeProvider clock)
    : ModuleEndpoint<NewAccount, CreatedAccount>
{
    public override void Configure()
    {
        Post("/api/accounts");
        Summary(s => s.Summary = "Mở tài khoản");
        AllowRoles(Role.Administrator);
        Description(api => api.ClearDefaultProduces(200).Produces<CreatedAccount>(201).ProducesProblem(429));
    }

    public override async Task HandleAsync(NewAccount asked, CancellationToken ct)
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        var userName = UserNames.Canonical(asked.UserName);
        var (facts, errors) = await rules.CheckAsync(
            asked.DisplayName,
            asked.Role,
            asked.Department,
            asked.Facility,
            held: null,
            ct
        );
        if (!UserNames.Possible(userName))
        {
            errors.Insert(0, NoUserName(userName));
        }

        var oneTime = asked.Password is null ? Passwords.OneTime() : null;
        var password = oneTime ?? Passwords.Canonical(asked.Password);
        if (Passwords.Refused(password, "password") is { } unfit)
        {
            errors.Add(unfit);
        }

        if (errors.Count > 0 || facts is null)
        {
            await RefuseAsync(AccountProblems.Invalid(errors));
            return;
        }

        var account = new Account
        {
            UserName = userName,
            DisplayName = facts.DisplayName,
            Role = facts.Role,
            Department = facts.Department,
            FacilityCode = facts.Facility,
        };
        account.HasGivenPassword(clock.GetUtcNow());
        if (await writes.CreateAsync(account, password, ct) is { } refused)
        {
            await RefuseAsync(refused);
            return;
        }

        HttpContext.Announce(account.Version);
        await Send.ResponseAsync(new(account.View(), oneTime), 201, ct);
    }

    private static LineError NoUserName(string userName) =>
        userName.Length == 0
            ? new("userName", "blank", "Chưa nhập tên đăng nhập.")
            : new(
                "userName",
                "invalidUserName",
                $"Tên đăng nhập “{Excerpt.Of(userName)}” không hợp lệ. Chỉ dùng chữ thường không dấu, chữ số và "
                    + $"các dấu . _ -, nhiều nhất {UserNames.MaximumLength} ký tự."
            );
}
