using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DeAn06.Platform.Web;

/// <summary>
/// Refuses a body larger than its endpoint takes: 1 MB unless the endpoint's <see cref="TakesBytes"/> says otherwise. The server's own
/// limit cuts the connection while the sender still writes, and many clients then never read the answer; so it stands higher,
/// and up to there the server reads on what nobody wants.
/// </summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var largest = http.GetEndpoint()?.Metadata.GetMetadata<TakesBytes>()?.Most ?? TakesBytes.Usual;
        if (http.Request.ContentLength > largest)
        {
            return new ProblemResult(StatusProblems.TooLarge()).ExecuteAsync(http);
        }

        // A body that does not say its length is cut off where it passes the limit.
        if (
            http.Request.ContentLength is null
            && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature
        )
        {
            feature.MaxRequestBodySize = largest;
        }

        return next(http);
    }
}
