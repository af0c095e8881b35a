using DeAn06.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DeAn06.Host.OpenApi;

/// <summary>Who may call: a session everywhere, none where one is opened, either where strangers get less than who is signed in.</summary>
internal sealed class OperationSecurity : IOpenApiOperationTransformer
{
    public const string Session = "session";

    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var open = metadata.OfType<IAllowAnonymous>().Any();
        var session = new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(Session, context.Document)] = [],
        };
        operation.Security =
            !open ? [session]
            : metadata.OfType<AlsoRefuses>().Any(more => more.Statuses.Contains(401)) ? [session, []]
            :
            [
                [],
            ];
        return Task.CompletedTask;
    }
}
