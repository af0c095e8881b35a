using FastEndpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace DeAn06.Platform.Web;

/// <summary>Refuses a body of which no type is said; FastEndpoints would answer 415 itself, with nothing in it.</summary>
internal sealed class AcceptedTypes(RequestDelegate next)
{
    private const string Any = "*/*";

    public Task InvokeAsync(HttpContext http)
    {
        if (
            string.IsNullOrEmpty(http.Request.ContentType)
            && http.GetEndpoint() is { } endpoint
            && endpoint.Metadata.GetMetadata<EndpointDefinition>() is not null
            && Of(endpoint) is { Count: > 0 } types
            && !types.Contains(Any)
        )
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return StatusProblems.WriteAsync(http);
        }

        return next(http);
    }

    /// <summary>
    /// What may be sent to the address of this request by its method; none where nothing is said. Routing puts an endpoint
    /// without any metadata in place of the one that did not take the type, so the address is looked up once more.
    /// </summary>
    public static IReadOnlyList<string> For(HttpContext http) =>
        http
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(http.Request.Method) == true
                && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(http.Request.Path, [])
            )
            .Select(Of)
            .FirstOrDefault(types => types.Count > 0 && !types.Contains(Any), []);

    private static IReadOnlyList<string> Of(Endpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAcceptsMetadata>().SelectMany(meta => meta.ContentTypes).Distinct()];
}
