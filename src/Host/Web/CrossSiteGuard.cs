using DeAn06.Platform.Web;
using DeAn06.SharedKernel.Problems;

namespace DeAn06.Host.Web;

/// <summary>
/// Refuses writes that another site makes a browser send. A browser says so itself in `Sec-Fetch-Site` and `Origin`; a script
/// sends neither and needs no token.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http) =>
        IsSafe(http.Request) || ComesFromHere(http.Request)
            ? next(http)
            : new ProblemResult(
                new Problem(
                    403,
                    "crossSite",
                    "Yêu cầu từ trang khác",
                    "Yêu cầu được gửi từ một trang web khác nên không thực hiện. Mở trang của hệ thống này và thực hiện lại ở đó."
                )
            ).ExecuteAsync(http);

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        || HttpMethods.IsHead(request.Method)
        || HttpMethods.IsOptions(request.Method);

    private static bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
        {
            return false;
        }

        // The scheme is not compared: behind a proxy this host does not see the browser's.
        var origin = request.Headers.Origin.ToString();
        return origin == ""
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
