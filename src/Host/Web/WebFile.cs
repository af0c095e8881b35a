using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace DeAn06.Host.Web;

/// <summary>One file of the web build, in each coding that the build made of it.</summary>
/// <param name="Cache">What a browser may keep of it.</param>
/// <param name="Codings">As stored first, then the smaller ones, smallest preferred.</param>
internal sealed record WebFile(string ContentType, string Cache, IReadOnlyList<WebFile.Coding> Codings)
{
    // Names under /assets hold a hash of the content, so that what they name never changes.
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    private static readonly (string Name, string Extension)[] Compressed = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static bool IsCompressedSibling(string path) =>
        Compressed.Any(coding =>
            path.EndsWith(coding.Extension, StringComparison.Ordinal) && File.Exists(path[..^coding.Extension.Length])
        );

    public static WebFile Read(string path, string address)
    {
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return new WebFile(
            IsText(type) ? $"{type}; charset=utf-8" : type,
            address.StartsWith("/assets/", StringComparison.Ordinal) ? Immutable : AskAgain,
            [
                new Coding("", File.ReadAllBytes(path)),
                .. Compressed
                    .Where(coding => File.Exists(path + coding.Extension))
                    .Select(coding => new Coding(coding.Name, File.ReadAllBytes(path + coding.Extension))),
            ]
        );
    }

    public Task SendAsync(HttpContext http) => SendAsync(http, kept: true);

    /// <summary>With 404: there for whoever reads it, not to be taken for what was asked.</summary>
    public Task SendMissingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return SendAsync(http, kept: false);
    }

    private Task SendAsync(HttpContext http, bool kept)
    {
        var coding = Choose(http.Request);
        var headers = http.Response.Headers;
        headers.CacheControl = Cache;
        if (Codings.Count > 1)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (coding.Name.Length > 0)
        {
            headers.ContentEncoding = coding.Name;
        }

        return Results.Bytes(coding.Content, ContentType, entityTag: kept ? coding.Tag : null).ExecuteAsync(http);
    }

    private Coding Choose(HttpRequest request)
    {
        var accepted = request
            .GetTypedHeaders()
            .AcceptEncoding.Where(coding => coding.Quality is not 0)
            .Select(coding => coding.Value.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Codings.Skip(1).FirstOrDefault(coding => accepted.Contains(coding.Name)) ?? Codings[0];
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or "image/svg+xml";

    /// <param name="Name">As in Content-Encoding; empty for the file as it is.</param>
    internal sealed record Coding(string Name, byte[] Content)
    {
        public EntityTagHeaderValue Tag { get; } =
            new($"\"{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 12))}\"");
    }
}
