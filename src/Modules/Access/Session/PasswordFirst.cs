using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Modules.Access.Session;

/// <summary>Tells whom a given password keeps out what to do about it; everyone else hears what every module says.</summary>
internal sealed class PasswordFirst(IAuthorizationMiddlewareResultHandler others)
    : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext http,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult result
    ) =>
        result.Forbidden && http.User.HasClaim(SessionClaims.MustChangePassword, "true")
            ? new ProblemResult(ChangeFirst()).ExecuteAsync(http)
            : others.HandleAsync(next, http, policy, result);

    private static Problem ChangeFirst() =>
        new(
            403,
            "mustChangePassword",
            "Phải đổi mật khẩu",
            "Mật khẩu đang dùng do người khác cấp. Đổi mật khẩu trước, sau đó thực hiện lại."
        );
}
