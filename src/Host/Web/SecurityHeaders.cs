namespace DeAn06.Host.Web;

/// <summary>Headers that keep a browser from doing with our pages what they do not need.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Nothing but what the UI's own build holds: no script or style within a page, nothing from another host.
    private const string Strict =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // The browsable API page writes its own styles and starts with a script of its own in the page.
    private const string ForApiPage =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: what goes wrong on the way clears the answer begun, and its headers with it.
        http.Response.OnStarting(
            static answered =>
            {
                Set((HttpContext)answered);
                return Task.CompletedTask;
            },
            http
        );
        return next(http);
    }

    public static void Set(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/docs") ? ForApiPage : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Figures of one account must not be left for the next one at a shared desk; what may be kept says so itself.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
