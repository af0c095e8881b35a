using System.Text;
using System.Text.Json.Nodes;
using DeAn06.Platform.Web;
using DeAn06.SharedKernel;
using Microsoft.AspNetCore.Http.Features;

namespace DeAn06.Host.Demonstration;

/// <summary>A request as a program sends it.</summary>
/// <param name="Method">`PUT`.</param>
/// <param name="Path">`/api/e-prescriptions/2023-07/BV-3801`; without a query.</param>
/// <param name="Host">A name under which the host answers.</param>
/// <param name="Cookie">The cookies that it carries; empty for none.</param>
/// <param name="Body">JSON; null for none.</param>
/// <param name="Version">What it starts from (If-Match); null for whichever is there.</param>
internal sealed record InProcessRequest(
    string Method,
    string Path,
    string Host,
    string Cookie,
    JsonNode? Body,
    int? Version = null
)
{
    public FeatureCollection Features(CancellationToken ct)
    {
        var body = Body is null ? [] : Encoding.UTF8.GetBytes(Body.ToJsonString(KernelJson.Options));
        IHeaderDictionary headers = new HeaderDictionary();
        (headers.Host, headers.UserAgent) = (Host, "DeAn06 demonstration");
        if (Body is not null)
        {
            (headers.ContentType, headers.ContentLength) = ("application/json", body.Length);
        }

        if (Cookie.Length > 0)
        {
            headers.Cookie = Cookie;
        }

        if (Version is { } version)
        {
            headers.IfMatch = VersionTag.Of(version);
        }

        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(
            new HttpRequestFeature
            {
                Method = Method,
                Scheme = Uri.UriSchemeHttp,
                Protocol = HttpProtocol.Http11,
                Path = Path,
                RawTarget = Path,
                Headers = headers,
                Body = new MemoryStream(body),
            }
        );
        features.Set<IHttpRequestBodyDetectionFeature>(new KnownBody(body.Length > 0));
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = ct });
        return features;
    }

    private sealed record KnownBody(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
}
