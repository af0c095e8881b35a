using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Problems;
using Microsoft.AspNetCore.Http;

namespace DeAn06.Platform.Web;

/// <summary>Writes a problem as `application/problem+json`.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    private static readonly JsonSerializerOptions Json = KernelJson.Options;

    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
        }

        return http.Response.WriteAsJsonAsync(
            Body(problem, http),
            Json,
            "application/problem+json; charset=utf-8",
            http.RequestAborted
        );
    }

    internal static Dictionary<string, object?> Body(Problem problem, HttpContext http)
    {
        var body = new Dictionary<string, object?>
        {
            ["type"] = problem.Type,
            ["title"] = problem.Title,
            ["status"] = problem.Status,
            ["detail"] = problem.Detail,
            ["instance"] = http.Request.Path.Value,
            ["errors"] = problem.Errors,
            ["traceId"] = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
        };
        foreach (var (name, value) in problem.Extensions)
        {
            body[name] = value;
        }

        return body;
    }
}
