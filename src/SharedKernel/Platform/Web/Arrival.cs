using Microsoft.AspNetCore.Http;

namespace DeAn06.Platform.Web;

/// <summary>
/// When the request that is under way came in. Whoever sends in time is in time, however long a busy evening takes to get to it. Outside a
/// request, now.
/// </summary>
public sealed class Arrival(IHttpContextAccessor requests, TimeProvider clock)
{
    public DateTimeOffset At => requests.HttpContext?.Features.Get<ArrivedAt>()?.At ?? clock.GetUtcNow();
}

internal sealed record ArrivedAt(DateTimeOffset At);

/// <summary>Stands first, so that nothing is waited for before.</summary>
internal sealed class NotesArrival(RequestDelegate next, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext http)
    {
        http.Features.Set(new ArrivedAt(clock.GetUtcNow()));
        return next(http);
    }
}
