using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Platform.Web;

/// <summary>Answers 401 and 403 as problems instead of redirects or empty pages.</summary>
internal sealed class AuthorizationProblems : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext http,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult result
    ) =>
        result.Challenged ? new ProblemResult(Refused.NotSignedIn()).ExecuteAsync(http)
        : result.Forbidden
            ? new ProblemResult(
                Refused.NotAllowed(
                    "Tài khoản này không được giao việc đó. Liên hệ Văn phòng Sở nếu cần được phân quyền."
                )
            ).ExecuteAsync(http)
        : next(http);
}
