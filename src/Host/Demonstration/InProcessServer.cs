using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace DeAn06.Host.Demonstration;

/// <summary>
/// The web server of a demonstration. A request of this process goes in here and through the product's whole pipeline, without a socket;
/// it begins to listen for others when the history is filed.
/// </summary>
internal sealed class InProcessServer(IServer server, Func<InProcessServer, CancellationToken, Task> beforeListening)
    : IServer
{
    private Func<IFeatureCollection, Task>? pass;

    public IFeatureCollection Features => server.Features;

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken ct)
        where TContext : notnull
    {
        pass = features => PassAsync(application, features);
        await beforeListening(this, ct);
        await server.StartAsync(application, ct);
    }

    public Task StopAsync(CancellationToken ct) => server.StopAsync(ct);

    public void Dispose() => server.Dispose();

    /// <summary>Answers a request as the pipeline does.</summary>
    public async Task<InProcessAnswer> SendAsync(InProcessRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var answer = new InProcessResponse();
        var features = request.Features(ct);
        features.Set<IHttpResponseFeature>(answer);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        await pass!(features);
        return new((HttpStatusCode)answer.StatusCode, answer.Headers, body.ToArray());
    }

    private static async Task PassAsync<TContext>(IHttpApplication<TContext> application, IFeatureCollection features)
        where TContext : notnull
    {
        var context = application.CreateContext(features);
        Exception? failure = null;
        try
        {
            await application.ProcessRequestAsync(context);
            await ((InProcessResponse)features.GetRequiredFeature<IHttpResponseFeature>()).FinishAsync();
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            application.DisposeContext(context, failure);
        }
    }
}

/// <summary>What came back.</summary>
internal sealed record InProcessAnswer(HttpStatusCode Status, IHeaderDictionary Headers, byte[] Body);

/// <summary>An answer that begins when all of it is written: until then its headers may change.</summary>
internal sealed class InProcessResponse : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Call, object State)> starting = [];
    private readonly Stack<(Func<object, Task> Call, object State)> completed = [];

    public override void OnStarting(Func<object, Task> callback, object state) => starting.Push((callback, state));

    public override void OnCompleted(Func<object, Task> callback, object state) => completed.Push((callback, state));

    /// <summary>The last that asked to be told is told first, as servers do.</summary>
    public async Task FinishAsync()
    {
        foreach (var (call, state) in starting.Concat(completed))
        {
            await call(state);
        }
    }
}
