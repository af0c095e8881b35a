using System.Diagnostics;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace DeAn06.Host.Web.Refusals;

/// <summary>
/// Kestrel answers what it cannot read (a malformed request line, too long a header …) itself, before any middleware and with
/// nothing in the answer. It says so on the diagnostic source, and the connection then says it as a problem (docs/adr/0021).
/// </summary>
internal static class ServerRefusals
{
    private const string BadRequest = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Lets each connection replace the server's own refusal.</summary>
    public static void SayServerRefusals(this KestrelServerOptions kestrel) =>
        kestrel.ConfigureEndpointDefaults(endpoint =>
            endpoint.Use(next =>
                connection =>
                {
                    var output = new RefusingWriter(connection.Transport.Output);
                    connection.Transport = new Transport(connection.Transport.Input, output);
                    connection.Features.Set(output);
                    return next(connection);
                }
            )
        );

    /// <summary>Listens for the server's refusals; the answers to requests pass this by.</summary>
    public static void SayServerRefusals(this WebApplication app) =>
        app
            .Services.GetRequiredService<DiagnosticListener>()
            .Subscribe(new Listener(), (name, _, _) => name == BadRequest);

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Listener : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> said)
        {
            // Of TLS and of HTTP/2 the connection's bytes are not the answer's; of an answer begun nothing can be changed.
            if (
                said.Value is IFeatureCollection features
                && features.Get<IBadRequestExceptionFeature>()?.Error is BadHttpRequestException error
                && features.Get<IHttpResponseFeature>() is { HasStarted: false } response
                && features.Get<ITlsHandshakeFeature>() is null
                && features.Get<IHttp2StreamIdFeature>() is null
            )
            {
                features
                    .Get<RefusingWriter>()
                    ?.Refuse(
                        new ServerRefusal(
                            error.StatusCode,
                            response.Headers.Allow.ToString(),
                            features.Get<IHttpRequestFeature>()?.Method ?? "",
                            features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? ""
                        )
                    );
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
