using System.Security.Cryptography;

namespace DeAn06.Host.Web;

/// <summary>Headers that keep a browser from doing with our pages what they do not need.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Nothing but what the UI's own build holds: no script or style within a page, nothing from another host.
    private const string Strict =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // A page of forms and figures: copying a text is all that it asks of the device.
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), "
        + "gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
        + "publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=(), "
        + "clipboard-write=(self)";

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
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/docs")
            ? ForApiPage(NonceOf(http))
            : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;

        // Figures of one account must not be left for the next one at a shared desk; what may be kept says so itself.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }

    /// <summary>What this one answer's own scripts and styles are marked with.</summary>
    public static string NonceOf(HttpContext http)
    {
        if (http.Items[typeof(SecurityHeaders)] is string made)
        {
            return made;
        }

        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        http.Items[typeof(SecurityHeaders)] = nonce;
        return nonce;
    }

    /// <summary>The browsable API page starts with a script of its own and writes its own styles: both carry the nonce.</summary>
    private static string ForApiPage(string nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
}
