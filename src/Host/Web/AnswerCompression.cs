using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace DeAn06.Host.Web;

/// <summary>
/// Answers of the API go over weak lines, so they are compressed, over TLS too. BREACH needs a secret and a text of the attacker's
/// in one answer, and a browser made to ask for it many times: no answer repeats a cookie or a token, and the session's cookie is
/// SameSite=Strict, so that another site's requests come without it.
/// </summary>
internal static class AnswerCompression
{
    public static void AddAnswerCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes =
            [
                "application/json",
                "application/graphql-response+json",
                "application/problem+json",
                "text/csv",
                "text/html",
                "text/css",
                "text/javascript",
                "application/javascript",
                "image/svg+xml",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
    }
}
