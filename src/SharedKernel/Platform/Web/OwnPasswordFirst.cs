using DeAn06.SharedKernel.Access;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Platform.Web;

/// <summary>
/// Keeps an account whose password somebody else knows from every address but its own session and password, whatever that address
/// asks of others: one that is added later is closed too, unless it says <see cref="OpenBeforeOwnPassword"/>.
/// </summary>
internal sealed class OwnPasswordFirst(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, ICurrentUser user) =>
        user.MustChangePassword
        && http.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<OpenBeforeOwnPassword>() is null
            ? new ProblemResult(ChangeFirst()).ExecuteAsync(http)
            : next(http);

    private static Problem ChangeFirst() =>
        new(
            403,
            "mustChangePassword",
            "Phải đổi mật khẩu",
            "Mật khẩu đang dùng do người khác cấp. Đổi mật khẩu trước, sau đó thực hiện lại."
        );
}
