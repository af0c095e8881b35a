using System.Globalization;
using System.Security.Cryptography;
using DeAn06.Host.Operations;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Net.Http.Headers;

namespace DeAn06.Host.Gateway;

/// <summary>How an answer goes out: its status, its media type, and whether the browser may keep it to ask "still so?".</summary>
internal static class GatewayAnswers
{
    /// <param name="agreed">AlwaysOk: for old clients, to whom every well-formed request is 200.</param>
    /// <param name="mayKeep">A read by address of a document that the UI's build knows.</param>
    public static async Task SendAsync(
        HttpContext http,
        IGraphQLTextSerializer serializer,
        ExecutionResult result,
        (string MediaType, bool AlwaysOk) agreed,
        bool mayKeep
    )
    {
        var response = http.Response;
        response.StatusCode = StatusOf(result, agreed.AlwaysOk);
        if (RefusalOf(result)?.RetryAfter is { } pause)
        {
            response.Headers.RetryAfter = pause.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture);
        }

        response.ContentType = $"{agreed.MediaType}; charset=utf-8";
        if (result.Errors?.Any(error => error is UnavailableError) == true)
        {
            RequestLog.MarkUnavailable(http);
            response.Headers.RetryAfter = UnavailableError.RetryAfter.ToString(CultureInfo.InvariantCulture);
        }

        if (!mayKeep || result.Errors is { Count: > 0 })
        {
            // As with /api: figures of one account must not be left for the next one at a shared desk.
            response.Headers.CacheControl = "no-store";
            await serializer.WriteAsync(response.Body, result, http.RequestAborted);
            return;
        }

        using var body = new MemoryStream();
        await serializer.WriteAsync(body, result, http.RequestAborted);
        await SendKeptAsync(http, body);
    }

    /// <summary>Never shown without asking here again, where the session is checked and the same body is 304.</summary>
    private static async Task SendKeptAsync(HttpContext http, MemoryStream body)
    {
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16))}\"",
            // Weak, because compression may change the bytes on the way.
            isWeak: true
        );
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = HeaderNames.Accept;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentType = null;
            return;
        }

        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>A request that names no operation of this schema was never executed, though the engine says so.</summary>
    public static bool WasExecuted(ExecutionResult result) =>
        result.Executed && result.Errors?.Any(error => error is DocumentError or RequestError) != true;

    /// <summary>What is refused as a whole is so for every client: it must learn that asking again changes nothing, or when it does.</summary>
    private static int StatusOf(ExecutionResult result, bool alwaysOk) =>
        RefusalOf(result)?.Status
        ?? (alwaysOk || WasExecuted(result) ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static GatewayRefusal? RefusalOf(ExecutionResult result) =>
        result.Errors?.OfType<GatewayRefusal>().FirstOrDefault();
}
